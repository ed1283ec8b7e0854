import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanAudit
@testable import PlanStudies
@testable import Planning

@Suite("Every term of the catalogue, wherever terms appear", .serialized)
struct TermTests {
    private let terms = TermCatalogue.all

    /// Four villages in a row; the second has more of every term with the first than with the last.
    private func near(_ only: any PreferTerm.Type) throws -> PlanningCase {
        var map = SquareCounty(rows: 1, columns: 4)
        map.towns = ["东镇", "东镇", "西镇", "西镇"]
        map[.incomeOperating] = [100, 5, 6, 30]
        map[.cultivatedMu] = [2000, 0, 0, 0]
        map.setLists(.mainIndustry, [["茶叶"], ["茶叶"], ["民宿"], ["民宿"]])
        map.set(.clusterNow, ["甲", "甲", "乙", "乙"].map { .text($0) })
        map.set(Field("old_hall"), ["甲", "甲", "乙", "乙"].map { .text($0) })
        var scenario = Scenario()
        scenario.prefer.weights = TermWeights(all: 0)
        scenario.prefer.weights[only.key] = 1
        scenario.prefer.cohesion = 0
        scenario.prefer[HistoryTerm.self].field = Field("old_hall")
        scenario.prefer[SizeTerm.self].aim = Aim(2, 2)
        scenario.prefer[PopulationTerm.self].aim = Aim(2000, 2000)
        scenario.prefer[WeakPerStrongTerm.self].aim = Aim(1, 1)
        scenario.prefer[BalanceTerm.self].quantities = [.villages]
        scenario.lead.count = Bounds(minimum: 2, maximum: 2)
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        return try PlanningCase(map.county, scenario)
    }

    /// A scenario in which every term has a weight of its own.
    private func weighted(_ factor: Double) throws -> Scenario {
        let lines = terms.enumerated().map { "  \($1.key): \(ScalarText.canonical(factor * Double($0 + 1)))" }
        // The scopes are told apart in the newest version only.
        let version = "schema: \"\(ScenarioVersion.newest.rawValue)\"\n"
        return try Scenario.parse(version + scenarioText("prefer:\n" + lines.joined(separator: "\n")))
    }

