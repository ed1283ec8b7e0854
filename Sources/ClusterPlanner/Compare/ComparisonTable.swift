/// Several plans beside one of them: the first is the reference.
public struct ComparisonTable: Sendable {
    /// All plans, the reference first, with labels that differ.
    public let plans: [ComparedPlan]
    /// The indicators of each plan, measured by the reference's scenario.
    public let indicators: [[PlanIndicator: Double]]
    /// The reference beside each of the others.
    public let comparisons: [PlanComparison]

    /// Compares plans with the first of them.
    ///
    /// - Parameter plans: at least two; equal labels get a number.
    /// - Throws: ``PlannerError`` where a plan cannot be judged.
    public init(_ plans: [ComparedPlan]) throws {
        precondition(plans.count > 1, "a comparison needs two plans")
        let named = Self.labelled(plans)
        let yardstick = Yardstick(named[0].setup.scenario)
        self.plans = named
        indicators = try named.map { try yardstick.measure($0) }
        comparisons = try named.dropFirst().map { try PlanComparison(named[0], $0) }
    }

    /// Whether any village or lead is elsewhere in any of the others.
    public var isDifferent: Bool { comparisons.contains(where: \.isDifferent) }

    private static func labelled(_ plans: [ComparedPlan]) -> [ComparedPlan] {
        var result: [ComparedPlan] = []
        for plan in plans {
            var (copy, number) = (plan, 1)
            while result.contains(where: { $0.label == copy.label }) {
                number += 1
                copy.label = "\(plan.label) (\(number))"
            }
            result.append(copy)
        }
        return result
    }
}
