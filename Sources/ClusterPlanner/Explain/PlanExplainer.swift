import Regionalization

/// Derives the reasons of a whole plan.
public enum PlanExplainer {
    /// - Complexity: O(n · neighbours · cluster size) for up to ``VillageExplainer/mostVillagesForAlternatives`` villages, linear
    ///   beyond.
    public static func explain(_ setup: PlanningCase, _ plan: Plan) -> PlanReasons {
        let villages = VillageExplainer(setup, plan)
        return PlanReasons(
            clusters: plan.clusters.map { cluster in
                var explainer = ClusterExplainer(setup, cluster)
                return explainer.reason()
            },
            villages: setup.county.villages.indices.map(villages.reason),
            edges: BorderExplainer(setup, plan).sentences())
    }
}

/// Says of each border why its two villages are together or apart.
struct BorderExplainer {
    private let setup: PlanningCase
    private let plan: Plan
    private let check: RegionCheck
    private let clusterOf: [Int?]

    init(_ setup: PlanningCase, _ plan: Plan) {
        check = RegionCheck(setup)
        (self.setup, self.plan) = (setup, plan)
        clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
    }

    func sentences() -> [Bilingual] { setup.graph.edges.map(sentence) }

    private func sentence(_ edge: ContiguityEdge) -> Bilingual {
        let link = linkText(edge)
        switch (clusterOf[edge.a], clusterOf[edge.b]) {
        case (let first?, let second?) where first == second:
            return Bilingual(zh: "\(link.zh),同片区", en: "\(link.en), same cluster")
        case (let first?, let second?):
            let why = whyApart(plan.clusters[first], plan.clusters[second])
            return Bilingual(zh: "\(link.zh),未合并:\(why.zh)", en: "\(link.en), not joined: \(why.en)")
        case (nil, nil): return Bilingual(zh: "\(link.zh),两村均未组建", en: "\(link.en), both left out")
        default: return Bilingual(zh: "\(link.zh),一侧未组建", en: "\(link.en), one side left out")
        }
    }

    private func linkText(_ edge: ContiguityEdge) -> Bilingual {
        switch edge.kind {
        case .border:
            let km = NumberText.plain(edge.sharedMeters / 1000, decimals: edge.sharedMeters < 100 ? 3 : 1)
            return Bilingual(zh: "共界\(km)公里", en: "\(km) km shared border")
        case .corner: return Bilingual(zh: "仅一点相接", en: "touching at a point")
        case .bridge: return Bilingual(zh: "指定认可相邻", en: "named as neighbours")
        case .nearest: return Bilingual(zh: "孤立村连到最近村", en: "island joined to its nearest village")
        }
    }

    /// The first rule that forbids one cluster of both, or else that two are worth more than one.
    private func whyApart(_ a: Cluster, _ b: Cluster) -> Bilingual {
        let rules = setup.problem.rules
        let count = a.members.count + b.members.count
        if count > rules.unitCount.upperBound {
            return Bilingual(
                zh: "合并后\(count)村超过上限\(rules.unitCount.upperBound)",
                en: "together \(count) villages, above the limit of \(rules.unitCount.upperBound)")
        }
        let people = (a.members + b.members).reduce(0) { $0 + setup.problem.units[$1].population }
        if people > rules.population.upperBound {
            return Bilingual(
                zh: "合并后\(people)人超过上限\(rules.population.upperBound)",
                en: "together \(people) people, above the limit of \(rules.population.upperBound)")
        }
        if rules.townCrossing == .forbid,
            Set((a.members + b.members).map { setup.county.villages[$0].townName }).count > 1
        {
            return Bilingual(zh: "分属不同乡镇", en: "different townships")
        }
        let towns = Set((a.members + b.members).map { setup.county.villages[$0].townName })
        if towns.count > 1, !towns.isDisjoint(with: setup.scenario.must.towns.noCross) {
            return Bilingual(zh: "乡镇不得跨界组建", en: "a township that may not be crossed")
        }
        let all = (a.members + b.members).sorted()
        let able = [a.lead, b.lead].filter { check.conflicts(lead: $0, units: all).isEmpty }
        if able.isEmpty {
            return Bilingual(zh: "合并后任一牵头村都不能满足规则", en: "neither lead could keep the rules for both")
        }
        let apart = check.value(lead: a.lead, units: a.members) + check.value(lead: b.lead, units: b.members)
        if able.allSatisfy({ check.value(lead: $0, units: all) <= apart }) {
            return Bilingual(zh: "分设两个片区得分更高", en: "two clusters score more than one")
        }
        if let count = rules.regionCount, plan.clusters.count <= count.lowerBound {
            return Bilingual(zh: "片区个数已是下限", en: "there may be no fewer clusters")
        }
        return Bilingual(zh: "合并得分更高,搜索未采用,建议复核", en: "one would score more, please review")
    }
}
