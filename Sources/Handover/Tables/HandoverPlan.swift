import PlanStudies
import Planning
import Regionalization

/// A plan ready to be handed on: with its case, its reasons and what it was made from.
package struct HandoverPlan: Sendable {
    /// The plan as comparisons take it.
    package let compared: ComparedPlan
    /// The plan, with the rules it breaks and the bound that still holds for it.
    package let plan: Plan
    /// Why everything in it is as it is.
    package let reasons: PlanReasons

    /// The county under the plan's scenario.
    package var setup: PlanningCase { compared.setup }
    /// How tables call the plan.
    package var label: String { compared.label }

    /// Derives the reasons of a plan that was read.
    ///
    /// - Parameter certificate: the bound that was proven when the plan was made; kept only where it was proven for this score.
    /// - Throws: ``PlannerError`` where the plan contradicts itself or cannot be judged.
    /// - Complexity: that of ``PlanExplainer/explain(_:_:)``.
    package init(_ compared: ComparedPlan, certificate: Certificate? = nil) throws {
        self.compared = compared
        let given = try GivenPlan(clusters: compared.clusters, findings: []).plan(compared.setup)
        var plan = Plan(
            clusters: given.clusters, leftOut: given.leftOut, excluded: given.excluded, score: given.score,
            origin: compared.origin ?? .given)
        plan.brokenRules = compared.report.hardViolations
        plan.certificate = certificate.flatMap { $0.score == given.score.total ? $0 : nil }
        self.plan = plan
        reasons = PlanExplainer.explain(compared.setup, plan)
    }

    /// Reads plans with their scenarios, as ``PlanSources`` finds them, and explains them.
    ///
    /// - Parameters:
    ///   - names: folders with a `plan.json`, files (`plan.json`, CSV, XLSX) or columns such as 现有片区.
    ///   - scenarios: scenario files named by the user: none, one for all, or one for each.
    /// - Throws: ``PlannerError`` as reading a plan does.
    package static func read(_ names: [String], scenarios: [String], threads: Int) throws -> [HandoverPlan] {
        var sources = PlanSources(scenarios: scenarios, threads: threads)
        let plans = try sources.read(names)
        let labelled = plans.count > 1 ? try ComparisonTable(plans).plans : plans
        return try zip(names, labelled).map { name, plan in
            let path = EditFolder(planPath: name).planPath
            guard path.lowercased().hasSuffix(".json") else { return try HandoverPlan(plan) }
            let content = try PlanFile.read(path: path)
            let changes = content.changes(plan.setup.scenario, plan.setup.county)
            let isAsThen = !changes.scenario && changes.inputs.isEmpty
            return try HandoverPlan(plan, certificate: isAsThen ? content.certificate : nil)
        }
    }

    /// The place in the plan of each cluster of ``compared``, which may have them in another order.
    var clusterOfCompared: [Int] {
        compared.clusters.map { cluster in plan.clusters.firstIndex { $0.members == cluster.members } ?? 0 }
    }
}
