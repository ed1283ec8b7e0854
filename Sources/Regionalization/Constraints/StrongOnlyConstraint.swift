/// A region holds strong units only, when the strong are to join with the strong.
struct StrongOnlyConstraint: TallyConstraint {
    static let family = RuleFamily.strongOnly
    let isInForce: Bool

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        if !isInForce { return [] }
        let others = region.units.filter { !problem.units[$0].isStrong }
        if others.isEmpty { return [] }
        return [Violation(Self.family, lead: region.lead, units: others, limit: 0, actual: Int64(others.count))]
    }

    @inline(__always)
    func admits(_ tally: RegionTally, under lead: LeadFigures) -> Bool { !isInForce || tally.strong == tally.units }

    @inline(__always)
    func leavesRoom(_ tally: RegionTally, under lead: LeadFigures) -> Bool { admits(tally, under: lead) }

    static func relax(_ given: inout GivenRules) { given.rules.strongOnly = false }

    static func stretch(_ given: inout GivenRules, penalty: Score) {
        if !given.rules.strongOnly { return }
        given.rules.strongOnly = false
        for lead in given.leads.indices {
            for place in given.leads[lead].reach.indices {
                let unit = given.leads[lead].reach[place].unit
                if given.problem.units[unit].isStrong { continue }
                if unit == given.leads[lead].unit {
                    given.leads[lead].fixedCost += penalty
                } else {
                    given.leads[lead].reach[place].assist -= penalty
                }
            }
        }
    }
}
