import CountyModel

/// A hard or soft rule as it stands for one cluster.
public struct RuleResult: Sendable, Equatable {
    /// How near a value is to the nearer of a rule's limits.
    package struct Room: Sendable, Equatable {
        /// What the cluster has.
        package let value: Double
        /// The nearer limit.
        package let limit: Double
        /// Whether the limit is the largest allowed value, or the least.
        package let isUpper: Bool
        /// What the value is called.
        package let measure: RuleMeasure

        /// What is left to the limit; below 0 for a broken rule.
        package var slack: Double { isUpper ? limit - value : value - limit }

        /// The slack as a share of the limit.
        package var share: Double { slack / max(1e-9, abs(limit)) }
    }

    /// The rule.
    public let rule: PlanRule
    /// Whether it is kept.
    package let isKept: Bool
    /// The value found, as written.
    package let value: String
    /// The limit, as written, such as `3..12` or `>=100`.
    package let limit: String
    /// The limits themselves; `nil` for rules without numbers.
    package let bounds: Bounds<Double>?
    /// Whether breaking it costs points only.
    package let isSoft: Bool
    /// How much room there is; `nil` for rules without numbers or limits.
    package let room: Room?

    package init(
        _ rule: PlanRule, isKept: Bool, value: String, bounds: Bounds<Double>?, isSoft: Bool = false, room: Room? = nil
    ) {
        (self.rule, self.isKept, self.value, self.bounds) = (rule, isKept, value, bounds)
        limit = bounds?.written ?? "1"
        (self.isSoft, self.room) = (isSoft, room)
    }

    /// The limit as a sentence says it; empty for rules that are kept or broken without a number.
    package var words: Bilingual {
        guard let bounds, !bounds.isOpen, rule.entry.limit.measure != nil else { return Bilingual(zh: "", en: "") }
        return rule.words(bounds)
    }

    /// Reason code, such as `size.villages`.
    package var id: String { rule.entry.mark?.code ?? rule.rawValue }
}

/// Why a cluster is as it is.
public struct ClusterReason: Sendable, Equatable {
    /// Sentences in both languages, at most 400 Chinese and 700 English characters.
    public let text: Bilingual
    /// Every number of the sentences, those included that length left out of the text.
    public let facts: [Fact]
    /// Every rule.
    public let rules: [RuleResult]
    /// Weighted parts of the cluster's value, in points: term and sum over its villages.
    public let parts: [(term: String, points: Double)]
    /// The next-best lead of the same villages and what choosing it would cost, in points; `nil` when no other may lead them.
    public let runnerUp: (lead: Int, lossPoints: Double)?
    /// Rules and numbers as one JSON text, with fixed key order.
    package let json: String

    /// Equal when they say the same.
    public static func == (a: ClusterReason, b: ClusterReason) -> Bool { a.text == b.text && a.json == b.json }
}

/// Why a village is where it is.
public struct VillageReason: Sendable, Equatable {
    /// One sentence in both languages.
    public let text: Bilingual
    /// Every number of the sentence; empty in counties of more than ``PlanExplainer/mostVillagesWithFacts`` villages.
    public let facts: [Fact]
    /// The village that helps it: its lead, for weak villages of a cluster.
    public let helper: Int?
    /// The best other cluster it could be in under all rules, as an index into the plan's clusters; of a lead, where its own
    /// cluster goes on under another.
    public let nextCluster: Int?
    /// What moving there would cost, in hundredths of a point (100 is all that one village can gain from a lead).
    public let marginPoints: Double?
}

extension VillageReason {
    var withoutFacts: VillageReason {
        VillageReason(text: text, facts: [], helper: helper, nextCluster: nextCluster, marginPoints: marginPoints)
    }
}

/// Why two neighbouring villages are in one cluster or not.
public struct BorderReason: Sendable, Equatable {
    /// One sentence in both languages.
    public let text: Bilingual
    /// Every number of the sentence.
    public let facts: [Fact]
}

/// Reasons of a whole plan, in the order of its clusters and of the county's villages.
public struct PlanReasons: Sendable {
    /// One per cluster.
    public let clusters: [ClusterReason]
    /// One per village.
    public let villages: [VillageReason]
    /// One per edge of the contiguity graph, in its order.
    public let borders: [BorderReason]
}
