import CountyModel
import Geospatial
import Regionalization

/// Every rule of the catalogue as it stands for one cluster, with its slack visible.
struct RuleFacts {
    private let setup: PlanningCase
    private let cluster: Cluster
    private let broken: Set<RuleFamily>

    init(_ setup: PlanningCase, _ cluster: Cluster, _ check: RegionCheck) {
        (self.setup, self.cluster) = (setup, cluster)
        broken = Set(check.conflicts(lead: cluster.lead, units: cluster.members).map(\.family))
    }

    private var must: RuleOptions { setup.scenario.must }
    private var rules: Rules { setup.problem.rules }
    private var townCount: Int { Set(cluster.members.map { setup.county.villages[$0].townName }).count }

    package func results() -> [RuleResult] {
        PlanRule.ofClusters.flatMap { rule in rule.entry.mark.map { results(rule, $0.kind) } ?? [] }
    }

    /// Nothing for a rule that is off, or has nothing to say of this cluster.
    private func results(_ rule: PlanRule, _ kind: RuleMark.Kind) -> [RuleResult] {
        switch kind {
        case .connected: must.connected ? [kept(rule, !broken.contains(.contiguity))] : []
        case .sum: sum(rule)
        case .strongOnly: setup.scenario.holdsStrongOnly ? [kept(rule, !broken.contains(.strongOnly))] : []
        case .weakPerStrong: must.weakPerStrong.maximum.map { [weakPerStrong(rule, $0)] } ?? []
        case .capacity: capacity(rule)
        case .distance: must.leadFarKm.maximum.map { [distance(rule, $0)] } ?? []
        case .steps: must.leadFarSteps.maximum.map { [steps(rule, $0)] } ?? []
        case .lead: lead(rule)
        case .townCrossing: townCrossing(rule)
        case .townCount: must.towns.maximum.map { [upper(rule, Double(townCount), Double($0), decimals: 0)] } ?? []
        case .zones: zip(must.zones, rules.zonings).flatMap { zone(rule, $0, $1) }
        case .closedTowns: named(rule, .closedTowns, [units { rules.closedTowns.contains($0.town) }])
        case .noHoles: must.noHoles ? [kept(rule, !broken.contains(.enclosure))] : []
        case .widthToLength: must.widthToLength.map { widthToLength(rule, $0) } ?? []
        case .together: named(rule, .together, rules.together)
        case .apart: named(rule, .apart, rules.apart.map { [$0.u, $0.v] })
        case .exclude: named(rule, .excluded, [units(where: \.isExcluded)])
        case .keep: named(rule, .kept, rules.kept.map(\.units))
        }
    }

    private func units(where isWanted: (ArealUnit) -> Bool) -> [Int] {
        setup.problem.units.indices.filter { isWanted(setup.problem.units[$0]) }
    }

    /// A rule that is kept or broken, without a number.
    private func kept(_ rule: PlanRule, _ isKept: Bool, isSoft: Bool = false) -> RuleResult {
        RuleResult(rule, isKept: isKept, value: isKept ? "1" : "0", bounds: nil, isSoft: isSoft)
    }

    /// A rule on villages by name, told of the clusters that have one of them.
    private func named(_ rule: PlanRule, _ family: RuleFamily, _ groups: [[Int]]) -> [RuleResult] {
        let isConcerned = groups.contains { !Set($0).isDisjoint(with: cluster.members) }
        return isConcerned ? [kept(rule, !broken.contains(family))] : []
    }

    /// A sum between two limits; the slack is taken to the limit that is nearer as a share of itself.
    private func sum(_ rule: PlanRule) -> [RuleResult] {
        guard let sum = RuleFamily.sums.first(where: { $0.family.rule == rule }),
            let bounds = sum.family.limits(must), !bounds.isOpen || sum.family == .unitCount
        else { return [] }
        let value = sum.sum(RegionTally(of: cluster.members, in: setup.problem)) + (sum.family == .strong ? sent : 0)
        let limits = [bounds.minimum.map { (Double($0), false) }, bounds.maximum.map { (Double($0), true) }]
        let rooms = limits.compactMap { $0 }.compactMap { room(rule, Double(value), $0, isUpper: $1) }
        return [
            RuleResult(
                rule, isKept: !broken.contains(sum.family), value: String(value), bounds: bounds.real,
                room: rooms.min { $0.share < $1.share })
        ]
    }

    /// 1 where the township's cadre leads and counts as a strong village, which the lead is not itself.
    private var sent: Int {
        let counts = rules.appointedCountsAsStrong && setup.ranking.standing[cluster.lead] == .appointable
        return counts && !setup.problem.units[cluster.lead].isStrong ? 1 : 0
    }

    private func weakPerStrong(_ rule: PlanRule, _ most: Double) -> RuleResult {
        let members = cluster.members.map { setup.problem.units[$0] }
        let (strong, weak) = (members.count(where: \.isStrong) + sent, members.count(where: \.isWeak))
        let ratio = strong > 0 ? Double(weak) / Double(strong) : nil
        return upper(
            rule, ratio, most, decimals: 2, isKept: !broken.contains(.weakPerStrong),
            shown: ratio == nil ? "\(weak)/0" : nil)
    }

