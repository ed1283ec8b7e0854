import Geospatial
import Planning

/// The fills of clusters as numbers, so that every picture of a plan shows a cluster in the same colour.
enum ClusterColours {
    /// A number of 1…7 per cluster: the place of its fill on the printed map in ``MapColours/palette``, from 1.
    package static func numbers(_ setup: PlanningCase, _ plan: Plan) -> [Int] {
        let metric = setup.county.metric
        let sheet = MapSheet(setup.scenario.output.map.paper, land: Box(x: metric.x, y: metric.y))
        let fills = MapDrawing(setup, MapStory.of(setup, plan, .zh), sheet).groupColours ?? []
        return fills.map { (MapColours.palette.firstIndex(of: $0) ?? 0) + 1 }
    }

    /// The fill of a number; that of villages outside clusters for 0.
    package static func fill(_ number: Int) -> String {
        MapColours.palette.indices.contains(number - 1) ? MapColours.palette[number - 1] : MapColours.leftOut
    }
}
