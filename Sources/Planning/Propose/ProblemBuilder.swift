import CountyData
import CountyModel
import Regionalization

/// Turns a county and a scenario into a problem of the optimiser: villages become areal units, terms become integer scores.
struct ProblemBuilder {
    package let county: County
    package let scenario: Scenario
    package let graph: ContiguityGraph
    package let classes: VillageClasses
    package let need: VillageIndex
    package let terms: PairTerms
    package let borderTerms: BorderTerms
    package let clusterTerms: ClusterTerms
    package let ranking: LeadRanking
    package let named: ScenarioVillages
    package let numbers: RuleNumbers
    package let excluded: Set<Int>
    package let zonings: [Rules.Zoning]

    /// The problem, the conflicts that make it impossible, if any, and what every plan must leave out.
    ///
    /// - Throws: ``PlannerError`` when far too many pairs of lead and village would have to be weighed.
    package func problem() throws -> (
        problem: RegionalizationProblem, impossible: Impossible?, shortages: Shortages
    ) {
        try refuseTooManyPairs()
        let (units, edges, leads) = (units(), edges(), leads())
        let rules = try withOutlines(withBatch(rules()))
        let wishes = clusterTerms.wishes
        return try RegionalizationProblem.judged(
            units: units, edges: edges, leads: leads, rules: rules, wishes: wishes)
    }

    /// A cluster that need not be connected may reach everywhere.
    private func refuseTooManyPairs() throws {
        let must = scenario.must
        guard !must.connected, must.leadFarKm.maximum == nil, must.leadFarSteps.maximum == nil else { return }
        let pairs = ranking.candidates.count * county.villages.count
        guard pairs > Self.mostPairs else { return }
        throw PlannerError(
            .scenario, .tooManyPairs,
            Bilingual(
                zh:
                    "must.connected 为 false 而不限距离:\(ranking.candidates.count) 个可牵头村与 \(county.villages.count) 个村要逐对比较,太多",
                en:
                    "must.connected is false and distance is not limited: \(ranking.candidates.count) leads by \(county.villages.count) villages are too many pairs"
            ), at: Place(column: "must.connected", value: "false"),
            mend: Bilingual(zh: "请写 must.lead_far_km: {max: …}", en: "set must.lead_far_km: {max: …}"))
    }

    /// Pairs of lead and village that a problem may hold.
    private static let mostPairs = 20_000_000

    /// Townships as the search numbers them.
    private var townNumbers: [String: Int] {
        let towns = Set(county.villages.map(\.townName)).sorted()
        return Dictionary(uniqueKeysWithValues: towns.enumerated().map { ($1, $0) })
    }

    private func units() -> [ArealUnit] {
        let number = townNumbers
        return county.villages.indices.map { village in
            var unit = ArealUnit(
                need: Int64(((need.values[village] ?? 0) * 1_000_000).rounded()),
                isStrong: classes.classes[village] == .strong, isWeak: classes.classes[village] == .weak,
                town: number[county.villages[village].townName] ?? 0, leaveOutPenalty: leftOutCost(village),
                leaveOutWeight: leftOutWeight(village), isExcluded: excluded.contains(village))
            unit.amounts = numbers.amounts[village]
            return unit
        }
    }

    private func leftOutCost(_ village: Int) -> Score {
        let costs = scenario.costs.leftOut
        var points = costs.other
        if classes.classes[village] == .weak { points = max(points, costs.weak) }
        if county.attributes.flag(.isBackward, village) == true { points = max(points, costs.backward) }
        return Score(points: points)
    }

    private func leftOutWeight(_ village: Int) -> Int {
        let weights = scenario.must.leaveOut.weights
        var applying: [Int] = []
        if classes.classes[village] == .weak { applying.append(weights.weak) }
        if county.attributes.flag(.isBackward, village) == true { applying.append(weights.backward) }
        return applying.max() ?? weights.other
    }

    private func edges() -> [Edge] {
        let cohesion = Cohesion(county, graph, scenario.prefer)
        return graph.edges.map { edge in
            let points = scenario.prefer.cohesion * cohesion.value(edge)
            return Edge(u: edge.a, v: edge.b, cohesion: Score(points: points) + borderTerms.score(edge))
        }
    }

