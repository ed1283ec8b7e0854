import CountyData
import CountyModel
import Regionalization

/// Says what villages lack that no plan can cover, with its number and what it would take.
///
/// One sentence per cause and group; the same in messages, in `check` and in the reasons of villages left out.
struct ShortageText {
    let county: County
    let scenario: Scenario
    let classes: VillageClasses
    let problem: RegionalizationProblem
    /// What would help.
    var remedies: Remedies
    /// Names for messages, which stand beside no map and name villages of larger groups too; `nil` where there is one.
    var names: ShortNames?

    /// The groups of one cause, those of equal causes and borders put together.
    static func grouped(_ shortages: [Shortage]) -> [Shortage] {
        var result: [Shortage] = []
        for shortage in shortages {
            let same = result.firstIndex { other in
                shortage.isWhole && other.isWhole && shortage.canBeToldWith(other)
            }
            if let same {
                result[same].join(shortage)
            } else {
                result.append(shortage)
            }
        }
        return result
    }

    /// The rule that a proof is told by.
    func rule(of conflict: Conflict) -> PlanRule {
        if let shortage = conflict.shortage, shortage.cause == .outOfReach, conflict.family == .reach {
            return ReachShortage(words: self).rule(shortage.units)
        }
        if let shortage = conflict.shortage, CountText(words: self).isForWantOfStrong(shortage) { return .strong }
        return conflict.family.rule(in: scenario, conflict.reason)
    }

    /// The cause and, unless it is only mentioned, what it would take.
    func sentence(_ shortage: Shortage, _ ledger: inout FactLedger, isMentioned: Bool = false) -> Bilingual {
        let fact = cause(shortage, &ledger)
        if isMentioned { return fact }
        let names = scattered(shortage)
        let least = remedy(shortage, &ledger)
        return Bilingual(
            zh: fact.zh + names.zh + (least.map { "。\($0.zh)" } ?? ""),
            en: fact.en + names.en + (least.map { ". \($0.en)" } ?? ""))
    }

    /// The villages of a group that a number and townships do not tell, for messages.
    private func scattered(_ shortage: Shortage) -> Bilingual {
        let units = shortage.units
        switch shortage.cause {
        // A group that must be together is named by its sentence, the weak villages of a township are known as such.
        case .cannotBeTogether, .carriesTooFew: return Bilingual(zh: "", en: "")
        default: break  // open: all other causes
        }
        let towns = Set(units.map { county.villages[$0].townName })
        // Three names of a group that lies all over the county would tell nothing.
        if towns.count > ShortNames.most { return Bilingual(zh: "", en: "") }
        let all = problem.units.indices.count {
            !problem.units[$0].isExcluded && towns.contains(county.villages[$0].townName)
        }
        guard let names, units.count > ShortNames.most, units.count < all else { return Bilingual(zh: "", en: "") }
        let list = names.list(units)
        return Bilingual(zh: ";涉及\(list.zh)", en: ". Villages: \(list.en)")
    }

    /// The cause as a warning of what no plan will cover.
    func finding(_ shortage: Shortage) -> Finding {
        var ledger = FactLedger()
        return Finding(
            .cannotBeCovered, sentence(shortage, &ledger),
            at: Place(column: rule(of: shortage.conflict).entry.familyKey, village: onlyName(shortage.units)),
            villages: shortage.units.map { county.villages[$0].code.text })
    }

