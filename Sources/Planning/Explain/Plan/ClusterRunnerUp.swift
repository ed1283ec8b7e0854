import CountyModel

/// Who else may lead a cluster, and why they do not.
extension ClusterExplainer {
    /// Members that may lead by their own right: they qualify or the scenario names them.
    var qualified: [Int] {
        cluster.members.filter {
            setup.ranking.standing[$0].isOwn && setup.problem.candidate(at: $0) != nil
        }
    }

    /// Where the lead ranks among those that could lead the same villages, and what the next one would cost.
    mutating func runnerUpSentence(_ runnerUp: (lead: Int, lossPoints: Double)?) {
        ledger.serving = "lead.rank"
        let able = qualified
        guard able.contains(cluster.lead) else { return runnerUpOfSent(runnerUp, able) }
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
        let richest = isRichest(runnerUp.lead) ? richestWords(runnerUp.lead, &ledger) : nil
        ledger.serving = "lead.rank"
        let isFirstOfAll = place > 1 && isFirst
        let marked = richest.map { "(收入最高,\($0.zh))" } ?? ""
        let english = richest.map { " (the richest, \($0.en))" } ?? ""
        let other = ledger.village(runnerUp.lead, county)
        let change = runnerUpChange(runnerUp.lossPoints)
        let next =
            isFirstOfAll
            ? "排名首位的\(other.zh)\(marked)若牵头,全方案\(change.zh)" : "次选\(other.zh)\(marked),改由其牵头\(change.zh)"
        text.add(
            "在片区\(count)个可牵头村中综合排名第\(rank)\(first.zh);\(next)。",
            "Rank \(rank) of \(count) able to lead\(first.en); under \(other.en)\(english), \(isFirstOfAll ? "ranked first and " : "")next best, \(change.en).",
            weight: richest == nil ? Weight.runnerUp : BilingualText.always)
    }

    /// What the cluster would lose under the next-best lead, as it is told.
    mutating func runnerUpChange(_ points: Double) -> Bilingual {
        let shown = PointsText.size(
            "runner_up_loss", points, "value of the cluster under its lead − under the runner-up", &ledger)
        return PointsText.change(losing: points, shown)
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
        let shown = PointsText.size(
            "first_ranked_loss", loss, "value of the cluster under its lead − under the first-ranked", &ledger)
        let change = PointsText.change(losing: loss, shown)
        return Bilingual(
            zh: "(首位\(name.zh)牵头\(change.zh))", en: " (\(change.en) under \(name.en), ranked first)")
    }
}
