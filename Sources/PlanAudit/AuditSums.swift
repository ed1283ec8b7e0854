import CountyModel

/// The sums over the villages of a cluster that the judge computes, stated independently of the search.
///
/// A rule on a sum is one line here: its column, and the rule that a village without the number breaks.
struct AuditSum {
    package let rule: PlanRule
    package let column: Field
    package let whereMissing: PlanRule

    package static let all = [
        AuditSum(rule: .population, column: .popRegistered, whereMissing: .missingPopulation),
        AuditSum(rule: .partyMembers, column: .partyMembers, whereMissing: .missingMembers),
    ]
}

/// The columns that rules on sums rest on, as the judge reads them.
struct AuditSums {
    /// Beside ``AuditSum/all``.
    package let numbers: [AuditNumbers]

    init(_ county: County, _ scenario: Scenario) {
        numbers = AuditSum.all.map { sum in
            AuditNumbers(
                sum.column, isNeeded: !scenario.must.sums[sum.rule].isOpen, county, scenario.indicators.missing)
        }
    }

    /// The numbers of one rule's column; `nil` for a rule on no column.
    subscript(_ rule: PlanRule) -> AuditNumbers? {
        AuditSum.all.firstIndex { $0.rule == rule }.map { numbers[$0] }
    }

    /// The sum over some villages, those without a number left out.
    func total(_ rule: PlanRule, _ villages: [Int]) -> Int {
        guard let numbers = self[rule] else { return 0 }
        return villages.reduce(0) { $0 + (numbers.values[$1] ?? 0) }
    }

    /// How many of some villages have no number.
    func missing(_ rule: PlanRule, _ villages: [Int]) -> Int {
        guard let numbers = self[rule] else { return 0 }
        return villages.count { numbers.values[$0] == nil }
    }
}
