import Regionalization

/// Says of each village why it is where it is.
struct VillageExplainer {
    private let setup: PlanningCase
    private let plan: Plan
    private let check: RegionCheck
    private let clusterOf: [Int?]

    /// Above this many villages the best alternative of each is not worked out: it would take minutes.
    static let mostVillagesForAlternatives = 5_000

    init(_ setup: PlanningCase, _ plan: Plan) {
        (self.setup, self.plan) = (setup, plan)
        check = RegionCheck(setup)
        clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
    }

    func reason(_ village: Int) -> VillageReason {
        guard let index = clusterOf[village] else { return outside(village) }
        let cluster = plan.clusters[index]
        if cluster.lead == village { return lead(village, cluster) }
        return member(village, cluster)
    }

    private func name(_ village: Int) -> (zh: String, en: String) {
        let name = setup.county.villages[village].name
        return (name, LatinName.of(name))
    }

    private func lead(_ village: Int, _ cluster: Cluster) -> VillageReason {
        let income = incomeText(village)
        let text =
            switch setup.ranking.standing[village] {
            case .appointable:
                Bilingual(
                    zh: "本乡镇无合格牵头村,由乡镇派干部任书记\(income.zh)",
                    en: "No village of the township qualifies; a cadre is sent\(income.en)")
            case .fixed:
                Bilingual(
                    zh: "按参数指定为牵头村,不符合牵头条件\(income.zh)",
                    en: "Named as lead by the scenario; does not meet the conditions\(income.en)")
            case .qualified:
                Bilingual(zh: "符合牵头条件,建议任牵头村\(income.zh)", en: "Qualifies to lead and is the proposed lead\(income.en)")
            case .barred:
                Bilingual(
                    zh: "既有方案中的牵头村,不符合牵头条件\(income.zh)",
                    en: "Lead of the given plan; does not meet the conditions\(income.en)")
            }
        return VillageReason(text: text, helper: nil, nextCluster: nil, marginPoints: nil)
    }

    /// Neighbours in the cluster that are one step nearer to its lead, through the cluster.
    private func nearerToLead(_ village: Int, _ cluster: Cluster) -> [Int] {
        let inside = Set(cluster.members)
        var seen: Set<Int> = [cluster.lead]
        var layer = [cluster.lead]
        while !layer.isEmpty {
            let near = Set(setup.graph.neighbours(of: village)).intersection(layer)
            if !near.isEmpty { return near.sorted() }
            layer = layer.flatMap { setup.graph.neighbours(of: $0) }.filter {
                inside.contains($0) && seen.insert($0).inserted
            }
        }
        return []
    }

    private func incomeText(_ village: Int) -> (zh: String, en: String) {
        guard let income = setup.classes.incomeWan[village] else { return ("", "") }
        let kind = setup.classes.classes[village].label
        let value = NumberText.plain(income, decimals: 1)
        return (
            ";\(setup.classes.measure.label)\(value)\(setup.classes.unit.zh),属\(kind.zh)",
            "; \(setup.classes.measure.englishName) \(value) \(setup.classes.unit.en), \(kind.en)"
        )
    }

    private func member(_ village: Int, _ cluster: Cluster) -> VillageReason {
        let lead = name(cluster.lead)
        let income = incomeText(village)
        var text = BilingualText()
        if let edge = setup.graph.edge(village, cluster.lead) {
            let km = NumberText.plain(edge.sharedMeters / 1000, decimals: edge.sharedMeters < 100 ? 3 : 1)
            if edge.kind == .border {
                text.add("与牵头村\(lead.zh)相邻,共界\(km)公里", "Borders the lead \(lead.en) along \(km) km")
            } else {
                text.add("与牵头村\(lead.zh)认定相邻", "Counts as a neighbour of the lead \(lead.en)")
            }
        } else {
            let names = nearerToLead(village, cluster).prefix(2).map { name($0) }
            if names.isEmpty {
                text.add("与牵头村\(lead.zh)抱团,两村不连片", "Grouped with the lead \(lead.en), which it does not touch")
            } else {
                text.add(
                    "经\(names.map(\.zh).joined(separator: "、"))与牵头村\(lead.zh)连片",
                    "Connected to the lead \(lead.en) through \(names.map(\.en).joined(separator: ", "))")
            }
        }
        text.append(income.zh, income.en)
        let common = IndustryLikeness.common(village, cluster.lead, setup.county)
        if let first = common.first {
            text.append(";与牵头村同有\(first)", "; shares \(IndustryName.english(first)) with the lead")
        }
        let next = alternative(village, leaving: cluster)
        if let next {
            let other = plan.clusters[next.cluster]
            let margin = NumberText.plain(next.loss * 100, decimals: 1)
            text.append(
                next.loss >= 0
                    ? ";若划入\(other.name)少\(margin)分"
                    : ";若划入\(other.name)多\(NumberText.plain(-next.loss * 100, decimals: 1))分(可考虑调整)",
                next.loss >= 0
                    ? "; moving to \(other.id) would cost \(margin) points"
                    : "; moving to \(other.id) would gain \(NumberText.plain(-next.loss * 100, decimals: 1)) points")
        }
        let isWeak = setup.classes.classes[village] == .weak
        return VillageReason(
            text: text.value, helper: isWeak ? cluster.lead : nil, nextCluster: next?.cluster,
            marginPoints: next.map { NumberText.rounded($0.loss * 100, 1) })
    }

