import CountyModel
import Regionalization

/// Numbers that hard rules rest on, with the villages for which they are missing.
struct RuleNumbers {
    /// What each village adds to the sums of its cluster; 0 where no rule asks for it and no table has it.
    package private(set) var amounts: [UnitAmounts]
    /// Villages that cannot be judged because a number is missing, with the field, ascending.
    package private(set) var unjudged: [(village: Int, field: Field)] = []

    /// - Throws: ``PlannerError`` when the county has no such column at all, or under `missing: ask`.
    init(_ county: County, _ scenario: Scenario, _ findings: inout [Finding]) throws {
        amounts = Array(repeating: UnitAmounts(), count: county.villages.count)
        for sum in RuleFamily.amounts {
            guard case .column(let field) = sum.family.entry.basis else { continue }
            let isNeeded = sum.family.limits(scenario.must)?.isOpen == false
            let column = try numbers(field, needed: isNeeded, key: sum.family.key, county, scenario, &findings)
            for village in amounts.indices { amounts[village][keyPath: sum.amount] = column[village] }
        }
        unjudged.sort { ($0.village, $0.field) < ($1.village, $1.field) }
    }

    private mutating func numbers(
        _ field: Field, needed: Bool, key: String, _ county: County, _ scenario: Scenario,
        _ findings: inout [Finding]
    ) throws -> [Int] {
        let raw = county.villages.indices.map { county.attributes.number(field, $0) }
        guard needed else { return raw.map { Int(($0 ?? 0).rounded()) } }
        guard county.attributes.has(field) else {
            throw PlannerError(
                .data, .neededColumnMissing,
                Bilingual(
                    zh: "规则 \(key) 需要“\(field.label)”,但表中没有这一列", en: "rule \(key) needs \(field), which no table has"),
                at: Place(column: field.name),
                mend: Bilingual(zh: "请补该列,或从参数文件删去该规则", en: "add the column, or remove the rule from the scenario"))
        }
        let rule = scenario.indicators.missing
        // Under exclude_from_score a village that cannot be judged takes no part, which is more than a lower score.
        let filled =
            rule == .excludeFromScore ? raw : try MissingValues.treat(raw, field, rule, county, &findings)
        let gaps = filled.indices.filter { filled[$0] == nil }
        if !gaps.isEmpty { findings.append(takeNoPart(gaps, field, key, county)) }
        return filled.indices.map { village in
            guard let value = filled[village] else {
                unjudged.append((village, field))
                return 0
            }
            return Int(value.rounded())
        }
    }

    private func takeNoPart(_ villages: [Int], _ field: Field, _ key: String, _ county: County) -> Finding {
        let told = ColumnGaps(villages, field, county)
        return Finding(
            .villageWithoutRuleNumber,
            Bilingual(
                zh: "\(villages.count) 个村缺少“\(field.label)”,无法核对规则 \(key),不参加分片:\(told.list.zh)",
                en:
                    "\(told.english), which rule \(key) needs, and \(Wording.plural(villages.count, "takes", "take")) no part: \(told.list.en)"
            ),
            at: told.place,
            mend: Bilingual(
                zh: "请补齐,或用 indicators.missing: town_median 按乡镇中位数计",
                en: "fill them in, or use the median of the township with indicators.missing: town_median"))
    }
}
