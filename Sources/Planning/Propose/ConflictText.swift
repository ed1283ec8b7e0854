import CountyData
import CountyModel
import Regionalization

/// Says in words which rule and which villages make a plan impossible.
enum ConflictText {
    static func error(_ impossible: Impossible, _ words: ShortageText) -> PlannerError {
        let (problem, names) = (words.problem, words.names ?? ShortNames(words.county))
        if let cause = impossible.cause {
            let settled = SettledText(words: words, names: names)
            return PlannerError(.infeasible, [settled.finding(cause, impossible)])
        }
        let isProven = impossible.certainty == .proven
        let counted = impossible.conflicts.filter { $0.shortage != nil }
        var needed = problem.units.count <= RelaxationText.mostVillages ? NeededRules(problem) : nil
        let findings = grouped(impossible.conflicts).compactMap { conflict -> Finding? in
            let towns = ClosedTowns.ending(
                [conflict.family, conflict.against], conflict.units, problem, words.county, words.scenario)
            if let shortage = conflict.shortage {
                let rules = needed?.families(of: shortage) ?? []
                let together = together(rules, conflict, shortage, problem, words)
                return finding(conflict, words, shortage, together, towns)
            }
            // The sum of a single cause is said by the cause.
            let isSum = conflict.reason == .cannotBeCovered && (conflict.family == .cover || conflict.against == .cover)
            if isSum && !counted.isEmpty { return counted.count > 1 ? sum(conflict, towns) : nil }
            return finding(conflict, towns, words, names, isProven: isProven)
        }
        return PlannerError(.infeasible, findings.isEmpty ? [nothingFound()] : findings)
    }

    /// A proof by counting.
    private static func finding(
        _ conflict: Conflict, _ words: ShortageText, _ shortage: Shortage, _ together: Bilingual?, _ towns: Bilingual
    ) -> Finding {
        var ledger = FactLedger()
        let text = words.sentence(shortage, &ledger)
        let rule = words.rule(of: conflict)
        return Finding(
            .noPlan,
            Bilingual(
                zh: "规则“\(rule.name.zh)”无法满足:\(text.zh)\(towns.zh)",
                en: "rule '\(rule.name.en)' cannot be kept: \(text.en)\(towns.en)"),
            at: Place(column: rule.entry.familyKey, village: words.onlyName(conflict.units)),
            mend: together ?? rule.entry.mend, villages: conflict.units.map { words.county.villages[$0].code.text })
    }

    /// The rules that cause it only together; `nil` where it is one rule alone, or not known.
    private static func together(
        _ needed: [RuleFamily], _ conflict: Conflict, _ shortage: Shortage, _ problem: RegionalizationProblem,
        _ words: ShortageText
    ) -> Bilingual? {
        var rules = needed
        if conflict.family == .fixedLeads && !rules.contains(.fixedLeads) {
            rules.append(.fixedLeads)
        } else if let most = problem.mostLeftOut, shortage.leftOutAtLeast > most {
            rules.append(.cover)
        }
        guard !needed.isEmpty, rules.count > 1 else { return nil }
        let told = distinct(rules, conflict.units, words)
        guard told.count > 1 else { return nil }
        return cannotAllStand(told)
    }

    /// The rules as a scenario sets them, each once.
    static func distinct(_ families: [RuleFamily], _ units: [Int], _ words: ShortageText) -> [PlanRule] {
        var told: [PlanRule] = []
        let rules = families.flatMap { $0.rules(in: words.scenario, units, words.problem, words.county) }
        for rule in rules where !told.contains(rule) { told.append(rule) }
        return told
    }

    /// Rules that a reader can weigh against each other.
    static let mostRules = 4

    /// Rules that are enough to make a plan impossible, one of which has to give; of many the keys alone.
    static func cannotAllStand(_ rules: [PlanRule]) -> Bilingual {
        let isMany = rules.count > mostRules
        let names = Bilingual(
            zh: rules.map { isMany ? $0.entry.familyKey : "\($0.name.zh)(\($0.entry.familyKey))" }
                .joined(separator: "、"),
            en: Wording.list(rules.map { isMany ? $0.entry.familyKey : "'\($0.name.en)' (\($0.entry.familyKey))" }))
        return Bilingual(
            zh: "仅这些规则就不能同时成立,须放宽其一:\(names.zh)", en: "these rules alone cannot all stand, relax one: \(names.en)")
    }

    /// What several causes leave out together.
    private static func sum(_ conflict: Conflict, _ towns: Bilingual) -> Finding {
        let (lost, most) = (conflict.actual ?? 0, conflict.limit ?? 0)
        return Finding(
            .noPlan,
            Bilingual(
                zh: "规则“\(conflict.family.name.zh)”无法满足:以上各项合计至少 \(lost) 村无法纳入,允许 \(most) 村\(towns.zh)",
                en:
                    "rule '\(conflict.family.name.en)' cannot be kept: these causes together leave out at least \(lost) where \(most) may be left out\(towns.en)"
            ), at: Place(column: conflict.family.key), mend: conflict.family.entry.mend)
    }

    /// One conflict per rule and reason: a rule that fails for two hundred villages is one sentence, not two hundred.
    private static func grouped(_ conflicts: [Conflict]) -> [Conflict] {
        var result: [Conflict] = []
        for conflict in conflicts {
            // One proof may bear upon several rules and leads; it is told once.
            if let shortage = conflict.shortage, result.contains(where: { $0.shortage == shortage }) { continue }
            let same = result.firstIndex {
                ($0.family, $0.reason, $0.against) == (conflict.family, conflict.reason, conflict.against)
                    && isToldWith($0.shortage, conflict.shortage)
                    && $0.limit == conflict.limit && $0.actual == conflict.actual && conflict.units.count == 1
            }
            if let same {
                result[same].units = (result[same].units + conflict.units).sorted()
                if let other = conflict.shortage { result[same].shortage?.join(other) }
            } else {
                result.append(conflict)
            }
        }
        return result
    }

    private static func isToldWith(_ one: Shortage?, _ other: Shortage?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.canBeToldWith(other)
    }

    private static func nothingFound() -> Finding {
        Finding(.noPlan, Bilingual(zh: "没有找到满足全部规则的方案", en: "no plan was found that keeps every rule"))
    }

    private static func finding(
        _ conflict: Conflict, _ towns: Bilingual, _ words: ShortageText, _ names: ShortNames, isProven: Bool
    ) -> Finding {
        // A kept cluster that nobody may lead is told by what keeps it, with what its villages lack.
        let isOfKept = conflict.family == .lead && conflict.against == .kept
        let named = isOfKept ? .keep : conflict.family.rule(in: words.scenario, conflict.reason)
        let (rule, reason, list) = (named.name, ConflictReason.text(conflict), names.list(conflict.units))
        let zh =
            "规则“\(rule.zh)”\(isProven ? "无法满足" : "未能满足(已搜索,未证明不可能)"):\(reason.zh)"
            + (list.zh.isEmpty ? "" : ";涉及\(list.zh)") + towns.zh
        let en =
            "rule '\(rule.en)' \(isProven ? "cannot be kept" : "was not met (searched, not proven impossible)"): \(reason.en)"
            + (list.en.isEmpty ? "" : "; villages: \(list.en)") + towns.en
        let villages = words.county.villages
        return Finding(
            .noPlan, Bilingual(zh: zh, en: en),
            at: Place(column: named.entry.familyKey, village: words.onlyName(conflict.units)),
            mend: named.entry.mend, villages: conflict.units.map { villages[$0].code.text })
    }
}
