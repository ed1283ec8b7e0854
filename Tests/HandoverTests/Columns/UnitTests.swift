import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

/// Six villages whose incomes are in euros.
enum Euros {
    static let measure = Field("income_median")

    /// - Parameter unit: what the tables say of the unit; `nil` for nothing.
    static func setup(unit: String? = "欧元") throws -> PlanningCase {
        var options = SmallCase.Options(columns: 3, rows: 2)
        options.fields = [.popRegistered, .partyMembers, .mainIndustry]
        let incomes: [AttributeValue] = [25_000, 17_000, 18_000, 19_000, 26_000, 16_500].map { .number($0) }
        options.set = {
            $0.set(
                measure, to: incomes,
                from: ColumnSource(file: "m.csv", sheet: nil, header: "m", year: 2016, unit: unit ?? ""))
        }
        var scenario = Scenario()
        scenario.classes.incomeMeasure = measure
        (scenario.classes.strongMinWan, scenario.classes.weakBelowWan) = (20_500, 18_500)
        scenario.lead.qualify = []
        return try PlanningCase(SmallCase.county(options), scenario)
    }

    static func plan(_ setup: PlanningCase) throws -> Plan { try SixVillages.plan(setup) }
}

@Suite("Units of incomes")
struct UnitTests {
    private func texts(_ unit: String? = "欧元") throws -> [String] {
        let setup = try Euros.setup(unit: unit)
        let plan = try Euros.plan(setup)
        let reasons = PlanExplainer.explain(setup, plan)
        let layers = try PlanLayers(setup, plan, reasons).layers
        let whole = try ClusterCase(setup, plan, reasons)
        let sheets =
            ColumnLists.sheet(ClusterColumns.all, setup).map { ($0.title, $0.meaning) }
            + ColumnLists.sheet(LeadColumns.all, setup).map { ($0.title, $0.meaning) }
            + ColumnLists.sheet(VillageColumns.of(setup), setup).map { ($0.title, $0.meaning) }
        let maps = Language.allCases.map { MapStory.income(setup, plan, $0) }.flatMap { [$0.title, $0.subtitle] }
        let said = whole.reasons.clusters.map(\.text) + whole.reasons.villages.map(\.text)
        // The county has the collective income beside its measure, and that is in 万元.
        let fields = layers.flatMap { $0.table.columns.map(\.field) }.filter { $0.name != Field.incomeOperating.name }
        return fields.flatMap { [$0.label.zh, $0.meaning.zh] }
            + (said + sheets.map(\.0) + sheets.map(\.1)).flatMap { [$0.zh, $0.en] } + maps
    }

    @Test("A county whose incomes are in euros reads of euros and of its own measure everywhere, and of 万元 nowhere")
    func euros() throws {
        let all = try texts()
        #expect(!all.contains { $0.contains("万元") || $0.contains("wan yuan") })
        for text in ["收入合计(欧元)", "薄弱村缺口(欧元)", "收入缺口(欧元)", "牵头村收入(欧元)", "income_median(欧元)"] {
            #expect(all.contains(text), Comment(rawValue: text))
        }
        #expect(all.contains { $0.contains("gap of weak villages (euros)") })
        #expect(all.contains { $0.contains("income_median,缺数的村不计") })
    }

    @Test("A measure whose unit nobody gives is written without one, and without empty brackets")
    func noUnit() throws {
        let all = try texts(nil)
        #expect(!all.contains { $0.contains("万元") || $0.contains("()") || $0.contains("{") })
        #expect(all.contains("收入合计"))
    }

    @Test("Collective incomes are in 万元, as the dictionary says")
    func wanYuan() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let fields = try PlanLayers(setup, plan, reasons).layers[0].table.columns.map(\.field)
        #expect(
            fields.first { $0.name == "weak_gap_sum" }?.label
                == Bilingual(zh: "薄弱村缺口(万元)", en: "gap of weak villages (wan yuan)"))
    }

    @Test("Compared plans give the gap in the unit of the measure")
    func comparison() throws {
        let setup = try Euros.setup()
        let compared = try ComparedPlan(label: "a", setup: setup, clusters: Euros.plan(setup).judgedClusters)
        let table = try ComparisonTable([compared, compared])
        let lines = CompareText.text(table, .zh)
        #expect(lines.contains("纳入薄弱村的缺口(欧元)") && !lines.contains("万元"))
    }
}
