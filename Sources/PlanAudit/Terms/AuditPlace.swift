import CountyModel

extension AuditTerms {
    /// What the judge states of the terms about where villages lie and belong; every one of the catalogue needs a statement
    /// here.
    static let ofPlace: [any AuditStatement.Type] = [
        AuditNearness.self, AuditTown.self, AuditExisting.self, AuditHistory.self,
    ]
}

/// 1 − distance / the distance that counts nothing, at least 0.
struct AuditNearness: AuditStatement {
    static let key = "compact"
    private let facts: AuditFacts

    init(_ facts: AuditFacts) { self.facts = facts }

    func value(lead: Int, village: Int) -> Double {
        let meters = facts.county.points[lead].distance(to: facts.county.points[village])
        return max(0, 1 - meters / (facts.scenario.prefer[CompactTerm.self].maxKm * 1000))
    }
}

/// 1 in one township.
struct AuditTown: AuditStatement {
    static let key = "same_town"
    private let facts: AuditFacts

    init(_ facts: AuditFacts) { self.facts = facts }

    func value(lead: Int, village: Int) -> Double { facts.town(lead) == facts.town(village) ? 1 : 0 }
}

/// 1 where both have the same text in `cluster_now`; a column of nothing but marks names no cluster.
struct AuditExisting: AuditStatement {
    static let key = "keep_existing"
    private let texts: AuditTexts

    init(_ facts: AuditFacts) {
        texts = AuditTexts(.clusterNow, facts.county, without: ["√", "✓", "是", "否", "有", "无", "1", "0", "Y", "N"])
    }

    func value(lead: Int, village: Int) -> Double { texts.isSame(lead, village) ? 1 : 0 }
}

/// 1 where both have the same text in the column of the scenario.
struct AuditHistory: AuditStatement {
    static let key = "history"
    private let texts: AuditTexts?

    init(_ facts: AuditFacts) {
        texts = facts.scenario.prefer[HistoryTerm.self].field.map { AuditTexts($0, facts.county, without: []) }
    }

    func value(lead: Int, village: Int) -> Double { texts?.isSame(lead, village) == true ? 1 : 0 }
}

/// A column of texts, empty when it holds nothing but marks.
struct AuditTexts {
    private let texts: [String?]

    init(_ field: Field, _ county: County, without marks: [String]) {
        let texts = county.villages.indices.map { county.attributes.text(field, $0) }
        self.texts = texts.compactMap { $0 }.contains { !marks.contains($0) } ? texts : texts.map { _ in nil }
    }

    /// Whether both villages have a text and it is the same.
    func isSame(_ a: Int, _ b: Int) -> Bool { texts[a].map { $0 == texts[b] } ?? false }
}
