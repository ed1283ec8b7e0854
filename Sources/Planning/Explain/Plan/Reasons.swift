import CountyModel

/// A hard or soft rule as it stands for one cluster.
package struct RuleResult: Sendable, Equatable {
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
    package let rule: PlanRule
    /// Whether it is kept.
    package let isKept: Bool
    /// The value found, as written.
    package let value: String
    /// The limit, as written, such as `3..12` or `>=100`.
    package let limit: String
    /// Whether breaking it costs points only.
    package let isSoft: Bool
    /// How much room there is; `nil` for rules without numbers or limits.
    package let room: Room?

    package init(
        _ rule: PlanRule, isKept: Bool, value: String, limit: String, isSoft: Bool = false, room: Room? = nil
    ) {
        (self.rule, self.isKept, self.value, self.limit) = (rule, isKept, value, limit)
        (self.isSoft, self.room) = (isSoft, room)
    }

    /// Reason code, such as `size.villages`.
    package var id: String { rule.entry.mark?.code ?? rule.rawValue }
}

/// Why a cluster is as it is.
package struct ClusterReason: Sendable, Equatable {
    /// Sentences in both languages, at most 400 Chinese and 700 English characters.
    package let text: Bilingual
    /// Every number of the sentences, those included that length left out of the text.
    package let facts: [Fact]
    /// Every rule.
    package let rules: [RuleResult]
    /// Weighted parts of the cluster's value, in points: term and sum over its villages.
    package let parts: [(term: String, points: Double)]
    /// The next-best lead of the same villages and what choosing it would cost, in points; `nil` when no other may lead them.
    package let runnerUp: (lead: Int, lossPoints: Double)?
    /// Rules and numbers as one JSON text, with fixed key order.
    package let json: String

    /// Equal when they say the same.
    package static func == (a: ClusterReason, b: ClusterReason) -> Bool { a.text == b.text && a.json == b.json }
}

/// Why a village is where it is.
package struct VillageReason: Sendable, Equatable {
    /// One sentence in both languages.
    package let text: Bilingual
    /// Every number of the sentence; empty in counties of more than ``PlanExplainer/mostVillagesWithFacts`` villages.
    package let facts: [Fact]
    /// The village that helps it: its lead, for weak villages of a cluster.
    package let helper: Int?
    /// The best other cluster it could be in under all rules, as an index into the plan's clusters.
    package let nextCluster: Int?
    /// What moving there would cost, in hundredths of a point (100 is all that one village can gain from a lead).
    package let marginPoints: Double?
}

extension VillageReason {
    var withoutFacts: VillageReason {
        VillageReason(text: text, facts: [], helper: helper, nextCluster: nextCluster, marginPoints: marginPoints)
    }
}

/// Why two neighbouring villages are in one cluster or not.
package struct BorderReason: Sendable, Equatable {
    /// One sentence in both languages.
    package let text: Bilingual
    /// Every number of the sentence.
    package let facts: [Fact]
}

/// Reasons of a whole plan, in the order of its clusters and of the county's villages.
package struct PlanReasons: Sendable {
    /// One per cluster.
    package let clusters: [ClusterReason]
    /// One per village.
    package let villages: [VillageReason]
    /// One per edge of the contiguity graph, in its order.
    package let borders: [BorderReason]
}
