import PlanAudit
import Testing

@testable import CountyModel
@testable import Planning

@Suite("A plan under settings that are only tried")
struct PlanTrialTests {
    /// Two clusters of three villages each in a row of six.
    private func blocks() throws -> Blocks {
        try Blocks(rows: 1, columns: 6, [(0, [0, 1, 2]), (5, [3, 4, 5])])
    }

    @Test(
        "It is judged as a scenario with these settings judges it, score, scorecard and broken rules",
        arguments: [
            "must: {villages: {max: 2}}", "must: {population: {min: 5000}}", "prefer: {lift: 1, shape: 3}",
            "costs: {committee: 4}", "classes: {strong: {min: 20}}", "must: {contiguity: {min_shared_m: 1000.5}}",
        ])
    func alike(more: String) throws {
        let blocks = try blocks()
        var scenario = try Scenario.parse("schema: \"1.1\"\n" + "data: {villages: {path: a.gpkg}}\n" + more)
        scenario.data = blocks.setup.scenario.data
        let whole = try PlanningCase(blocks.setup.county, scenario, acceptsContradictions: true)
        let judged = try PlanAudit.judge(
            clusters: blocks.plan.judgedClusters, county: whole.county, scenario: scenario, graph: whole.graph)
        let trial = try PlanTrial(blocks.plan.judgedClusters, under: scenario, like: blocks.setup)
        #expect(trial.report == judged)
        #expect(trial.setup.graph == whole.graph)
        #expect(trial.scorecard == Scorecard(whole, blocks.plan.judgedClusters, leftOut: judged.leftOut))
    }

    @Test("What each setting touches is told in villages, clusters and pairs")
    func reach() throws {
        let blocks = try blocks()
        let report = try PlanTrial(
            blocks.plan.judgedClusters, under: blocks.setup.scenario, like: blocks.setup
        ).report
        let reach = SettingReach(blocks.setup, report)
        #expect(reach.told("must.villages.max")?.zh == "现方案各片区 正好 3 个,都满足")
        #expect(reach.told("prefer.shape")?.zh == "现方案 4 对同片区的邻村")
        #expect(reach.told("costs.committee")?.zh == "现方案 2 个片区,6 个村")
        #expect(reach.told("must.exclude")?.zh == "0 个村")
        #expect(reach.told("solve.seed") == nil)
        #expect(SettingReach(blocks.setup, nil).told("must.villages.max") == nil)
    }
}
