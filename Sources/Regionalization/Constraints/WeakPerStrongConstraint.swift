/// A region has at most so many weak units for each of its strong units.
struct WeakPerStrongConstraint: TallyConstraint {
    static let family = RuleFamily.weakPerStrong
    /// `nil` means no limit.
    let most: Double?

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        guard let most else { return [] }
        let weak = region.units.filter { problem.units[$0].isWeak }
        let limit = Self.limit(strong: problem.tally(of: region).strong, most)
        if weak.count <= limit { return [] }
        return [
            Violation(Self.family, lead: region.lead, units: weak, limit: Int64(limit), actual: Int64(weak.count))
        ]
    }

    @inline(__always)
    func admits(_ tally: RegionTally, under lead: LeadFigures) -> Bool {
        guard let most else { return true }
        return tally.weak <= Self.limit(strong: tally.strong + lead.sentStrong, most)
    }

    /// Weak units beyond the limit.
    func excess(_ tally: RegionTally, sentStrong: Int) -> Int {
        guard let most else { return 0 }
        return max(0, tally.weak - Self.limit(strong: tally.strong + sentStrong, most))
    }

    /// Whole weak units for some strong ones; the margin undoes the rounding of ratios such as 0.1.
    @inline(__always)
    private static func limit(strong: Int, _ most: Double) -> Int {
        let product = Double(strong) * most + 1e-9
        return product < 1e15 ? Int(product) : .max
    }

    /// A strong unit that comes later can make up for any number of weak ones.
    @inline(__always)
    func leavesRoom(_ tally: RegionTally, under lead: LeadFigures) -> Bool { true }

    static func relax(_ given: inout GivenRules) { given.rules.weakPerStrong = nil }
    static func stretch(_ given: inout GivenRules, penalty: Score) { relax(&given) }
}
