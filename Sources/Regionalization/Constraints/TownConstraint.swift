/// A region lies within one town where towns may not be crossed, or within as many as are allowed.
struct TownConstraint: MembershipConstraint {
    static let family = RuleFamily.townCrossing
    /// `Int.max` means no limit.
    let most: Int

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let towns = problem.townCount(of: region.units)
        if towns <= most { return [] }
        return [
            Violation(Self.family, lead: region.lead, units: region.units, limit: Int64(most), actual: Int64(towns))
        ]
    }

    /// Under a limit of one the search model has already taken units of other towns out of a lead's reach.
    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        most <= 1 || most == Int.max || state.keepsZoneLimits(change)
    }

    static func relax(_ given: inout GivenRules) {
        if given.rules.townCrossing == .forbid { given.rules.townCrossing = .allow }
        given.rules.townsPerRegion = nil
    }

    static func stretch(_ given: inout GivenRules, penalty: Score) {
        if given.rules.townLimit == Int.max { return }
        (given.rules.townCrossing, given.rules.townsPerRegion) = (.penalise(penalty), nil)
    }
}
