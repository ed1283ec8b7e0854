import Regionalization

@testable import CountyData
@testable import CountyModel
@testable import Planning

/// The numbers that rest on moves: whole plans are made, scored and judged.
extension FactTwin {
    /// Loss of a changed plan in hundredths of a point; `nil` when it breaks a rule of a cluster.
    func loss(_ change: (inout [(lead: Int, units: [Int])]) -> Void) -> Double? {
        var regions = plan.clusters.map { (lead: $0.lead, units: $0.members) }
        change(&regions)
        let count = regions.filter { !$0.units.isEmpty }
        guard let other = try? RegionPlan(regions: count, of: setup.problem), let own else { return nil }
        let broken = setup.problem.violations(of: other).filter { $0.family != .cover && $0.family != .regionCount }
        guard broken.isEmpty else { return nil }
        let loss = setup.problem.score(of: own).total - setup.problem.score(of: other).total
        return Double(loss.micropoints) / 10_000
    }

    func index(_ village: Int) -> Int? { plan.clusters.firstIndex { $0.members.contains(village) } }

    func moved(_ village: Int, to target: Int?) -> Double? {
        loss { regions in
            for index in regions.indices { regions[index].units.removeAll { $0 == village } }
            if let target { regions[target].units.append(village) }
        }
    }

    /// Least loss when another member leads.
    func runnerUp(_ cluster: Cluster) -> Double? {
        guard let place = plan.clusters.firstIndex(where: { $0.lead == cluster.lead }) else { return nil }
        let others = cluster.members.filter { $0 != cluster.lead && mayLead($0) }
        return others.compactMap { lead in loss { $0[place].lead = lead } }.min()
    }

    private func around(_ village: Int) -> [Int] {
        let near = setup.graph.edges.filter { $0.a == village || $0.b == village }.map { $0.a + $0.b - village }
        return Set(near.compactMap(index)).sorted()
    }

    func ofVillage(_ fact: Fact, _ village: Int) -> String? {
        if let name = ofName(fact) { return name }
        let own = index(village)
        switch fact.id {
        case "income": return text(income(village), 2)
        case "shared_km":
            let lead = own.map { plan.clusters[$0].lead }
            let edge = setup.graph.edges.first { [$0.a, $0.b].contains(village) && [$0.a, $0.b].contains(lead) }
            return edge.flatMap { text($0.sharedMeters / 1000, $0.sharedMeters < 100 ? 3 : 1) }
        case "move_loss":
            return text(around(village).filter { $0 != own }.compactMap { moved(village, to: $0) }.min().map(abs), 1)
        case "lead_move_loss": return text(movedLead(village).map(abs), 1)
        case "repair_moves_most": return "2"
        case "remedy_loss": return text(remedy(village).map(abs), 1)
        case "join_points":
            return text(around(village).compactMap { moved(village, to: $0) }.min().map(abs), 1)
        case "left_out_cost": return text(setup.problem.units[village].leaveOutPenalty.points * 100, 1)
        case let id where id.hasPrefix("qualify_"):
            return text(county.attributes.number(Field(String(id.dropFirst(8))), village), 2)
        case let id where id.hasPrefix("would_be_") || id.hasPrefix("limit_") || id.hasPrefix("reach_km"):
            return breachOfMove(fact, village)
        default: return nil
        }
    }

    func ofBorder(_ fact: Fact, _ edge: ContiguityEdge) -> String? {
        if let name = ofName(fact) { return name }
        guard fact.id != "shared_km" else { return text(edge.sharedMeters / 1000, edge.sharedMeters < 100 ? 3 : 1) }
        if fact.id == "border_points" {
            let pair = setup.problem.allEdges.first { $0.u == min(edge.a, edge.b) && $0.v == max(edge.a, edge.b) }
            return text(pair.map { abs(Double($0.cohesion.micropoints)) / 10_000 }, 1)
        }
        guard let first = index(edge.a), let second = index(edge.b) else { return ofOutside(fact, edge) }
        let (a, b) = (plan.clusters[first], plan.clusters[second])
        switch fact.id {
        case "merge_loss":
            let losses = [a.lead, b.lead].compactMap { lead in
                loss { regions in
                    regions[first] = (lead, a.members + b.members)
                    regions[second].units = []
                }
            }
            return text(losses.min().map(abs), 1)
        case "over_loss":
            let losses = [moved(edge.a, to: second), moved(edge.b, to: first)].compactMap { $0 }
            return text(losses.min().map(abs), 1)
        default:
            // The merged cluster under either lead, either village gone over, or what it leaves behind.
            let changed = [
                (a.lead, a.members + b.members), (b.lead, a.members + b.members), (b.lead, b.members + [edge.a]),
                (a.lead, a.members + [edge.b]), (a.lead, a.members.filter { $0 != edge.a }),
                (b.lead, b.members.filter { $0 != edge.b }),
            ]
            return changed.lazy.compactMap { breach(fact, lead: $0, $1) }.first
        }
    }

    /// A number of a broken rule, where these villages under this lead break it with that number.
    func breach(_ fact: Fact, lead: Int, _ members: [Int]) -> String? {
        let id = String(fact.id.split(separator: "#")[0])
        let units = members.map { setup.problem.units[$0] }
        let rules = setup.problem.rules
        func pair(_ value: Double, _ least: Int, _ most: Int) -> String? {
            guard value < Double(least) || value > Double(most) else { return nil }
            let limit = value > Double(most) ? most : least
            let shown = id.hasPrefix("limit_") ? Double(limit) : value
            return text(shown) == fact.text ? fact.text : nil
        }
        let isSent =
            setup.scenario.lead.appointedCounts && setup.ranking.standing[lead] == .appointable
            && !setup.problem.units[lead].isStrong
        let strong = units.count { $0.isStrong } + (isSent ? 1 : 0)
        switch id.split(separator: "_").last {
        case "unitCount": return pair(Double(units.count), rules.unitCount.lowerBound, rules.unitCount.upperBound)
        case "population":
            return pair(
                Double(units.map(\.population).reduce(0, +)), rules.population.lowerBound, rules.population.upperBound)
        case "members":
            return pair(Double(units.map(\.members).reduce(0, +)), rules.members.lowerBound, rules.members.upperBound)
        case "strong":
            return pair(Double(strong), rules.strongPerRegion.lowerBound, rules.strongPerRegion.upperBound)
        case "weakPerStrong":
            return pair(Double(units.count { $0.isWeak }), 0, Int(Double(strong) * (rules.weakPerStrong ?? 0) + 1e-9))
        case "townCrossing":
            let most = rules.townCrossing == .forbid ? 1 : rules.townsPerRegion ?? Int.max
            return pair(Double(Set(units.map(\.town)).count), 0, most)
        case "km":
            if id == "limit_reach_km" { return text(must.leadFarKm.maximum, 2) }
            let far = members.map { km(lead, $0) }.filter { $0 > must.leadFarKm.maximum ?? .infinity }
            let most = must.leadFarKm.maximum ?? 0
            return far.contains { text($0, $0 - most < 0.1 ? 3 : 1) == fact.text } ? fact.text : nil
        default: return nil
        }
    }
}
