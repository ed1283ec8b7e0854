import CountyData
import CountyModel
import Regionalization

/// Says in words which rule and which villages make a plan impossible.
enum ConflictText {
    package static func error(
        _ impossible: Impossible, _ problem: RegionalizationProblem, _ county: County, _ scenario: Scenario,
        _ classes: VillageClasses
    ) -> PlannerError {
        let words = ShortageText(county: county, scenario: scenario, classes: classes, problem: problem)
        let isProven = impossible.certainty == .proven
        let counted = impossible.conflicts.filter { $0.shortage != nil }
        var needed = problem.units.count <= RelaxationText.mostVillages ? NeededRules(problem) : nil
        let findings = grouped(impossible.conflicts).compactMap { conflict -> Finding? in
            let towns = ClosedTowns.ending(
                [conflict.family, conflict.against], conflict.units, problem, county, scenario)
            if let shortage = conflict.shortage {
                let rules = needed?.families(of: shortage) ?? []
                let together = together(rules, conflict, shortage, problem, words)
                return finding(conflict, words, shortage, together, towns, county)
            }
            // The sum of a single cause is said by the cause.
            let isSum = conflict.reason == .cannotBeCovered && (conflict.family == .cover || conflict.against == .cover)
            if isSum && !counted.isEmpty { return counted.count > 1 ? sum(conflict, towns) : nil }
            return finding(conflict, towns, county, scenario, isProven: isProven)
        }
        return PlannerError(.infeasible, findings.isEmpty ? [nothingFound()] : findings)
    }

    /// A proof by counting.
    private static func finding(
        _ conflict: Conflict, _ words: ShortageText, _ shortage: Shortage, _ together: Bilingual?, _ towns: Bilingual,
        _ county: County
    ) -> Finding {
        var ledger = FactLedger()
        let text = words.sentence(shortage, &ledger)
        let rule = words.rule(of: conflict)
        return Finding(
            .noPlan,
            Bilingual(
                zh: "规则“\(rule.name.zh)”无法满足:\(text.zh)\(towns.zh)",
                en: "rule '\(rule.name.en)' cannot be kept: \(text.en)\(towns.en)"),
            at: Place(
                column: rule.entry.familyKey, village: conflict.units.first.map { county.villages[$0].label }),
            mend: together ?? rule.entry.mend)
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
        var told: [PlanRule] = []
        for rule in rules.map({ $0.rule(in: words.scenario) }) where !told.contains(rule) { told.append(rule) }
        guard told.count > 1 else { return nil }
        let names = Bilingual(
            zh: told.map { "“\($0.name.zh)”(\($0.entry.familyKey))" }.joined(separator: "、"),
            en: Wording.list(told.map { "'\($0.name.en)' (\($0.entry.familyKey))" }))
        let general = words.rule(of: conflict).entry.mend
        return Bilingual(
            zh: "\(general.zh);仅凭以下规则即不可能,至少须放宽其中一条:\(names.zh)",
            en:
                "\(general.en); these rules alone rule it out, so at least one of them has to give: \(names.en)"
        )
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
        _ conflict: Conflict, _ towns: Bilingual, _ county: County, _ scenario: Scenario, isProven: Bool
    ) -> Finding {
        let named = conflict.family.rule(in: scenario, conflict.reason)
        let rule = named.name
        let reason = RuleText.reason(conflict)
        let (namesZh, namesEn) = names(conflict.units, county)
        let against = conflict.against.map { $0.name }
        let zh =
            "规则“\(rule.zh)”\(isProven ? "无法满足" : "未能满足(已搜索,未证明不可能)"):\(reason.zh)"
            + (against.map { ",与规则“\($0.zh)”冲突" } ?? "") + (namesZh.isEmpty ? "" : ";涉及:\(namesZh)") + towns.zh
        let en =
            "rule '\(rule.en)' \(isProven ? "cannot be kept" : "was not met (searched, not proven impossible)"): \(reason.en)"
            + (against.map { ", against rule '\($0.en)'" } ?? "") + (namesEn.isEmpty ? "" : "; villages: \(namesEn)")
            + towns.en
        return Finding(
            .noPlan, Bilingual(zh: zh, en: en),
            at: Place(
                column: named.entry.familyKey, village: conflict.units.first.map { county.villages[$0].label }),
            mend: named.entry.mend)
    }

    private static func names(_ units: [Int], _ county: County) -> (String, String) {
        let shown = units.prefix(8).map { county.villages[$0].label }
        let more = units.count > 8
        return (
            shown.joined(separator: "、") + (more ? " 等 \(units.count) 个村" : ""),
            shown.joined(separator: ", ") + (more ? " … (\(units.count) villages)" : "")
        )
    }
}

/// Reasons why rules cannot be kept, in both languages.
package enum RuleText {
    package static func reason(_ conflict: Conflict) -> Bilingual {
        let limit = conflict.limit.map(String.init) ?? "—"
        let actual = conflict.actual.map(String.init) ?? "—"
        let numbers = Bilingual(zh: "(限值 \(limit),实际 \(actual))", en: " (limit \(limit), actual \(actual))")
        let shown = conflict.limit == nil && conflict.actual == nil ? Bilingual(zh: "", en: "") : numbers
        let text: Bilingual =
            switch conflict.reason {
            case .componentTooSmall: Bilingual(zh: "所在的连片地块太小", en: "the contiguous piece they lie in is too small")
            case .tooMuch: Bilingual(zh: "超过上限", en: "above the limit")
            case .tooLittle: Bilingual(zh: "达不到下限", en: "below the limit")
            case .disconnected: Bilingual(zh: "这些村不连片", en: "these villages do not touch each other")
            case .tooFarApart: Bilingual(zh: "相隔太远,一个片区容不下", en: "too far apart for one cluster")
            case .noLead: Bilingual(zh: "没有合格的牵头村能带到", en: "no qualified lead reaches them")
            case .needAboveEveryCapacity:
                Bilingual(zh: "需求超过任何牵头村的带动能力", en: "their need is above what any lead can carry")
            case .notACandidate: Bilingual(zh: "该村不具备牵头条件", en: "the village may not lead")
            case .contradiction: Bilingual(zh: "规则之间互相矛盾", en: "the rules contradict each other")
            case .countOutOfRange where conflict.family == .cover:
                Bilingual(zh: "要纳入的村数达不到", en: "so many villages cannot be in clusters")
            case .countOutOfRange: Bilingual(zh: "片区个数达不到要求", en: "the number of clusters cannot be reached")
            case .cannotBeCovered: Bilingual(zh: "这些村无法全部纳入", en: "these villages cannot all be covered")
            case .notFound: Bilingual(zh: "没有找到满足它的方案", en: "no plan that keeps it was found")
            }
        return Bilingual(zh: text.zh + shown.zh, en: text.en + shown.en)
    }
}
