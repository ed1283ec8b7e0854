import Regionalization

@testable import CountyModel
@testable import Planning

/// The numbers of what no plan can cover, counted over the villages that bear the same sentence.
extension FactTwin {
    func ofShortage(_ fact: Fact, _ village: Int, _ reasons: PlanReasons) -> String? {
        let own = reasons.villages[village].text
        let group = reasons.villages.indices.filter { reasons.villages[$0].text == own }
        guard group.allSatisfy({ index($0) == nil }) else { return "a covered village bears it" }
        let units = setup.problem.units
        let weak = group.count { units[$0].isWeak }
        let strong = group.count { units[$0].isStrong }
        let each = must.weakPerStrong.maximum
        func nearestKm(_ village: Int) -> Double {
            setup.problem.leads.map { km($0.unit, village) }.min() ?? .infinity
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
        case "reach_km": return text(group.map(nearestKm).min(), 1)
        case "limit_reach_km": return text(must.leadFarKm.maximum, 2)
        case "reach_needed_km":
            return text(group.map(nearestKm).max().map { ($0 * 10 - 1e-9).rounded(.up) / 10 }, 1)
        case "limit_villages": return text(must.villages.maximum.map(Double.init))
        case "limit_steps": return text(must.leadFarSteps.maximum.map(Double.init))
        case "has", "asked", "allowed": return amount(fact, group)
        default: return nil
        }
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
