import CountyModel
import Geospatial
import Regionalization

/// Every rule as it stands for one cluster, with its slack visible.
struct RuleFacts {
    private let setup: PlanningCase
    private let cluster: Cluster
    private let broken: Set<RuleFamily>

    init(_ setup: PlanningCase, _ cluster: Cluster, _ check: RegionCheck) {
        (self.setup, self.cluster) = (setup, cluster)
        broken = Set(check.violations(lead: cluster.lead, units: cluster.members).map(\.family))
    }

    package func results() -> [RuleResult] {
        let must = setup.scenario.must
        let members = cluster.members
        let units = setup.problem.units
        let strong = members.count { units[$0].isStrong }
        var list: [RuleResult] = []
        if must.connected {
            list.append(
                RuleResult(id: "adjacent.connected", isKept: !broken.contains(.contiguity), value: "1", limit: "1"))
        }
        list.append(rule("size.villages", .unitCount, members.count, must.villages))
        if !must.population.isOpen {
            list.append(
                rule("size.population", .population, members.reduce(0) { $0 + units[$1].population }, must.population))
        }
        if !must.partyMembers.isOpen {
            list.append(
                rule("party.members", .members, members.reduce(0) { $0 + units[$1].members }, must.partyMembers))
        }
        if !must.strongPerCluster.isOpen { list.append(rule("size.strong", .strong, strong, must.strongPerCluster)) }
        if let most = must.weakPerStrong.maximum {
            let weak = members.count { units[$0].isWeak }
            let ratio = strong > 0 ? Double(weak) / Double(strong) : nil
            list.append(
                upper(
                    "size.weak_per_strong", .weakPerStrong, ratio, most, decimals: 2,
                    shown: ratio == nil ? "\(weak)/0" : nil))
        }
        if let far = must.leadFarKm.maximum {
            let points = setup.county.points
            let km = members.map { points[cluster.lead].distance(to: points[$0]) / 1000 }.max() ?? 0
            list.append(upper("lead.distance_km", .reach, km, far, decimals: 1))
        }
        list.append(lead())
        let towns = Set(members.map { setup.county.villages[$0].townName }).count
        if must.towns.cross != .allow {
            list.append(
                RuleResult(
                    id: "town.cross", isKept: towns == 1, value: String(towns), limit: "1",
                    isSoft: must.towns.cross == .allowWithPenalty))
        }
        return list
    }

    /// A qualified lead, one sent by the township, or one the scenario names whether it qualifies or not.
    private func lead() -> RuleResult {
        switch setup.ranking.standing[cluster.lead] {
        case .qualified: RuleResult(id: "lead.qualified", isKept: true, value: "1", limit: "1")
        case .appointable: RuleResult(id: "lead.fallback", isKept: true, value: "1", limit: "1")
        case .fixed: RuleResult(id: "lead.fixed", isKept: false, value: "0", limit: "1", isSoft: true)
        case .barred: RuleResult(id: "lead.qualified", isKept: false, value: "0", limit: "1")
        }
    }

    /// A sum between two limits; the nearer one, by its share, is where the room is least.
    private func rule(_ id: String, _ family: RuleFamily, _ value: Int, _ bounds: Bounds<Int>) -> RuleResult {
        let limits = [bounds.minimum.map { (Double($0), false) }, bounds.maximum.map { (Double($0), true) }]
        let rooms = limits.compactMap { $0 }.map { RuleResult.Room(value: Double(value), limit: $0, isUpper: $1) }
        return RuleResult(
            id: id, isKept: !broken.contains(family), value: String(value), limit: limit(bounds),
            room: rooms.min { $0.share < $1.share })
    }

    private func upper(
        _ id: String, _ family: RuleFamily, _ value: Double?, _ most: Double, decimals: Int, shown: String? = nil
    ) -> RuleResult {
        let shown = shown ?? NumberText.plain(value ?? 0, decimals: decimals)
        return RuleResult(
            id: id, isKept: !broken.contains(family), value: shown, limit: "<=\(NumberText.plain(most))",
            room: value.map {
                RuleResult.Room(value: NumberText.rounded($0, decimals), limit: most, isUpper: true)
            })
    }

    private func limit(_ bounds: Bounds<Int>) -> String {
        switch (bounds.minimum, bounds.maximum) {
        case (let low?, let high?): "\(low)..\(high)"
        case (let low?, nil): ">=\(low)"
        case (nil, let high?): "<=\(high)"
        case (nil, nil): "-"
        }
    }
}
