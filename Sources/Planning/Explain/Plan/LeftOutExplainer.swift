import CountyModel
import Regionalization

/// Why a village is in no cluster.
struct LeftOutExplainer {
    private let setup: PlanningCase
    private let plan: Plan
    private let check: RegionCheck
    private let near: [Int]
    private let village: Int

    init(_ villages: VillageExplainer, _ village: Int) {
        (setup, plan, check) = (villages.setup, villages.plan, villages.check)
        near = villages.neighbouringClusters(village)
        self.village = village
    }

    package func text(_ ledger: inout FactLedger) -> Bilingual {
        ledger.serving = "left_out"
        if let fixed = takesNoPart(&ledger) ?? provenCause(&ledger) ?? laterBatch { return fixed }
        return withoutCluster(&ledger) ?? besideClusters(&ledger)
    }

    /// What no plan can help, in the words of `check`; beside a cluster, the rule that this one would break tells more than that every
    /// lead is barred in its own way.
    private func provenCause(_ ledger: inout FactLedger) -> Bilingual? {
        guard setup.shortages.isLost[village],
            let cause = ShortageText.grouped(setup.shortages.all).first(where: {
                $0.isWhole && $0.units.contains(village)
            }), near.isEmpty || !cause.differsByLead
        else { return nil }
        let text = words.sentence(cause, &ledger)
        return Bilingual(zh: text.zh, en: "Left out: " + text.en)
    }

    /// A first batch takes the best clusters; that a village could join one of them is no fault of the search.
    private var laterBatch: Bilingual? {
        setup.scenario.must.firstBatch.isAsked
            ? Bilingual(zh: "不在首批,留待以后各批", en: "Left for a later batch") : nil
    }

    private var words: ShortageText { setup.shortageWords }

    private func takesNoPart(_ ledger: inout FactLedger) -> Bilingual? {
        if let field = setup.unjudged[village] {
            return Bilingual(
                zh: "缺少\(ledger.name(field.label)),无法核对规则,未参加分片",
                en: "Not judged: \(field.englishName) is missing and a rule rests on it")
        }
        if setup.problem.rules.strongOnly && !setup.problem.units[village].isStrong {
            return Bilingual(
                zh: "强强联合只收强村,暂不组建", en: "Left out: only strong villages join")
        }
        if setup.problem.units[village].isExcluded {
            return Bilingual(zh: "按要求不参加分片", en: "Excluded by the county")
        }
        return nil
    }

    private func withoutCluster(_ ledger: inout FactLedger) -> Bilingual? {
        if setup.problem.rules.requiresContiguity && setup.graph.neighbours(of: village).isEmpty {
            return Bilingual(zh: "没有相邻村,暂不组建", en: "Left out: it has no neighbour")
        }
        guard near.isEmpty else { return nil }
        let hasLead = setup.problem.leads.contains { setup.problem.assist(lead: $0.unit, unit: village) != nil }
        // Some of its group must stay out: that is why, though not why it and not another.
        let shared = setup.shortages.all.first { !$0.isWhole && $0.units.contains(village) }
        if hasLead, let shared {
            let text = words.sentence(shared, &ledger, isMentioned: true)
            return Bilingual(
                zh: "相邻村均未组建片区。" + text.zh, en: "Left out: no neighbour is in a cluster. Of " + text.en)
        }
        return hasLead
            ? Bilingual(
                zh: "相邻村均未组建片区,未找到划算的组建办法",
                en: "Left out: no neighbour is in a cluster, and none worth its cost was found")
            : Bilingual(
                zh: "相邻村均未组建片区,周边没有可行的牵头村", en: "Left out: no neighbour is in a cluster, and no lead reaches it")
    }

    private func besideClusters(_ ledger: inout FactLedger) -> Bilingual {
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
            let points = (gain + setup.problem.units[village].leaveOutPenalty).points
            if worth.map({ points > $0.gain }) ?? true { worth = (index, points) }
        }
        if let worth { return worthLess(plan.clusters[worth.cluster], worth.gain, &ledger) }
        let breach = BreachText(setup: setup)
        // Clusters that the same rule bars, with the same numbers, are told together.
        var bars: [(rule: Bilingual, clusters: [Bilingual])] = []
        for (cluster, broken) in blocked.prefix(2) {
            let name = ledger.cluster(cluster)
            let rule = breach.list(broken, most: 2, lead: cluster.lead, &ledger)
            if let same = bars.firstIndex(where: { $0.rule == rule }) {
                bars[same].clusters.append(name)
            } else {
                bars.append((rule, [name]))
            }
        }
        let texts = bars.map { rule, names in
            Bilingual(
                zh: "划入\(names.map(\.zh).joined(separator: "或"))违反\(rule.zh)",
                en: "joining \(names.map(\.en).joined(separator: " or ")) breaks \(rule.en)")
        }
        return Bilingual(
            zh: texts.map(\.zh).joined(separator: ";") + ",暂不组建",
            en: "Left out: " + texts.map(\.en).joined(separator: "; "))
    }

    /// A cluster could take it: how much the plan would score less than with the village left out, or a gain that the
    /// search did not find.
    private func worthLess(_ cluster: Cluster, _ gain: Double, _ ledger: inout FactLedger) -> Bilingual {
        let other = ledger.cluster(cluster)
        if NumberText.plain(abs(gain) * 100, decimals: 1) == "0" {
            return Bilingual(
                zh: "划入\(other.zh)得分不变,暂不组建", en: "Left out: joining \(other.en) would change no points")
        }
        let points = PointsText.size(
            "join_points", gain, "value of the cluster with the village − without it + cost of leaving it out", &ledger)
        if gain > 0 {
            return Bilingual(
                zh: "可划入\(other.zh)(多\(points)分),搜索未采用,建议人工复核",
                en:
                    "Could join \(other.en) for \(points) \(Wording.of(points, "point")); the search did not take it, please review"
            )
        }
        let cost = setup.problem.units[village].leaveOutPenalty
        guard cost > .zero else {
            return Bilingual(
                zh: "划入\(other.zh)反而少\(points)分,暂不组建",
                en: "Left out: joining \(other.en) would cost \(points) \(Wording.of(points, "point"))")
        }
        let penalty = PointsText.size("left_out_cost", cost.points, "costs.left_out", &ledger)
        return Bilingual(
            zh: "划入\(other.zh),全方案反而少\(points)分(不组建所扣的\(penalty)分已算在内),暂不组建",
            en:
                "Left out: joining \(other.en) would cost \(points) \(Wording.of(points, "point")) more than the \(penalty) for leaving it out"
        )
    }
}
