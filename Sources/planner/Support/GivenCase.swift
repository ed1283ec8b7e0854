import ClusterPlanner

/// A plan that exists, with the county and the rules it is looked at under: what `score`, `explain`, `stability` and `map` start
/// from.
struct GivenCase {
    let scenario: Scenario
    let reading: CountyReading
    let setup: PlanningCase
    /// The plan as it was named.
    let given: GivenPlan

    /// - Parameters:
    ///   - plan: a `plan.json` or its folder, a table, or a column of the county's tables.
    ///   - path: the scenario named; `nil` for the one that the plan was made from.
    /// - Throws: ``PlannerError`` when one of them cannot be found or read, or the county cannot be planned.
    static func read(_ plan: String, scenario path: String?, _ common: CommonOptions) throws -> GivenCase {
        let plan = EditFolder(planPath: plan).planPath
        let scenario = try Scenario.load(path: try scenarioPath(path, of: plan), common)
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase.make(reading, scenario, common)
        return GivenCase(
            scenario: scenario, reading: reading, setup: setup, given: try GivenPlan.read(plan, setup))
    }

    /// What was noticed on the way, of the plan first.
    var findings: [Finding] { given.findings + scenario.findings + reading.findings + setup.findings }

    /// What was given, or what the plan was made from.
    ///
    /// - Throws: ``PlannerError``: E1804 for a table or column, which says nothing of its scenario, E3020 when it is not found.
    private static func scenarioPath(_ given: String?, of plan: String) throws -> String {
        if let given { return given }
        guard plan.lowercased().hasSuffix(".json") else { throw ScenarioOfPlan.unknown(plan) }
        return try ScenarioOfPlan.path(of: try PlanFile.read(path: plan), at: plan, given: nil)
    }
}
