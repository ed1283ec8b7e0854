import Regionalization
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Trial plans where no plan keeps the rules, locked clusters, and several plans")
struct ElasticProposalTests {
    private func failure(_ setup: PlanningCase) throws -> PlannerError {
        try #require(#expect(throws: PlannerError.self) { try setup.propose() })
    }

    @Test("The trial names what it breaks, keeps every other rule, and is marked in everything that is written")
    func elastic() throws {
        let (map, scenario) = ScenarioRuleTests.make {
            $1.must.zones = [ZoneRule(Field("basin"))]
            $1.must.villages = Bounds(minimum: 6, maximum: 6)
        }
        let setup = try PlanningCase(map.county, scenario, acceptsContradictions: true)
        let trial = try setup.proposeElastic(failure: failure(setup))
        #expect(Set(trial.plan.brokenRules.map(\.rule)).count == 1)
        #expect(trial.findings.contains { $0.code == .trialBreaksRule })
        let text = String(decoding: PlanFile.bytes(trial.setup, trial.plan), as: UTF8.self)
        #expect(text.contains("\"is_valid\": 0") && text.contains("试算"))
        #expect(try PlanFile.read(Array(text.utf8)).isValid == false)
        #expect(throws: PlannerError.self) { try setup.verify(trial.plan) }
    }

    @Test("Rules that contradict each other before any search give a trial too")
    func contradiction() throws {
        let (map, scenario) = ScenarioRuleTests.make {
            $1.must.together = [$0.codes(0, 5)]
            $1.must.villages = Bounds(minimum: 2, maximum: 3)
        }
        #expect(throws: PlannerError.self) { try PlanningCase(map.county, scenario) }
        let setup = try PlanningCase(map.county, scenario, acceptsContradictions: true)
        let failure = try failure(setup)
        #expect(failure.findings.contains { $0.code == .relaxation })
        let trial = try setup.proposeElastic(failure: failure)
        #expect(trial.plan.brokenRules.map(\.rule) == [.together])
        #expect(trial.findings.first?.code == .noPlan)
    }

    @Test("Locked clusters come back with members, lead, name and number, and the rest is planned around them")
    func lock() throws {
        let county = try MadeCounty(villages: 60, seed: 5).county
        var scenario = MadeCounty.scenario
        let first = try PlanningCase(county, scenario)
        let before = try first.propose()
        let locked = before.clusters[before.clusters.count / 2]
        let content = try PlanFile.read(PlanFile.bytes(first, before))
        try PlanLock.lock(content, only: [locked.id], file: "plan.json", in: &scenario)
        scenario.solve.seed = 99
        let after = try PlanningCase(county, scenario).propose()
        let same = after.clusters.first { $0.id == locked.id }
        #expect(same?.members == locked.members && same?.lead == locked.lead && same?.name == locked.name)
        #expect(same?.isKept == true)
        #expect(Set(after.clusters.map(\.id)).count == after.clusters.count)
        let unknown = #expect(throws: PlannerError.self) {
            try PlanLock.lock(content, only: ["P99"], file: "plan.json", in: &scenario)
        }
        #expect(unknown?.findings.first?.code == .unknownLockedCluster)
    }

    @Test("Three plans of a county differ as asked and pass the judge")
    func several() throws {
        let county = try MadeCounty(villages: 60, seed: 6).county
        var scenario = MadeCounty.scenario
        (scenario.solve.plans, scenario.solve.minDifference, scenario.solve.maxLoss) = (3, 0.15, 0.2)
        let setup = try PlanningCase(county, scenario)
        let plans = try setup.proposeSeveral()
        #expect(plans.count == 3)
        for plan in plans { try setup.verify(plan) }
        #expect(plans.map { $0.origin.series?.number } == [1, 2, 3])
        #expect(plans.dropFirst().allSatisfy { $0.origin.series?.leastDifference ?? 0 >= 0.15 })
        #expect(try plans[0].clusters == setup.propose().clusters)
    }
}
