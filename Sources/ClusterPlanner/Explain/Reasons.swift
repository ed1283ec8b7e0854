/// One number of a reason: where it comes from, what it is, and how the sentences write it.
///
/// Sentences are made from facts only, so every numeral a reader meets has its fact.
public struct Fact: Sendable, Equatable {
    /// Name in `rationale_json`, such as `lead_income`.
    public let id: String
    /// The number as it is written in the sentences.
    public let text: String
    /// Unit in Chinese; empty for counts without one.
    public let unit: String
    /// Table and column it was read from, or the computation.
    public let source: String

    /// A fact with all its parts.
    public init(id: String, text: String, unit: String = "", source: String) {
        (self.id, self.text, self.unit, self.source) = (id, text, unit, source)
    }
}

/// A hard or soft rule as it stands for one cluster.
public struct RuleResult: Sendable, Equatable {
    /// Reason code, such as `size.villages`.
    public let id: String
    /// Whether it is kept.
    public let isKept: Bool
    /// The value found, as written.
    public let value: String
    /// The limit, as written, such as `3..12` or `>=100`.
    public let limit: String
    /// Whether breaking it costs points only.
    public let isSoft: Bool
}

/// Why a cluster is as it is.
public struct ClusterReason: Sendable, Equatable {
    /// Sentences in both languages, at most 400 Chinese and 700 English characters.
    public let text: Bilingual
    /// Every number of the sentences.
    public let facts: [Fact]
    /// Every rule.
    public let rules: [RuleResult]
    /// Weighted parts of the cluster's value, in points: term and sum over its villages.
    public let parts: [(term: String, points: Double)]
    /// The next-best lead of the same villages and what choosing it would cost, in points; `nil` when no other may lead them.
    public let runnerUp: (lead: Int, lossPoints: Double)?
    /// Rules and numbers as one JSON text, with fixed key order.
    public let json: String

    /// Equal when they say the same.
    public static func == (a: ClusterReason, b: ClusterReason) -> Bool { a.text == b.text && a.json == b.json }
}

/// Why a village is where it is.
public struct VillageReason: Sendable, Equatable {
    /// One sentence in both languages.
    public let text: Bilingual
    /// The village that helps it: its lead, for weak villages of a cluster.
    public let helper: Int?
    /// The best other cluster it could be in under all rules, as an index into the plan's clusters.
    public let nextCluster: Int?
    /// What moving there would cost, in hundredths of a point (100 is all that one village can gain from a lead).
    public let marginPoints: Double?
}

/// Reasons of a whole plan, in the order of its clusters and of the county's villages.
public struct PlanReasons: Sendable {
    /// One per cluster.
    public let clusters: [ClusterReason]
    /// One per village.
    public let villages: [VillageReason]
    /// One sentence per edge of the contiguity graph, in its order.
    public let edges: [Bilingual]
}
