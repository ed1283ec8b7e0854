import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("Columns of what is handed on")
struct ColumnTests {
    /// What is told of a column of a sheet, of any kind of row.
    private struct Heading {
        let sheet: String
        let column: SheetColumn
    }

    private var headings: [Heading] {
        func of<Row>(_ sheet: String, _ columns: [PlanColumn<Row>]) -> [Heading] {
            columns.compactMap { column in column.sheet.map { Heading(sheet: sheet, column: $0) } }
        }
        return of("clusters", ClusterColumns.all) + of("villages", VillageColumns.all) + of("edges", EdgeColumns.all)
            + of("leads", LeadColumns.all) + of("outside", OutsideColumns.all) + of("reasons", ReasonColumns.all)
            + of("moves", MoveColumns.all)
    }

    /// The layers of a plan and those of studies.
    private let layers = PlanLayer.allCases

    @Test("Every column of a layer has its own label in both languages and a meaning in both")
    func labels() {
        for (layer, fields) in layers.map({ ($0.rawValue, LayerField.of($0)) })
            + [("pairs", ColumnLists.fields(StabilityPairColumns.all))]
        {
            #expect(fields.count > 6, Comment(rawValue: layer))
            for titles in [fields.map(\.title.zh), fields.map(\.title.en)] {
                #expect(Set(titles).count == titles.count && !titles.contains(""), Comment(rawValue: layer))
            }
            for field in fields {
                #expect(!field.meaning.zh.isEmpty && !field.meaning.en.isEmpty, Comment(rawValue: field.name))
                let isLatin = field.title.en.allSatisfy { $0.isASCII }
                #expect(isLatin, Comment(rawValue: field.name))
                let isShort = field.short.wholeMatch(of: /[A-Z0-9]{1,10}/) != nil
                #expect(isShort, Comment(rawValue: field.name))
            }
            #expect(Set(fields.map(\.short)).count == fields.count, Comment(rawValue: layer))
        }
    }

    @Test("Every column of a sheet has its own place, a header and a meaning in both languages")
    func headers() {
        for (sheet, own) in Dictionary(grouping: headings, by: \.sheet) {
            let places = own.map(\.column.place).sorted()
            #expect(places == Array(1...own.count), Comment(rawValue: sheet))
            for heading in own {
                let column = heading.column
                let texts = [column.title.zh, column.title.en, column.meaning.zh, column.meaning.en]
                #expect(!texts.contains(""), Comment(rawValue: "\(sheet) \(column.title.en)"))
            }
        }
    }

    @Test("No text of a layer, a sheet or a schema is left with a gap for the county's words")
    func filled() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let written = try PlanLayers(setup, plan, reasons).layers
        let fields = written.flatMap { $0.table.columns.map(\.field) } + layers.flatMap(LayerField.of)
        for field in fields {
            let texts = [field.label.zh, field.label.en, field.meaning.zh, field.meaning.en]
            #expect(!texts.contains { $0.contains("{") || $0.contains("}") }, Comment(rawValue: field.name))
        }
        let (a, b) = try PageSamples.two()
        let moves = MoveList.make(try PlanComparison(a.compared, b.compared))
        let columns =
            ColumnLists.sheet(ClusterColumns.all, setup).map { ($0.title, $0.meaning) }
            + ColumnLists.sheet(VillageColumns.of(setup), setup).map { ($0.title, $0.meaning) }
            + ColumnLists.sheet(OutsideColumns.all, setup).map { ($0.title, $0.meaning) }
            + ColumnLists.sheet(ReasonColumns.all, setup).map { ($0.title, $0.meaning) }
            + moves.columns.map { ($0.title, $0.meaning) }
        #expect(moves.columns.contains { $0.meaning.zh == "在“方案二”中的片区" })
        for (title, meaning) in columns {
            #expect(![title.zh, title.en, meaning.zh, meaning.en].contains { $0.contains("{") }, "\(title.zh)")
        }
    }

    @Test("What the page reads of clusters and villages is told by columns, each name once")
    func page() {
        let clusters = ClusterColumns.all.compactMap(\.page?.name)
        #expect(
            clusters == [
                "towns", "townCount", "size", "strong", "weak", "pop", "party", "income", "km2", "far", "compact",
                "reock", "widthToLength", "score",
            ])
        #expect(
            Set(VillageColumns.all.compactMap(\.page?.name))
                == ["code", "name", "income", "pop", "resident", "party", "km2"])
    }

    @Test("A county's own measure stands among the villages' columns once, before the gap that rests on it")
    func ownMeasure() throws {
        let setup = try Euros.setup()
        let names = VillageColumns.of(setup).compactMap(\.field?.name)
        let place = try #require(names.firstIndex(of: Euros.measure.name))
        #expect(names[place + 1] == "income_gap" && names.count { $0 == Euros.measure.name } == 1)
    }
}
