import Foundation
import Geospatial
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("How a map stands on its sheet")
struct MapLayoutTests {
    private func sheet(_ case: SmallCase.Options) -> MapSheet {
        let county = SmallCase.county(`case`)
        return MapSheet.turned(.a3, land: Box(x: county.metric.x, y: county.metric.y))
    }

    @Test("A county that is taller than wide stands upright, and its land is drawn larger for it")
    func turnsUpright() {
        var options = SmallCase.Options()
        (options.columns, options.rows) = (2, 6)
        let upright = sheet(options)
        #expect(upright.height > upright.width)
        let county = SmallCase.county(options)
        #expect(upright.scale > MapSheet(.a3, land: Box(x: county.metric.x, y: county.metric.y)).scale)
        (options.columns, options.rows) = (6, 2)
        #expect(sheet(options).width > sheet(options).height)
    }

    @Test("Frame, table and legend keep to the sheet and apart, lying or upright, on every paper")
    func keepsApart() {
        let land = Box(minX: 0, minY: 0, maxX: 1000, maxY: 3000)
        for paper in MapOptions.Paper.allCases {
            for isUpright in [false, true] {
                let sheet = MapSheet(paper, land: land, isUpright: isUpright)
                let parts = [sheet.title, sheet.frame, sheet.panel, sheet.footer]
                let all = MapBox(x: 0, y: 0, width: sheet.width, height: sheet.height)
                for (index, part) in parts.enumerated() {
                    #expect(all.contains(part))
                    for other in parts[(index + 1)...] { #expect(!part.overlaps(other)) }
                }
            }
        }
    }

    @Test("Names of villages, clusters and townships never lie on each other", arguments: [Language.zh, .en])
    func namesDoNotOverlap(language: Language) throws {
        var options = SmallCase.Options()
        (options.columns, options.rows, options.towns) = (7, 5, 3)
        for village in 0..<35 { options.names[village] = ["上坑村", "老白峰头村", "石溪社区居民委员会"][village % 3] + "\(village)" }
        options.change = {
            $0.output.map.paper = .a4
            $0.solve.bound = .none
        }
        let made = try SmallCase.make(options)
        for theme in [MapTheme.clusters, .income, .class, .industry, .leftOut] {
            let svg = try MapSVG.render(made.setup, made.plan, theme: theme, language: language)
            let sheet = MapSheet.turned(
                .a4, land: Box(x: made.setup.county.metric.x, y: made.setup.county.metric.y))
            let names = SheetText.all(in: svg).filter { sheet.frame.contains($0.box) }
            #expect(names.count > 15)
            for (index, name) in names.enumerated() {
                #expect(name.size >= 2, "nobody reads smaller type: \(name.text)")
                for other in names[(index + 1)...] {
                    #expect(!name.box.overlaps(other.box), "\(theme): \(name.text) on \(other.text)")
                }
            }
        }
    }

    @Test("Where something is drawn no name is put, wherever it would lie, also at the edge of the frame")
    func keepsClear() {
        let county = SmallCase.county(.init())
        let land = Box(x: county.metric.x, y: county.metric.y)
        let sheet = MapSheet(.a3, land: land)
        let raster = MapRaster(county.metric, sheet)
        let groups = county.villages.indices.map { $0 % 2 }
        let squares = (
            village: raster.squares(groupOf: Array(0..<12), groups: 12)[0],
            group: raster.squares(groupOf: groups, groups: 2)[0]
        )
        let sizes = [(width: 20.0, height: 4.0)]
        func found(_ placer: LabelPlacer) -> [Bool] {
            [
                placer.inside(0, squares: squares.village, sizes: sizes) != nil,
                placer.across(0, squares: squares.village, sizes: sizes) != nil,
                placer.near(group: 0, groupOf: groups, squares: squares.group, avoid: [], sizes: sizes) != nil,
            ]
        }
        var placer = LabelPlacer(raster)
        #expect(found(placer) == [true, true, true])
        // Larger than the frame: what lies in it counts.
        let frame = sheet.frame
        placer.reserve(
            MapBox(x: frame.x - 1, y: frame.y - 1, width: frame.width + 2, height: frame.height + 2))
        #expect(found(placer) == [false, false, false])
    }

    @Test("The scale bar is as long as the kilometres it says, and the scale is that of the sheet")
    func scaleBar() throws {
        let made = try SmallCase.make()
        let svg = try MapSVG.render(made.setup, made.plan, language: .en)
        let metric = made.setup.county.metric
        let sheet = MapSheet.turned(.a3, land: Box(x: metric.x, y: metric.y))
        let texts = SheetText.all(in: svg)
        let end = try #require(texts.first { $0.text.hasSuffix(" km") && !$0.text.contains(":") })
        let start = try #require(texts.first { $0.text == "0" && abs($0.box.y - end.box.y) < 0.01 })
        let kilometers = try #require(Double(end.text.dropLast(3)))
        let length = (end.box.x + end.box.width / 2) - (start.box.x + start.box.width / 2)
        #expect(abs(length - kilometers * 1000 * sheet.scale) < 0.05)
        let ratio = try #require(texts.first { $0.text.hasPrefix("about 1:") }).text
        let said = try #require(Double(ratio.dropFirst(8).prefix { $0 != " " }.replacing(",", with: "")))
        #expect(abs(said * sheet.scale / 1000 - 1) < 0.05)
    }

    @Test("Villages without room for a name are counted on the map")
    func countsNameless() throws {
        var options = SmallCase.Options()
        (options.columns, options.rows) = (40, 2)
        options.change = {
            $0.must.villages = Bounds(minimum: 2, maximum: 30)
            $0.solve.bound = .none
        }
        for village in 0..<80 { options.names[village] = "名字很长很长的村\(village)" }
        let setup = try PlanningCase(SmallCase.county(options), Scenario())
        let svg = try MapSVG.render(setup, nil, theme: .class, language: .zh)
        let shown = Set(SheetText.all(in: svg).map(\.text))
        #expect(setup.county.villages.contains { !shown.contains($0.name) })
        #expect(svg.contains("个村因图上地块小未注村名"))
    }

    @Test("A table with more rows than room says how many are missing, and still adds them up")
    func countsRows() {
        let rows = (1...200).map { MapStory.Table.Row(cells: ["片区\($0)", "1"]) }
        let table = MapStory.Table(
            columns: [.init(title: "片区", share: 0.7, isNumber: false), .init(title: "村", share: 0.3, isNumber: true)],
            rows: rows, total: ["合计", "200"], more: "个片区未列出")
        let box = MapBox(x: 10, y: 10, width: 90, height: 150)
        var svg = SVGText()
        MapTable(table: table, groupColours: nil, factor: 1, blocks: [box]).draw(&svg)
        let texts = SheetText.all(in: svg.text)
        let listed = texts.filter { $0.text.hasPrefix("片区") && $0.text != "片区" }.count
        #expect(texts.contains { $0.text == "… \(200 - listed) 个片区未列出" })
        #expect(texts.contains { $0.text == "合计" })
        #expect(texts.allSatisfy { box.contains($0.box) })
    }

    @Test("Rows flow into the second box of an upright sheet, each once, and the total stands behind the last")
    func flows() {
        let rows = (1...30).map { MapStory.Table.Row(cells: ["P\($0)"], note: $0 == 3 ? "第三个片区的说明很长" : "") }
        let table = MapStory.Table(
            columns: [.init(title: "编号", share: 1, isNumber: false)], rows: rows, total: ["合计"], more: "")
        let boxes = [0.0, 60].map { MapBox(x: $0, y: 0, width: 50, height: 86) }
        var svg = SVGText()
        MapTable(table: table, groupColours: nil, factor: 1, blocks: boxes).draw(&svg)
        let texts = SheetText.all(in: svg.text)
        for number in 1...30 { #expect(texts.filter { $0.text == "P\(number)" }.count == 1) }
        #expect(texts.last { $0.text == "合计" }.map { $0.box.x >= 60 } == true)
        #expect(texts.filter { $0.text.contains("说明") }.count == 1)
    }

    @Test("Lines break between Chinese characters and at blanks, and no line begins with a comma")
    func wraps() {
        let text = "划入寒岗片区(P05)违反“每片区村数”(将为13个村,上限12),暂不组建 and the Shixi cluster"
        let lines = SVGText.wrapped(text, 12)
        #expect(lines.count > 2)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        for line in lines {
            #expect(SVGText.width(line) <= 12.5)
            #expect(!line.hasPrefix(",") && !line.hasSuffix("("))
        }
    }
}
