import Regionalization

@testable import CountyData
@testable import CountyModel
@testable import Planning

/// The numbers of contrasts: leads that move, villages left out that come in, borders of clusters with those outside.
extension FactTwin {
    private func beside(_ village: Int) -> [Int] {
        let near = setup.graph.edges.filter { $0.a == village || $0.b == village }.map { $0.a + $0.b - village }
        return Set(near.compactMap(index)).sorted()
    }

    /// Least loss when a lead goes to a cluster beside its own and the best of the rest leads those.
    func movedLead(_ village: Int) -> Double? {
        guard let own = index(village) else { return nil }
        let rest = plan.clusters[own].members.filter { $0 != village }
        let leads = rest.filter { unit in setup.problem.leads.contains { $0.unit == unit } }
        return beside(village).filter { $0 != own }.flatMap { target in
            leads.compactMap { lead in
                loss { regions in
                    regions[own] = (lead, rest)
                    regions[target].units.append(village)
                }
            }
        }.min()
    }

    /// What the moves told for a village left out lose, all of them made in the plan; `nil` when a rule is broken then.
    func remedy(_ village: Int) -> Double? {
        let moves = LeftOutRemedy(VillageExplainer(setup, plan, RegionCheck(setup)), village).moves
        guard !moves.isEmpty else { return nil }
        return loss { regions in
            for move in moves {
                for index in regions.indices { regions[index].units.removeAll { move.villages.contains($0) } }
                guard let to = move.to else { continue }
                if let target = plan.clusters.firstIndex(where: { $0.id == to }) {
                    regions[target].units += move.villages
                    if let lead = move.lead { regions[target].lead = lead }
                } else if let lead = move.lead {
                    regions.append((lead, move.villages))
                }
            }
        }
    }

    /// A number of a rule that is in the way of a move: of a cluster that would take the village, or of what it leaves.
    func breachOfMove(_ fact: Fact, _ village: Int) -> String? {
        let joined = beside(village).map { (plan.clusters[$0].lead, plan.clusters[$0].members + [village]) }
        let left = index(village).map { own -> [(Int, [Int])] in
            let rest = plan.clusters[own].members.filter { $0 != village }
            let leads = plan.clusters[own].lead == village ? rest : [plan.clusters[own].lead]
            return leads.map { ($0, rest) }
        }
        return (joined + (left ?? [])).lazy.compactMap { breach(fact, lead: $0, $1) }.first
    }

    /// A number about a border between a cluster and a village that is left out.
    func ofOutside(_ fact: Fact, _ edge: ContiguityEdge) -> String? {
        guard let inside = index(edge.a) ?? index(edge.b) else { return nil }
        let village = index(edge.a) == nil ? edge.a : edge.b
        let cluster = plan.clusters[inside]
        if fact.id == "outside_points" { return text(moved(village, to: inside).map(abs), 1) }
        return breach(fact, lead: cluster.lead, cluster.members + [village])
    }
}
