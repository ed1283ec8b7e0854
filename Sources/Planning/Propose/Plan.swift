import CountyModel
import PlanAudit
import Regionalization

/// One proposed cluster (片区): neighbouring villages around a lead village.
public struct Cluster: Sendable, Equatable {
    /// `P01`, `P02` … in the order of the lead villages' codes.
    public let id: String
    /// Name of the cluster: the kept name, or the lead's name with 片区.
    public let name: String
    /// Index of the lead village.
    public let lead: Int
    /// Whether the lead is a village that does not qualify, so that the township sends a cadre as secretary.
    public let isAppointed: Bool
    /// Indices of all villages, the lead among them, ascending.
    public let members: [Int]
    /// Whether the scenario keeps this cluster as it is.
    public let isKept: Bool

    /// A value from its parts; nothing is checked.
    public init(id: String, name: String, lead: Int, isAppointed: Bool, members: [Int], isKept: Bool) {
        (self.id, self.name, self.lead, self.isAppointed) = (id, name, lead, isAppointed)
        (self.members, self.isKept) = (members, isKept)
    }
}

/// How a plan was found, so that it can be found again.
public struct PlanOrigin: Sendable, Equatable {
    /// Seed of the random numbers.
    public var seed: UInt64
    /// Tried moves per restart, as planned: the search cools by them, so a run cut short is not the same as a shorter one.
    package var plannedIterations: Int
    /// Tried moves of each restart, as done.
    public var iterations: [Int]
    /// The restart whose plan this is, from 0.
    package var winningRestart: Int
    /// Whether a time limit or the user cut the search short.
    public var wasCutShort: Bool
    /// SHA-256 of the plan the search started from; `nil` when it started from nothing.
    package var warmStartSHA256: String?
    /// SHA-256 of the plan some clusters of which were locked; `nil` when none were.
    package var lockSHA256: String?
    /// Whether the plan is a better one that was met while the bound was proven.
    package var isImprovedByBound = false
    /// How much work went into the proof of how good it is.
    package var bound = BoundEffort.none
    /// Which of several plans this is; `nil` for the only one.
    package var series: PlanSeries?

    /// A plan that was not searched for but read from a file.
    package static let given = PlanOrigin(
        seed: 0, plannedIterations: 0, iterations: [], winningRestart: 0, wasCutShort: false)
}

/// The place of a plan among several that differ.
package struct PlanSeries: Sendable, Equatable {
    /// The plan, from 1, the best.
    package var number: Int
    /// How many were asked for; fewer may have been found.
    package var wanted: Int
    /// The least difference asked for, 0…1.
    package var minDifference: Double
    /// The largest loss of score allowed, as a share of the first plan's, 0…1.
    package var maxLoss: Double
    /// How much it differs at least from the plans before it: share of villages outside matching clusters; 1 for the first.
    package var leastDifference: Double
}

/// Which village is in which cluster, who leads, and who is left out.
public struct Plan: Sendable, Equatable {
    /// The clusters, by number.
    public let clusters: [Cluster]
    /// Villages in no cluster that might have been, ascending.
    public let leftOut: [Int]
    /// Villages that do not take part, ascending.
    public let excluded: [Int]
    /// The plan's value, part by part, in points of 1,000,000.
    public let score: ScoreBreakdown
    /// How it was found.
    public let origin: PlanOrigin
    /// Hard rules that it breaks, as the audit found them. Empty for every plan but one that was asked for although no plan
    /// keeps the rules; such a plan is not a proposal.
    public var brokenRules: [AuditViolation] = []

    /// How much better any plan could be; `nil` where no bound was asked for (`solve.bound`).
    public var certificate: Certificate?

    /// What was changed by hand since; `nil` for a plan as it was proposed.
    public var edits: HandEdits?

    /// The cluster of each village, as an index into ``clusters``; `nil` outside.
    public func clusterOfVillage(count: Int) -> [Int?] {
        var result = [Int?](repeating: nil, count: count)
        for (index, cluster) in clusters.enumerated() {
            for village in cluster.members { result[village] = index }
        }
        return result
    }

    /// Number of villages in clusters.
    public var coveredCount: Int { clusters.reduce(0) { $0 + $1.members.count } }

    /// Number of villages that take part: in clusters or left out.
    public var participantCount: Int { Self.participants(clusters.flatMap(\.members), leftOut, excluded) }

    /// The score planners read: 100 × value in points / villages that take part, so that of two plans of one county under one
    /// scenario the one with the higher total has the higher score, however many villages each leaves out; 0 where none takes
    /// part.
    public var scorePerHundred: Double { Self.perHundred(score.total.micropoints, participantCount) }

    /// A value from its parts; nothing is checked.
    package init(
        clusters: [Cluster], leftOut: [Int], excluded: [Int], score: ScoreBreakdown, origin: PlanOrigin,
        brokenRules: [AuditViolation] = [], certificate: Certificate? = nil, edits: HandEdits? = nil
    ) {
        (self.clusters, self.leftOut, self.excluded, self.score) = (clusters, leftOut, excluded, score)
        (self.origin, self.brokenRules, self.certificate, self.edits) = (origin, brokenRules, certificate, edits)
    }

    /// Villages in clusters or left out; a given plan may have some in clusters that take no part, which do not count.
    package static func participants(_ members: [Int], _ leftOut: [Int], _ out: [Int]) -> Int {
        Set(members).subtracting(out).count + leftOut.count
    }

    /// Micropoints as hundredths of a point per village.
    package static func perHundred(_ micropoints: Int64, _ villages: Int) -> Double {
        villages > 0 ? Double(micropoints) / 10_000 / Double(villages) : 0
    }
}

extension Plan {
    /// The clusters as the judge wants them.
    public var judgedClusters: [JudgedCluster] {
        clusters.map { JudgedCluster(id: $0.id, name: $0.name, lead: $0.lead, members: $0.members) }
    }
}
