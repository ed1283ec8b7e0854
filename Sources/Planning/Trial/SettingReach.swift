import CountyData
import CountyModel
import PlanAudit
import Regionalization

/// How many villages a setting touches now, as far as that can be told without planning anew.
package struct SettingReach {
    private let setup: PlanningCase
    private let report: AuditReport?

    /// - Parameter report: the plan as it is judged; `nil` where there is none yet.
    package init(_ setup: PlanningCase, _ report: AuditReport?) { (self.setup, self.report) = (setup, report) }

    /// The villages, pairs or clusters that a key touches, in words; `nil` where that cannot be told at once.
    package func told(_ path: String) -> Bilingual? {
        let scenario = setup.scenario
        switch path {
        case "classes.income_measure": return villages(setup.classes.incomeWan.count { $0 != nil }, "有数", "have it")
        case "classes.strong.min": return villages(count(.strong), "为强村", "are strong")
        case "classes.weak.below": return villages(count(.weak), "为薄弱村", "are weak")
        case "classes.also_weak": return flagged(scenario.classes.alsoWeak)
        case "classes.also_strong": return flagged(scenario.classes.alsoStrong)
        case "must.contiguity.kind", "must.contiguity.min_shared_m": return pairs { $0 == .border || $0 == .corner }
        case "must.bridges.list", "must.bridges.max_gap_m": return pairs { $0 == .bridge }
        case "must.islands": return pairs { $0 == .nearest }
        case "must.together": return villages(Set(scenario.must.together.joined()).count)
        case "must.apart": return villages(Set(scenario.must.apart.joined()).count)
        case "must.exclude": return villages(scenario.must.exclude.count)
        case "must.keep":
            return both(
                "\(scenario.must.keep.count) 个片区,\(scenario.must.keep.map(\.members.count).reduce(0, +)) 个村",
                "\(Wording.count(scenario.must.keep.count, "cluster")), \(Wording.count(scenario.must.keep.map(\.members.count).reduce(0, +), "village"))"
            )
        case "lead.fixed": return villages(scenario.lead.fixed.count)
        case "lead.banned": return villages(scenario.lead.banned.count)
        case "lead.qualify": return villages(setup.ranking.standing.count(where: \.isOwn), "符合", "qualify")
        case "lead.fallback", "lead.appointed_per_town", "lead.appointed_counts":
            return villages(
                setup.ranking.standing.count { $0 == .appointable }, "可由乡镇选派书记", "may have a secretary sent")
        case "costs.committee", "costs.lead_rank", "lead.count.min", "lead.count.max": return clusters { _ in true }
        case "costs.appointed_lead": return clusters { $0.standing == .appointed }
        case "costs.cross_town": return clusters { $0.indicators.towns.count > 1 }
        case "costs.left_out.weak": return leftOut { setup.classes.classes[$0] == .weak }
        case "costs.left_out.backward": return leftOut(isBackward)
        case "costs.left_out.other": return leftOut { setup.classes.classes[$0] != .weak && !isBackward($0) }
        default:  // open: keys are texts
            if path.hasPrefix("must.leave_out.") { return leftOut { _ in true } }
            if path.hasPrefix("prefer.") { return term(path) }
            return rule(path)
        }
    }

    private func both(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

    private func villages(_ count: Int, _ zh: String = "", _ en: String = "") -> Bilingual {
        both(
            "\(count) 个村\(zh)",
            en.isEmpty ? Wording.count(count, "village") : "\(Wording.count(count, "village")) \(en)")
    }

    private func count(_ kind: VillageClass) -> Int { setup.classes.classes.count { $0 == kind } }

    private func isBackward(_ village: Int) -> Bool { setup.county.attributes.flag(.isBackward, village) == true }

    private func flagged(_ fields: [Field]) -> Bilingual {
        let attributes = setup.county.attributes
        return villages(
            setup.county.villages.indices.count { village in fields.contains { attributes.flag($0, village) == true } })
    }

    private func pairs(_ fits: (ContiguityKind) -> Bool) -> Bilingual {
        let count = setup.graph.edges.count { fits($0.kind) }
        return both("\(count) 对邻村", Wording.count(count, "pair") + " of neighbours")
    }

    private func clusters(_ fits: (AuditedCluster) -> Bool) -> Bilingual? {
        guard let report else { return nil }
        let found = report.clusters.filter(fits)
        let count = found.reduce(0) { $0 + $1.members.count }
        return both(
            "现方案 \(found.count) 个片区,\(count) 个村",
            "\(Wording.count(found.count, "cluster")) and \(Wording.count(count, "village")) of the plan")
    }

    private func leftOut(_ fits: (Int) -> Bool) -> Bilingual? {
        guard let report else { return nil }
        let count = report.leftOut.count(where: fits)
        return both("现方案 \(count) 个村暂不组建", "\(Wording.count(count, "village")) left out of the plan")
    }

    /// What a wish is told of: villages with a lead, neighbours of one cluster, or clusters.
    private func term(_ path: String) -> Bilingual? {
        let key = path.split(separator: ".")[1]
        guard let report else { return nil }
        switch TermCatalogue.term(String(key))?.scope {
        case .pair:
            let led = report.clusters.reduce(0) { $0 + max(0, $1.members.count - 1) }
            return both("现方案 \(led) 个成员村", "\(Wording.count(led, "member")) of the plan")
        case .cluster: return clusters { _ in true }
        case .border, nil:
            guard key == "cohesion" || TermCatalogue.term(String(key)) != nil else { return nil }
            var clusterOf = [Int](repeating: -1, count: setup.county.villages.count)
            for (index, cluster) in report.clusters.enumerated() {
                for village in cluster.members { clusterOf[village] = index }
            }
            let inside = setup.graph.edges.count { clusterOf[$0.a] >= 0 && clusterOf[$0.a] == clusterOf[$0.b] }
            return both("现方案 \(inside) 对同片区的邻村", "\(Wording.count(inside, "pair")) of neighbours in one cluster")
        }
    }

    /// How the plan stands to a rule: the villages that break it, and the range over the clusters.
    private func rule(_ path: String) -> Bilingual? {
        guard let report else { return nil }
        let rules = PlanRule.allCases.filter { path == $0.key || path == $0.key + ".min" || path == $0.key + ".max" }
        guard let rule = rules.first(where: { $0.entry.mark != nil }) else { return nil }
        let found = report.violations.filter { rules.contains($0.rule) }
        let broken = Set(found.filter(\.isHard).flatMap(\.villages)).count
        let paying = Set(found.filter { !$0.isHard }.flatMap(\.villages)).count
        let range = range(rule, report).map { both("各片区 \($0.zh),", "clusters have \($0.en); ") } ?? both("", "")
        if broken == 0, paying > 0 {
            return both(
                "现方案\(range.zh)\(paying) 个村因此扣分", "the plan: \(range.en)\(Wording.count(paying, "village")) cost points"
            )
        }
        return broken == 0
            ? both("现方案\(range.zh)都满足", "the plan: \(range.en)all keep it")
            : both("现方案\(range.zh)\(broken) 个村不满足", "the plan: \(range.en)\(Wording.count(broken, "village")) break it")
    }

    private func range(_ rule: PlanRule, _ report: AuditReport) -> Bilingual? {
        let values = report.clusters.compactMap { value(rule, $0.indicators) }
        guard let low = values.min(), let high = values.max() else { return nil }
        let digits = rule == .leadDistance || rule == .weakPerStrong ? 1 : 0
        let round = { (number: Double) in NumberText.rounded(number, digits) }
        return rule.words(Bounds(minimum: round(low), maximum: round(high)))
    }

    private func value(_ rule: PlanRule, _ cluster: ClusterIndicators) -> Double? {
        switch rule {
        case .villages: Double(cluster.villages)
        case .population: cluster.knownPopulation.map { Double($0) }
        case .partyMembers: cluster.knownMembers.map { Double($0) }
        case .strong: Double(cluster.strong)
        case .weakPerStrong: cluster.strong > 0 ? Double(cluster.weak) / Double(cluster.strong) : nil
        case .leadDistance: cluster.farthestKm
        case .townCrossing, .townCount: Double(cluster.towns.count)
        default: nil  // open: most rules have no number of a cluster that could be told here
        }
    }
}
