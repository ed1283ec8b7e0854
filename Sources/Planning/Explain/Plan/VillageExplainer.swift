import CountyModel
import Regionalization

/// Says of each village why it is where it is.
package struct VillageExplainer {
    package let setup: PlanningCase
    package let plan: Plan
    package let check: RegionCheck
    package let clusterOf: [Int?]
    /// What trials of moves have in common.
    let trials: TrialPlan.Base

    /// Above this many villages the best alternative of each is not worked out: it would take minutes.
    static let mostVillagesForAlternatives = 5_000

    package init(_ setup: PlanningCase, _ plan: Plan, _ check: RegionCheck) {
        (self.setup, self.plan, self.check) = (setup, plan, check)
        clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
        trials = TrialPlan.Base(setup, plan)
    }

    package func reason(_ village: Int) -> VillageReason {
        var ledger = FactLedger()
        guard let index = clusterOf[village] else {
            let cause = LeftOutExplainer(self, village).text(&ledger)
            let remedy = LeftOutRemedy(self, village).text(&ledger)
            let text = remedy.map { Bilingual(zh: "\(cause.zh)。\($0.zh)", en: "\(cause.en). \($0.en)") } ?? cause
            return VillageReason(
                text: text, facts: ledger.facts, helper: nil, nextCluster: nil, marginPoints: nil)
        }
        let cluster = plan.clusters[index]
        if cluster.lead == village {
            let own = lead(village, cluster, &ledger)
            let best = move(village, from: index)
            let contrast = contrast(village, index, best, &ledger)
            let told = cluster.isKept ? JoinedText.of(own, Self.isKept) : own
            let text = contrast.map { JoinedText.of(told, $0) } ?? told
            return reason(text, ledger.facts, helper: nil, best)
        }
        return member(village, index, &ledger)
    }

    private static let isKept = Bilingual(zh: "本片区按要求保留", en: "its cluster is to be kept as it is")

    private func lead(_ village: Int, _ cluster: Cluster, _ ledger: inout FactLedger) -> Bilingual {
        let isTold = setup.ranking.standing[village] == .appointable && ConditionText.tellsIncome(of: village, setup)
        let income = isTold ? classText(village) : incomeText(village, &ledger)
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

    /// The class alone, where the income is told already by the condition that it fails.
    private func classText(_ village: Int) -> (zh: String, en: String) {
        let kind = setup.classes.classes[village].label
        return (";属\(kind.zh)", "; the village is \(kind.en)")
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

    /// The best move; `nil` where there is none or, in large counties, none is looked for.
    private func move(_ village: Int, from index: Int) -> Move? {
        setup.county.villages.count <= Self.mostVillagesForAlternatives ? bestMove(village, from: index) : nil
    }

    private func member(_ village: Int, _ index: Int, _ ledger: inout FactLedger) -> VillageReason {
        let cluster = plan.clusters[index]
        var text = BilingualText()
        link(village, cluster, &text, &ledger)
        let income = incomeText(village, &ledger)
        text.append(income.zh, income.en)
        ledger.serving = "industry.shared"
        if let first = IndustryLikeness.common(village, cluster.lead, setup.county).first {
            let name = ledger.name(first, source: "main_industry")
            text.append(";与牵头村同有\(name)", "; shares \(IndustryName.english(name)) with the lead")
        }
        let best = move(village, from: index)
        let own = cluster.isKept ? JoinedText.of(text.value, Self.isKept) : text.value
        let whole = contrast(village, index, best, &ledger).map { JoinedText.of(own, $0) } ?? own
        let isWeak = setup.classes.classes[village] == .weak
        return reason(whole, ledger.facts, helper: isWeak ? cluster.lead : nil, best)
    }

    /// A reason with its next-best cluster; where a rule bars the move, the text says which.
    private func reason(_ text: Bilingual, _ facts: [Fact], helper: Int?, _ best: Move?) -> VillageReason {
        let next = best.flatMap { $0.isAllowed ? $0 : nil }
        return VillageReason(
            text: text, facts: facts, helper: helper, nextCluster: next?.cluster,
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

    func neighbouringClusters(_ village: Int) -> [Int] {
        Set(setup.graph.neighbours(of: village).compactMap { clusterOf[$0] }).sorted()
    }
}
