import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanAudit
@testable import PlanStudies
@testable import Planning
@testable import Regionalization

/// Two clusters of three villages each on a map of two rows.
enum SixVillages {
    static let summed: [Field] = [
        .popRegistered, .popResident, .partyMembers, .cadreCount, .cultivatedMu, .forestMu, .idleSiteMu, .starRating,
    ]

    /// - Parameter missing: villages that lack every number; every third village is on the list of weak ones.
    static func setup(missing: Set<Int>) throws -> PlanningCase {
        var options = SmallCase.Options(columns: 3, rows: 2)
        options.missingIncome = missing
        options.fields = summed + [.isWeak, .mainIndustry]
        options.missing = Dictionary(uniqueKeysWithValues: (summed + [.mainIndustry]).map { ($0, missing) })
        var scenario = Scenario()
        scenario.lead.qualify = []
        scenario.indicators.missing = .excludeFromScore
        return try PlanningCase(SmallCase.county(options), scenario)
    }

    static func plan(_ setup: PlanningCase) throws -> Plan {
        let clusters = [("P01", 0), ("P02", 3)].map { id, first in
            JudgedCluster(id: id, name: id, lead: first + 1, members: [first, first + 1, first + 2])
        }
        return try GivenPlan(clusters: clusters, findings: []).plan(setup)
    }
}

@Suite("Missing numbers stay missing")
struct MissingNumberTests {
    private let setup: PlanningCase
    private let plan: Plan
    private let reasons: PlanReasons

    init() throws {
        setup = try SixVillages.setup(missing: Set(0..<6))
        plan = try SixVillages.plan(setup)
        reasons = PlanExplainer.explain(setup, plan)
    }

    private func layer(_ name: String) throws -> FeatureTable {
        try #require(try PlanLayers(setup, plan, reasons).layers.first { $0.table.name == name }).table
    }

    private func cells(_ column: String, in layer: String) throws -> [JSONValue] {
        try #require(try self.layer(layer).columns.first { $0.name == column }, Comment(rawValue: column)).values
    }

    @Test(
        "A sum, mean or extreme of a cluster is null where no village has the number",
        arguments: [
            "pop_registered", "pop_resident", "party_members", "cadre_count", "income_sum", "income_avg", "income_min",
            "income_max", "weak_gap_sum", "cultivated_mu", "forest_mu", "idle_mu",
        ])
    func clusters(column: String) throws {
        #expect(try cells(column, in: "clusters") == [.null, .null])
    }

    @Test(
        "A number of a village that nobody gave is null",
        arguments: ["pop_registered", "pop_resident", "party_members", "income_operating", "income_gap", "star_rating"])
    func villages(column: String) throws {
        #expect(try cells(column, in: "villages") == Array(repeating: .null, count: 6))
    }

    @Test("The income of a lead and the likeness of industries are null where they are not known")
    func leadsAndEdges() throws {
        #expect(try cells("lead_income", in: "leads") == [.null, .null])
        #expect(try Set(cells("sim_industry", in: "edges").map { JSONText.text($0) }) == ["null"])
        #expect(try cells("weak_count", in: "leads") == [.integer(1), .integer(1)])
    }

    @Test("A gap is 0 without weak villages, and the sum of those known where some are not")
    func gaps() throws {
        let some = try SixVillages.setup(missing: [3])
        #expect(some.classes.gap(of: [], some.scenario) == 0)
        #expect(some.classes.gap(of: [3], some.scenario) == nil)
        // Village 1 has 12.5 and lacks 7.5 to the line of 20.
        #expect(some.classes.gap(of: [0, 3], some.scenario) == 7.5)
    }

    @Test("Sheets leave the cell and the total blank")
    func sheets() throws {
        let list = ClusterList.make(try ClusterCase(setup, plan, reasons))
        var blank = 0
        for column in list.columns
        where column.title.zh.contains("收入") || column.title.zh.contains("缺口")
            || ["户籍人口(人)", "常住人口(人)", "党员(人)"].contains(column.title.zh)
        {
            for row in list.rows {
                guard case .nothing = column.value(row) else { Issue.record("\(column.title.zh)"); continue }
                blank += 1
            }
            guard case .nothing? = list.sums.first(where: { $0.title == column.title.zh })?.value else {
                Issue.record("total of \(column.title.zh)")
                continue
            }
        }
        #expect(blank == 10)
    }

    @Test("The page has null for them")
    func page() throws {
        let row = try ClusterCase(setup, plan, reasons).rows[0]
        let members = ColumnLists.page(ClusterColumns.all, row)
        for name in ["pop", "party", "income"] { #expect(members.first { $0.0 == name }?.1 == .null, "\(name)") }
        #expect(members.first { $0.0 == "size" }?.1 == .integer(3))
    }

    @Test("The maps and the report show a dash")
    func dashes() throws {
        let map = MapStory.of(setup, plan, .zh).table
        #expect(map.total.last == "—" && map.rows.allSatisfy { $0.cells.last == "—" })
        let incomes = MapStory.income(setup, plan, .zh).table
        #expect(incomes.total.suffix(3) == ["—", "—", "—"])
        let html = String(
            decoding: try Report.html(setup, plan, findings: [], ReportOptions(language: .zh)), as: UTF8.self)
        #expect(html.contains("<td class=\"n\">—</td>") || html.contains(">—<"))
        #expect(!html.contains("NaN") && !html.contains("nan"))
    }

    @Test("Compared plans have no gap, no lift and no likeness of industries, and say so with a dash")
    func indicators() throws {
        let compared = try ComparedPlan(label: "a", setup: setup, clusters: plan.judgedClusters)
        let values = try Yardstick(setup.scenario).measure(compared)
        for indicator in [PlanIndicator.weakGapCovered, .lift, .industry] {
            #expect(values[indicator] == nil && indicator.text(values[indicator]) == "—")
        }
        #expect(values[.weakCovered] == 2)
    }

    @Test("The judge's numbers of a cluster are missing too")
    func judge() throws {
        let report = try PlanAudit.judge(
            clusters: plan.judgedClusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
        for cluster in report.clusters {
            let numbers = cluster.indicators
            #expect(numbers.incomeSumWan == nil && numbers.incomeMeanWan == nil && numbers.weakGapWan == nil)
            #expect(numbers.knownPopulation == nil && numbers.knownMembers == nil && numbers.weak == 1)
        }
    }

    @Test("No reason speaks of a gap or a sum of nothing")
    func words() {
        for reason in reasons.clusters {
            #expect(!reason.text.zh.contains("0万元") && !reason.text.zh.lowercased().contains("nan"))
        }
    }
}
