import CountyModel
import Regionalization

/// Says which rules and villages leave no plan on a map whose clusters have all been listed.
struct SettledText {
    let words: ShortageText
    let names: ShortNames

    /// The one finding of the cause.
    func finding(_ cause: SettledCause, _ impossible: Impossible) -> Finding {
        let told = told(cause)
        let rule = told.rule(in: words.scenario)
        let reason = reason(cause, impossible)
        let rules = ConflictText.distinct(cause.rules, cause.units, words)
        let villages = words.county.villages
        return Finding(
            .noPlan,
            Bilingual(
                zh: "规则“\(rule.name.zh)”无法满足:已列举全部可能的片区,\(reason.zh)",
                en: "rule '\(rule.name.en)' cannot be kept: of all clusters there can be, \(reason.en)"),
            at: Place(column: rule.entry.familyKey, village: words.onlyName(cause.units)),
            // A long list is one that the work allowed did not shorten: it tells nobody where to begin.
            mend: (2...ConflictText.mostRules).contains(rules.count)
                ? ConflictText.cannotAllStand(rules) : rules.count == 1 ? alone(rule) : rule.entry.mend,
            villages: cause.units.map { villages[$0].code.text })
    }

    /// The one rule that the map alone does not allow, and what to do about it.
    private func alone(_ rule: PlanRule) -> Bilingual {
        let (key, mend) = (rule.entry.familyKey, rule.entry.mend)
        return Bilingual(
            zh: "仅规则“\(rule.name.zh)”(\(key))一条就不能成立;\(mend.zh)",
            en: "rule '\(rule.name.en)' (\(key)) cannot stand by itself; \(mend.en)")
    }

    /// The rule to head the sentence: what is asked of the whole plan or of named villages before what bars it.
    private func told(_ cause: SettledCause) -> RuleFamily {
        let first: [RuleFamily] = [.cover, .regionCount, .fixedLeads, .together, .kept]
        return first.first(where: cause.rules.contains) ?? cause.rules.first ?? .cover
    }

    private func reason(_ cause: SettledCause, _ impossible: Impossible) -> Bilingual {
        if !cause.units.isEmpty {
            let list = names.list(cause.units)
            let isOne = cause.units.count == 1
            return Bilingual(
                zh: "没有一种组合能\(isOne ? "" : "同时")纳入\(list.zh)",
                en: "no choice covers \(list.en)\(isOne ? "" : " at once")")
        }
        if cause.rules.contains(.cover),
            let short = impossible.conflicts.first(where: { $0.reason == .cannotBeCovered })
        {
            return ConflictReason.text(short)
        }
        return Bilingual(zh: "没有一种组合能满足", en: "no choice keeps it")
    }
}
