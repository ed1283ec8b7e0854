/// A region has so many units, its lead included.
struct UnitCountConstraint: TallyConstraint {
    static let family = RuleFamily.unitCount
    let range: ClosedRange<Int>

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let actual = region.units.count
        if range.contains(actual) { return [] }
        let limit = actual < range.lowerBound ? range.lowerBound : range.upperBound
        return [
            Violation(Self.family, lead: region.lead, units: region.units, limit: Int64(limit), actual: Int64(actual))
        ]
    }

    @inline(__always)
    func admits(_ tally: RegionTally, under lead: LeadFigures) -> Bool { range.contains(tally.units) }

    @inline(__always)
    func leavesRoom(_ tally: RegionTally, under lead: LeadFigures) -> Bool { tally.units <= range.upperBound }
}
