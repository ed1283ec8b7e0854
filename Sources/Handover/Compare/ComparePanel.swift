import Geospatial
import PlanStudies

/// One plan's map on a sheet that compares two.
struct ComparePanel {
    /// What is marked on it.
    package struct Marks {
        /// A word per cluster, empty for none.
        package let words: [String]
        /// Villages that moved.
        package let moved: [Int]
    }

    static let movedColour = "#8a1c1c"

    private let plan: ComparedPlan
    private let sheet: MapSheet
    private let marks: Marks
    private let land: PolygonSet
    private let groupOf: [Int]
    private let raster: MapRaster

    init(_ plan: ComparedPlan, _ sheet: MapSheet, _ marks: Marks) {
        (self.plan, self.sheet, self.marks) = (plan, sheet, marks)
        land = plan.setup.county.metric
        groupOf = plan.clusterOf.map { $0 ?? -1 }
        raster = MapRaster(land, sheet)
    }

    /// Definition of the hatching of moved villages: wider than others, so that it can be told apart in grey.
    package static func pattern(_ factor: Double) -> String {
        func mm(_ length: Double) -> String { SVGText.mm(length * factor) }
        return """
            <defs><pattern id="moved" patternUnits="userSpaceOnUse" width="\(mm(2.4))" height="\(mm(2.4))" patternTransform="rotate(-45)"><path d="M0 0V\(mm(2.4))" stroke="\(movedColour)" stroke-width="\(mm(0.7))" stroke-opacity="0.75"/></pattern></defs>
            """
    }

    /// - Throws: `GeospatialError` when land cannot be united.
    package func draw(_ svg: inout SVGText, colours: [String]) throws {
        let paths = MapPaths(sheet: sheet)
        let f = sheet.factor
        svg.rectangle(sheet.frame, fill: "#fcfdfe", stroke: "#1c1c1c", width: 0.35 * f)
        let groups = try land.dissolved(plan.clusters.map(\.members))
        svg.raw("<g fill-rule=\"evenodd\">")
        for (village, group) in groupOf.enumerated() where group < 0 {
            svg.path(paths.data(land, village), "fill=\"\(MapColours.leftOut)\"")
        }
        for (group, colour) in colours.enumerated() { svg.path(paths.data(groups, group), "fill=\"\(colour)\"") }
        for village in marks.moved { svg.path(paths.data(land, village), "fill=\"url(#moved)\"") }
        svg.raw("</g>")
        svg.path(paths.borders(land), MapStyle.line("village", f))
        svg.path(paths.borders(groups), MapStyle.line("cluster", f))
        let towns = try land.dissolved(MapStory.townships(plan.setup).map(\.members))
        svg.path(paths.borders(towns), MapStyle.line("town", f))
        let county = try towns.dissolved([Array(0..<towns.featureCount)])
        svg.path(paths.borders(county), MapStyle.line("county", f))
        for village in marks.moved {
            svg.path(
                paths.data(land, village),
                "fill=\"none\" stroke=\"\(Self.movedColour)\" stroke-width=\"\(SVGText.mm(0.45 * f))\" stroke-linejoin=\"round\""
            )
        }
        for village in plan.clusters.compactMap(\.lead) {
            let point = plan.setup.county.points[village]
            svg.path(
                MapStyle.star(x: sheet.x(point.x), y: sheet.y(point.y), radius: 1.5 * f), MapDrawing.starStyle(f))
        }
        drawNames(&svg)
    }

    private func drawNames(_ svg: inout SVGText) {
        var story = MapStory()
        story.groups = plan.clusters.indices.map { index in
            MapStory.Group(title: plan.name(index), subtitle: marks.words[index], members: plan.clusters[index].members)
        }
        story.starred = plan.clusters.compactMap(\.lead)
        // Names stand on hatching here and there.
        story.hatched = marks.moved
        var labels = MapLabels(setup: plan.setup, story: story, sheet: sheet, groupOf: groupOf, raster: raster)
        labels.reserveStars()
        labels.draw(&svg)
    }
}
