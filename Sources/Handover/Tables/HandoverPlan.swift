import PlanStudies
import Planning

/// A plan ready to be handed on: with its case, its reasons and what it was made from.
public struct HandoverPlan: Sendable {
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

    /// Derives the reasons of a plan.
    ///
    /// - Complexity: that of ``PlanExplainer/explain(_:_:)``.
    public init(_ compared: ComparedPlan, _ plan: Plan) {
        (self.compared, self.plan) = (compared, plan)
        reasons = PlanExplainer.explain(compared.setup, plan)
    }

    /// Explains plans that were opened; several get labels that tell them apart.
    ///
    /// - Throws: ``PlannerError`` where a plan contradicts itself or cannot be judged.
    package static func of(_ opened: [PlanFolder]) throws -> [HandoverPlan] {
        let plans = try opened.map { try ComparedPlan($0) }
        let labelled = plans.count > 1 ? try ComparisonTable(plans).plans : plans
        return try zip(labelled, opened).map { HandoverPlan($0, try $1.plan()) }
    }

    /// The place in the plan of each cluster of ``compared``, which may have them in another order.
    var clusterOfCompared: [Int] {
        compared.clusters.map { cluster in plan.clusters.firstIndex { $0.members == cluster.members } ?? 0 }
    }
}
