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

    /// Where the lead ranks among those that could lead the same villages, and what the next one would cost.
    mutating func runnerUpSentence(_ runnerUp: (lead: Int, lossPoints: Double)?) {
        ledger.serving = "lead.rank"
        let able = cluster.members.filter { setup.problem.candidate(at: $0) != nil }
        guard able.contains(cluster.lead) else { return }
        guard able.count > 1 else {
            return text.add("片区内没有其他可牵头的村。", "No other member may lead.", weight: Weight.runnerUp)
        }
        let scores = setup.ranking.rankScore
        let place = able.count { scores[$0] > scores[cluster.lead] } + 1
        let rank = ledger.count("lead_rank", place, source: "lead.rank_by, among members that may lead")
        let count = ledger.count("lead_candidates", able.count, unit: "个", source: "members that may lead")
        guard let runnerUp else {
            let first = place > 1 ? firstRanked(able, &ledger) : Bilingual(zh: "", en: "")
            return text.add(
                "在片区\(count)个可牵头村中综合排名第\(rank)\(first.zh),改由其他村牵头均不合规则。",
                "Rank \(rank) of \(count) able to lead\(first.en); under any other a rule would be broken.",
                weight: Weight.runnerUp)
        }
        let isFirst = scores[runnerUp.lead] == able.map { scores[$0] }.max()
        let first = place > 1 && !isFirst ? firstRanked(able, &ledger) : Bilingual(zh: "", en: "")
        let rankOfOther =
            place > 1 && isFirst ? Bilingual(zh: "(排名首位)", en: ", ranked first and") : Bilingual(zh: "", en: ",")
        let other = ledger.village(runnerUp.lead, county)
        let loss = ledger.note(
            "runner_up_loss", abs(runnerUp.lossPoints) * 100, decimals: 1, unit: "分",
            source: "value of the cluster under its lead − under the runner-up, hundredths of a point")
        text.add(
            "在片区\(count)个可牵头村中综合排名第\(rank)\(first.zh);次选\(other.zh)\(rankOfOther.zh),改由其牵头\(runnerUp.lossPoints < 0 ? "多" : "少")\(loss)分。",
            "Rank \(rank) of \(count) able to lead\(first.en); under \(other.en)\(rankOfOther.en) next best, \(loss) \(Wording.of(loss, "point")) \(runnerUp.lossPoints < 0 ? "more" : "less").",
            weight: Weight.runnerUp)
    }

    /// Which member ranks first, and why it does not lead: the rule that would be broken, or what would be lost.
    private func firstRanked(_ able: [Int], _ ledger: inout FactLedger) -> Bilingual {
        let scores = setup.ranking.rankScore
        guard let first = able.min(by: { (scores[$1], $0) < (scores[$0], $1) }) else {
            return Bilingual(zh: "", en: "")
        }
        let name = ledger.village(first, county)
        if let broken = check.conflicts(lead: first, units: cluster.members).first {
            let rule = broken.family.name
            return Bilingual(
                zh: "(首位\(name.zh)牵头将违反“\(rule.zh)”)",
                en: " (under \(name.en), ranked first, '\(rule.en)' would be broken)")
        }
        let own = check.value(lead: cluster.lead, units: cluster.members)
        let loss = (own - check.value(lead: first, units: cluster.members)).points
        let shown = ledger.note(
            "first_ranked_loss", abs(loss) * 100, decimals: 1, unit: "分",
            source: "value of the cluster under its lead − under the first-ranked, hundredths of a point")
        return Bilingual(
            zh: "(首位\(name.zh)牵头\(loss < 0 ? "多" : "少")\(shown)分)",
            en: " (\(shown) \(Wording.of(shown, "point")) \(loss < 0 ? "more" : "less") under \(name.en), ranked first)"
        )
    }
}

/// What a village lacks to lead, in words.
enum ConditionText {
    /// The first condition of `lead.qualify` that a village fails, with its value; `nil` when none is known.
    package static func failed(by village: Int, _ setup: PlanningCase, _ ledger: inout FactLedger) -> Bilingual? {
        guard let conditions = setup.scenario.lead.qualify else {
            guard setup.classes.classes[village] != .strong else { return nil }
            return Bilingual(zh: "不是强村", en: "it is not strong")
        }
        let derived = DerivedFields(setup.county, setup.scenario.classes)
        func value(_ field: Field) -> AttributeValue {
            field == .incomeGap
                ? derived.number(field, village).map { .number($0) } ?? .missing
                : setup.county.attributes.value(field, village)
        }
        guard let condition = conditions.first(where: { !$0.holds(for: value($0.field)) }) else { return nil }
        let (label, english) = (ledger.name(condition.field.label), condition.field.englishName)
        let limit = ledger.name(AuditConditionText.limit(condition.test), source: "lead.qualify")
        let isMeasure = condition.field == setup.classes.measure
        let unit = isMeasure ? setup.classes.unit.zh : condition.field.described?.unit ?? ""
        switch value(condition.field) {
        case .number(let number):
            let text = ledger.cell(
                "qualify_\(condition.field.name)", number, decimals: 2, unit: unit,
                condition.field, of: village, setup.county)
            return Bilingual(zh: "\(label)\(text),条件为\(limit)", en: "\(english) \(text), asked for \(limit)")
        case .missing: return Bilingual(zh: "缺少\(label),条件为\(limit)", en: "\(english) missing, asked for \(limit)")
        default: return Bilingual(zh: "“\(label)”不符", en: "by '\(english)'")
        }
    }
}
