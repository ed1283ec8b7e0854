import CountyModel
import Geospatial
import Planning

/// The map itself, inside its frame.
struct MapDrawing {
    package let setup: PlanningCase
    let story: MapStory
    package let sheet: MapSheet
    private let land: PolygonSet
    private let groupOf: [Int]
    /// Colour of each group; `nil` where fills belong to villages.
    let groupColours: [String]?
    private let raster: MapRaster

    init(_ setup: PlanningCase, _ story: MapStory, _ sheet: MapSheet) {
        (self.setup, self.story, self.sheet) = (setup, story, sheet)
        land = setup.county.metric
        var groupOf = [Int](repeating: -1, count: setup.county.villages.count)
        for (index, group) in story.groups.enumerated() { for village in group.members { groupOf[village] = index } }
        self.groupOf = groupOf
        raster = MapRaster(land, sheet)
        if story.coloursGroups {
            let touching = raster.neighbours(groupOf: groupOf, groups: story.groups.count)
            var neighbours = touching.map { Set($0) }
            for edge in setup.graph.edges {
                let (a, b) = (groupOf[edge.a], groupOf[edge.b])
                if a >= 0 && b >= 0 && a != b {
                    neighbours[a].insert(b)
                    neighbours[b].insert(a)
                }
            }
            groupColours = MapColours.colours(neighbours: neighbours.map { $0.sorted() }).map { MapColours.palette[$0] }
        } else {
            groupColours = nil
        }
    }

    static func starStyle(_ factor: Double) -> String {
        "fill=\"#c62828\" stroke=\"#ffffff\" stroke-width=\"\(SVGText.mm(0.25 * factor))\" stroke-linejoin=\"round\""
    }

    /// Radius of the mark of a strong village, in millimetres at A3.
    static let dotRadius = 0.75

    static func dot(x: Double, y: Double, _ factor: Double) -> String {
        "<circle cx=\"\(SVGText.mm(x))\" cy=\"\(SVGText.mm(y))\" r=\"\(SVGText.mm(dotRadius * factor))\" fill=\"#14507a\" stroke=\"#ffffff\" stroke-width=\"\(SVGText.mm(0.2 * factor))\"/>"
    }

    /// - Returns: how many villages have no name on the map because there is no room.
    /// - Throws: `GeospatialError` when land cannot be united.
    package func draw(_ svg: inout SVGText, _ language: Language) throws -> Int {
        let paths = MapPaths(sheet: sheet, vertices: land.x.count)
        svg.rectangle(sheet.frame, fill: "#fcfdfe", stroke: "#1c1c1c", width: 0.35 * sheet.factor)
        let groups = try land.dissolved(story.groups.map(\.members))
        svg.raw("<g fill-rule=\"evenodd\">")
        if let groupColours {
            for (group, colour) in groupColours.enumerated() {
                svg.path(paths.data(groups, group), "fill=\"\(colour)\"")
            }
        }
        for (village, fill) in story.villageFill.enumerated() {
            if let fill { svg.path(paths.data(land, village), "fill=\"\(fill)\"") }
        }
        for village in story.crossed { svg.path(paths.data(land, village), "fill=\"url(#excluded)\"") }
        for village in story.hatched { svg.path(paths.data(land, village), "fill=\"url(#weak)\"") }
        svg.raw("</g>")
        svg.path(paths.borders(land), MapStyle.line("village", sheet.factor))
        let around = SurroundingsDrawing(surroundings: setup.county.surroundings, sheet: sheet)
        around.drawLines(&svg)
        if groupColours != nil || story.outlinesGroups {
            svg.path(paths.borders(groups), MapStyle.line("cluster", sheet.factor))
        }
        let towns = try land.dissolved(MapStory.townships(setup).map(\.members))
        svg.path(paths.borders(towns), MapStyle.line("town", sheet.factor))
        let county = try towns.dissolved([Array(0..<towns.featureCount)])
        svg.path(paths.borders(county), MapStyle.line("county", sheet.factor))
        if !story.overlay.isEmpty {
            svg.path(paths.borders(try land.dissolved(story.overlay)), MapStyle.line("overlay", sheet.factor))
        }
        around.drawSeats(&svg)
        for village in story.dotted {
            let (x, y) = place(village)
            svg.raw(Self.dot(x: x, y: y, sheet.factor))
        }
        for village in story.starred {
            let (x, y) = place(village)
            svg.path(MapStyle.star(x: x, y: y, radius: 1.9 * sheet.factor), Self.starStyle(sheet.factor))
        }
        var labels = MapLabels(setup: setup, story: story, sheet: sheet, groupOf: groupOf, raster: raster)
        labels.reserveStars()
        labels.reserveDots()
        labels.reserveSeats()
        var furniture = MapFurniture(setup: setup, sheet: sheet, language: language)
        furniture.choosePlaces(raster)
        for box in furniture.boxes { labels.reserve(box) }
        let nameless = labels.draw(&svg)
        furniture.draw(&svg)
        return nameless
    }

    private func place(_ village: Int) -> (Double, Double) {
        (sheet.x(setup.county.points[village].x), sheet.y(setup.county.points[village].y))
    }
}
