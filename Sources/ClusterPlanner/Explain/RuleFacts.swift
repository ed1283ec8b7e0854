import Regionalization

/// Every rule as it stands for one cluster, with its slack visible.
struct RuleFacts {
    private let setup: PlanningCase
    private let cluster: Cluster

    init(_ setup: PlanningCase, _ cluster: Cluster) { (self.setup, self.cluster) = (setup, cluster) }

    func results() -> [RuleResult] {
        let must = setup.scenario.must
        let members = cluster.members
        let classes = members.map { setup.classes.classes[$0] }
        let strong = classes.filter { $0 == .strong }.count
        let weak = classes.filter { $0 == .weak }.count
        let broken = Set(RegionCheck(setup).violations(lead: cluster.lead, units: members).map(\.family))
        var list: [RuleResult] = []
        if must.connected { list.append(rule("adjacent.connected", .contiguity, broken, "1", "1")) }
        list.append(rule("size.villages", .unitCount, broken, String(members.count), limit(must.villages)))
        if !must.population.isOpen {
            let sum = members.reduce(0) { $0 + setup.problem.units[$1].population }
            list.append(rule("size.population", .population, broken, String(sum), limit(must.population)))
        }
        if !must.partyMembers.isOpen {
            let sum = members.reduce(0) { $0 + setup.problem.units[$1].members }
            list.append(rule("party.members", .members, broken, String(sum), limit(must.partyMembers)))
        }
        if !must.strongPerCluster.isOpen {
            list.append(rule("size.strong", .strong, broken, String(strong), limit(must.strongPerCluster)))
        }
        if let most = must.weakPerStrong.maximum {
            let ratio = strong > 0 ? NumberText.plain(Double(weak) / Double(strong), decimals: 2) : "\(weak)/0"
            list.append(rule("size.weak_per_strong", .weakPerStrong, broken, ratio, "<=\(NumberText.plain(most))"))
        }
        if let far = must.leadFarKm.maximum {
            let points = setup.county.points
            let km = members.map { points[cluster.lead].distance(to: points[$0]) / 1000 }.max() ?? 0
            list.append(
                rule(
                    "lead.distance_km", .reach, broken, NumberText.plain(km, decimals: 1),
                    "<=\(NumberText.plain(far))"))
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
        case .qualified: RuleResult(id: "lead.qualified", isKept: true, value: "1", limit: "1", isSoft: false)
        case .appointable: RuleResult(id: "lead.fallback", isKept: true, value: "1", limit: "1", isSoft: false)
        case .fixed: RuleResult(id: "lead.fixed", isKept: false, value: "0", limit: "1", isSoft: true)
        case .barred: RuleResult(id: "lead.qualified", isKept: false, value: "0", limit: "1", isSoft: false)
        }
    }

    private func rule(_ id: String, _ family: RuleFamily, _ broken: Set<RuleFamily>, _ value: String, _ limit: String)
        -> RuleResult
    {
        RuleResult(id: id, isKept: !broken.contains(family), value: value, limit: limit, isSoft: false)
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
