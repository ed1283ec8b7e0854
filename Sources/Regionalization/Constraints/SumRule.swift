/// Where a limit on a sum stands.
package typealias SumLimit = WritableKeyPath<SumLimits, ClosedRange<Int>>
/// Where an amount of a unit stands.
package typealias UnitAmount = WritableKeyPath<UnitAmounts, Int>

/// A rule on a sum over a region's units: so much at least, so much at most.
package protocol SumRule: RuleMeaning {
    /// Where its limits stand.
    static var limits: SumLimit { get }

    /// What is limited.
    static func sum(_ tally: RegionTally) -> Int
}

/// A rule on a sum of amounts that units have, such as inhabitants, and not on a number of units.
package protocol AmountRule: SumRule {
    /// What is added up.
    static var amount: UnitAmount { get }
}

extension AmountRule {
    package static func sum(_ tally: RegionTally) -> Int { tally.amounts[keyPath: amount] }
}

extension SumRule {
    package static func relax(_ given: inout GivenRules) {
        given.rules.sums[keyPath: limits] = SumLimits()[keyPath: limits]
    }

    package static func stretch(_ given: inout GivenRules, penalty: Score) { relax(&given) }

    /// The limits of a problem.
    static func range(_ rules: Rules) -> ClosedRange<Int> { rules.sums[keyPath: limits] }
}

extension RuleFamily {
    /// The rules on sums, in the order of families.
    package static let sums: [any SumRule.Type] = allCases.compactMap { $0.meaning as? any SumRule.Type }
    /// Those of them that add up amounts of units.
    package static let amounts: [any AmountRule.Type] = allCases.compactMap { $0.meaning as? any AmountRule.Type }
}

/// The check of one rule on sums from scratch.
struct SumConstraint: Constraint {
    let rule: any SumRule.Type
    let range: ClosedRange<Int>

    var family: RuleFamily { rule.family }

    init(_ rule: any SumRule.Type, _ sums: SumLimits) { (self.rule, range) = (rule, sums[keyPath: rule.limits]) }

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        let actual = rule.sum(problem.tally(of: region))
        if range.contains(actual) { return [] }
        let limit = actual < range.lowerBound ? range.lowerBound : range.upperBound
        return [Violation(family, lead: region.lead, units: region.units, limit: Int64(limit), actual: Int64(actual))]
    }
}