    private func capacity(_ rule: PlanRule) -> [RuleResult] {
        guard let most = setup.problem.candidate(at: cluster.lead)?.capacity else { return [] }
        let need = cluster.members.reduce(Int64(0)) { $0 + ($1 == cluster.lead ? 0 : setup.problem.units[$1].need) }
        let scale = rule.entry.limit.measure?.scale ?? 1
        return [
            upper(
                rule, Double(need) / scale, Double(most) / scale, decimals: 2, isKept: !broken.contains(.capacity))
        ]
    }

    private func distance(_ rule: PlanRule, _ most: Double) -> RuleResult {
        let points = setup.county.points
        let km = cluster.members.map { points[cluster.lead].distance(to: points[$0]) / 1000 }.max() ?? 0
        return upper(rule, km, most, decimals: 1, isKept: !broken.contains(.reach))
    }

    /// Steps to the farthest village over the whole map; `nil` where a village has no way to its lead.
    private func steps(_ rule: PlanRule, _ most: Int) -> RuleResult {
        var missing = Set(cluster.members).subtracting([cluster.lead])
        var (layer, seen, steps) = ([cluster.lead], Set([cluster.lead]), 0)
        while !missing.isEmpty && !layer.isEmpty {
            layer = layer.flatMap { setup.graph.neighbours(of: $0) }.filter { seen.insert($0).inserted }
            missing.subtract(layer)
            steps += 1
        }
        let value = missing.isEmpty ? Double(steps) : nil
        return upper(
            rule, value, Double(most), decimals: 0, isKept: value.map { $0 <= Double(most) } ?? false,
            shown: value == nil ? "—" : nil)
    }

    /// A qualified lead, one sent by the township, or one the scenario names whether it qualifies or not.
    private func lead(_ rule: PlanRule) -> [RuleResult] {
        switch (setup.ranking.standing[cluster.lead], rule) {
        case (.qualified, .qualified), (.appointable, .fallback): [kept(rule, true)]
        case (.fixed, .fixedLead): [kept(rule, false, isSoft: true)]
        case (.barred, .qualified): [kept(rule, false)]
        case (.qualified, _), (.appointable, _), (.fixed, _), (.barred, _): []
        }
    }

    /// The width to length of the cluster's land; nothing where it cannot be measured, which the judge reports.
    private func widthToLength(_ rule: PlanRule, _ least: Double) -> [RuleResult] {
        guard let land = try? setup.county.metric.dissolved([cluster.members]),
            let ratio = try? land.shapes().first?.widthToLength
        else { return [] }
        return [
            RuleResult(
                rule, isKept: !broken.contains(.widthToLength), value: NumberText.plain(ratio, decimals: 2),
                bounds: Bounds(minimum: least),
                room: room(rule, NumberText.rounded(ratio, 2), least, isUpper: false))
        ]
    }

    private func townCrossing(_ rule: PlanRule) -> [RuleResult] {
        if must.towns.cross == .allow { return [] }
        return [
            RuleResult(
                rule, isKept: townCount == 1, value: String(townCount), bounds: Bounds(minimum: 1, maximum: 1),
                isSoft: must.towns.cross == .allowWithPenalty)
        ]
    }

    /// The line that may not be crossed, or the number of zones, and what crossing costs.
    private func zone(_ rule: PlanRule, _ given: ZoneRule, _ zoning: Rules.Zoning) -> [RuleResult] {
        let count = zoning.zoneCount(of: cluster.members)
        let line = RuleResult(
            rule, isKept: count <= 1, value: String(count), bounds: Bounds(minimum: 1, maximum: 1),
            isSoft: given.cross == .allowWithPenalty)
        let number = given.maximum.map { [upper(rule, Double(count), Double($0), decimals: 0)] } ?? []
        return switch given.cross {
        case .forbid: [line]
        case .allowWithPenalty: number + [line]
        case .allow: number
        }
    }

    private func room(_ rule: PlanRule, _ value: Double, _ limit: Double, isUpper: Bool) -> RuleResult.Room? {
        rule.entry.limit.measure.map { RuleResult.Room(value: value, limit: limit, isUpper: isUpper, measure: $0) }
    }

    private func upper(
        _ rule: PlanRule, _ value: Double?, _ most: Double, decimals: Int, isKept: Bool? = nil, shown: String? = nil
    ) -> RuleResult {
        let shown = shown ?? NumberText.plain(value ?? 0, decimals: decimals)
        return RuleResult(
            rule, isKept: isKept ?? ((value ?? 0) <= most), value: shown, bounds: Bounds(maximum: most),
            room: value.flatMap { room(rule, NumberText.rounded($0, decimals), most, isUpper: true) })
    }
}
