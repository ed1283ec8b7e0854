import CountyModel

/// What happens where a number is missing: always by a rule that is told, never in silence, never zero.
enum MissingValues {
    package static func treat(
        _ values: [Double?], _ field: Field, _ rule: IndicatorOptions.MissingValue, _ county: County,
        _ findings: inout [Finding]
    ) throws -> [Double?] {
        let gaps = values.indices.filter { values[$0] == nil }
        guard !gaps.isEmpty else { return values }
        let told = ColumnGaps(gaps, field, county)
        switch rule {
        case .ask:
            throw PlannerError(
                .data, .neededNumberMissing,
                Bilingual(
                    zh: "\(gaps.count) 个村缺少 \(field.label):\(told.list.zh)",
                    en:
                        "\(told.english): \(told.list.en)"
                ), at: told.place,
                mend: Bilingual(
                    zh: "请补齐,或在 indicators.missing 选择 exclude_from_score 或 town_median",
                    en: "fill them in, or set indicators.missing to exclude_from_score or town_median"))
        case .excludeFromScore:
            report(
                Bilingual(
                    zh: "\(gaps.count) 个村缺少 \(field.label),该项不计入这些村的指数:\(told.list.zh)",
                    en:
                        "\(told.english); it does not count in the index there: \(told.list.en)"
                ), told.place,
                &findings)
            return values
        case .townMedian:
            let filled = townMedians(values, county)
            report(
                Bilingual(
                    zh: "\(gaps.count) 个村缺少 \(field.label),按本乡镇中位数计:\(told.list.zh)",
                    en:
                        "\(told.english); the median of their township is used: \(told.list.en)"
                ),
                told.place,
                &findings)
            // A township without any value takes the county's median.
            let ofCounty = median(values.compactMap { $0 })
            let isKnown = values.contains { $0 != nil }
            return values.indices.map { village in
                values[village] ?? filled[county.villages[village].townName] ?? (isKnown ? ofCounty : nil)
            }
        }
    }

    private static func report(_ what: Bilingual, _ place: Place, _ findings: inout [Finding]) {
        let finding = Finding(.missingNumbers, what, at: place)
        if !findings.contains(finding) { findings.append(finding) }
    }

    private static func townMedians(_ values: [Double?], _ county: County) -> [String: Double] {
        var byTown: [String: [Double]] = [:]
        for (village, value) in values.enumerated() {
            if let value { byTown[county.villages[village].townName, default: []].append(value) }
        }
        return byTown.mapValues { median($0) }
    }
}

/// The middle of a list, or the mean of its two middle values; 0 for an empty list.
package func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
