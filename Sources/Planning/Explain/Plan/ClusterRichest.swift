import CountyModel

/// Why the richest village does not lead, and who could lead if the township sent a cadre.
extension ClusterExplainer {
    /// The member with the highest income where that is more than the lead's; `nil` otherwise.
    private var richest: Int? {
        let incomes = setup.classes.incomeWan
        let own = incomes[cluster.lead] ?? -.infinity
        let richer = cluster.members.filter { (incomes[$0] ?? -.infinity) > own }
        return richer.min { (incomes[$1] ?? 0, $0) < (incomes[$0] ?? 0, $1) }
    }

    func isRichest(_ village: Int) -> Bool { richest == village }

    /// The income of the richest member, in words.
    func richestWords(_ village: Int, _ ledger: inout FactLedger) -> Bilingual? {
        guard let income = setup.classes.incomeWan[village] else { return nil }
        ledger.serving = "lead.richest"
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        let value = ledger.cell("richest_income", income, decimals: 2, unit: unit.zh, measure, of: village, county)
        return Bilingual(zh: "\(value)\(unit.zh)", en: "\(value) \(unit.en)")
    }

    /// Always told where the lead is not the richest; the next-best lead has it beside its name.
    mutating func richestSentence(_ runnerUp: (lead: Int, lossPoints: Double)?) {
        let isTold = runnerUp.map { isRichest($0.lead) && qualified.contains(cluster.lead) } ?? false
        guard let richest, !isTold, let income = richestWords(richest, &ledger) else { return }
        let name = ledger.village(richest, county)
        let why = whyNotLead(richest)
        text.add(
            "收入最高的\(name.zh)(\(income.zh))未牵头:\(why.zh)。",
            "The richest, \(name.en) (\(income.en)), does not lead: \(why.en).")
    }

    /// What it lacks, which rule would be broken under it, or what would be lost.
    private mutating func whyNotLead(_ village: Int) -> Bilingual {
        guard qualified.contains(village) else {
            let missing = ConditionText.failed(by: village, setup, &ledger, prefix: "richest_qualify")
            return missing.map { Bilingual(zh: "不符合牵头条件(\($0.zh))", en: "it does not qualify (\($0.en))") }
                ?? Bilingual(zh: "按参数不得牵头", en: "the scenario does not let it lead")
        }
        if let rule = TellingRule.first(check.conflicts(lead: village, units: cluster.members)) {
            let name = rule.family.name
            return Bilingual(zh: "由其牵头将违反“\(name.zh)”", en: "under it '\(name.en)' would be broken")
        }
        let own = check.value(lead: cluster.lead, units: cluster.members)
        let loss = (own - check.value(lead: village, units: cluster.members)).points
        let shown = PointsText.size(
            "richest_loss", loss, "value of the cluster under its lead − under the richest", &ledger)
        let change = PointsText.change(losing: loss, shown)
        let review =
            loss < 0 && shown != "0" ? Bilingual(zh: ",建议复核", en: ", please review") : Bilingual(zh: "", en: "")
        return Bilingual(zh: "由其牵头\(change.zh)\(review.zh)", en: "under it \(change.en)\(review.en)")
    }

    /// Members that may lead although the township sent a cadre to the lead: the best of them and what it would change.
    mutating func runnerUpOfSent(_ runnerUp: (lead: Int, lossPoints: Double)?, _ able: [Int]) {
        guard setup.ranking.standing[cluster.lead] == .appointable else { return }
        guard !able.isEmpty else {
            return text.add("片区内没有自身符合条件的村。", "No member qualifies by itself.", weight: Weight.runnerUp)
        }
        let count = ledger.count("lead_candidates", able.count, unit: "个", source: "members that may lead")
        guard let runnerUp else {
            return text.add(
                "片区内\(count)个村符合牵头条件,但由其牵头均不合规则。",
                "\(count) \(Wording.plural(able.count, "member")) may lead, but under each a rule would be broken.",
                weight: Weight.runnerUp)
        }
        let other = ledger.village(runnerUp.lead, county)
        let change = runnerUpChange(runnerUp.lossPoints)
        text.add(
            "片区内\(count)个村符合牵头条件,首选\(other.zh),改由其牵头\(change.zh)。",
            "\(count) \(Wording.plural(able.count, "member")) may lead; under the best of them, \(other.en), \(change.en).",
            weight: Weight.runnerUp)
    }

    /// Other members to which the township could send a cadre, apart from those that may lead by themselves; a village that the
    /// county marks as unfit to lead is not named.
    mutating func appointableSentence() {
        ledger.serving = "lead.fallback"
        let others = cluster.members.filter { village in
            village != cluster.lead && setup.ranking.standing[village] == .appointable
                && attributes.value(.leadOk, village) != .flag(false)
        }
        guard !others.isEmpty else { return }
        let count = ledger.count(
            "appointable", others.count, unit: "个", source: "other members in townships where no village qualifies")
        let names = ledger.villages(others, most: 2, county)
        text.add(
            "另有\(count)个村(\(names.zh))可由乡镇派干部任书记。",
            "\(count) more (\(names.en)) could have a secretary sent by the township.", weight: Weight.distance)
    }
}
