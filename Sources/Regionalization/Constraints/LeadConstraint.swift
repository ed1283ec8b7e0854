/// A region is led by one of its own units, which is a candidate.
struct LeadConstraint: MembershipConstraint {
    static let family = RuleFamily.lead

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        if problem.candidate(at: region.lead) != nil { return [] }
        return [Violation(Self.family, lead: region.lead, units: [region.lead])]
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        let atom = Int(state.model.leadAtom[change.lead])
        return change.removed != atom && (change.added == atom || Int(state.slotOf[atom]) == change.slot)
    }

    static func relax(_ given: inout GivenRules) {
        given.leads = given.leadsEverywhere(penalty: .zero, isAppointed: false)
    }
    static func stretch(_ given: inout GivenRules, penalty: Score) {
        given.leads = given.leadsEverywhere(penalty: penalty, isAppointed: true)
    }
}
