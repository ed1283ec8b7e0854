/// The need of the units other than the lead stays within the lead's capacity.
struct CapacityConstraint: TallyConstraint {
    static let family = RuleFamily.capacity

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        guard let capacity = problem.candidate(at: region.lead)?.capacity else { return [] }
        let need = region.units.reduce(Int64(0)) { $0 + ($1 == region.lead ? 0 : problem.units[$1].need) }
        if need <= capacity { return [] }
        return [Violation(Self.family, lead: region.lead, units: region.units, limit: capacity, actual: need)]
    }

    @inline(__always)
    func admits(_ tally: RegionTally, under lead: LeadFigures) -> Bool { tally.need - lead.need <= lead.capacity }

    @inline(__always)
    func leavesRoom(_ tally: RegionTally, under lead: LeadFigures) -> Bool { admits(tally, under: lead) }

    static func relax(_ given: inout GivenRules) {
        for index in given.leads.indices { given.leads[index].capacity = nil }
    }
    static func stretch(_ given: inout GivenRules, penalty: Score) { relax(&given) }
}
