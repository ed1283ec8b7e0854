import Foundation
import Geospatial
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("Roads, rivers and seats on maps")
struct SurroundingsMapTests {
    /// Four villages a row and three rows, of a kilometre each: a river from west to east, a road across it, a lane, and two seats.
    private func options() -> SmallCase.Options {
        var options = SmallCase.Options()
        func line(_ places: [(Double, Double)]) -> [Point] {
            places.map { Point(x: 500_000 + $0.0, y: 3_200_000 + $0.1) }
        }
        options.surroundings.rivers.append(line([(0, 1_300), (4_000, 1_700)]), of: 0)
        options.surroundings.roads.append(line([(2_300, 0), (2_300, 3_000)]), of: 0)
        options.surroundings.lanes.append(line([(300, 200), (900, 250)]), of: 1)
        options.surroundings.seats = [
            .init(name: "示例县", point: Point(x: 502_700, y: 3_201_600), isCounty: true),
            .init(name: "东镇", point: Point(x: 500_800, y: 3_200_800), isCounty: false),
        ]
        return options
    }

    private let kinds = ["river", "road", "lane"]

    private func strokes(_ kind: String) throws -> String {
        let style = MapStyle.line(kind, 1)
        return try #require(style.firstMatch(of: /stroke="#[0-9a-f]{6}"/)).output.description
    }

    @Test("Map, picture of a report and atlas have each line and each seat, with its row in the legend")
    func everywhere() throws {
        let made = try SmallCase.make(options())
        let (setup, plan) = (made.setup, made.plan)
        let overview = try ReportPictures(setup, plan, .zh).overview(widthMM: 150, mostHeightMM: 180).svg
        for sheet in [try MapSVG.render(setup, plan, language: .zh), overview] {
            let words = SheetText.all(in: sheet).map(\.text)
            for row in ["河流", "干线公路", "乡村道路", "乡镇驻地", "县城"] { #expect(words.contains(row), "\(row)") }
            #expect(words.contains("示例县") && words.contains("东镇"))
            // A line each on the map and in the legend.
            for kind in kinds { #expect(sheet.components(separatedBy: try strokes(kind)).count >= 3, "\(kind)") }
        }
        let atlas = try Atlas.sheets(setup, plan, .zh)
        #expect(atlas.allSatisfy { SheetText.all(in: $0).contains { $0.text == "河流" } })
        #expect(atlas.contains { SheetText.all(in: $0).contains { $0.text == "东镇" } })
    }

    @Test("The lines lie below all names, and above the fills")
    func order() throws {
        let made = try SmallCase.make(options())
        let svg = try MapSVG.render(made.setup, made.plan, language: .zh)
        let map = try #require(svg.range(of: "fill-rule=\"evenodd\""))
        let fills = try #require(svg.range(of: "</g>", range: map.upperBound..<svg.endIndex))
        let firstName = try #require(svg.range(of: "<text", range: fills.upperBound..<svg.endIndex))
        for kind in kinds {
            let line = try #require(svg.range(of: try strokes(kind)))
            #expect(fills.upperBound < line.lowerBound && line.upperBound < firstName.lowerBound, "\(kind)")
        }
    }

    @Test("No name lies on a seat, and a township with a named seat has no second name on its land")
    func names() throws {
        let made = try SmallCase.make(options())
        let svg = try MapSVG.render(made.setup, made.plan, language: .zh)
        let texts = SheetText.all(in: svg).filter { $0.box.right < 310 }
        #expect(texts.count { $0.text == "东镇" } == 1)
        let sheet = MapSheet.turned(.a3, land: Box(x: made.setup.county.metric.x, y: made.setup.county.metric.y))
        for (seat, middle) in SurroundingsDrawing(surroundings: made.setup.county.surroundings, sheet: sheet).seats {
            let own = SurroundingsDrawing.box(of: middle, isCounty: seat.isCounty, sheet.factor)
            for text in texts {
                let isApart =
                    text.box.right <= own.x || own.right <= text.box.x || text.box.bottom <= own.y
                    || own.bottom <= text.box.y
                #expect(isApart, "\(text.text) lies on the seat of \(seat.name)")
            }
        }
    }

    @Test("A county without them has no line, square or row for them, on any map")
    func none() throws {
        let made = try SmallCase.make()
        for svg in [
            try MapSVG.render(made.setup, made.plan, language: .zh), try MapSVG.render(made.setup, nil, language: .zh),
        ] {
            for kind in kinds { #expect(!svg.contains(try strokes(kind))) }
            #expect(!svg.contains("河流") && !svg.contains("驻地"))
        }
    }
}
