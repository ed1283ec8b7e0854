import Regionalization

@testable import CountyModel
@testable import Planning

/// The numbers of what no plan can cover, counted over the villages that bear the same sentence.
extension FactTwin {
    func ofShortage(_ fact: Fact, _ village: Int, _ reasons: PlanReasons) -> String? {
        let own = reasons.villages[village].text
        // Of a group that is left out in part, each village has its own next step; the pocket is what is counted.
        if own.zh.contains("至少") && own.zh.contains("村无法纳入") && own.zh.contains("相邻村均未组建片区") {
            return ofPocket(fact, village)
        }
        let group = reasons.villages.indices.filter { reasons.villages[$0].text == own }
        guard group.allSatisfy({ index($0) == nil }) else { return "a covered village bears it" }
        let units = setup.problem.units
        let weak = group.count { units[$0].isWeak }
        let strong = group.count { units[$0].isStrong }
        let each = must.weakPerStrong.maximum
        func nearestKm(_ village: Int) -> Double {
            let leads = setup.problem.leads.map(\.unit).filter { lead in
                must.towns.cross != .forbid || county.villages[lead].townName == county.villages[village].townName
            }
            return leads.map { km($0, village) }.min() ?? .infinity
        }
        switch fact.id {
        case "villages", "left_out_at_least": return text(Double(group.count))
        case "towns": return text(Double(Set(group.map { county.villages[$0].townName }).count))
        case "highest_income": return text(group.compactMap(income).max(), 4)
        case "strong_line": return text(setup.scenario.classes.strongMinWan, 4)
        case "weak": return text(Double(weak))
        case "strong": return text(Double(strong))
        case "weak_per_strong": return text(each, 4)
        case "product": return text(each.map { Double(strong) * $0 }, 4)
        case "carried": return text(each.map { (Double(strong) * $0).rounded(.down) })
        case "strong_needed": return text(each.map { (Double(weak) / $0).rounded(.up) })
        case "reach_km":
            let nearest = group.map(nearestKm).min()
            return text(nearest, (nearest ?? 0) - (must.leadFarKm.maximum ?? 0) < 0.1 ? 3 : 1)
        case "limit_reach_km": return text(must.leadFarKm.maximum, 2)
        case "reach_needed_km":
            return text(group.map(nearestKm).max().map { ($0 * 100 - 1e-9).rounded(.up) / 100 }, 2)
        case "limit_villages": return text(must.villages.maximum.map(Double.init))
        case "limit_steps": return text(must.leadFarSteps.maximum.map(Double.init))
        case "steps_needed":
            return leastTried(group, from: (must.leadFarSteps.maximum ?? 0) + 1) { $0.must.leadFarSteps.maximum = $1 }
        case "sent_needed":
            return leastTried(group, from: setup.scenario.lead.appointedPerTown + 1) { $0.lead.appointedPerTown = $1 }
        case "least_needed" where fact.source == "must.strong_per_cluster":
            let asked = must.strongPerCluster.minimum ?? 0
            return leastTried(group, from: 1) { $0.must.strongPerCluster.minimum = asked - $1 }.flatMap(Int.init).map {
                text(Double(asked - $0))
            } ?? nil
        case "reach_farthest_km":
            let far = group.map(nearestKm).max()
            return text(far, (far ?? 0) - (must.leadFarKm.maximum ?? 0) < 0.1 ? 3 : 1)
        case "still_left_out": return stillLeftOut(fact, group)
        case "has", "asked", "allowed": return amount(fact, group)
        default: return nil
        }
    }

    /// The numbers of a pocket that clusters of so many villages cannot hold: the township, where townships are not crossed.
    private func ofPocket(_ fact: Fact, _ village: Int) -> String? {
        let town = county.villages[village].townName
        var pocket: Set<Int> = [village]
        var size = 0
        while size < pocket.count {
            size = pocket.count
            for edge in setup.graph.edges where pocket.contains(edge.a) != pocket.contains(edge.b) {
                let other = pocket.contains(edge.a) ? edge.b : edge.a
                if must.towns.cross != .forbid || county.villages[other].townName == town { pocket.insert(other) }
            }
        }
        let clusters = setup.problem.leads.count { pocket.contains($0.unit) }
        guard let most = must.villages.maximum, clusters > 0 else { return nil }
        let (all, room) = (pocket.count, clusters * most)
        switch fact.id {
        case "villages", "has": return text(Double(all))
        case "clusters": return text(Double(clusters))
        case "each": return text(Double(most))
        case "room": return text(Double(room))
        case "left_out_at_least": return text(Double(all - room))
        case "each_needed": return text((Double(all) / Double(clusters)).rounded(.up))
        case "clusters_needed": return text((Double(all) / Double(most)).rounded(.up))
        default: return nil
        }
    }

    /// The first of the numbers from one on under which nobody of the group is told the same, each tried in turn.
    private func leastTried(_ group: [Int], from first: Int, _ change: (inout Scenario, Int) -> Void) -> String? {
        let own = Set(group)
        guard let told = setup.shortages.all.first(where: { !own.isDisjoint(with: $0.units) }) else { return nil }
        for number in first..<(first + 60) {
            var scenario = setup.scenario
            change(&scenario, number)
            guard let after = try? PlanningCase(county, scenario, acceptsContradictions: true) else { continue }
            let isTold = after.shortages.all.contains { $0.isTold(as: told) && !own.isDisjoint(with: $0.units) }
            if !isTold { return text(Double(number)) }
        }
        return nil
    }

    /// Villages of the group that counting leaves out after one of the changes that advice is made of.
    private func stillLeftOut(_ fact: Fact, _ group: [Int]) -> String? {
        var changes: [(inout Scenario) -> Void] = [
            { $0.lead.fallback = .townshipCadre }, { $0.lead.qualify = [] },
            { $0.must.strongPerCluster.minimum = nil },
        ]
        for line in Set(setup.classes.incomeWan.compactMap { $0 }).sorted() {
            changes.append { $0.classes.strongMinWan = line }
        }
        for number in 1...60 {
            changes += [
                { $0.lead.appointedPerTown = number }, { $0.must.villages.minimum = number },
                { $0.must.villages.maximum = number }, { $0.must.weakPerStrong.maximum = Double(number) },
            ]
        }
        for change in changes {
            var scenario = setup.scenario
            change(&scenario)
            guard let after = try? PlanningCase(county, scenario, acceptsContradictions: true) else { continue }
            let left = after.shortages.all.reduce(0) { sum, other in
                sum + min(other.leftOutAtLeast, Set(other.units).intersection(group).count)
            }
            if text(Double(left)) == fact.text { return fact.text }
        }
        return nil
    }

    /// The sum of a rule over the group, or its limit.
    private func amount(_ fact: Fact, _ group: [Int]) -> String? {
        let bounds: Bounds<Int>
        let sum: Int
        switch fact.source {
        case "must.villages": (bounds, sum) = (must.villages, group.count)
        case "must.population":
            (bounds, sum) = (must.population, group.map { setup.problem.units[$0].population }.reduce(0, +))
        case "must.party_members":
            (bounds, sum) = (must.partyMembers, group.map { setup.problem.units[$0].members }.reduce(0, +))
        default: return nil
        }
        switch fact.id {
        case "asked": return text(bounds.minimum.map(Double.init))
        case "allowed": return text(bounds.maximum.map(Double.init))
        default: return text(Double(sum))
        }
    }
}
