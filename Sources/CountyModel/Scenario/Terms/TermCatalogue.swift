/// Every term that a scenario may weigh, and the only list of them; the part for borders and that for clusters stand with
/// their terms.
///
/// To add a term: one type with its line in a list, and its formula in a file of its own (Documentation/add-a-term.md).
package enum TermCatalogue {
    /// Every term, in the order in which points are added up.
    package static let all = ofPairs + ofBorders + ofClusters

    /// Terms between a village and its lead.
    package static let ofPairs = ofMeans + ofPlace

    /// Terms about what two villages have.
    static let ofMeans: [any PreferTerm.Type] = [LiftTerm.self, IndustryTerm.self, ResourceTerm.self]

    /// Terms about where they lie and belong.
    static let ofPlace: [any PreferTerm.Type] = [
        CompactTerm.self, SameTownTerm.self, KeepExistingTerm.self, HistoryTerm.self,
    ]

    /// Every term, in the order in which a scenario file is best written.
    package static let inFiles =
        writtenFirst + all.filter { term in !writtenFirst.contains { $0.key == term.key } }

    private static let writtenFirst: [any PreferTerm.Type] = [
        CompactTerm.self, IndustryTerm.self, LiftTerm.self, ResourceTerm.self,
    ]

    /// The term of a key; `nil` when there is none.
    package static func term(_ key: String) -> (any PreferTerm.Type)? { all.first { $0.key == key } }
}

/// Lift: the surplus of a lead meets the gap of a village, on the income measure of `classes`.
package struct LiftTerm: PreferTerm {
    package static let key = "lift"
    package static let weight = 0.25
    package static let meaning = Bilingual(zh: "强弱搭配", en: "the lead's surplus meets the village's gap")
    package static let word = Bilingual(zh: "强弱搭配", en: "lift")
    package static let loss = Bilingual(zh: "强弱搭配较差", en: "the lead lifts it less")
    package static let keys: [KeyRecord<LiftTerm>] = [
        .init("gap_wan", .positive, \.gapWan, unit: "万元", zh: "缺口达到此数得满分", en: "gap that counts in full"),
        .init(
            "surplus_wan", .positive, \.surplusWan, unit: "万元", zh: "牵头村富余达到此数得满分",
            en: "surplus that counts in full"),
    ]

    /// Gap that counts in full, 万元, above 0.
    package var gapWan: Double
    /// Surplus of the lead that counts in full, 万元, above 0.
    package var surplusWan: Double

    package init() { self.init(gapWan: 20) }
    package init(gapWan: Double = 20, surplusWan: Double = 50) { (self.gapWan, self.surplusWan) = (gapWan, surplusWan) }
}

/// Industry: likeness of the industries of two villages, or neighbouring links of a chain.
package struct IndustryTerm: PreferTerm {
    package static let key = "industry"
    package static let weight = 0.25
    package static let meaning = Bilingual(zh: "产业相连", en: "likeness or chain of industries")
    package static let word = Bilingual(zh: "产业相连", en: "industry")
    package static let loss = Bilingual(zh: "产业联系较弱", en: "its industries are less alike")
    package static let keys: [KeyRecord<IndustryTerm>] = [
        .init(
            "chain", .list(.list(.text, atLeast: 2)), \.chains, zh: "产业链,如 [[茶叶, 茶加工, 旅游]]", en: "chains of industries",
            label: Bilingual(zh: "产业链", en: "chains of industries"))
    ]

    /// Chains such as 种植 → 加工 → 旅游; industries that follow each other count as connected.
    package var chains: [[String]] = []
    package var fields: [Field] { [.mainIndustry] }

    package init() {}
}

/// Resources: the land and the other means of two villages, per head.
package struct ResourceTerm: PreferTerm {
    /// What is wanted.
    package enum Mode: String, Sendable, CaseIterable {
        /// Villages with like means: 1 − Gower distance.
        case alike
        /// Villages that have what the other lacks: Gower distance.
        case complement
    }

    package static let key = "resources"
    package static let weight = 0.05
    package static let meaning = Bilingual(zh: "人均资源", en: "resources per head")
    package static let word = Bilingual(zh: "资源互补", en: "resources")
    package static let loss = Bilingual(zh: "资源搭配较差", en: "resources match less")
    package static let keys: [KeyRecord<ResourceTerm>] = [
        .init(
            "mode", word: \.mode, zh: "alike 相似,complement 互补", en: "alike or complementary",
            label: Bilingual(zh: "资源要相似还是互补", en: "are means to be alike or to complement each other")),
        .init("columns", .list(.field, atLeast: 1), \.columns, zh: "比较哪些资源", en: "columns compared"),
    ]

    /// What is wanted.
    package var mode: Mode
    /// The columns compared, per head.
    package var columns: [Field]
    package var fields: [Field] { columns + [.popRegistered] }
    package var needs: [[Field]] { [columns, [.popRegistered]] }

    package init() { self.init(mode: .complement) }
    package init(mode: Mode, columns: [Field] = [.cultivatedMu, .forestMu, .idleSiteMu]) {
        (self.mode, self.columns) = (mode, columns)
    }
}

/// Nearness: 1 − distance / `maxKm`, never below 0.
package struct CompactTerm: PreferTerm {
    package static let key = "compact"
    package static let weight = 0.20
    package static let meaning = Bilingual(zh: "地缘相近", en: "nearness to the lead")
    package static let word = Bilingual(zh: "地缘相近", en: "compact")
    package static let loss = Bilingual(zh: "离牵头村较远", en: "the lead is farther away")
    package static let keys: [KeyRecord<CompactTerm>] = [
        .init("d_max_km", .positive, \.maxKm, unit: "公里", zh: "距离达到此数得 0 分", en: "distance worth nothing")
    ]

    /// Distance at which it is worth nothing, kilometres, above 0.
    package var maxKm = 12.0

    package init() {}
}

/// Township: 1 when a village lies in the lead's township, else 0.
package struct SameTownTerm: PreferTerm {
    package static let key = "same_town"
    package static let weight = 0.10
    package static let meaning = Bilingual(zh: "同一乡镇", en: "lying in the lead's township")
    package static let word = Bilingual(zh: "同一乡镇", en: "same township")
    package static let loss = Bilingual(zh: "与牵头村不同乡镇", en: "the lead is in another township")

    package init() {}
}

/// Existing clusters: 1 when a village and its lead are in one now (`cluster_now`), else 0.
package struct KeepExistingTerm: PreferTerm {
    package static let key = "keep_existing"
    package static let weight = 0.05
    package static let meaning = Bilingual(zh: "少改现有片区", en: "staying in the same cluster")
    package static let word = Bilingual(zh: "少改现有片区", en: "keep existing")
    package static let loss = Bilingual(zh: "打散现有片区", en: "an existing cluster is broken up")
    package var fields: [Field] { [.clusterNow] }

    package init() {}
}

/// History: 1 when two villages have the same value in a column (old commune, ancestral hall), else 0.
package struct HistoryTerm: PreferTerm {
    package static let key = "history"
    package static let weight = 0.0
    package static let meaning = Bilingual(zh: "人文历史", en: "common history")
    package static let word = Bilingual(zh: "人文历史", en: "history")
    package static let loss = Bilingual(zh: "人文历史不相通", en: "there is no common history")
    package static let need: String? = "field"
    package static let keys: [KeyRecord<HistoryTerm>] = [
        .init("field", .field, \.field, zh: "记录人文历史的字段", en: "column that records it")
    ]

    /// The column; without one the term is off.
    package var field: Field?
    package var fields: [Field] { [field].compactMap { $0 } }

    package init() {}
}
