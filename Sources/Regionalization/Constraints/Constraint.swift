/// A rule on single regions, implemented twice: plainly for a finished region, and quickly for a change during the
/// search.
///
/// A test compares both on random moves, so a new rule is one file, one case of ``RuleFamily``, and one entry in
/// ``RegionConstraints`` where it is more than a sum.
package protocol Constraint: Sendable {
    /// The family the rule belongs to.
    var family: RuleFamily { get }

    /// What is wrong with a region, computed from nothing but the region and the problem.
    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation]
}

/// A rule that can be judged from a region's running sums and its lead.
package protocol TallyConstraint: Constraint, RuleMeaning {
    /// Whether a region with these sums keeps the rule.
    func admits(_ tally: RegionTally, under lead: LeadFigures) -> Bool

    /// Whether a region with these sums may still come to keep the rule by taking in more units.
    func leavesRoom(_ tally: RegionTally, under lead: LeadFigures) -> Bool
}

/// A rule that needs to see which atoms a region holds.
package protocol MembershipConstraint: Constraint, RuleMeaning {
    /// Whether the region keeps the rule after the change, given that it keeps it before.
    func admits(_ change: RegionChange, in state: SearchState) -> Bool
}

extension Constraint where Self: RuleMeaning {
    /// The family the rule belongs to.
    package var family: RuleFamily { Self.family }
}

/// What a tally rule must know about a lead.
package struct LeadFigures: Sendable, BitwiseCopyable {
    /// The lead's own need, which uses none of its capacity.
    package var need: Int64
    /// The most need of the other units.
    package var capacity: Int64
    /// What it adds to the strong units of its region for being appointed.
    package var sentStrong = 0
}

/// A candidate change of one region: at most one atom in, at most one out, perhaps another lead.
package struct RegionChange: Sendable {
    /// The region's slot in the search state.
    package var slot: Int
    /// The lead after the change, as an index among the model's leads.
    package var lead: Int
    /// The atom that comes in, −1 for none.
    package var added: Int
    /// The atom that goes out, −1 for none.
    package var removed: Int

    package init(slot: Int, lead: Int, added: Int = -1, removed: Int = -1) {
        self.slot = slot
        self.lead = lead
        self.added = added
        self.removed = removed
    }
}
