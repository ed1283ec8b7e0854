/// One broken rule of a plan, as data.
package struct Violation: Hashable, Sendable {
    /// The family of the broken rule.
    package var family: RuleFamily
    /// The lead of the region concerned; `nil` when the whole plan is.
    package var lead: Int?
    /// The units that show it, ascending; all units of the region when no smaller set does.
    package var units: [Int]
    /// The number the rule states, when there is one.
    package var limit: Int64?
    /// The number the plan has, when there is one.
    package var actual: Int64?

    /// A broken rule.
    package init(_ family: RuleFamily, lead: Int? = nil, units: [Int], limit: Int64? = nil, actual: Int64? = nil) {
        self.family = family
        self.lead = lead
        self.units = units.sorted()
        self.limit = limit
        self.actual = actual
    }
}

extension RegionalizationProblem {
    /// Every rule that a plan breaks, computed from nothing but the plan and the problem; empty for a feasible plan.
    ///
    /// - Complexity: O(edges + units · (log reach + log n)) plus the lists of the rules.
    package func violations(of plan: RegionPlan) -> [Violation] {
        let constraints = RegionConstraints(self)
        let ofRegions = plan.regions.flatMap { region in
            constraints.all.flatMap { $0.violations(in: region, of: self) }
        }
        return ofRegions + planViolations(of: plan)
    }
}
