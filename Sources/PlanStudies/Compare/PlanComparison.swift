import CountyModel

/// A village whose place differs between two plans.
public struct VillageMove: Sendable, Equatable {
    /// The village.
    package let village: VillageCode
    /// Its name.
    public let name: String
    /// Its township.
    package let town: String
    /// Its cluster in the reference, as an index; `nil` when it was in none.
    package let from: Int?
    /// Its cluster in the other plan; `nil` when it is in none.
    package let to: Int?
    /// Why.
    public let cause: MoveCause
}

/// A paired cluster with another lead.
package struct LeadChange: Sendable, Equatable {
    /// The cluster in the reference.
    package let reference: Int
    /// Its pair in the other plan.
    package let other: Int
    /// The lead there was; `nil` where none was named.
    package let from: VillageCode?
    /// The lead there is.
    package let to: VillageCode?
}

/// How much two plans agree, and over which villages.
///
/// Each village left out counts as a class by itself, because nothing joins it to others left out; villages that take
/// no part in either plan, or that are on one map only, are not counted.
package struct PlanAgreement: Sendable, Equatable {
    /// Villages that lie in clusters of the reference.
    package let inReference: Int
    /// Villages that lie in clusters of the other plan.
    package let inOther: Int
    /// Villages that lie in clusters of both.
    package let inBoth: Int
    /// Over all villages, each one left out being a class by itself.
    package let all: PartitionAgreement
    /// Over the villages in clusters of both plans only.
    package let shared: PartitionAgreement
}

/// Two plans side by side.
public struct PlanComparison: Sendable {
    /// The plan that the other is compared with.
    package let reference: ComparedPlan
    /// The other plan.
    package let other: ComparedPlan
    /// Which clusters correspond to each other.
    package let matching: ClusterMatching
    /// Villages with another place, in the order of their codes.
    public let moves: [VillageMove]
    /// What became of the clusters.
    package let changes: [ClusterChange]
    /// Paired clusters with other leads.
    package let leadChanges: [LeadChange]
    /// How much the plans agree.
    package let agreement: PlanAgreement
    /// Keys that the scenarios set differently.
    package let parameters: [ParameterDifference]
    /// What the data have differently.
    package let data: DataDifferences

    /// Whether any village or lead is elsewhere.
    package var isDifferent: Bool { !moves.isEmpty || !leadChanges.isEmpty }

    /// Compares two plans.
    ///
    /// - Throws: ``PlannerError`` where one plan cannot be judged by the other's scenario at all.
    /// - Complexity: O(moves · cluster size · neighbours) beside what judging four plans costs.
    public init(_ reference: ComparedPlan, _ other: ComparedPlan) throws {
        self.reference = reference
        parameters = ParameterDifference.between(reference.setup.scenario, other.setup.scenario)
        data = DataDifferences(reference.setup, other.setup)
        let twins = VillageTwins(reference.setup.county, other.setup.county)
        // Both plans in one numbering: the places of the codes in the list of all.
        let place = Dictionary(uniqueKeysWithValues: twins.codes.enumerated().map { ($1, $0) })
        func numbered(_ plan: ComparedPlan, _ village: Int) -> Int {
            place[plan.setup.county.villages[village].code] ?? -1
        }
        func members(_ plan: ComparedPlan) -> [[Int]] {
            plan.clusters.map { $0.members.map { numbered(plan, $0) }.sorted() }
        }
        func leads(_ plan: ComparedPlan) -> [Int?] { plan.clusters.map { $0.lead.map { numbered(plan, $0) } } }
        let (a, b) = (members(reference), members(other))
        let matching = ClusterMatching(reference: a, other: b, leads: (leads(reference), leads(other)))
        self.matching = matching
        let other = other.numbered(like: reference, matching)
        self.other = other
        changes = ClusterChange.all(a, b, matching)
        func code(_ plan: ComparedPlan, _ cluster: Int) -> VillageCode? {
            plan.clusters[cluster].lead.map { plan.setup.county.villages[$0].code }
        }
        leadChanges = matching.otherOf.enumerated().compactMap { index, pair in
            guard let pair, code(reference, index) != code(other, pair) else { return nil }
            return LeadChange(reference: index, other: pair, from: code(reference, index), to: code(other, pair))
        }
        let (clusterA, clusterB) = (reference.clusterOf, other.clusterOf)
        agreement = Self.agreement(reference, other, twins, clusterA, clusterB)
        let causes = try MoveCauses(reference, other, twins, matching, parameters, data)
        moves = twins.codes.indices.compactMap { number in
            let (from, to) = (
                twins.inReference[number].flatMap { clusterA[$0] }, twins.inOther[number].flatMap { clusterB[$0] }
            )
            if from == nil && to == nil { return nil }
            if let from, let to, matching.otherOf[from] == to { return nil }
            let village =
                twins.inReference[number].map { reference.setup.county.villages[$0] }
                ?? twins.inOther[number].map { other.setup.county.villages[$0] }
            guard let village else { return nil }
            return VillageMove(
                village: village.code, name: village.name, town: village.townName, from: from, to: to,
                cause: causes.cause(number, from: from, to: to))
        }
    }

    private static func agreement(
        _ reference: ComparedPlan, _ other: ComparedPlan, _ twins: VillageTwins, _ clusterA: [Int?], _ clusterB: [Int?]
    ) -> PlanAgreement {
        var (all, shared): (([Int], [Int]), ([Int], [Int])) = (([], []), ([], []))
        for number in twins.codes.indices {
            guard let a = twins.inReference[number], let b = twins.inOther[number] else { continue }
            let isOut = reference.setup.problem.units[a].isExcluded && other.setup.problem.units[b].isExcluded
            if isOut && clusterA[a] == nil && clusterB[b] == nil { continue }
            // Left out: a number that no cluster and no other village has.
            all.0.append(clusterA[a] ?? -1 - number)
            all.1.append(clusterB[b] ?? -1 - number)
            if let from = clusterA[a], let to = clusterB[b] {
                shared.0.append(from)
                shared.1.append(to)
            }
        }
        return PlanAgreement(
            inReference: reference.coveredCount, inOther: other.coveredCount, inBoth: shared.0.count,
            all: PartitionAgreement(all.0, all.1), shared: PartitionAgreement(shared.0, shared.1))
    }
}