    @Test("Scenario keys, default weight, template and schema")
    func scenario() throws {
        let schema = JSONText.text(ScenarioSchema.document)
        let county = ScenarioTemplate.CountyFacts(name: "示例县", boundaryPath: "a.gpkg")
        let template = ScenarioTemplate.text(for: county)
        let read = try weighted(1)
        #expect(Set(terms.map { $0.key }).count == terms.count && TermCatalogue.inFiles.count == terms.count)
        for (index, term) in terms.enumerated() {
            let row = try #require(ScenarioKeys.row("prefer.\(term.key)"))
            #expect(row.meaning == term.meaning && Double(row.standard) == term.weight, "\(term.key)")
            #expect(Scenario(of: .newest).prefer.weights[term.key] == term.weight, "\(term.key)")
            #expect(Scenario().prefer.weights[term.key] == term.firstWeight, "\(term.key)")
            #expect(read.prefer.weights[term.key] == Double(index + 1), "\(term.key)")
            #expect(schema.contains("\"\(term.key)\""), "\(term.key) in the schema")
            #expect(term.weight == 0 || template.contains("\n  \(term.key): "), "\(term.key) in the template")
            for text in [term.meaning, term.word, term.loss] { #expect(!text.zh.isEmpty && !text.en.isEmpty) }
            if let need = term.need { #expect(ScenarioKeys.row("prefer.\(term.key).\(need)") != nil) }
        }
    }

    @Test("A formula for the search, which help shows, and another for the judge; no formula without a term")
    func formulas() {
        #expect(PairTerms.all.map { $0.key } == TermCatalogue.ofPairs.map { $0.key })
        #expect(BorderTerms.all.map { $0.key } == TermCatalogue.ofBorders.map { $0.key })
        #expect(ClusterTerms.all.map { $0.key } == TermCatalogue.ofClusters.map { $0.key })
        #expect(AuditTerms.keys == TermCatalogue.ofPairs.map { $0.key })
        #expect(AuditBorderTerms.keys == TermCatalogue.ofBorders.map { $0.key })
        #expect(AuditClusterTerms.keys == TermCatalogue.ofClusters.map { $0.key })
        #expect(FormulaLines.all.map(\.key) == terms.map { $0.key })
        for term in FormulaLines.all {
            #expect(!term.meaning.zh.isEmpty && !term.formula.en.isEmpty, "\(term.key)")
            #expect(term.formula.zh.contains(/\p{Han}/) && term.formula.zh != term.formula.en, "\(term.key)")
        }
    }

    @Test("The sentence about a border names the term that a village would lose by")
    func explained() throws {
        for term in terms {
            let setup = try near(term)
            func cluster(_ lead: Int, _ members: [Int]) -> Cluster {
                Cluster(id: "P", name: "", lead: lead, isAppointed: false, members: members, isKept: false)
            }
            // A strong village that leads stays one wherever another village goes.
            if term.key == StrongLeadTerm.key { continue }
            let reason = MainReason(setup).text(
                1, from: cluster(0, [0, 1]), to: cluster(3, term.scope == .cluster ? [2, 3] : [3]))
            #expect(reason == term.loss, "\(term.key)")
        }
    }

    @Test("The weight that would turn an answer is worked out and called by its word")
    func weights() throws {
        for term in terms {
            let setup = try near(term)
            let changes = WeightTurns(setup).changes(
                from: try RegionPlan(regions: [(0, [0, 1]), (3, [2, 3])], of: setup.problem),
                to: try RegionPlan(regions: Self.other(term), of: setup.problem))
            #expect(changes.contains { $0.key == "prefer.\(term.key)" && $0.weight == 1 }, "\(term.key)")
            #expect(WhyNotText.word("prefer.\(term.key)") == term.word)
        }
    }

    /// A plan that has less of a term than two clusters of two villages.
    private static func other(_ term: any PreferTerm.Type) -> [(lead: Int, units: [Int])] {
        if term.key == StrongLeadTerm.key { return [(3, [2, 3])] }
        return term.scope == .border ? [(0, [0]), (3, [3])] : [(0, [0]), (3, [1, 2, 3])]
    }

    @Test("A sweep runs over its weight, and stability shakes it")
    func studies() throws {
        for term in terms {
            let sweep = try Sweep.parse("base: a.yaml\naxes: {prefer.\(term.key): [0.3, 0.7]}\n")
            let weights = sweep.variants.map {
                ScenarioKeys.scenario(from: $0.root(from: ".")).prefer.weights[term.key]
            }
            // Without its base the variant is of the first version, where balance has no effect.
            #expect(weights == (term.key == BalanceTerm.key ? [0, 0] : [0.3, 0.7]), "\(term.key)")
            let setup = try near(term)
            let shaken = ShakenCounty(setup.county, setup.scenario, StabilityOptions(), run: 1).scenario
            #expect(shaken.prefer.weights[term.key] != 1 && shaken.prefer.weights[term.key] > 0.7, "\(term.key)")
        }
    }

    @Test("The report lists its weight, and the page tells two plans apart by it, under the names of the catalogue")
    func handedOver() throws {
        func options(_ factor: Double) throws -> SmallCase.Options {
            let scenario = try weighted(factor)
            return SmallCase.Options(change: {
                $0.prefer = scenario.prefer
                $0.canonicalText = scenario.canonicalText
            })
        }
        let made = try SmallCase.make(try options(1))
        let report = try ReportContent.make(made.setup, made.plan, findings: [], ReportOptions(language: .zh))
        let rows = report.blocks.flatMap { block -> [[Bilingual]] in
            if case .table(let table) = block { table.rows.filter { $0.count == 3 } } else { [] }
        }
        let page = try OfflinePage.make(
            try PageSamples.plan(try options(1)), beside: try PageSamples.plan(try options(2)),
            leaflet: try LeafletFiles.read(), language: .zh)
        let text = String(decoding: page.bytes, as: UTF8.self)
        for term in terms {
            let inside = ScenarioKeys.row("prefer.\(term.key).weight")?.path
            let path = inside ?? "prefer.\(term.key)"
            #expect(rows.contains { $0[2] == .same(path) && $0[0].zh.hasPrefix(term.meaning.zh) }, "\(path)")
            let isOnPage = text.contains("\(SettingText.name(of: path).zh):")
            #expect(isOnPage, "\(path) on the page")
        }
    }
}
