import Testing

@testable import CountyModel

@Suite("The score the judge works out")
struct AuditScoreTests {
    /// Three villages in a row, led from the middle, with nearness as the only term.
    private let nearness = Judging(columns: 4) {
        $0.setLists(.mainIndustry, [["茶"], ["茶"], ["茶", "竹"], []])
        $0[.incomeOperating] = [30, 80, 10, 10]
        $0.flag(.isBackward, [3])
        $1.prefer.weights["lift"] = 0
        $1.prefer.weights["industry"] = 0
        $1.prefer.weights["resources"] = 0
        $1.prefer.weights["compact"] = 1
        $1.prefer[CompactTerm.self].maxKm = 4
        $1.prefer.weights["same_town"] = 0
        $1.prefer.weights["keep_existing"] = 0
        $1.lead.rankBy = [WeightedField(.incomeOperating, 1)]
        $1.costs = CostOptions(
            committee: 0.4, leadRank: 0.4, appointedLead: 1, crossTown: 0.3,
            leftOut: LeftOutCosts(weak: 0.9, backward: 0.6, other: 0.1))
    }

    @Test("Each part agrees with the formula worked out by hand")
    func parts() throws {
        let report = try nearness.report((1, [0, 1, 2]))
        // Two villages at 1 of 4 km.
        #expect(report.score.assist == 1_500_000)
        // Half of the likeness of industries times the share of the shorter border, which is 1 km of 1 and of 2 km.
        #expect(report.score.cohesion == 50_000 + 12_500)
        // Income ranks 3.5 of 4 steps: 0.4 + 0.4 × (1 − 0.875).
        #expect(report.score.committees == 450_000)
        // Weak and backward at once: the larger cost.
        #expect(report.score.leftOut == 900_000)
        #expect(report.score.crossing == 0)
        #expect(report.score.total == 1_500_000 + 62_500 - 450_000 - 900_000)
        // Over the four villages that take part, the one left out among them.
        #expect(report.participantCount == 4 && abs(report.scorePerHundred - 100 * 0.2125 / 4) < 1e-9)
    }

    @Test("An appointed lead costs more than the committee")
    func appointed() throws {
        var judging = nearness
        judging.scenario.lead.qualify = [LeadCondition(.incomeOperating, .within(Bounds(minimum: 100)))]
        #expect(try judging.report((1, [0, 1, 2])).score.committees == 1_450_000)
    }

    @Test("The score of a plan is the sum over its clusters less the villages left out")
    func sum() throws {
        let report = try nearness.report((0, [0]), (1, [1, 2]))
        var total = -report.score.leftOut
        for cluster in report.clusters { total += cluster.score.total }
        #expect(report.score.total == total)
    }

    @Test("A cluster that nobody leads gains and pays nothing for a lead")
    func nobody() throws {
        var judging = nearness
        judging.scenario.lead.qualify = nil
        let report = try judging.report((nil, [2, 3]))
        #expect(report.clusters[0].lead == nil)
        #expect(report.score.assist == 0)
        #expect(report.score.committees == 0)
    }
}
