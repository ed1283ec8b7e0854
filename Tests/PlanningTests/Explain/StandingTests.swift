import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("A given plan against what was possible")
struct StandingTests {
    private func standing(_ blocks: Blocks, _ effort: AnswerEffort = Blocks.short) throws -> PlanStanding {
        let clusters = blocks.plan.judgedClusters
        return try blocks.setup.standing(of: GivenPlan(clusters: clusters, findings: []), effort: effort)
    }

    /// Six villages in a row, split unevenly: the fourth would gain by the nearer lead.
    private func uneven(_ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }) throws -> Blocks {
        try Blocks(rows: 1, columns: 6, [(0, [0, 1, 2, 3]), (5, [4, 5])]) { map, scenario in
            scenario.prefer.weights["compact"] = 1
            scenario.prefer[CompactTerm.self].maxKm = 6
            (scenario.costs.leadRank, scenario.costs.committee) = (0, 0)
            change(&map, &scenario)
        }
    }

    @Test("The village that lies nearer to the other lead is the change that gains, as much as both scores differ")
    func step() throws {
        let blocks = try uneven()
        let found = try standing(blocks)
        #expect(found.steps?.map(\.moves) == [[PlanMove(villages: [3], from: "P01", to: "P02", lead: nil)]])
        let after = try RegionPlan(regions: [(0, [0, 1, 2]), (5, [3, 4, 5])], of: blocks.setup.problem)
        #expect(found.steps?[0].gain == blocks.setup.problem.score(of: after).total - found.score)
        #expect(found.steps?[0].mended == 0 && found.steps?[0].mends == [])
        let (text, facts) = StandingText.sentences(found, blocks.plan, blocks.setup, keepsRules: true)
        let gain = NumberText.plain((found.steps?[0].gain ?? .zero).points * 100, decimals: 1)
        #expect(text[text.count - 1].zh.contains("(增\(gain)分)") && text[text.count - 1].en.contains("(gains \(gain))"))
        for sentence in text { #expect(RationaleAudit.faults(sentence, facts) == []) }
    }

    @Test("The same move is told with the same number by score and by explain")
    func oneNumber() throws {
        let blocks = try uneven()
        let found = try standing(blocks)
        let (text, _) = StandingText.sentences(found, blocks.plan, blocks.setup, keepsRules: true)
        let answer = try #require(try blocks.ask(3, 1)).text[0]
        let shown = NumberText.plain((found.steps?[0].gain ?? .zero).points * 100, decimals: 1)
        #expect(shown != "0" && answer.zh.contains("还多\(shown)分") && answer.en.contains("gains \(shown) point"))
        let changes = try #require(text.last)
        #expect(changes.zh.contains("合计可增\(shown)分") && changes.zh.contains("(增\(shown)分)"))
        #expect(changes.en.contains("would gain \(shown) point"))
        // The score itself stands in the table; it is told here only beside what was possible.
        let isCompared = found.bound != nil || found.best != nil
        #expect(text.contains { $0.zh.contains("村均") } == isCompared)
    }

    @Test("The bound is no less than the best of all plans, and the best plan found is that one")
    func bound() throws {
        let blocks = try uneven { $1.must.leaveOut = LeaveOutRule(allowed: true) }
        let found = try standing(blocks)
        let best = try blocks.everyPlan { _ in true }.map { blocks.setup.problem.score(of: $0).total }.max()
        #expect(found.best == best)
        #expect(try #require(found.bound) >= (try #require(best)))
    }

    @Test("A plan with a village too many is first told how to keep the rule, even at a loss")
    func mend() throws {
        let blocks = try uneven { $1.must.villages = Bounds(minimum: 3, maximum: 3) }
        let found = try standing(blocks)
        #expect(found.steps?.first?.mended == 2)
        #expect(found.steps?.first?.moves == [PlanMove(villages: [3], from: "P01", to: "P02", lead: nil)])
        let (text, facts) = StandingText.sentences(found, blocks.plan, blocks.setup, keepsRules: false)
        #expect(text[0].zh.contains("违反硬规则,不能与合规方案相比"))
        #expect(text[1].zh.contains("可消除2处违规"))
        // Four villages in one, two in the other.
        #expect(found.steps?.first?.mends.contains(.unitCount) == true && found.steps?.first?.breaks == [])
        #expect(text[1].zh.contains("(消除对“每片区村数”") && text[1].en.contains("(mends 'villages per cluster'"))
        for sentence in text { #expect(RationaleAudit.faults(sentence, facts) == []) }
    }

    @Test("Two villages change places where neither may go alone")
    func exchange() throws {
        let regions: [(lead: Int, units: [Int])] = [(0, [0, 1, 2, 4]), (7, [3, 5, 6, 7])]
        let blocks = try Blocks(rows: 2, columns: 4, regions) { _, scenario in
            scenario.must.villages = Bounds(minimum: 4, maximum: 4)
            scenario.prefer.weights["compact"] = 1
            scenario.prefer[CompactTerm.self].maxKm = 6
            (scenario.costs.leadRank, scenario.costs.committee) = (0, 0)
        }
        let moves = try standing(blocks, .none).steps?.map(\.moves)
        #expect(
            moves == [
                [
                    PlanMove(villages: [2], from: "P01", to: "P02", lead: nil),
                    PlanMove(villages: [5], from: "P02", to: "P01", lead: nil),
                ]
            ])
    }

    @Test("The best plan there is needs no change, and says so")
    func best() throws {
        let blocks = try Blocks.row { _, scenario in
            scenario.prefer.weights["compact"] = 1
            scenario.prefer[CompactTerm.self].maxKm = 6
            (scenario.costs.leadRank, scenario.costs.committee) = (0, 0)
        }
        let found = try standing(blocks)
        #expect(found.steps == [] && found.best == found.score)
        let (text, facts) = StandingText.sentences(found, blocks.plan, blocks.setup, keepsRules: true)
        #expect(text[text.count - 1].zh.contains("都不能使方案更好"))
        for sentence in text { #expect(RationaleAudit.faults(sentence, facts) == []) }
    }
}