    private func leads() -> [LeadCandidate] {
        var sets = ReachSets(county, graph, scenario)
        return ranking.candidates.map { lead in
            let reach = sets.reach(of: lead)
            let isAppointed = ranking.standing[lead] == .appointable
            return LeadCandidate(
                unit: lead,
                fixedCost: Score(points: fixedCost(lead, isAppointed)) - clusterTerms.leadWorth(lead),
                isAppointed: isAppointed,
                capacity: capacity(lead),
                reach: reach.map { village in
                    let value = village == lead ? 0 : terms.value(lead: lead, village: village)
                    return LeadCandidate.Reach(unit: village, assist: Score(points: value))
                })
        }
    }

    /// A committee costs `costs.committee`, and up to `costs.lead_rank` more the lower its lead ranks among all villages; a cadre
    /// sent by the township adds `costs.appointed_lead`.
    private func fixedCost(_ lead: Int, _ isAppointed: Bool) -> Double {
        let rank = scenario.costs.committee + scenario.costs.leadRank * (1 - ranking.rankScore[lead])
        return isAppointed ? rank + scenario.costs.appointedLead : rank
    }

    /// How much need a lead can carry: base + per_surplus × surplus share, in need units; unlimited when not asked for.
    private func capacity(_ lead: Int) -> Int64? {
        guard let capacity = scenario.costs.capacity else { return nil }
        let surplus = max(0, (classes.incomeWan[lead] ?? 0) - scenario.classes.weakBelowWan)
        let share = min(1, surplus / scenario.prefer[LiftTerm.self].surplusWan)
        return Int64(((capacity.base + capacity.perSurplus * share) * 1_000_000).rounded())
    }

    private func rules() -> Rules {
        let must = scenario.must
        var rules = Rules()
        for sum in RuleFamily.sums {
            let least = rules.sums[keyPath: sum.limits].lowerBound
            rules.sums[keyPath: sum.limits] = range(sum.family.limits(must) ?? Bounds(), lowest: least)
        }
        rules.requiresContiguity = must.connected
        rules.strongOnly = scenario.holdsStrongOnly
        rules.weakPerStrong = must.weakPerStrong.maximum
        switch must.towns.cross {
        case .forbid: rules.townCrossing = .forbid
        case .allowWithPenalty: rules.townCrossing = .penalise(Score(points: scenario.costs.crossTown))
        case .allow: rules.townCrossing = .allow
        }
        rules.townsPerRegion = must.towns.maximum
        let number = townNumbers
        rules.closedTowns = Set(must.towns.noCross.compactMap { number[$0] })
        rules.zonings = zonings
        rules.together = named.together.filter { $0.count > 1 }
        rules.apart = named.apart.map { Rules.ApartPair($0.0, $0.1) }
        rules.kept = named.kept.map { Rules.KeptRegion(units: $0.members, lead: $0.lead) }
        rules.fixedLeads = named.fixedLeads
        let count = scenario.lead.count
        if !count.isOpen { rules.regionCount = range(count, lowest: 0) }
        let leaveOut = must.leaveOut
        let eligible = county.villages.count - excluded.count
        let byShare = leaveOut.maxShare < 1 ? Int(leaveOut.maxShare * Double(eligible) + 1e-9) : nil
        let most = [byShare, leaveOut.maximum].compactMap { $0 }.min()
        rules.cover = leaveOut.allowed ? .partial(maxLeftOut: most) : .full
        rules.fewestLeftOutFirst = leaveOut.allowed && leaveOut.fewestFirst
        return rules
    }

    /// A first batch says itself how many clusters and villages there are.
    private func withBatch(_ given: Rules) -> Rules {
        var rules = given
        let batch = scenario.must.firstBatch
        if let clusters = batch.clusters {
            rules.regionCount = clusters...clusters
            // So many clusters and no more: the other villages wait for a later batch.
            if batch.villages == nil, !scenario.must.leaveOut.allowed { rules.cover = .partial(maxLeftOut: nil) }
        }
        if let covered = batch.covered {
            rules.cover = .between(covered)
            rules.fewestLeftOutFirst = false
        }
        return rules
    }

    private func withOutlines(_ given: Rules) throws -> Rules {
        var rules = given
        rules.appointedCountsAsStrong = scenario.lead.appointedCounts
        if scenario.must.noHoles { rules.outerUnits = try OuterVillages.of(county) }
        if let least = scenario.must.widthToLength {
            let points = try county.metric.hulls().map { $0.map { SIMD2($0.x, $0.y) } }
            rules.outline = Rules.Outline(points: points, leastWidthToLength: least)
        }
        return rules
    }

    private func range(_ bounds: Bounds<Int>, lowest: Int) -> ClosedRange<Int> {
        let low = bounds.minimum ?? lowest
        return low...max(low, bounds.maximum ?? Int.max)
    }
}
