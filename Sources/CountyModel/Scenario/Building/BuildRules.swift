extension ScenarioBuilder {
    /// The section `must`.
    package static func rules(_ section: Setting) -> RuleOptions {
        var result = RuleOptions()
        result.connected = section["connected"]?.flag ?? result.connected
        let contiguity = section["contiguity"]
        result.contiguity.kind = contiguity?["kind"]?.word(ContiguityOptions.Kind.self) ?? result.contiguity.kind
        result.contiguity.minSharedMeters = contiguity?["min_shared_m"]?.number ?? result.contiguity.minSharedMeters
        result.bridges.maxGapMeters = section.at("bridges.max_gap_m")?.number
        result.bridges.pairs = pairs(section.at("bridges.list"))
        result.islands = section["islands"]?.word(IslandRule.self) ?? result.islands
        result.villages = bounds(section["villages"])
        result.population = bounds(section["population"])
        result.partyMembers = bounds(section["party_members"])
        result.strongPerCluster = bounds(section["strong_per_cluster"])
        result.strongOnly = section["strong_only"]?.flag
        result.weakPerStrong = realBounds(section["weak_per_strong"])
        result.leadFarKm = realBounds(section["lead_far_km"])
        result.leadFarSteps = bounds(section["lead_far_steps"])
        result.leadFarMinutes = realBounds(section["lead_far_min"])
        result.towns.cross = section.at("towns.cross")?.word(TownRule.Crossing.self) ?? result.towns.cross
        result.towns.maximum = section.at("towns.max")?.integer
        result.towns.noCross = section.at("towns.no_cross")?.texts ?? result.towns.noCross
        result.zones = (section["zones"]?.items ?? []).map(zone)
        result.together = (section["together"]?.items ?? []).map(\.codes)
        result.apart = (section["apart"]?.items ?? []).map(\.codes)
        result.exclude = section["exclude"]?.codes ?? result.exclude
        result.keep = (section["keep"]?.items ?? []).map(keptCluster)
        if let leaveOut = section["leave_out"] { result.leaveOut = self.leaveOut(leaveOut) }
        return result
    }

    private static func leaveOut(_ section: Setting) -> LeaveOutRule {
        var result = LeaveOutRule()
        result.allowed = section["allowed"]?.flag ?? result.allowed
        result.maxShare = section["max_share"]?.number ?? result.maxShare
        result.maximum = section["max"]?.integer
        result.fewestFirst = section["fewest_first"]?.flag ?? result.fewestFirst
        result.weights.weak = section.at("weights.weak")?.integer ?? result.weights.weak
        result.weights.backward = section.at("weights.backward")?.integer ?? result.weights.backward
        result.weights.other = section.at("weights.other")?.integer ?? result.weights.other
        return result
    }

    private static func zone(_ section: Setting) -> ZoneRule {
        var result = ZoneRule(Field(section["field"]?.text ?? ""))
        result.cross = section["cross"]?.word(TownRule.Crossing.self) ?? result.cross
        result.cost = section["cost"]?.number ?? result.cost
        result.maximum = section["max"]?.integer
        return result
    }

    /// A group of three or more is a chain: each with the next.
    private static func pairs(_ setting: Setting?) -> [VillagePair] {
        var result: [VillagePair] = []
        for group in setting?.items ?? [] {
            for (first, second) in zip(group.codes, group.codes.dropFirst()) {
                result.append(VillagePair(first, second))
            }
        }
        return result
    }

    private static func keptCluster(_ section: Setting) -> KeptCluster {
        KeptCluster(
            name: section["name"]?.text, members: section["members"]?.codes ?? [],
            lead: section["lead"]?.text.map { VillageCode($0) })
    }

    /// The section `lead`.
    package static func lead(_ section: Setting) -> LeadOptions {
        var result = LeadOptions()
        if let count = section["count"] {
            result.count = count.integer.map { Bounds(minimum: $0, maximum: $0) } ?? bounds(count)
        }
        result.fixed = section["fixed"]?.codes ?? result.fixed
        result.banned = section["banned"]?.codes ?? result.banned
        if let ranking = section["rank_by"] { result.rankBy = weightedFields(ranking) }
        result.qualify = section["qualify"]?.entries.flatMap { conditions(Field($0.key), $0.value) }
        result.fallback = section["fallback"]?.word(LeadOptions.Fallback.self) ?? result.fallback
        result.appointedPerTown = section["appointed_per_town"]?.integer ?? result.appointedPerTown
        return result
    }

    /// The conditions on one field: limits and an excluded value may stand together.
    private static func conditions(_ field: Field, _ setting: Setting) -> [LeadCondition] {
        guard case .map = setting.value else { return value(setting).map { [LeadCondition(field, .equals($0))] } ?? [] }
        var result: [LeadCondition] = []
        let limits = realBounds(setting)
        if !limits.isOpen { result.append(LeadCondition(field, .within(limits))) }
        if let other = setting["not"].flatMap(value) { result.append(LeadCondition(field, .isNot(other))) }
        return result
    }

    private static func value(_ setting: Setting) -> ConditionValue? {
        if let flag = setting.flag { return .flag(flag) }
        if let number = setting.number { return .number(number) }
        return setting.text.map { .text($0) }
    }
}
