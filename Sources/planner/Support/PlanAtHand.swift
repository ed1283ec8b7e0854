import ClusterPlanner
import Foundation

/// A plan that exists already, with everything needed to write it again.
struct PlanAtHand {
    let setup: PlanningCase
    let plan: Plan
    let reasons: PlanReasons
    /// What was noticed while reading.
    let findings: [Finding]

    /// Reads a plan with its edits; a `plan.json` leads to its scenario, a table needs one.
    ///
    /// - Parameter path: a `plan.json`, the folder it lies in, or a table of codes and clusters.
    /// - Throws: ``PlannerError``; E6207 for a table without a scenario.
    static func read(_ path: String, scenario given: String?, _ common: CommonOptions) throws -> PlanAtHand {
        let folder = EditFolder(planPath: path)
        guard folder.planPath.lowercased().hasSuffix(".json") else {
            return try readTable(folder.planPath, given, common)
        }
        let (base, log) = try folder.read()
        let content = try PlanFile.read(base, named: folder.planPath)
        let scenarioPath = try ScenarioOfPlan.path(of: content, at: folder.planPath, given: given)
        let scenario = try Scenario.load(path: scenarioPath, common)
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase.make(reading, scenario, common, acceptsContradictions: true)
        let editor = try PlanEditor(base: base, log: log, setup: setup, named: folder.planPath)
        let plan = try editor.current().plan
        return PlanAtHand(
            setup: setup, plan: plan, reasons: PlanExplainer.explain(setup, plan), findings: editor.drift)
    }

    private static func readTable(_ path: String, _ given: String?, _ common: CommonOptions) throws -> PlanAtHand {
        guard let given else {
            throw PlannerError(
                .input, "E6207",
                Bilingual(
                    zh: "\(path) 不是 plan.json,不知道对应哪份参数文件", en: "\(path) is no plan.json and names no scenario"),
                at: Place(file: path),
                mend: Bilingual(zh: "请用 --scenario 指明参数文件", en: "name the scenario with --scenario"))
        }
        let scenario = try Scenario.load(path: given, common)
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase.make(reading, scenario, common, acceptsContradictions: true)
        let found = try GivenPlan.read(path, setup)
        let plan = try found.plan(setup)
        return PlanAtHand(
            setup: setup, plan: plan, reasons: PlanExplainer.explain(setup, plan), findings: found.findings)
    }
}
