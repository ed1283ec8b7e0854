import CountyModel
import Geospatial
import PlanAudit

/// Who leads a cluster and why.
extension ClusterExplainer {
    package mutating func lead() {
        ledger.serving = "lead.income"
        let lead = ledger.village(cluster.lead, county)
        switch setup.ranking.standing[cluster.lead] {
        case .appointable: return fallback(lead)
        case .fixed:
            return text.add(
                "按参数指定\(lead.zh)为牵头村(不符合牵头条件)。",
                "\(lead.en) leads because the scenario names it; it does not meet the conditions.")
        case .barred:
            return text.add(
                "既有方案以\(lead.zh)为牵头村,但不符合牵头条件。",
                "\(lead.en) leads in the given plan but does not meet the conditions.")
        case .qualified: break
        }
        guard let income = setup.classes.incomeWan[cluster.lead] else {
            return text.add("建议以\(lead.zh)为牵头村。", "\(lead.en) is the proposed lead.")
        }
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        let value = ledger.cell(
            "lead_income", income, decimals: 2, unit: unit.zh, measure, of: cluster.lead, county)
        var year = ""
        if let of = attributes.source(of: measure)?.year {
            year = ledger.count("income_year", of, unit: "年", source: "header or scenario")
        }
        // A column called income_2023 or revenue must not run into the number.
        let between = measure.label.last?.isASCII == true ? "为" : ""
        text.add(
            "建议以\(lead.zh)为牵头村:\(year.isEmpty ? "" : year + "年")\(ledger.name(measure.label))\(between)\(value)\(unit.zh)",
            "Proposed lead: \(lead.en), \(measure.englishName) \(value) \(unit.en)\(year.isEmpty ? "" : " in \(year)")")
        if setup.classes.classes[cluster.lead] == .strong, case .income = setup.classes.reasons[cluster.lead] {
            let line = ledger.note(
                "strong_line", setup.scenario.classes.strongMinWan, decimals: 2, unit: unit.zh, source: "classes.strong"
            )
            text.append("(强村标准≥\(line)\(unit.zh))", " (strong from \(line))")
        }
        let middle = median(cluster.members.compactMap { setup.classes.incomeWan[$0] })
        if middle > 0, income / middle >= 1.05 {
            let ratio = ledger.note(
                "lead_over_median", income / middle, decimals: 1, unit: "倍", source: "lead income / cluster median")
            text.append(",为片区中位数的\(ratio)倍", ", \(ratio) times the cluster median")
        }
        text.append("。", ".")
    }

    /// No village of the township qualifies: how many fall short, and of what the proposed one does.
    private mutating func fallback(_ lead: Bilingual) {
        ledger.serving = "lead.fallback"
        let name = county.villages[cluster.lead].townName
        let town = ledger.town(name)
        let all = county.villages.indices.count { county.villages[$0].townName == name }
        let count = ledger.count("town_villages", all, unit: "个", source: "villages of the township")
        let missing = ConditionText.failed(by: cluster.lead, setup, &ledger)
        text.add(
            "\(town.zh)\(count)个村中没有符合牵头条件的村,建议以\(lead.zh)为牵头村\(missing.map { "(\($0.zh))" } ?? ""),由乡镇选派科级干部任书记。",
            "None of the \(count) \(Wording.plural(all, "village")) of \(town.en) qualifies to lead, so \(lead.en)\(missing.map { " (\($0.en))" } ?? "") is proposed, with a secretary sent by the township."
        )
    }
}
