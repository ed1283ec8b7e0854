import CountyModel
import Regionalization

/// Says of each village why it is where it is.
package struct VillageExplainer {
    package let setup: PlanningCase
    package let plan: Plan
    package let check: RegionCheck
    package let clusterOf: [Int?]

    /// Above this many villages the best alternative of each is not worked out: it would take minutes.
    static let mostVillagesForAlternatives = 5_000

    package init(_ setup: PlanningCase, _ plan: Plan, _ check: RegionCheck) {
        (self.setup, self.plan, self.check) = (setup, plan, check)
        clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
    }

    package func reason(_ village: Int) -> VillageReason {
        var ledger = FactLedger()
        guard let index = clusterOf[village] else {
            let text = LeftOutExplainer(self, village).text(&ledger)
            return VillageReason(
                text: text, facts: ledger.facts, helper: nil, nextCluster: nil, marginPoints: nil)
        }
        let cluster = plan.clusters[index]
        if cluster.lead == village {
            let text = lead(village, cluster, &ledger)
            return VillageReason(
                text: text, facts: ledger.facts, helper: nil, nextCluster: nil, marginPoints: nil)
        }
        return member(village, cluster, &ledger)
    }

    private func lead(_ village: Int, _ cluster: Cluster, _ ledger: inout FactLedger) -> Bilingual {
        let income = incomeText(village, &ledger)
        ledger.serving = "lead.rank"
        switch setup.ranking.standing[village] {
        case .appointable:
            let missing = ConditionText.failed(by: village, setup, &ledger)
            return Bilingual(
                zh: "本乡镇无合格牵头村\(missing.map { "(本村\($0.zh))" } ?? ""),由乡镇派干部任书记\(income.zh)",
                en:
                    "No village of the township qualifies\(missing.map { " (here: \($0.en))" } ?? ""); a cadre is sent\(income.en)"
            )
        case .fixed:
            return Bilingual(
                zh: "按参数指定为牵头村,不符合牵头条件\(income.zh)",
                en: "Named as lead by the scenario; does not meet the conditions\(income.en)")
        case .qualified:
            return Bilingual(
                zh: "符合牵头条件,建议任牵头村\(income.zh)", en: "Qualifies to lead and is the proposed lead\(income.en)")
        case .barred:
            return Bilingual(
                zh: "既有方案中的牵头村,不符合牵头条件\(income.zh)",
                en: "Lead of the given plan; does not meet the conditions\(income.en)")
        }
    }

    private func incomeText(_ village: Int, _ ledger: inout FactLedger) -> (zh: String, en: String) {
        ledger.serving = "lift.gap"
        guard let income = setup.classes.incomeWan[village] else { return ("", "") }
        let kind = setup.classes.classes[village].label
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        let value = ledger.cell("income", income, decimals: 2, unit: unit.zh, measure, of: village, setup.county)
        // A column called income_2023 or revenue must not run into the number.
        let between = measure.label.last?.isASCII == true ? "为" : ""
        return (
            ";\(ledger.name(measure.label))\(between)\(value)\(unit.zh),属\(kind.zh)",
            "; \(ledger.name(measure.englishName)) \(value) \(unit.en), \(kind.en)"
        )
    }

    private func member(_ village: Int, _ cluster: Cluster, _ ledger: inout FactLedger) -> VillageReason {
        var text = BilingualText()
        link(village, cluster, &text, &ledger)
        let income = incomeText(village, &ledger)
        text.append(income.zh, income.en)
        ledger.serving = "industry.shared"
        if let first = IndustryLikeness.common(village, cluster.lead, setup.county).first {
            let name = ledger.name(first, source: "main_industry")
            text.append(";与牵头村同有\(name)", "; shares \(IndustryName.english(name)) with the lead")
        }
        ledger.serving = "alternative"
        let next = alternative(village, leaving: cluster)
        if let next {
            let other = ledger.cluster(plan.clusters[next.cluster])
            let points = ledger.note(
                "move_loss", abs(next.loss) * 100, decimals: 1, unit: "分",
                source: "value of both clusters before the move − after it, hundredths of a point")
            let why = MainReason(setup).text(village, from: cluster, to: plan.clusters[next.cluster])
            text.append(
                next.loss >= 0
                    ? ";若划入\(other.zh)少\(points)分\(why.map { ",主要因\($0.zh)" } ?? "")"
                    : ";若划入\(other.zh)多\(points)分(可考虑调整)",
                next.loss >= 0
                    ? "; moving to \(other.en) would cost \(points) \(Wording.of(points, "point"))\(why.map { ", mostly because \($0.en)" } ?? "")"
                    : "; moving to \(other.en) would gain \(points) \(Wording.of(points, "point")) (worth a look)")
        }
        let isWeak = setup.classes.classes[village] == .weak
        return VillageReason(
            text: text.value, facts: ledger.facts, helper: isWeak ? cluster.lead : nil, nextCluster: next?.cluster,
            marginPoints: next.map { NumberText.rounded($0.loss * 100, 1) })
    }

    /// How the village is connected to its lead.
    private func link(
        _ village: Int, _ cluster: Cluster, _ text: inout BilingualText, _ ledger: inout FactLedger
    ) {
        ledger.serving = "adjacent.shared_m"
        let lead = ledger.village(cluster.lead, setup.county)
        guard let edge = setup.graph.edge(village, cluster.lead) else {
            let names = nearerToLead(village, cluster).prefix(2).map { ledger.village($0, setup.county) }
            if names.isEmpty {
                text.add("与牵头村\(lead.zh)抱团,两村不连片", "Grouped with the lead \(lead.en), which it does not touch")
            } else {
                text.add(
                    "经\(names.map(\.zh).joined(separator: "、"))与牵头村\(lead.zh)连片",
                    "Connected to the lead \(lead.en) through \(Wording.list(names.map(\.en)))")
            }
            return
        }
        guard edge.kind == .border else {
            return text.add("与牵头村\(lead.zh)认定相邻", "Counts as a neighbour of the lead \(lead.en)")
        }
        let km = ledger.note(
            "shared_km", edge.sharedMeters / 1000, decimals: edge.sharedMeters < 100 ? 3 : 1, unit: "公里",
            source: "contiguity graph")
        text.add("与牵头村\(lead.zh)相邻,共界\(km)公里", "Borders the lead \(lead.en) along \(km) km")
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
            let loss = (before - after - gain).points
            if best.map({ loss < $0.loss }) ?? true { best = (index, loss) }
        }
        return best
    }

    func neighbouringClusters(_ village: Int) -> [Int] {
        Set(setup.graph.neighbours(of: village).compactMap { clusterOf[$0] }).sorted()
    }
}
