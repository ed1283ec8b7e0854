/// A region has so many strong units.
struct StrongUnitsConstraint: TallyConstraint {
    static let family = RuleFamily.strong
    let range: ClosedRange<Int>

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let actual = region.units.count { problem.units[$0].isStrong }
        if range.contains(actual) { return [] }
        let limit = actual < range.lowerBound ? range.lowerBound : range.upperBound
        return [
            Violation(Self.family, lead: region.lead, units: region.units, limit: Int64(limit), actual: Int64(actual))
        ]
    }

    @inline(__always)
    func admits(_ tally: RegionTally, under lead: LeadFigures) -> Bool { range.contains(tally.strong) }

    @inline(__always)
    func leavesRoom(_ tally: RegionTally, under lead: LeadFigures) -> Bool { tally.strong <= range.upperBound }
}
