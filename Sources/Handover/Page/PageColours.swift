import Geospatial
import PlanStudies
import Planning

/// Colours of clusters on the page: those of the printed maps, so that both show a cluster alike.
struct PageColours {
    /// Places in ``MapColours/palette`` per cluster, one list per plan.
    package let clusters: [[Int]]

    /// The colours of a plan are the same alone and beside another; clusters of the other that continue one of its own have its
    /// colour, unless a neighbour has that already.
    init(_ handover: HandoverPlan, _ comparison: PlanComparison?, other: HandoverPlan?) {
        let own = MapColours.colours(neighbours: PageColours.neighbours(handover))
        guard let comparison, let other else {
            clusters = [own]
            return
        }
        let (ownPlace, otherPlace) = (handover.clusterOfCompared, other.clusterOfCompared)
        var wanted = [Int?](repeating: nil, count: other.plan.clusters.count)
        for (index, pair) in comparison.matching.referenceOf.enumerated() {
            if let pair { wanted[otherPlace[index]] = own[ownPlace[pair]] }
        }
        clusters = [own, MapColours.colours(neighbours: PageColours.neighbours(other), wanted: wanted)]
    }

    /// Places in ``MapColours/palette`` per cluster of a plan, so that neighbours differ.
    ///
    /// - Parameter wanted: places that clusters have where no neighbour has them.
    static func of(_ setup: PlanningCase, _ clusterOf: [Int?], count: Int, wanted: [Int?] = []) -> [Int] {
        MapColours.colours(neighbours: neighbours(setup, clusterOf.map { $0 ?? -1 }, count), wanted: wanted)
    }

    /// Clusters that touch on the printed map, or through a link the scenario allows.
    private static func neighbours(_ handover: HandoverPlan) -> [[Int]] {
        let (setup, plan) = (handover.setup, handover.plan)
        let groupOf = plan.clusterOfVillage(count: setup.county.villages.count).map { $0 ?? -1 }
        return neighbours(setup, groupOf, plan.clusters.count)
    }

    /// A place in the palette per group, so that neighbours differ; villages outside all groups have −1.
    package static func groups(_ setup: PlanningCase, _ groupOf: [Int], count: Int) -> [Int] {
        MapColours.colours(neighbours: neighbours(setup, groupOf, count))
    }

    private static func neighbours(_ setup: PlanningCase, _ groupOf: [Int], _ count: Int) -> [[Int]] {
        let land = setup.county.metric
        let sheet = MapSheet(setup.scenario.output.map.paper, land: Box(x: land.x, y: land.y))
        var result = MapRaster(land, sheet).neighbours(groupOf: groupOf, groups: count).map { Set($0) }
        for edge in setup.graph.edges {
            let (a, b) = (groupOf[edge.a], groupOf[edge.b])
            if a >= 0 && b >= 0 && a != b {
                result[a].insert(b)
                result[b].insert(a)
            }
        }
        return result.map { $0.sorted() }
    }
}
