import Foundation
import Geospatial
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("The printed map")
struct MapTests {
    private func map(_ options: SmallCase.Options = .init(), plan: Bool = true, language: Language = .zh) throws
        -> String
    {
        let made = try SmallCase.make(options)
        return try MapSVG.render(made.setup, plan ? made.plan : nil, language: language)
    }

    @Test("The map is well-formed XML and says what it must")
    func saysWhatItMust() throws {
        var options = SmallCase.Options()
        options.names = [1: "<script>&\"'\u{1}村"]
        options.change = { $0.output.map.reviewNumber = "浙S(2025)1号" }
        for (hasPlan, language) in [(true, Language.zh), (true, .en), (false, .zh), (false, .en)] {
            let text = try map(options, plan: hasPlan, language: language)
            let reader = XMLElements()
            #expect(reader.read(text))
            #expect(!reader.names.contains("script"))
            for part in ["内部工作用图 未经审图不得公开", "浙S(2025)1号", "width=\"420mm\" height=\"297mm\""] {
                #expect(text.contains(part))
            }
            if language == .zh { #expect(text.contains("边界为示意,不作为权属依据") && text.contains("比例尺")) }
        }
    }

    @Test("The same plan gives the same map, and paper changes its size")
    func isDeterministic() throws {
        #expect(try map() == map())
        var options = SmallCase.Options()
        options.change = { $0.output.map.paper = .a4 }
        #expect(try map(options).contains("viewBox=\"0 0 297 210\""))
    }

    @Test("Neighbours always differ in colour")
    func coloursNeighboursApart() {
        // A wheel with an odd rim needs four colours; a grid with diagonals needs four as well.
        var neighbours = [[Int]](repeating: [], count: 64)
        for i in 0..<64 {
            for j in 0..<64 where i != j && abs(i / 8 - j / 8) <= 1 && abs(i % 8 - j % 8) <= 1 {
                neighbours[i].append(j)
            }
        }
        let colours = MapColours.colours(neighbours: neighbours)
        for (node, around) in neighbours.enumerated() {
            #expect(around.allSatisfy { colours[$0] != colours[node] })
        }
        #expect(Set(colours).count > 4, "the palette is used, not only as few colours as possible")
    }

    @Test("Clusters that meet at a corner, or are joined by a link over others, differ in colour too")
    func coloursCornersAndLinks() throws {
        var options = SmallCase.Options()
        // In a row the seven colours come round, so that links over seven villages would join two of one colour.
        (options.columns, options.rows) = (20, 1)
        var scenario = Scenario()
        scenario.must.bridges = BridgeOptions(
            pairs: (0..<13).map {
                VillagePair(VillageCode(SmallCase.code($0)), VillageCode(SmallCase.code($0 + 7)))
            })
        let row = colours(try PlanningCase(SmallCase.county(options), scenario))
        for village in 0..<13 { #expect(row[village] != row[village + 7], "\(village)") }
        (options.columns, options.rows) = (6, 6)
        let block = colours(try PlanningCase(SmallCase.county(options), Scenario()))
        for a in 0..<36 {
            for b in 0..<a where abs(a / 6 - b / 6) <= 1 && abs(a % 6 - b % 6) <= 1 {
                #expect(block[a] != block[b], "\(a) \(b)")
            }
        }
    }

    /// The colours of a map on which every village is a group.
    private func colours(_ setup: PlanningCase) -> [String] {
        var story = MapStory()
        story.groups = setup.county.villages.indices.map { MapStory.Group(title: "", subtitle: "", members: [$0]) }
        story.coloursGroups = true
        let metric = setup.county.metric
        return MapDrawing(setup, story, MapSheet(.a3, land: Box(x: metric.x, y: metric.y))).groupColours ?? []
    }

    @Test("Every weak village is hatched, and no other")
    func hatchesWeak() throws {
        let made = try SmallCase.make()
        let weak = made.setup.classes.classes.count { $0 == .weak }
        try #require(weak > 0 && weak < 12)
        let svg = try MapSVG.render(made.setup, made.plan, language: .zh)
        // One use is the sample in the legend.
        #expect(svg.components(separatedBy: "url(#weak)").count - 1 == weak + 1)
    }

    @Test(
        "Every paper has the size of its name",
        arguments: [
            (MapOptions.Paper.a0, 1189, 841), (.a1, 841, 594), (.a2, 594, 420), (.a3, 420, 297), (.a4, 297, 210),
        ])
    func paperSizes(paper: MapOptions.Paper, width: Int, height: Int) throws {
        var options = SmallCase.Options()
        options.change = { $0.output.map.paper = paper }
        #expect(
            try map(options, plan: false).contains(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)mm\" height=\"\(height)mm\""))
    }

    @Test("No mark of writing direction is left on a sheet")
    func noDirections() {
        for value in [0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069] as [UInt32] {
            let mark = Unicode.Scalar(value).map(String.init) ?? ""
            #expect(mark.unicodeScalars.count == 1 && XMLText.escaped("甲\(mark)乙") == "甲乙")
        }
    }

    @Test("Each stretch of border is drawn once though two villages share it")
    func drawsBordersOnce() {
        let county = SmallCase.county(.init())
        let sheet = MapSheet(.a3, land: Box(x: county.metric.x, y: county.metric.y))
        let data = MapPaths(sheet: sheet).borders(county.metric)
        // A grid of 4 × 3 squares has 4 · 4 + 5 · 3 sides.
        #expect(data.filter { $0 == "l" }.count == 31)
    }

    @Test("Boxes of squares are counted as by hand")
    func countsBoxes() {
        let county = SmallCase.county(.init())
        let raster = MapRaster(county.metric, MapSheet(.a3, land: Box(x: county.metric.x, y: county.metric.y)))
        let window = (columns: 10...60, rows: 20...50)
        let counts = BoxCounts(raster, columns: window.columns, rows: window.rows) {
            raster.owner[$0] >= 0 && $0 % 3 == 0
        }
        for box in [
            (columns: 10...60, rows: 20...50), (columns: 0...30, rows: 25...90), (columns: 33...33, rows: 40...40),
        ] {
            var expected = 0
            for row in box.rows where window.rows.contains(row) {
                for column in box.columns where window.columns.contains(column) {
                    let square = row * raster.columns + column
                    if raster.owner[square] >= 0 && square % 3 == 0 { expected += 1 }
                }
            }
            #expect(counts.count(box) == expected)
        }
    }
}

/// Whether a text is XML, and the elements it has, by tags alone: Foundation's XML reader is a module of its own on Linux.
final class XMLElements {
    private(set) var names: [String] = []

    func read(_ text: String) -> Bool {
        var open: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            let words = rest[..<start]
            if words.contains(">") || !entitiesAreClosed(words) { return false }
            guard let end = rest[start...].firstIndex(of: ">") else { return false }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("?") { continue }
            if tag.filter({ $0 == "\"" }).count % 2 != 0 { return false }
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return false }
                continue
            }
            let name = String(tag.prefix { $0 != " " && $0 != "/" })
            names.append(name)
            if !tag.hasSuffix("/") { open.append(name) }
        }
        return open.isEmpty && !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
    }

    private func entitiesAreClosed(_ words: Substring) -> Bool {
        words.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
            ["lt;", "gt;", "amp;", "quot;", "#39;"].contains { part.hasPrefix($0) }
        }
    }
}
