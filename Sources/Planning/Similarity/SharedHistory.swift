import CountyModel

/// Whether two villages share a text of history, such as an old commune.
struct SharedHistory: PairTerm {
    package static let key = HistoryTerm.key
    package static let meaning = Bilingual(zh: "人文历史相通", en: "a common history")
    package static let formula = Bilingual(
        zh: "两村 prefer.history.field 字段的值相同且不为空时为 1,否则为 0",
        en: "1 when the field prefer.history.field of both villages is the same and not empty, else 0")

    private let shared: SharedText?

    init(_ county: County, field: Field?) { shared = field.map { SharedText(county, $0) } }

    package func value(lead: Int, village: Int) -> Double { shared?.isSame(lead, village) == true ? 1 : 0 }
}

extension HistoryTerm: MeasuredTerm {
    package static func measured(_ inputs: TermInputs) -> some PairTerm {
        SharedHistory(inputs.county, field: inputs.asked(HistoryTerm.self).field)
    }
}
