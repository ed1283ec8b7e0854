import CountyModel

/// Whether two villages are in one existing cluster (现有片区).
struct KeepExisting: PairTerm {
    package static let key = KeepExistingTerm.key
    package static let meaning = Bilingual(zh: "少改现有片区", en: "keeps an existing cluster together")
    package static let formula = Bilingual(
        zh: "两村的 cluster_now 相同且不为空时为 1,否则为 0;整列只有 √ 等记号的不算片区名",
        en:
            "1 when cluster_now of both villages is the same and not empty, else 0; a column of nothing but √ names no cluster"
    )

    private let shared: SharedText

    init(_ county: County) { shared = SharedText(county, .clusterNow, ignoring: Self.marks) }

    /// A column of nothing but these marks villages; it does not name clusters.
    private static let marks: Set<String> = ["√", "✓", "是", "否", "有", "无", "1", "0", "Y", "N"]

    package func value(lead: Int, village: Int) -> Double { shared.isSame(lead, village) ? 1 : 0 }
}

extension KeepExistingTerm: MeasuredTerm {
    package static func measured(_ inputs: TermInputs) -> some PairTerm {
        KeepExisting(inputs.county)
    }
}
