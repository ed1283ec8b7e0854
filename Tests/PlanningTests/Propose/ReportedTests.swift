import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Reported by users: rules that went wrong in silence")
struct ReportedTests {
    /// Six villages in two rows, the second strong, all others weak.
    private func county(_ change: (inout Scenario) -> Void = { _ in }) -> (county: County, scenario: Scenario) {
        var square = SquareCounty(rows: 2, columns: 3)
        square[.incomeOperating] = [5, 80, 5, 5, 5, 5]
        square[.popRegistered] = [900, 900, 900, 900, 900, 900]
        var scenario = Scenario()
        scenario.must.villages = Bounds(minimum: 2, maximum: 6)
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.lead.qualify = [LeadCondition(.incomeOperating, .within(Bounds(minimum: 50)))]
        change(&scenario)
        return (square.county, scenario)
    }

    @Test("A weak village that the scenario fixes as lead is never said to qualify")
    func fixedWeakLead() throws {
        var (county, scenario) = county()
        scenario.lead.fixed = [county.villages[0].code]
        let setup = try PlanningCase(county, scenario)
        #expect(setup.findings.contains { $0.code == .unqualifiedFixedLead })
        let plan = try setup.propose()
        try setup.verify(plan)
        let reasons = PlanExplainer.explain(setup, plan)
        let cluster = try #require(plan.clusters.firstIndex { $0.lead == 0 })
        #expect(reasons.clusters[cluster].rules.contains { $0.id == "lead.fixed" && !$0.isKept })
        #expect(reasons.villages[0].text.zh.contains("不符合牵头条件"))
        #expect(reasons.clusters[cluster].text.zh.contains("按参数指定"))
    }

    @Test(
        "Villages without the number a rule needs are said to take no part, as an error and not as a note on an index")
    func missingRuleNumber() throws {
        var square = SquareCounty(rows: 2, columns: 3)
        square[.incomeOperating] = [5, 80, 5, 5, 5, 5]
        square[.popRegistered] = [900, 900, 900, 900, nil, nil]
        var scenario = county().scenario
        scenario.must.population = Bounds(minimum: 1000)
        let setup = try PlanningCase(square.county, scenario)
        let finding = try #require(setup.findings.first { $0.code == .villageWithoutRuleNumber })
        #expect(finding.severity == .error && finding.what.zh.hasPrefix("2 个村"))
        #expect(setup.unjudged.keys.sorted() == [4, 5])
    }

    @Test("When every village lacks it, nothing is planned and the error says why")
    func nothingToPlan() throws {
        var square = SquareCounty(rows: 1, columns: 3)
        square[.incomeOperating] = [5, 80, 5]
        square[.popRegistered] = [nil, nil, nil]
        var scenario = county().scenario
        scenario.must.population = Bounds(minimum: 1000)
        let error = #expect(throws: PlannerError.self) { try PlanningCase(square.county, scenario) }
        #expect(error?.kind == .data)
        #expect(error?.findings.map(\.code) == [.villageWithoutRuleNumber, .nobodyTakesPart])
    }

    @Test("A misspelt field in lead.qualify is an error and not a county without leads")
    func misspeltCondition() throws {
        let (county, scenario) = county {
            $0.lead.qualify = [LeadCondition(Field("incme_operating"), .within(Bounds(minimum: 50)))]
        }
        let error = #expect(throws: PlannerError.self) { try PlanningCase(county, scenario) }
        #expect(error?.kind == .data && error?.findings.first?.place.value == "incme_operating")
        // A flag that may be blank may also be absent.
        let (other, lenient) = self.county { $0.lead.qualify?.append(LeadCondition(.leadOk, .isNot(.flag(false)))) }
        #expect(throws: Never.self) { try PlanningCase(other, lenient) }
    }

    @Test("A search stopped before it met a plan says that it was stopped, and not that there is none")
    func stoppedEarly() throws {
        let (county, scenario) = county {
            $0.must.leaveOut = LeaveOutRule(allowed: false)
            $0.lead.qualify = []
            // Two squares are never as wide as long, which no count shows.
            ($0.must.villages, $0.must.widthToLength) = (Bounds(minimum: 2, maximum: 2), 0.9)
        }
        let setup = try PlanningCase(county, scenario)
        let error = #expect(throws: PlannerError.self) { try setup.propose(isCancelled: { true }) }
        #expect(error?.kind == .interrupted)
    }
}
