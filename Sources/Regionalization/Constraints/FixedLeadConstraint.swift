/// A unit that must lead is in no other lead's region.
struct FixedLeadConstraint: MembershipConstraint {
    static let family = RuleFamily.fixedLeads

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let idle = problem.rules.fixedLeads.filter { $0 != region.lead && region.units.contains($0) }
        return idle.isEmpty ? [] : [Violation(Self.family, lead: region.lead, units: idle)]
    }

    /// The search model has already taken fixed leads out of the reach of all others; only a new lead is to be judged.
    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        let model = state.model
        let now = Int(state.leadOf[change.slot])
        if change.added >= 0 && !model.mayJoin(atom: change.added, lead: change.lead) { return false }
        return change.lead == now || !model.isFixed[now]
    }

    static func relax(_ given: inout GivenRules) { given.rules.fixedLeads = [] }
    /// A list: given up lead by lead.
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}
