import CountyModel
import Regionalization

/// The zones of `must.zones` as numbers.
enum ZoneNumbers {
    /// - Throws: ``PlannerError`` when the county has no such column.
    package static func zonings(
        _ county: County, _ scenario: Scenario, _ findings: inout [Finding]
    ) throws -> [Rules.Zoning] {
        try scenario.must.zones.map { try zoning($0, county, &findings) }
    }

    private static func zoning(
        _ rule: ZoneRule, _ county: County, _ findings: inout [Finding]
    ) throws -> Rules.Zoning {
        guard county.attributes.has(rule.field) else {
            throw PlannerError(
                .data, .neededColumnMissing,
                Bilingual(
                    zh: "规则 must.zones 需要“\(rule.field.label)”,但表中没有这一列",
                    en: "rule must.zones needs \(rule.field), which no table has"),
                at: Place(column: "must.zones", value: rule.field.name),
                mend: Bilingual(zh: "请核对字段名,或补该列", en: "check the name of the field, or add the column"))
        }
        let texts = county.villages.indices.map { text(county.attributes.value(rule.field, $0)) }
        let gaps = texts.indices.filter { texts[$0] == nil }
        if !gaps.isEmpty { findings.append(missing(gaps, rule.field, county)) }
        let names = Set(texts.compactMap { $0 }).sorted()
        let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let crossing: Rules.TownCrossing =
            switch rule.cross {
            case .forbid: .forbid
            case .allowWithPenalty: .penalise(Score(points: rule.cost))
            case .allow: .allow
            }
        return Rules.Zoning(zoneOf: texts.map { $0.flatMap { number[$0] } }, crossing: crossing, most: rule.maximum)
    }

    /// What a cell says, as the name of a zone; `nil` when it says nothing.
    package static func text(_ value: AttributeValue) -> String? {
        switch value {
        case .missing: nil
        case .text(let text): text.isEmpty ? nil : text
        case .number(let number): NumberText.plain(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let items): items.isEmpty ? nil : items.joined(separator: "、")
        }
    }

    private static func missing(_ villages: [Int], _ field: Field, _ county: County) -> Finding {
        let told = ColumnGaps(villages, field, county)
        return Finding(
            .villagesOutsideZones,
            Bilingual(
                zh: "\(villages.count) 个村没有“\(field.label)”,must.zones 不限制它们:\(told.list.zh)",
                en:
                    "\(told.english); must.zones does not bind \(Wording.plural(villages.count, "it", "them")): \(told.list.en)"
            ),
            at: told.place,
            mend: Bilingual(zh: "请补齐该列", en: "fill the column in"))
    }
}
