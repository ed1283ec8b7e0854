/// Every unit of a region is in reach of its lead.
struct ReachConstraint: MembershipConstraint {
    static let family = RuleFamily.reach

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        guard problem.candidate(at: region.lead) != nil else { return [] }
        let beyond = region.units.filter { problem.assist(lead: region.lead, unit: $0) == nil }
        return beyond.isEmpty ? [] : [Violation(Self.family, lead: region.lead, units: beyond)]
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        if change.added >= 0 && state.model.assist(change.lead, change.added) == SearchModel.outOfReach { return false }
        if change.lead == Int(state.leadOf[change.slot]) { return true }
        var atom = Int(state.head[change.slot])
        while atom >= 0 {
            let isReached = state.model.assist(change.lead, atom) != SearchModel.outOfReach
            if atom != change.removed && !isReached { return false }
            atom = Int(state.next[atom])
        }
        return true
    }

    static func relax(_ given: inout GivenRules) {
        given.leads = given.leads.map { given.widened($0, penalty: .zero) }
    }

    static func stretch(_ given: inout GivenRules, penalty: Score) {
        given.leads = given.leads.map { given.widened($0, penalty: penalty) }
    }
}
