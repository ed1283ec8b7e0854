/// How a cluster's lead came to lead.
public enum AuditedLead: String, Sendable {
    /// It meets the conditions, or the scenario fixes it.
    case qualified
    /// No village of its township qualifies, so the township sends a cadre there.
    case appointed
    /// It may not lead; a violation says why.
    case notAllowed
}

/// The numbers of one cluster.
public struct ClusterIndicators: Sendable, Equatable {
    /// Number of villages.
    public let villages: Int
    /// Number of strong villages.
    public let strong: Int
    /// Number of weak villages.
    public let weak: Int
    /// Registered population, persons, missing ones not counted.
    package let population: Int
    /// Number of villages whose population is missing.
    package let populationMissing: Int
    /// Party members, persons, missing ones not counted.
    package let partyMembers: Int
    /// Number of villages whose Party members are missing.
    package let membersMissing: Int
    /// Sum of the income measure of `classes.income_measure` in its unit, missing ones not counted; `nil` when none has it.
    package let incomeSumWan: Double?
    /// Its mean over the villages that have it; `nil` when none has.
    package let incomeMeanWan: Double?
    /// Its smallest value; `nil` when none has it.
    package let incomeMinWan: Double?
    /// What the weak villages lack to the weak line together: 0 without weak villages, `nil` when none of them has an income.
    package let weakGapWan: Double?
    /// Names of the townships, ascending.
    package let towns: [String]
    /// Straight distance from the lead to the farthest village, kilometres; `nil` without a lead.
    package let farthestKm: Double?
    /// The village that far away.
    package let farthest: Int?
    /// Land of the villages, square kilometres.
    public let areaKm2: Double
    /// Number of pieces that do not touch each other; 1 for a connected cluster, 0 for an empty one.
    package let components: Int

    /// ``population`` where it is known of any village; `nil` where it is of none.
    package var knownPopulation: Int? { populationMissing < villages ? population : nil }

    /// ``partyMembers`` where they are known of any village; `nil` where they are of none.
    package var knownMembers: Int? { membersMissing < villages ? partyMembers : nil }

    /// Whether the cluster is connected.
    public var isConnected: Bool { components <= 1 }
}

/// A cluster after judgement.
public struct AuditedCluster: Sendable, Equatable {
    /// Short name as given.
    public let id: String
    /// Name as given.
    public let name: String
    /// The lead it was judged with; `nil` when no village of the cluster may lead.
    public let lead: Int?
    /// Whether the plan named no lead and the best possible one was taken.
    public let isLeadAssumed: Bool
    /// How the lead came to lead; `nil` without one.
    public let standing: AuditedLead?
    /// Its villages, ascending, each once.
    public let members: [Int]
    /// Its numbers.
    public let indicators: ClusterIndicators
    /// Its share of the score; nothing is left out inside a cluster.
    public let score: AuditScore
}