    /// The cause.
    ///
    /// - Parameter isNamed: whether the sentence stands behind the names and number of the villages, and need not say them.
    func cause(_ shortage: Shortage, _ ledger: inout FactLedger, isNamed: Bool = false) -> Bilingual {
        // Where strong villages carry too few, the weak ones are counted and not all villages of the place.
        let isOfWeak = if case .carriesTooFew = shortage.cause { true } else { false }
        let group =
            isNamed
            ? ShortageGroup(knownCount: shortage.units.count)
            : ShortageGroup(place(shortage.units, &ledger, isOfWeak: isOfWeak))
        let within = border(shortage.borders, shortage.units, &ledger)
        switch shortage.cause {
        case .noLead: return noLead(shortage.units, group, within, &ledger)
        case .outOfReach: return ReachShortage(words: self).sentence(shortage.units, group, &ledger)
        case .tooLittle(let family, let has, let asked):
            if family == .strong && has == 0 && asked == 1, let most = highest(shortage.units, &ledger) {
                return noStrong(group, within, most, hasLead: mayLead(shortage.units))
            }
            return tooLittle(shortage, group, within, family, has, asked, &ledger)
        case .tooLittleAroundLeads(let family, let has, let asked):
            return aroundLeads(shortage.units, group, within, family, has, asked, &ledger)
        case .leadsFallShort:
            return Bilingual(
                zh: "\(group.zh)的可牵头村各有规则达不到,\(within.zh)无法组建",
                en: "every lead in \(group.en) misses a rule and can form no cluster\(within.en)")
        case .tooMuch(let family, let has, let allowed):
            let (has, allowed) = (amount("has", has, family, &ledger), amount("allowed", allowed, family, &ledger))
            return Bilingual(
                zh: "\(group.zh)自身有\(has.zh),每片区至多\(allowed.zh)",
                en: "\(group.en) alone has \(has.en) where a cluster may have \(allowed.en)")
        case .tooMuchBesideLead(let family, let has, let allowed):
            let (has, allowed) = (amount("has", has, family, &ledger), amount("allowed", allowed, family, &ledger))
            return Bilingual(
                zh: "\(group.zh)与带得到它的任一牵头村合计至少有\(has.zh),每片区至多\(allowed.zh)",
                en:
                    "\(group.en) with any lead that reaches it has at least \(has.en) where a cluster may have \(allowed.en)"
            )
        case .notStrong:
            return Bilingual(
                zh: "\(group.headZh)不是强村,片区内只能有强村",
                en: "\(group.headEn)not strong, and clusters hold strong villages only")
        case .needAboveCapacity(let need, let capacity):
            let (need, capacity) = (
                amount("need", need, .capacity, &ledger), amount("capacity", capacity, .capacity, &ledger)
            )
            return Bilingual(
                zh: "\(group.zh)的帮扶需求\(need.zh),带得到它的牵头村最多带\(capacity.zh)",
                en: "the need \(need.en) of \(group.en) is above the \(capacity.en) that any lead in reach can carry")
        case .noStrongInReach:
            return Bilingual(
                zh: "\(group.headZh)是薄弱村,带得到它的牵头村范围内没有能带它的强村",
                en:
                    "\(group.headEn)weak, and no lead in reach has the strong village to carry one"
            )
        case .barredFromEveryLead:
            return Bilingual(
                zh: "带得到\(group.zh)的牵头村,各有规则不允许", en: "every lead that reaches \(group.en) is barred by a rule")
        case .takenAlong(let family):
            let rule = family.rule(in: scenario)
            return Bilingual(
                zh: "\(group.headZh)能带它的牵头村或其间的村,因规则“\(rule.name.zh)”无法纳入",
                en:
                    "\(group.headEn)leads in reach or villages between are left out by '\(rule.name.en)'"
            )
        case .cannotBeTogether: return TogetherText(words: self).sentence(shortage, &ledger)
        case .carriesTooFew, .fewRegions, .capacityTooSmall:
            return CountText(words: self).sentence(shortage, group, within, &ledger)
        }
    }

    /// No lead: with the richest village, where being strong is what makes a lead.
    private func noLead(_ units: [Int], _ group: ShortageGroup, _ within: Bilingual, _ ledger: inout FactLedger)
        -> Bilingual
    {
        guard scenario.lead.qualify == nil, let richest = richest(units) else {
            return Bilingual(
                zh: "\(group.headZh)没有可牵头的村,\(within.zh)无法组建",
                en: "\(group.headEn)no village may lead, so no cluster can be formed\(within.en)")
        }
        return noStrong(group, within, highest(richest, &ledger))
    }

    /// The highest income of some villages beside the strong line; `nil` where the line is not what keeps them from being strong.
    func highest(_ units: [Int], _ ledger: inout FactLedger) -> (income: String, line: String)? {
        richest(units).map { highest($0, &ledger) }
    }

    private func highest(_ village: Int, _ ledger: inout FactLedger) -> (income: String, line: String) {
        let line = ledger.note(
            "strong_line", scenario.classes.strongMinWan, decimals: 4, unit: classes.unit.zh,
            source: "classes.strong_min_wan")
        return (income(village, &ledger), line)
    }

    /// Whether one of some villages may lead.
    func mayLead(_ units: [Int]) -> Bool { units.contains { problem.candidate(at: $0) != nil } }

