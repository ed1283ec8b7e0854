/// A region lies within one town, when towns may not be crossed.
struct TownConstraint: MembershipConstraint {
    static let family = RuleFamily.townCrossing
    let isForbidden: Bool

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let towns = problem.townCount(of: region.units)
        if !isForbidden || towns == 1 { return [] }
        return [Violation(Self.family, lead: region.lead, units: region.units, limit: 1, actual: Int64(towns))]
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        if !isForbidden || change.added < 0 { return true }
        let model = state.model
        let leadAtom = Int(model.leadAtom[change.lead])
        return model.singleTown(of: change.added) == model.singleTown(of: leadAtom)
    }
}
