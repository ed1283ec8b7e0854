import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Townships that keep to themselves, on a row of six villages of three townships")
struct ClosedTownTests {
    /// The middle township of two villages closes itself; clusters are to have three villages.
    private func failure(connected: Bool = true) throws -> (error: PlannerError, setup: PlanningCase) {
        let (map, scenario) = ScenarioRuleTests.make {
            $1.must.towns.noCross = ["中镇"]
            $1.must.villages = Bounds(minimum: 3, maximum: 6)
            $1.must.population = Bounds(minimum: 2500)
            $1.must.connected = connected
        }
        let setup = try PlanningCase(map.county, scenario, acceptsContradictions: true)
        return (try #require(#expect(throws: PlannerError.self) { try setup.propose() }), setup)
    }

    @Test("Where they make a plan impossible, the rule is named with its townships, not the rule it shows as")
    func named() throws {
        let causes = try failure().error.findings.filter { $0.code == .noPlan }
        #expect(!causes.isEmpty)
        for cause in causes {
            #expect(cause.place.column == "must.towns.no_cross")
            #expect(cause.what.zh.contains("不得跨界的乡镇") && cause.what.zh.hasSuffix(";乡镇:中镇"), "\(cause.what.zh)")
            #expect(cause.what.en.hasSuffix("; townships: Zhongzhen"))
            #expect(cause.mend?.en.contains("must.towns.no_cross") == true)
        }
    }

    @Test("Giving the rule up is tried by itself, and found to make a plan possible", arguments: [true, false])
    func relaxed(connected: Bool) throws {
        let notes = try failure(connected: connected).error.findings.filter { $0.code == .relaxation }
        let first = try #require(notes.first { $0.place.column == "must.towns.no_cross" })
        #expect(first.what.en.contains("makes a plan possible") && first.what.zh.contains(";乡镇:中镇"))
    }

    @Test(
        "A trial that breaks it breaks nothing else, and joins the township to one neighbour only",
        arguments: [true, false])
    func trial(connected: Bool) throws {
        let (error, setup) = try failure(connected: connected)
        let trial = try setup.proposeElastic(failure: error)
        #expect(!trial.plan.brokenRules.isEmpty)
        #expect(trial.plan.brokenRules.allSatisfy { $0.rule == .noCross })
        #expect(trial.plan.leftOut.isEmpty)
    }

    @Test("A problem that is impossible for another reason as well still names that reason")
    func other() throws {
        let (map, scenario) = ScenarioRuleTests.make {
            $1.must.towns.noCross = ["中镇"]
            $1.must.villages = Bounds(minimum: 7, maximum: 8)
        }
        let setup = try PlanningCase(map.county, scenario, acceptsContradictions: true)
        let keys = setup.contradiction?.findings.compactMap(\.place.column) ?? []
        #expect(keys.contains("must.villages") && !keys.contains("must.towns.no_cross"), "\(keys)")
    }

    @Test("The edges out of the township are no edges of the search, and stay edges of the land")
    func edges() throws {
        let setup = try failure().setup
        #expect(setup.problem.edges.map(\.u) == [0, 2, 4])
        #expect(setup.problem.closedEdges.map(\.u) == [1, 3])
        #expect(setup.problem.allEdges.count == 5)
    }
}
