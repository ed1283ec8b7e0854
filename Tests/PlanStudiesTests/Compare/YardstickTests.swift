import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import PlanStudies

@Suite("Indicators by one yardstick")
struct YardstickTests {
    /// A1 leads A2 (weak) and A3; A5 leads nothing; A4 and A6 are left out, A6 weak.
    private func side(_ rules: String = Comparing.free) -> Comparing {
        Comparing(columns: 6, rules) { map in
            map[.incomeOperating] = [45, 10, 30, 30, 80, 0]
            map.towns = ["甲镇", "甲镇", "乙镇", "乙镇", "乙镇", "乙镇"]
            map.setLists(.mainIndustry, [["茶叶"], ["茶叶", "毛竹"], [], ["茶叶"], ["茶叶"], []])
        }
    }

    @Test("They are what hand and paper find on a row of six villages")
    func byHand() throws {
        let plan = try side().plan("a", (0, [0, 1, 2]), (4, [4]))
        let values = try Yardstick(plan.setup.scenario).measure(plan)
        #expect(values[.clusters] == 2 && values[.covered] == 4 && values[.leftOut] == 2)
        #expect(values[.weakCovered] == 1 && values[.weakGapCovered] == 10)
        #expect(values[.crossTown] == 1 && values[.smallest] == 1 && values[.largest] == 3)
        // Lift of A2: gap 10 of 20 times surplus 25 of 50, over two weak villages. Industry: ½ and 0 over two led ones.
        #expect(abs((values[.lift] ?? 0) - 0.5 * 0.5 / 2) < 1e-12)
        #expect(abs((values[.industry] ?? 0) - 0.25) < 1e-12)
        #expect(abs((values[.leadKm] ?? 0) - 1.5) < 1e-9 && abs((values[.farthestKm] ?? 0) - 2) < 1e-9)
        // One square π/4, three in a row 4π·3/8².
        let wanted = (Double.pi / 4 + 4 * Double.pi * 3 / 64) / 2
        #expect(abs((values[.compactness] ?? 0) - wanted) < 1e-9)
    }

    @Test("The score is that of score, and the reference's lines hold for the other plan too")
    func otherLines() throws {
        let own = try side("lead: {qualify: {}}\nmust: {leave_out: {allowed: true}}\nclasses: {weak: {below: 5}}")
            .plan("b", (0, [0, 1, 2]), (4, [4]))
        let values = try Yardstick(try Scenario.parse(scenarioText(Comparing.free))).measure(own)
        #expect(values[.score] == own.report.scorePerHundred)
        #expect(values[.weakCovered] == 1 && values[.score] != values[.scoreByYardstick])
    }

    @Test("Of two plans the one with the higher total has the higher score, however many villages each leaves out")
    func oneOrder() throws {
        let rules = "lead: {qualify: {}}\nmust: {leave_out: {allowed: true}}\ncosts: {left_out: {other: 0.2}}"
        let map = Comparing(rows: 2, columns: 4, rules) { $0[.incomeOperating] = [80, 5, 30, 60, 10, 20, 90, 15] }
        let yardstick = Yardstick(try Scenario.parse(scenarioText(rules)))
        let scores = try (0..<60).map { seed -> (total: Int64, score: Double, covered: Double) in
            var dice = SeededDice(UInt64(seed))
            var members = [[Int]](repeating: [], count: 3)
            for village in 0..<8 where !dice.chance(3) { members[dice.below(3)].append(village) }
            let plan = try map.plan("p", members.filter { !$0.isEmpty }.map { ($0[0], $0) })
            let values = try yardstick.measure(plan)
            #expect(values[.score] == values[.scoreByYardstick])
            return (plan.report.score.total, values[.score] ?? 0, values[.covered] ?? 0)
        }
        #expect(Set(scores.map(\.covered)).count > 3)
        for (a, b) in zip(scores, scores.dropFirst()) {
            #expect((a.total < b.total) == (a.score < b.score) && (a.total == b.total) == (a.score == b.score))
        }
    }

    @Test("More is better or worse as the indicator has it, and what reads alike is the same")
    func standing() {
        #expect(Standing(.lift, 0.5, 0.6) == .better && Standing(.crossTown, 3, 5) == .worse)
        #expect(Standing(.lift, 0.50001, 0.50002) == .same && Standing(.clusters, 3, 4) == .different)
        #expect(Standing(.lift, nil, 0.4) == .different && Standing(.lift, nil, nil) == .same)
    }
}
