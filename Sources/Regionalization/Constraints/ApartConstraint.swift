/// Units that must be apart do not lie in one region.
struct ApartConstraint: MembershipConstraint {
    static let family = RuleFamily.apart

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let inside = Set(region.units)
        return problem.rules.apart.filter { inside.contains($0.u) && inside.contains($0.v) }
            .map { Violation(Self.family, lead: region.lead, units: [$0.u, $0.v]) }
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        let model = state.model
        if change.added < 0 || !model.hasApart { return true }
        for position in model.apart.range(change.added) {
            let other = Int(model.apart.columns[position])
            if other != change.removed && Int(state.slotOf[other]) == change.slot { return false }
        }
        return true
    }

    static func relax(_ given: inout GivenRules) { given.rules.apart = [] }
    /// A list: given up pair by pair.
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}
