/// The score of a plan from its formulas, in whole millionths, each term rounded once.
///
/// Broken rules do not change it: a village too far from its lead still gains what the terms say. Only a cluster without any lead
/// gains and pays nothing for one.
struct AuditScoring {
    private let given: AuditCase
    /// Per edge of the graph, 0 for those that `must.towns.no_cross` forbids to use.
    private let cohesion: [Int64]
    private let terms: AuditTerms
    private let clusterTerms: AuditClusterTerms

    init(_ given: AuditCase) throws {
        self.given = given
        let (facts, graph) = (given.facts, given.graph)
        let weight = facts.scenario.prefer.cohesion
        let borderTerms = AuditBorderTerms(facts)
        clusterTerms = try AuditClusterTerms(facts)
        terms = AuditTerms(facts)
        let likeness = AuditLikeness(facts.county, facts.scenario.prefer)
        var borders = [Double](repeating: 0, count: facts.county.villages.count)
        for edge in graph.edges {
            borders[edge.a] += edge.sharedMeters
            borders[edge.b] += edge.sharedMeters
        }
        cohesion = graph.edges.map { edge in
            guard facts.mayShareTown(edge.a, edge.b) else { return 0 }
            return AuditScore.micropoints(weight * likeness.cohesion(edge, borders: borders))
                + borderTerms.micropoints(edge)
        }
    }

    /// One score per cluster.
    package func scores(_ clusters: [AuditCluster]) -> [AuditScore] {
        var scores = clusters.map(withoutCohesion)
        // A village that stands in several clusters counts in each, so edges are looked up by all of them.
        var clustersOf = [[Int]](repeating: [], count: given.neighbours.count)
        for (index, cluster) in clusters.enumerated() {
            for village in cluster.members { clustersOf[village].append(index) }
        }
        for (edge, value) in zip(given.graph.edges, cohesion) {
            for index in clustersOf[edge.a] where clustersOf[edge.b].contains(index) { scores[index].cohesion += value }
        }
        return scores
    }

    private func withoutCohesion(_ cluster: AuditCluster) -> AuditScore {
        let (facts, costs) = (given.facts, given.facts.scenario.costs)
        var score = AuditScore()
        let whole = clusterTerms.micropoints(lead: cluster.lead, members: cluster.members)
        score.aims = whole.villages
        if let lead = cluster.lead {
            for village in cluster.members where village != lead {
                score.assist += AuditScore.micropoints(terms.points(lead: lead, village: village))
            }
            // The lower the lead ranks, the more of `lead_rank` is added.
            let committee = costs.committee + costs.leadRank * (1 - given.leads.rankScore[lead])
            let isAppointed = given.leads.standing[lead] == .appointable
            score.committees =
                AuditScore.micropoints(isAppointed ? committee + costs.appointedLead : committee) - whole.lead
        }
        if facts.scenario.must.towns.cross == .allowWithPenalty {
            score.towns =
                AuditScore.micropoints(costs.crossTown) * Int64(max(0, facts.towns(cluster.members).count - 1))
        }
        for rule in facts.scenario.must.zones where rule.cross == .allowWithPenalty {
            let zones = ZoneRules.zones(rule.field, cluster.members, facts.county).count
            score.zones += AuditScore.micropoints(rule.cost) * Int64(max(0, zones - 1))
        }
        return score
    }

    /// The cost of the villages left out: of the costs that apply to a village, the largest.
    package func leftOut(_ villages: [Int]) -> Int64 {
        let (facts, costs) = (given.facts, given.facts.scenario.costs.leftOut)
        return villages.reduce(0) { sum, village in
            let isBackward = facts.county.attributes.flag(.isBackward, village) == true
            var applying: [Double] = []
            if isBackward { applying.append(costs.backward) }
            if facts.isWeak[village] { applying.append(costs.weak) }
            return sum + AuditScore.micropoints(applying.max() ?? costs.other)
        }
    }
}
