/// Whether two villages are in one existing cluster (现有片区).
struct KeepExisting: PairTerm {
    static let key = "keep_existing"
    static let meaning = Bilingual(zh: "少改现有片区", en: "keeps an existing cluster together")
    static let formula = "1 when cluster_now of both villages is the same and not empty, else 0"

    private let shared: SharedText

    init(_ county: County) { shared = SharedText(county, .clusterNow) }

    func value(lead: Int, village: Int) -> Double { shared.isSame(lead, village) ? 1 : 0 }
}

/// Whether two villages share a text of history, such as an old commune.
struct SharedHistory: PairTerm {
    static let key = "history"
    static let meaning = Bilingual(zh: "人文历史相通", en: "a common history")
    static let formula =
        "1 when the field prefer.history.field of both villages is the same and not empty, else 0"

    private let shared: SharedText?

    init(_ county: County, field: Field?) { shared = field.map { SharedText(county, $0) } }

    func value(lead: Int, village: Int) -> Double { shared?.isSame(lead, village) == true ? 1 : 0 }
}

/// One text column, compared between villages.
private struct SharedText: Sendable {
    private let texts: [String?]

    init(_ county: County, _ field: Field) {
        texts = county.villages.indices.map { county.attributes.text(field, $0) }
    }

    func isSame(_ a: Int, _ b: Int) -> Bool { texts[a] != nil && texts[a] == texts[b] }
}
