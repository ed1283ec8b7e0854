import CountyModel

/// Why a village is not where the reference has it.
public struct MoveCause: Sendable, Equatable {
    /// The kinds of causes, the first that applies is told.
    package enum Kind: String, Sendable, CaseIterable {
        /// Somebody moved it by hand in one of the plans.
        case hand
        /// A key that the scenarios set differently forbids its old place, allows its new one, or changes what they
        /// score.
        case parameter
        /// The same, by a cell or a border that differs between the data.
        case data
        /// A rule that both scenarios share forbids its old place among the other plan's clusters.
        case rule
        /// Its old place would cost points among the other plan's clusters.
        case score
        /// Its old place would gain points: the other plan is not the best there is.
        case search
        /// Both places are worth the same.
        case tie

        /// The word for it.
        package var label: Bilingual {
            switch self {
            case .hand: Bilingual(zh: "人工", en: "hand")
            case .parameter: Bilingual(zh: "参数", en: "parameter")
            case .data: Bilingual(zh: "数据", en: "data")
            case .rule: Bilingual(zh: "规则", en: "rule")
            case .score: Bilingual(zh: "得分", en: "score")
            case .search: Bilingual(zh: "搜索", en: "search")
            case .tie: Bilingual(zh: "相当", en: "tie")
            }
        }
    }

    /// The kind.
    package let kind: Kind
    /// The scenario key of the rule concerned, or of the first differing parameter; `nil` for none.
    package let key: String?
    /// The differing keys that matter here.
    package let parameters: [ParameterDifference]
    /// The differing cells that matter here.
    package let cells: [CellDifference]
    /// What going back to the old place would change in the other plan, hundredths of a point as scores are read; for parameters
    /// and data that price a place otherwise, by how much less the old place is worth beside the new one. `nil` where a rule
    /// decides.
    package let points: Double?
    /// All of it in a sentence.
    package let text: Bilingual
}
