import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("A county under a scenario")
struct PlanningCaseTests {
    private func make(
        _ columns: Int = 4, _ change: (inout SquareCounty, inout Scenario) -> Void
    ) throws -> PlanningCase {
        var map = SquareCounty(rows: 1, columns: columns)
        var scenario = Scenario()
        scenario.lead.qualify = []
        change(&map, &scenario)
        return try PlanningCase(map.county, scenario)
    }

    private func failure(_ change: (inout SquareCounty, inout Scenario) -> Void) -> PlannerError? {
        #expect(throws: PlannerError.self) { try make(4, change) }
    }

    @Test("A village without the number that a rule asks for does not take part, and the report says so")
    func excludedForMissing() throws {
        let setup = try make { map, scenario in
            map[.partyMembers] = [40, nil, 40, 40]
            scenario.must.partyMembers = Bounds(minimum: 40)
        }
        #expect(setup.unjudged == [1: .partyMembers])
        #expect(setup.problem.units.map(\.isExcluded) == [false, true, false, false])
        #expect(setup.findings.contains { $0.code == .villageWithoutRuleNumber && $0.what.zh.contains("A2") })
    }

    @Test("Under town_median the village takes part with the median of its township; under ask the run stops")
    func otherMissingRules() throws {
        let setup = try make { map, scenario in
            map[.partyMembers] = [40, nil, 60, 90]
            map.towns = ["东镇", "东镇", "东镇", "西镇"]
            scenario.must.partyMembers = Bounds(minimum: 40)
            scenario.indicators.missing = .townMedian
        }
        #expect(setup.problem.units.map(\.members) == [40, 50, 60, 90])
        #expect(setup.unjudged.isEmpty)
        let error = failure { map, scenario in
            map[.partyMembers] = [40, nil, 60, 90]
            scenario.must.partyMembers = Bounds(minimum: 40)
            scenario.indicators.missing = .ask
        }
        #expect(error?.kind == .data)
        #expect(error?.findings.map(\.code) == [.neededNumberMissing])
    }

    @Test("A missing number that no rule asks for keeps no village out")
    func notNeeded() throws {
        let setup = try make { map, _ in map[.partyMembers] = [40, nil, 40, 40] }
        #expect(setup.problem.units.allSatisfy { !$0.isExcluded })
    }

    @Test("A village left out costs by the heaviest of its classes")
    func leftOutCosts() throws {
        let setup = try make { map, scenario in
            map[.incomeOperating] = [30, 10, 30, 10]
            map.flag(.isBackward, [2, 3])
            scenario.classes.alsoWeak = []
        }
        #expect(setup.problem.units.map { $0.leaveOutPenalty.micropoints } == [150_000, 500_000, 600_000, 600_000])
    }

    @Test("A share of villages that may be left out is a whole number of them")
    func shareLeftOut() throws {
        let setup = try make { map, scenario in
            scenario.must.leaveOut = LeaveOutRule(allowed: true, maxShare: 0.75)
            scenario.must.exclude = map.codes(3)
        }
        // Three quarters of the three that take part are two, of all four they would be three.
        #expect(setup.problem.rules.cover == .partial(maxLeftOut: 2))
    }
}
