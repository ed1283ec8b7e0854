import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Where else a village could be")
struct AlternativeTests {
    /// The plan after a village has moved.
    private func moved(_ village: Int, to target: Int, _ plan: Plan, _ setup: PlanningCase) throws -> RegionPlan {
        let regions = plan.clusters.enumerated().map { index, cluster in
            let units = cluster.members.filter { $0 != village } + (index == target ? [village] : [])
            return (lead: cluster.lead, units: units)
        }
        return try RegionPlan(regions: regions, of: setup.problem)
    }

    @Test(
        "What moving a village would cost is the difference of the whole plans' scores, and the moved plan keeps every rule",
        arguments: UInt64(1)...5, [RationaleTests.Twist.none, .crossing, .manyRules])
    func margins(seed: UInt64, twist: RationaleTests.Twist) throws {
        let (setup, plan, reasons) = try RationaleTests.make(seed: seed, twist)
        var movable = 0
        for (village, reason) in reasons.villages.enumerated() {
            guard let target = reason.nextCluster, let margin = reason.marginPoints else { continue }
            // Where a lead goes another follows it, which a test of its own looks at.
            if plan.clusters.contains(where: { $0.lead == village }) { continue }
            movable += 1
            let after = try moved(village, to: target, plan, setup)
            let loss = plan.score.total - setup.problem.score(of: after).total
            #expect(abs(Double(loss.micropoints) / 10_000 - margin) <= 0.051)
            #expect(setup.problem.violations(of: after).isEmpty)
            // No other neighbouring cluster is better.
            for other in plan.clusters.indices where other != target && !plan.clusters[other].members.contains(village)
            {
                let second = try moved(village, to: other, plan, setup)
                guard setup.problem.violations(of: second).isEmpty else { continue }
                #expect(setup.problem.score(of: second).total <= setup.problem.score(of: after).total)
            }
        }
        // In the smallest county, with every cluster in one township, no village can go elsewhere.
        #expect((movable == 0) == (seed == 1 && twist == .none))
    }

    /// Six villages in a row, the outer two strong; three go with each.
    private func row(_ change: (inout SquareCounty, inout Scenario) -> Void) throws -> PlanReasons {
        var map = SquareCounty(rows: 1, columns: 6)
        map[.incomeOperating] = [90, 10, 12, 11, 10, 95]
        var scenario = Scenario()
        scenario.lead.fallback = .none
        change(&map, &scenario)
        let setup = try PlanningCase(map.county, scenario)
        let regions = try RegionPlan(regions: [(0, [0, 1, 2]), (5, [3, 4, 5])], of: setup.problem)
        #expect(setup.problem.violations(of: regions).isEmpty)
        let plan = PlanBuilder.plan(regions, of: setup, origin: .given)
        return PlanExplainer.explain(setup, plan)
    }

    @Test("The third village of six could go with its neighbour, the second could not without cutting it off")
    func plain() throws {
        let found = try row { _, _ in }.villages
        #expect(found.map(\.nextCluster) == [nil, nil, 1, 0, nil, nil])
        #expect(found.map(\.helper) == [nil, 0, 0, 5, 5, nil])
        #expect(found[2].text.zh.contains("若划入A6片区(P02)"))
    }

    @Test(
        "A lead that another of its villages may follow has a next-best cluster and its price; one that nobody may follow has none"
    )
    func leads() throws {
        var map = SquareCounty(rows: 1, columns: 6)
        map[.incomeOperating] = [10, 60, 90, 95, 10, 10]
        var scenario = Scenario()
        scenario.lead.fallback = .none
        let setup = try PlanningCase(map.county, scenario)
        let regions = try RegionPlan(regions: [(2, [0, 1, 2]), (3, [3, 4, 5])], of: setup.problem)
        let plan = PlanBuilder.plan(regions, of: setup, origin: .given)
        let found = PlanExplainer.explain(setup, plan).villages
        let after = try RegionPlan(regions: [(1, [0, 1]), (3, [2, 3, 4, 5])], of: setup.problem)
        let loss = (plan.score.total - setup.problem.score(of: after).total).points * 100
        #expect(found[2].nextCluster == 1 && found[2].marginPoints == NumberText.rounded(loss, 1))
        #expect(found[2].text.zh.contains("本片区改由A2牵头"))
        #expect(found[3].nextCluster == nil && found[3].marginPoints == nil)
        #expect(found[3].text.zh.contains("没有牵头村"))
    }

    @Test("A village that must stay with another is not offered to a third")
    func together() throws {
        let found = try row { map, scenario in scenario.must.together = [map.codes(1, 2)] }.villages
        #expect(found.map(\.nextCluster) == [nil, nil, nil, 0, nil, nil])
    }

    @Test("A kept area neither gives a village away nor takes one in, and no other of its villages may lead it")
    func kept() throws {
        let found = try row { map, scenario in
            scenario.must.keep = [KeptCluster(name: "老片区", members: map.codes(0, 1, 2), lead: map.code(0))]
            scenario.lead.qualify = []
        }
        #expect(found.villages.allSatisfy { $0.nextCluster == nil })
        #expect(found.clusters.map { $0.runnerUp == nil } == [true, false])
    }

    @Test("A full cluster and a township that may not be crossed are no alternative")
    func rules() throws {
        #expect(try row { $1.must.villages = Bounds(minimum: 3) }.villages.allSatisfy { $0.nextCluster == nil })
        #expect(try row { $1.must.villages = Bounds(maximum: 3) }.villages.allSatisfy { $0.nextCluster == nil })
        let closed = try row { map, scenario in
            map.towns = ["东镇", "东镇", "东镇", "西镇", "西镇", "西镇"]
            scenario.must.towns.noCross = ["西镇"]
        }
        #expect(closed.villages.allSatisfy { $0.nextCluster == nil })
    }

    @Test("A village away from its lead is connected through the village between, not through one behind it")
    func path() throws {
        var map = SquareCounty(rows: 1, columns: 4)
        map[.incomeOperating] = [90, 10, 12, 11]
        let setup = try PlanningCase(map.county, Scenario())
        let regions = try RegionPlan(regions: [(0, [0, 1, 2, 3])], of: setup.problem)
        let found = PlanExplainer.explain(setup, PlanBuilder.plan(regions, of: setup, origin: .given)).villages
        #expect(found[1].text.zh.hasPrefix("与牵头村A1相邻,共界1公里"))
        #expect(found[2].text.zh.hasPrefix("经A2与牵头村A1连片"))
        #expect(found[3].text.zh.hasPrefix("经A3与牵头村A1连片"))
    }
}
