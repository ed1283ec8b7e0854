import CountyModel

/// Several plans beside one of them: the first is the reference.
package struct ComparisonTable: Sendable {
    /// All plans, the reference first, with labels that differ.
    package let plans: [ComparedPlan]
    /// The indicators of each plan, measured by the reference's scenario.
    package let indicators: [[PlanIndicator: Double]]
    /// The reference beside each of the others.
    package let comparisons: [PlanComparison]

    /// Compares plans with the first of them.
    ///
    /// - Parameter plans: at least two; those of equal labels get the folder or file behind it that tells them apart, or else a
    ///   number.
    /// - Throws: ``PlannerError`` where a plan cannot be judged.
    package init(_ plans: [ComparedPlan]) throws {
        precondition(plans.count > 1, "a comparison needs two plans")
        let named = Self.labelled(plans)
        let yardstick = Yardstick(named[0].setup.scenario)
        self.plans = named
        indicators = try named.map { try yardstick.measure($0) }
        comparisons = try named.dropFirst().map { try PlanComparison(named[0], $0) }
    }

    /// What an indicator is, with its unit: that of the reference's income measure, by which all plans are measured.
    package func label(of indicator: PlanIndicator) -> Bilingual {
        indicator.label(unit: plans[0].setup.classes.unit)
    }

    /// Whether any village or lead is elsewhere in any of the others.
    package var isDifferent: Bool { comparisons.contains(where: \.isDifferent) }

    private static func labelled(_ plans: [ComparedPlan]) -> [ComparedPlan] {
        var result: [ComparedPlan] = []
        for plan in plans.map({ toldApart($0, from: plans) }) {
            var (copy, number) = (plan, 1)
            while result.contains(where: { $0.label == copy.label }) {
                number += 1
                copy.label = "\(plan.label) (\(number))"
            }
            result.append(copy)
        }
        return result
    }

    /// The plan with as much of its path behind the label as tells it from the others of that label, from the end.
    private static func toldApart(_ plan: ComparedPlan, from plans: [ComparedPlan]) -> ComparedPlan {
        let others = plans.filter { $0.label == plan.label && $0.path != plan.path }
        guard !others.isEmpty, !plan.path.isEmpty else { return plan }
        func tail(_ plan: ComparedPlan, _ count: Int) -> ArraySlice<String> { plan.path.suffix(count) }
        let count = (1...plan.path.count).first { count in !others.contains { tail($0, count) == tail(plan, count) } }
        var copy = plan
        copy.label += " [\(tail(plan, count ?? plan.path.count).joined(separator: "/"))]"
        return copy
    }
}
