import CountyModel

/// One rule about the values of a single village.
struct ValueRule: Sendable {
    /// What a rule says of a village.
    package struct Verdict {
        package let what: Bilingual
        package let mend: Bilingual
        /// The values that were compared, as the report shows them.
        package let value: String
    }

    /// Code of its findings.
    package let code: FindingCode
    /// The field a finding points at.
    package let field: Field
    /// `nil` where the village keeps the rule or lacks a value.
    package let judge: @Sendable (County, Scenario, Int) -> Verdict?

    package func findings(_ county: County, _ scenario: Scenario) -> [Finding] {
        guard county.attributes.has(field) else { return [] }
        return county.villages.indices.compactMap { village in
            judge(county, scenario, village).map { verdict in
                Finding(
                    code, verdict.what, at: place(county, village, value: verdict.value), mend: verdict.mend)
            }
        }
    }

    private func place(_ county: County, _ village: Int, value: String) -> Place {
        let origin = county.attributes.origin(of: field, village)
        let column = origin?.column ?? county.attributes.source(of: field)
        return Place(
            file: column?.file, sheet: column?.sheet, row: origin?.row, column: column?.header ?? field.label,
            village: county.villages[village].label, value: value)
    }
}

extension ValueRule.Verdict {
    /// A verdict on several numbers: the value of the report is `集体总收入 8;经营性收入 12`.
    package init(
        _ numbers: [(name: String, number: Double)], zh: String, en: String, mendZh: String, mendEn: String
    ) {
        what = Bilingual(zh: zh, en: en)
        mend = Bilingual(zh: mendZh, en: mendEn)
        value = numbers.map { "\($0.name) \(NumberText.plain($0.number, decimals: 4))" }.joined(separator: ";")
    }
}