    /// The other cluster it could be in, both clusters keeping every rule, at the least loss.
    private func alternative(_ village: Int, leaving cluster: Cluster) -> (cluster: Int, loss: Double)? {
        guard setup.county.villages.count <= Self.mostVillagesForAlternatives else { return nil }
        let rest = cluster.members.filter { $0 != village }
        guard check.conflicts(lead: cluster.lead, units: rest).isEmpty else { return nil }
        let before = check.value(lead: cluster.lead, units: cluster.members)
        let after = check.value(lead: cluster.lead, units: rest)
        var best: (cluster: Int, loss: Double)?
        for index in neighbouringClusters(village) where plan.clusters[index].id != cluster.id {
            let other = plan.clusters[index]
            let grown = (other.members + [village]).sorted()
            guard check.conflicts(lead: other.lead, units: grown).isEmpty else { continue }
            let gain = check.value(lead: other.lead, units: grown) - check.value(lead: other.lead, units: other.members)
            let loss = Double((before - after - gain).micropoints) / 1_000_000
            if best.map({ loss < $0.loss }) ?? true { best = (index, loss) }
        }
        return best
    }

    private func neighbouringClusters(_ village: Int) -> [Int] {
        Set(setup.graph.neighbours(of: village).compactMap { clusterOf[$0] }).sorted()
    }

    private func outside(_ village: Int) -> VillageReason {
        func reason(_ zh: String, _ en: String) -> VillageReason {
            VillageReason(text: Bilingual(zh: zh, en: en), helper: nil, nextCluster: nil, marginPoints: nil)
        }
        if let field = setup.unjudged[village] {
            return reason("缺少\(field.label),无法核对规则,未参加分片", "Not judged: \(field) is missing and a rule rests on it")
        }
        if setup.problem.rules.strongOnly && !setup.problem.units[village].isStrong {
            return reason("强强联合只收强村(must.strong_only),暂不组建", "Left out: only strong villages join (must.strong_only)")
        }
        if setup.problem.units[village].isExcluded {
            return reason("按参数 must.exclude 不参加分片", "Excluded by the scenario (must.exclude)")
        }
        if setup.problem.rules.requiresContiguity && setup.graph.neighbours(of: village).isEmpty {
            return reason("没有相邻村,暂不组建", "Left out: it has no neighbour")
        }
        let near = neighbouringClusters(village)
        if near.isEmpty {
            let hasLead = setup.problem.leads.contains { setup.problem.assist(lead: $0.unit, unit: village) != nil }
            return hasLead
                ? reason(
                    "相邻村均未组建片区,未找到划算的组建办法",
                    "Left out: no neighbour is in a cluster, and none worth its cost was found")
                : reason("相邻村均未组建片区,周边没有可行的牵头村", "Left out: no neighbour is in a cluster, and no lead reaches it")
        }
        var blocked: [(Cluster, [Violation])] = []
        var worth: (cluster: Int, gain: Double)?
        for index in near {
            let cluster = plan.clusters[index]
            let grown = (cluster.members + [village]).sorted()
            let broken = check.conflicts(lead: cluster.lead, units: grown)
            if !broken.isEmpty {
                blocked.append((cluster, broken))
                continue
            }
            let gain =
                check.value(lead: cluster.lead, units: grown) - check.value(lead: cluster.lead, units: cluster.members)
            let points = Double((gain + setup.problem.units[village].leaveOutPenalty).micropoints) / 1_000_000
            if worth.map({ points > $0.gain }) ?? true { worth = (index, points) }
        }
        if let worth {
            let other = plan.clusters[worth.cluster]
            let points = NumberText.plain(abs(worth.gain) * 100, decimals: 1)
            if points == "0" {
                return reason("划入\(other.name)得分不变,暂不组建", "Left out: joining \(other.id) would change no points")
            }
            return reason(
                worth.gain <= 0 ? "划入\(other.name)反而少\(points)分,暂不组建" : "可划入\(other.name)(多\(points)分),搜索未采用,建议人工复核",
                worth.gain <= 0
                    ? "Left out: joining \(other.id) would cost \(points) points"
                    : "Could join \(other.id) for \(points) points; the search did not take it, please review")
        }
        let texts = blocked.prefix(2).map { cluster, broken in
            let rule = RuleText.name(cause(broken, village, cluster))
            return (zh: "划入\(cluster.name)违反“\(rule.zh)”", en: "joining \(cluster.id) breaks '\(rule.en)'")
        }
        return reason(
            texts.map(\.zh).joined(separator: ";") + ",暂不组建", "Left out: " + texts.map(\.en).joined(separator: "; "))
    }

    /// The rule to name. Villages that touch on the map and yet do not hang together are kept apart by a township that may not be
    /// crossed.
    private func cause(_ broken: [Violation], _ village: Int, _ cluster: Cluster) -> RuleFamily {
        let towns = Set((cluster.members + [village]).map { setup.county.villages[$0].townName })
        let isClosed = towns.count > 1 && !towns.isDisjoint(with: setup.scenario.must.towns.noCross)
        return broken[0].family == .contiguity && isClosed ? .townCrossing : broken[0].family
    }
}