    private func noStrong(
        _ group: ShortageGroup, _ within: Bilingual, _ most: (income: String, line: String), hasLead: Bool = true
    ) -> Bilingual {
        let (zh, en) = (classes.unit.zh, classes.unit.en)
        let lead =
            hasLead
            ? Bilingual(zh: "", en: "")
            : Bilingual(zh: ",也没有可牵头的村", en: " and no lead")
        return Bilingual(
            zh: "\(group.headZh)无强村(最高 \(most.income) \(zh),强村线 \(most.line) \(zh))\(lead.zh),\(within.zh)无法组建",
            en:
                "\(group.headEn)no strong village (the highest has \(most.income) of \(most.line) \(en))\(lead.en), so no cluster\(within.en)"
        )
    }

    private func tooLittle(
        _ shortage: Shortage, _ group: ShortageGroup, _ within: Bilingual, _ family: RuleFamily, _ has: Int64,
        _ asked: Int64, _ ledger: inout FactLedger
    ) -> Bilingual {
        let (has, asked) = (amount("has", has, family, &ledger), amount("asked", asked, family, &ledger))
        // Several pockets that have equally little are told together.
        let isEach = shortage.pockets > 1
        let isOne = shortage.units.count == 1
        let verb = isEach || isOne ? "has only" : "have together only"
        let subject = isEach ? "each contiguous part of \(group.en)" : group.en
        return Bilingual(
            zh:
                "\(isEach ? group.zh : group.headZh)\(isEach ? "中每块连片地" : isOne ? "" : "合计")只有\(has.zh),每片区至少\(asked.zh),\(within.zh)无法组建",
            en: "\(subject) \(verb) \(has.en) where a cluster needs \(asked.en)\(within.en)")
    }

    /// The village of the highest income, where the strong line is what keeps all of them from leading.
    func richest(_ units: [Int]) -> Int? {
        guard let best = units.max(by: { (classes.incomeWan[$0] ?? -1) < (classes.incomeWan[$1] ?? -1) }),
            let income = classes.incomeWan[best], income < scenario.classes.strongMinWan
        else { return nil }
        return best
    }

    func income(_ village: Int, _ ledger: inout FactLedger) -> String {
        ledger.cell(
            "highest_income", classes.incomeWan[village] ?? 0, decimals: 4, unit: classes.unit.zh, classes.measure,
            of: village, county)
    }

    private func aroundLeads(
        _ units: [Int], _ group: ShortageGroup, _ within: Bilingual, _ family: RuleFamily, _ has: Int64, _ asked: Int64,
        _ ledger: inout FactLedger
    ) -> Bilingual {
        let isByWeak = family == .weakPerStrong
        let counted = isByWeak ? RuleFamily.unitCount : family
        let (most, least) = (amount("has", has, counted, &ledger), amount("asked", asked, counted, &ledger))
        if family == .strong && has == 0, let highest = highest(units, &ledger) {
            let (zh, en) = (classes.unit.zh, classes.unit.en)
            return Bilingual(
                zh:
                    "带得到\(group.zh)的牵头村都带不到强村(最高 \(highest.income) \(zh),强村线 \(highest.line) \(zh)),每片区至少\(least.zh),\(within.zh)无法组建",
                en:
                    "no lead that reaches \(group.en) reaches a strong village (the highest has \(highest.income) of \(highest.line) \(en)) where a cluster needs \(least.en)\(within.en)"
            )
        }
        return Bilingual(
            zh:
                "带得到\(group.zh)的牵头村\(isByWeak ? "按每强村带薄弱村数" : "")最多能组建\(most.zh)的片区,每片区至少\(least.zh),\(within.zh)无法组建",
            en:
                "no lead that reaches \(group.en) can gather more than \(most.en)\(isByWeak ? " by weak villages per strong one" : "") where a cluster needs \(least.en)\(within.en)"
        )
    }

    /// An amount of a sum, with its unit.
    func amount(_ id: String, _ number: Int64, _ family: RuleFamily, _ ledger: inout FactLedger) -> Bilingual {
        let measure = family.entry.limit.measure
        let text = ledger.note(
            id, Double(number) / (measure?.scale ?? 1), decimals: 2, unit: measure?.unit ?? "", source: family.key)
        return Bilingual(
            zh: " \(text) \(measure?.counted.zh ?? "")", en: text + Wording.one(text, measure?.counted.en ?? ""))
    }
}
