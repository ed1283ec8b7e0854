import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("What the cells of columns hold")
struct ColumnKindTests {
    private let setup: PlanningCase
    private let plan: Plan
    private let reasons: PlanReasons

    init() throws { (setup, plan, reasons) = try SmallCase.make() }

    private var clusters: [ClusterRow] {
        get throws { try ClusterCase(setup, plan, reasons, colours: plan.clusters.map { _ in 0 }).rows }
    }

    private var villages: [VillageRow] {
        VillageCase(setup, plan, reasons, moved: [], colours: plan.clusters.map { _ in 0 })
            .rows(setup.county.villages.indices)
    }

    /// Columns whose cells are not what the column tells.
    private func misfits<Row>(_ columns: [PlanColumn<Row>], _ rows: [Row]) throws -> [String] {
        try #require(!rows.isEmpty)
        return columns.compactMap { column in
            guard let field = column.field else { return nil }
            let fits = rows.allSatisfy { row in
                switch (field.kind, column.value(row)) {
                case (.text, .text), (.text, .both), (.integer, .whole), (.real, .real), (.flag, .flag): true
                default: false
                }
            }
            return fits ? nil : field.name
        }
    }

    @Test("Every cell of a cluster, village, line, lead, move and trial is of the kind that its column tells")
    func kinds() throws {
        let edges = EdgeCase(setup, plan, reasons)
        #expect(try misfits(ClusterColumns.all, clusters) == [])
        #expect(try misfits(VillageColumns.of(setup), villages) == [])
        #expect(try misfits(EdgeColumns.all, edges.borders + edges.pairs) == [])
        #expect(try misfits(LeadColumns.all, clusters) == [])
        let (a, b) = try PageSamples.two()
        #expect(try misfits(MoveColumns.all, MoveRow.all(ComparisonTable([a.compared, b.compared]))) == [])
        let report = StabilityReport(
            runs: 4, failed: 0, stays: setup.county.villages.indices.map { $0 % 5 },
            leadStays: plan.clusters.map { _ in 3 }, pairs: [.init(a: 0, b: 1, together: 2)], place: nil)
        let whole = StabilityCase(setup, plan, report)
        #expect(try misfits(StabilityColumns.all, whole.rows) == [])
        #expect(try misfits(StabilityPairColumns.all, whole.pairs) == [])
    }

    @Test("What adds up villages is a number that a cell holds, also where villages have a flag")
    func sums() throws {
        let sums = ClusterColumns.all.filter(\.isSum)
        #expect(
            sums.compactMap(\.field?.name) == [
                "pop_registered", "pop_resident", "party_members", "cadre_count", "income_sum", "cultivated_mu",
                "forest_mu", "idle_mu",
            ])
        // A sum that no field is named for cannot say whose numbers are missing (W7306).
        for column in sums { #expect(column.need.field(setup) != nil, "\(column.field?.name ?? "")") }
        let flags = PlanColumn<ClusterRow>(sum: .isWeak, means: ("列为薄弱村的村数", "villages listed as weak")) {
            Double($0.members.count)
        }
        for column in sums + [flags] {
            let kind = try #require(column.field).kind
            #expect(kind == .integer || kind == .real, "\(column.field?.name ?? "")")
        }
        #expect(try misfits(sums + [flags], clusters) == [])
    }

    @Test("No column beside the sums adds up villages, and a wrong cell would be seen")
    func misfit() throws {
        let wrong = PlanColumn<ClusterRow>("wrong", "WRONG", "错", "wrong", .integer, means: ("", "")) { _ in .flag(true)
        }
        #expect(try misfits([wrong], clusters) == ["wrong"] && !wrong.isSum)
    }

    /// The columns of the report's tables, without their cells.
    private var headings: [(title: Bilingual, share: Double, english: Double)] {
        func of<Row>(_ columns: [ReportColumn<Row>]) -> [(title: Bilingual, share: Double, english: Double)] {
            columns.map { ($0.title, $0.share, $0.englishShare) }
        }
        return of(ReportClusterColumns.all) + of(ReportClusterColumns.figures) + of(ReportVillageColumns.all)
            + of(ReportLeftOutColumns.all) + of(ReportOtherColumns.causes) + of(ReportOtherColumns.parameters)
            + of(ReportOtherColumns.steps) + of(ReportOtherColumns.files)
    }

    @Test("Every column of a table of the report has a heading in both languages and some of the width")
    func reportHeadings() {
        for column in headings {
            let isWhole = !column.title.zh.isEmpty && !column.title.en.isEmpty
            #expect(isWhole && column.share > 0 && column.english > 0, "\(column.title.en)")
        }
    }

    @Test("A table of the report has the columns of the county: numbers in columns of numbers, nothing left open")
    func reportTables() throws {
        let findings = [Finding(.missingNumbers, Bilingual(zh: "缺数", en: "missing"))]
        let content = try ReportContent.make(setup, plan, findings: findings, ReportOptions(language: .zh))
        let tables = content.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
        // Figures, scorecard, clusters, one per cluster, doubts, steps, parameters, places of doubts and files; those left out where there are
        // some.
        #expect(tables.count == 8 + plan.clusters.count + (plan.leftOut.isEmpty ? 0 : 1))
        for table in tables {
            for language in Language.allCases {
                #expect(abs(table.columns.reduce(0) { $0 + $1.share(language) } - 1) < 1e-9)
            }
            for (place, column) in table.columns.enumerated() {
                #expect(!column.title.zh.contains("{") && !column.title.en.contains("{"))
                guard column.isNumber else { continue }
                for row in table.rows {
                    let isNumber = row[place].zh.wholeMatch(of: /-?[0-9,]+(\.[0-9]+)?[†*]?|—/) != nil
                    #expect(isNumber, "\(column.title.zh) \(row[place].zh)")
                }
            }
            let widths = (table.rows + [table.total].filter { !$0.isEmpty }).map(\.count)
            #expect(widths.allSatisfy { $0 == table.columns.count })
        }
        // Nobody gave the resident population, so no table speaks of residents; all have Party members.
        let titles = Set(tables.flatMap { $0.columns.map(\.title.zh) })
        #expect(titles.isSuperset(of: ["党员", "收入(万元)", "主导产业"]))
    }
}
