extension TermCatalogue {
    /// Terms between neighbours of one cluster.
    package static let ofBorders: [any PreferTerm.Type] = [ShapeTerm.self, WholeTownTerm.self]
}

/// Shape: the outline that two neighbours save by lying in one cluster, as a share of both their outlines.
///
/// Σ over the pairs of a cluster is the perimeter saved, each piece measured against the villages it belongs to, so that large
/// and small villages count alike.
package struct ShapeTerm: PreferTerm {
    package static let key = "shape"
    package static let scope = TermScope.border
    package static let weight = 1.5
    package static let meaning = Bilingual(
        zh: "片区规整(两村共界占两村周长之比),每对相邻村的分", en: "round clusters: points per pair of neighbours")
    package static let word = Bilingual(zh: "片区规整", en: "shape")
    package static let loss = Bilingual(zh: "片区形状变差", en: "the clusters become less round")

    package init() {}
}

/// Whole townships: neighbours of one township kept together, by the outline they save as in `shape`; 0 across townships.
package struct WholeTownTerm: PreferTerm {
    package static let key = "whole_town"
    package static let scope = TermScope.border
    package static let weight = 0.2
    package static let meaning = Bilingual(
        zh: "整乡镇成片(同乡镇相邻村同片区),每对相邻村的分", en: "whole townships: points per pair of neighbours of one")
    package static let word = Bilingual(zh: "整乡镇成片", en: "whole townships")
    package static let loss = Bilingual(zh: "与同乡镇邻村分开", en: "it leaves neighbours of its own township")

    package init() {}
}
