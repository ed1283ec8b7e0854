import CountyData
import CountyModel

/// Judges plans independently of the search.
///
/// Every rule and every number is computed from the county's land, its tables and the scenario, without any code of the
/// optimiser, so that what search and judge agree on has been computed twice. Any plan can be judged, also one drawn by
/// hand.
public enum PlanAudit {
    /// Plans of at most so many villages have their borders measured again as part of the judgement.
    package static let graphCheckLimit = 3_000

    /// Judges a plan.
    ///
    /// A cluster without a lead is judged with the best possible one: the lead that a kept cluster of the same villages
    /// names, else a fixed lead, else the qualified village with the highest rank score, else the one its township
    /// would appoint; the report says so.
    ///
    /// - Parameters:
    ///   - clusters: the plan; villages may be twice in it, which is a violation.
    ///   - county: land and attributes.
    ///   - scenario: the rules and weights.
    ///   - graph: who borders whom, taken as measured; connectivity is worked out here.
    /// - Throws: ``PlannerError``: `.scenario` where the scenario names an unknown village, `.data` where a needed column is
    ///   absent, `.internalFault` when a cluster holds an index that is not a village.
    /// - Complexity: O(villages log villages + edges), plus the vertices of members' land for small plans.
    public static func judge(
        clusters: [JudgedCluster], county: County, scenario: Scenario, graph: ContiguityGraph
    ) throws -> AuditReport {
        try PlanJudge(county, scenario, graph).judge(clusters)
    }

    /// The judgement itself; `confirmed` are edges that the land was found to have, by their place in the graph.
    static func judge(
        _ clusters: [JudgedCluster], _ given: AuditCase, _ scoring: AuditScoring, confirmed: inout Set<Int>
    ) throws -> AuditReport {
        let county = given.facts.county
        try refuseStrangers(clusters, county.villages.count)
        let judged = clusters.map { prepare($0, given) }
        var scratch = [Int](repeating: -1, count: county.villages.count)
        let pieces = judged.map { AuditPieces.of($0.members, lead: $0.lead, given.neighbours, scratch: &scratch) }

        var clusterOf = [Int?](repeating: nil, count: county.villages.count)
        // Backwards, so that a village standing in several clusters belongs to the first.
        for (index, cluster) in judged.enumerated().reversed() {
            for village in cluster.members { clusterOf[village] = index }
        }
        let leftOut = county.villages.indices.filter { clusterOf[$0] == nil && !given.facts.isOut[$0] }

        var violations: [AuditViolation] = []
        for (index, cluster) in judged.enumerated() {
            violations += twice(cluster, index, clusters[index].members, clusterOf, judged, given)
            violations += ClusterRules.check(cluster, pieces: pieces[index], given) + LeadRules.check(cluster, given)
            violations += try OutlineRules.check(cluster, given)
        }
        violations += PlanwideRules(given: given, clusters: judged, clusterOf: clusterOf, leftOut: leftOut).check()
        let isSmall = judged.reduce(0) { $0 + $1.members.count } <= graphCheckLimit
        if isSmall { violations += BorderRules.check(judged, given, confirmed: &confirmed) }

        let scores = scoring.scores(judged)
        var total = AuditScore()
        for score in scores { total += score }
        total.leftOut = scoring.leftOut(leftOut)
        return AuditReport(
            violations: violations, notes: judged.compactMap { note($0, given) },
            clusters: judged.indices.map { audited(judged[$0], pieces[$0].count, scores[$0], given) }, leftOut: leftOut,
            notTakingPart: county.villages.indices.filter { given.facts.isOut[$0] }, score: total,
            isGraphChecked: isSmall)
    }

    private static func refuseStrangers(_ clusters: [JudgedCluster], _ count: Int) throws {
        for cluster in clusters {
            let all = cluster.members + (cluster.lead.map { [$0] } ?? [])
            guard let stranger = all.first(where: { $0 < 0 || $0 >= count }) else { continue }
            throw PlannerError(
                .internalFault, .unknownVillageIndex,
                Bilingual(
                    zh: "片区 \(cluster.id) 含有不存在的村序号 \(stranger)",
                    en: "cluster \(cluster.id) contains the village index \(stranger), which does not exist"))
        }
    }

    private static func prepare(_ cluster: JudgedCluster, _ given: AuditCase) -> AuditCluster {
        let members = cluster.members.sorted().reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        let lead = cluster.lead ?? assumedLead(of: members, given)
        return AuditCluster(
            id: cluster.id, name: cluster.name, lead: lead, isLeadAssumed: cluster.lead == nil && lead != nil,
            members: members)
    }

    private static func assumedLead(of members: [Int], _ given: AuditCase) -> Int? {
        let names = given.facts.names
        if let lead = names.kept.first(where: { $0.members == members })?.lead { return lead }
        return given.leads.best(of: members.filter(names.fixedLeads.contains)) ?? given.leads.best(of: members)
    }

    private static func twice(
        _ cluster: AuditCluster, _ index: Int, _ listed: [Int], _ clusterOf: [Int?], _ all: [AuditCluster],
        _ given: AuditCase
    ) -> [AuditViolation] {
        let sorted = listed.sorted()
        var found: [AuditViolation] = []
        for village in cluster.members {
            let times = sorted.count { $0 == village }
            guard let first = clusterOf[village], first != index || times > 1 else { continue }
            found.append(
                given.violation(
                    .oneCluster, cluster, [village], limit: "1", actual: first != index ? "2" : "\(times)",
                    zh: "\(given.name(village).zh) 已在片区 \(all[first].label.zh),又列入本片区",
                    en: "\(given.name(village).en) is in \(all[first].label.en) already"))
        }
        return found
    }

    private static func note(_ cluster: AuditCluster, _ given: AuditCase) -> Bilingual? {
        guard let lead = cluster.lead, cluster.isLeadAssumed else { return nil }
        let isAppointed = given.leads.standing[lead] == .appointable
        return Bilingual(
            zh: "\(cluster.label.zh)没有写明牵头村,按最合适的 \(given.name(lead).zh) 评判" + (isAppointed ? "(由乡镇干部牵头)" : ""),
            en: "\(cluster.label.en) names no lead; judged with the best possible one, \(given.name(lead).en)"
                + (isAppointed ? " (by appointment)" : ""))
    }

    private static func audited(
        _ cluster: AuditCluster, _ components: Int, _ score: AuditScore, _ given: AuditCase
    ) -> AuditedCluster {
        let standing: AuditedLead? = cluster.lead.map { lead in
            switch given.leads.standing[lead] {
            case .qualified: .qualified
            case .appointable: .appointed
            case .out, .banned, .unqualified: .notAllowed
            }
        }
        return AuditedCluster(
            id: cluster.id, name: cluster.name, lead: cluster.lead, isLeadAssumed: cluster.isLeadAssumed,
            standing: standing, members: cluster.members,
            indicators: ClusterIndicators(cluster, components: components, given.facts), score: score)
    }
}
