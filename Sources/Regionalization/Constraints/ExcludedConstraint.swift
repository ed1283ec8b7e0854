/// No region holds an excluded unit.
struct ExcludedConstraint: MembershipConstraint {
    static let family = RuleFamily.excluded

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let excluded = region.units.filter { problem.units[$0].isExcluded }
        return excluded.isEmpty ? [] : [Violation(Self.family, lead: region.lead, units: excluded)]
    }

    /// Excluded units are not among the atoms of the search.
    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool { true }

    /// The search does not decide which units take part.
    static func relax(_ given: inout GivenRules) {}
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}
