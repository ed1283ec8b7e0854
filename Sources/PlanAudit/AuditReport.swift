import CountyModel
import Geospatial

/// One rule that a plan breaks, with everything a message, a table row or a map needs.
public struct AuditViolation: Sendable, Equatable {
    /// The rule.
    public let rule: PlanRule
    /// Whether no plan may break it; a soft one costs points only.
    public let isHard: Bool
    /// The cluster concerned; `nil` when the whole plan is.
    public let cluster: String?
    /// Indices of the villages that show it, ascending.
    public let villages: [Int]
    /// What the rule asks for, as written, such as `3..12` or `<=7 km`.
    public let limit: String
    /// What the plan has, as written, in the same unit.
    public let actual: String
    /// The limits themselves; `nil` for rules without numbers.
    package let bounds: Bounds<Double>?
    /// What is wrong, with the villages named.
    public let what: Bilingual
    /// The box around the land of the villages, in metres; `nil` when there are none.
    public let box: Box?
}

/// The value of a cluster or a plan, part by part, in millionths of a point; costs are positive numbers.
public struct AuditScore: Sendable, Equatable {
    /// What villages gain from their leads.
    public var assist: Int64 = 0
    /// What is gained by keeping neighbours together, shape and whole townships included.
    public var cohesion: Int64 = 0
    /// What clusters gain as a whole: size, population, proportion, balance.
    package var aims: Int64 = 0
    /// The cost of the committees, appointed leads included, less what strong leads are worth.
    public var committees: Int64 = 0
    /// The cost of clusters across township borders.
    package var towns: Int64 = 0
    /// The cost of clusters across the lines of `must.zones`.
    package var zones: Int64 = 0
    /// The cost of villages left out.
    public var leftOut: Int64 = 0

    /// The cost of clusters across borders and lines together.
    public var crossing: Int64 { towns + zones }

    /// Gains minus costs.
    public var total: Int64 { assist + cohesion + aims - committees - crossing - leftOut }

    /// No gains and no costs.
    package init() {}

    /// Points as a whole number of millionths, halves away from zero.
    package static func micropoints(_ points: Double) -> Int64 { Int64((points * 1_000_000).rounded()) }

    package static func += (a: inout AuditScore, b: AuditScore) {
        a.assist += b.assist
        a.cohesion += b.cohesion
        a.aims += b.aims
        a.committees += b.committees
        a.towns += b.towns
        a.zones += b.zones
        a.leftOut += b.leftOut
    }
}

/// What the judge found: every broken rule, the score and the indicators, computed from the map and the tables alone.
public struct AuditReport: Sendable, Equatable {
    /// Broken rules: cluster by cluster, then those of the whole plan.
    public let violations: [AuditViolation]
    /// What a reader should know beside them, such as leads that were assumed.
    public let notes: [Bilingual]
    /// The clusters in the order given.
    public let clusters: [AuditedCluster]
    /// Villages in no cluster that might have been, ascending.
    public let leftOut: [Int]
    /// Villages that take no part, by `must.exclude` or because a number that a rule needs is missing; ascending.
    public let notTakingPart: [Int]
    /// The score of the plan.
    public let score: AuditScore
    /// Whether the borders between members were measured again on the polygons.
    public let isGraphChecked: Bool

    /// The broken rules that no plan may break.
    public var hardViolations: [AuditViolation] { violations.filter(\.isHard) }

    /// The broken rules that cost points only.
    public var softViolations: [AuditViolation] { violations.filter { !$0.isHard } }

    /// Number of villages in clusters, each counted once.
    public var coveredCount: Int { Set(clusters.flatMap(\.members)).count }

    /// Number of villages that take part: in clusters or left out.
    public var participantCount: Int {
        Set(clusters.flatMap(\.members)).subtracting(notTakingPart).count + leftOut.count
    }

    /// The score planners read: 100 × points / villages that take part; 0 where none takes part.
    public var scorePerHundred: Double {
        participantCount > 0 ? Double(score.total) / 10_000 / Double(participantCount) : 0
    }

    /// Why a plan that the program computed must not be written: a hard rule is broken, so the program is at fault. `nil` for a
    /// sound plan.
    public var refusal: PlannerError? {
        let findings = hardViolations.map { Finding(.auditRefuses, $0.what, at: Place(column: $0.rule.key)) }
        return findings.isEmpty ? nil : PlannerError(.internalFault, findings)
    }
}
