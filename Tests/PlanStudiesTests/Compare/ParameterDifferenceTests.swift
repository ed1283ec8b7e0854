import TestCounties
import Testing

@testable import CountyModel
@testable import PlanStudies

@Suite("What two scenarios set differently")
struct ParameterDifferenceTests {
    private func between(_ a: String, _ b: String) throws -> [String] {
        ParameterDifference.between(try Scenario.parse(scenarioText(a)), try Scenario.parse(scenarioText(b)))
            .map { "\($0.key): \($0.reference ?? "(not set)") → \($0.other ?? "(not set)")" }
    }

    @Test("A changed key is listed with both values, a default that is written out is not")
    func keys() throws {
        #expect(
            try between(
                "name: a\ntitle: 甲\nmust: {towns: {cross: allow_with_penalty}}\noutput: {dir: x}",
                "name: b\nmust: {towns: {cross: forbid}, connected: true}\nsolve: {restarts: 4, threads: 2}")
                == ["must.towns.cross: allow_with_penalty → forbid"])
        #expect(try between("prefer: {lift: 0.25}", "prefer: {lift: {weight: 0.250}, industry: 0.25}").isEmpty)
        #expect(try between("", "must: {towns: {cross: forbid}}") == ["must.towns.cross: allow → forbid"])
        #expect(
            try between("must: {villages: {max: 9}}", "must: {villages: {min: 3}}") == [
                "must.villages.min: (not set) → 3", "must.villages.max: 9 → (not set)",
            ])
    }

    @Test("A rule that its absence switches off differs though it has defaults within")
    func optional() throws {
        let found = try between("", "costs: {capacity: {base: 3}}")
        #expect(found.contains("costs.capacity.base: (not set) → 3"))
    }

    @Test("Lists and conditions are compared as they stand")
    func lists() throws {
        #expect(
            try between("must: {exclude: [\"330781100001\"]}", "must: {exclude: []}") == [
                "must.exclude: [330781100001] → []"
            ])
        #expect(
            try between(
                "lead: {qualify: {income_operating: {min: 50}, is_backward: false}}",
                "lead: {qualify: {income_operating: {min: 80}}}")
                == [
                    "lead.qualify.income_operating.min: 50 → 80", "lead.qualify.is_backward: false → (not set)",
                ])
    }

    @Test("Keys that change no plan yet are not listed")
    func notYet() throws {
        #expect(try between("", "tiers: [村村抱团]\nteam: {deputy_per_cluster: 2}").isEmpty)
    }
}
