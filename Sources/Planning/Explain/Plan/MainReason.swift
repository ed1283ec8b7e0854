import CountyModel
import Regionalization

/// The part of the score that falls most when a village moves from one cluster to another.
struct MainReason {
    private let setup: PlanningCase

    init(_ setup: PlanningCase) { self.setup = setup }

    /// The part of the score that falls most; `nil` where none falls.
    ///
    /// - Parameters:
    ///   - own: the cluster it leaves, itself among the villages.
    ///   - other: the cluster it joins, without it.
    package func text(_ village: Int, from own: Cluster, to other: Cluster) -> Bilingual? {
        var parts = setup.terms.weighted.map { weighted in
            let term = weighted.term
            let change =
                term.value(lead: own.lead, village: village) - term.value(lead: other.lead, village: village)
            return (key: type(of: term).key, loss: weighted.weight * change)
        }
        let rest = own.members.filter { $0 != village }
        for (before, after) in zip(borders(village, rest), borders(village, other.members)) {
            parts.append((before.key, (before.score - after.score).points))
        }
        for term in setup.clusterTerms.weighted {
            let before =
                term.score(lead: own.lead, members: own.members) + term.score(lead: other.lead, members: other.members)
            let after =
                term.score(lead: own.lead, members: rest)
                + term.score(lead: other.lead, members: other.members + [village])
            parts.append((term.key, (before - after).points))
        }
        func more(_ cost: ([Int]) -> Score) -> Double {
            (cost(rest) + cost(other.members + [village]) - cost(own.members) - cost(other.members)).points
        }
        parts.append(("cross_town", more(setup.problem.townCost)))
        parts.append(("cross_zone", more(setup.problem.zoneCost)))
        guard let most = parts.max(by: { ($0.loss, $1.key) < ($1.loss, $0.key) }), most.loss > 0 else { return nil }
        return TermCatalogue.term(most.key)?.loss ?? Self.words[most.key]
    }

    /// What a village's pairs with some others are worth, by the terms of borders and the rest, which is cohesion.
    private func borders(_ village: Int, _ others: [Int]) -> [(key: String, score: Score)] {
        let all = others.reduce(Score.zero) { $0 + setup.problem.cohesion(village, $1) }
        let edges = setup.borderTerms.weighted.isEmpty ? [] : others.compactMap { setup.graph.edge(village, $0) }
        let open = edges.filter { setup.problem.closedTowns(among: [$0.a, $0.b]).isEmpty }
        let terms = setup.borderTerms.weighted.map { term in
            (key: term.key, score: open.reduce(Score.zero) { $0 + term.score($1) })
        }
        return [("cohesion", terms.reduce(all) { $0 - $1.score })] + terms
    }

    /// Reasons that are not terms of the catalogue.
    private static let words = [
        "cohesion": Bilingual(zh: "与邻村联系减弱", en: "its ties to neighbouring villages are weaker"),
        "cross_town": Bilingual(zh: "多跨一个乡镇", en: "another township is crossed"),
        "cross_zone": Bilingual(zh: "多跨一个分区", en: "the cluster spreads over one more zone"),
    ]
}
