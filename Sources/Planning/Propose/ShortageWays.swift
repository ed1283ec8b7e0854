import CountyModel
import Regionalization

extension ShortageText {
    /// What would have to change, one way or another, before the group could be covered.
    func ways(_ shortage: Shortage, _ ledger: inout FactLedger) -> [Bilingual] {
        var ways: [Bilingual] = []
        switch shortage.cause {
        case .noLead:
            if scenario.lead.qualify == nil, let richest = richest(shortage.units) {
                ways.append(lowerLine(richest, &ledger))
            } else {
                ways.append(Bilingual(zh: "放宽 lead.qualify", en: "other conditions in lead.qualify"))
            }
            if scenario.lead.fallback == .none { ways.append(sentCadre) }
        case .tooLittle(.strong, has: 0, asked: 1) where richest(shortage.units) != nil:
            // Where nobody may lead either, one change is not enough.
            let isLed = mayLead(shortage.units)
            let zh = ["不要求片区内有强村(\(RuleFamily.strong.key))"]
            let en = ["no strong village asked for in \(RuleFamily.strong.key)"]
            let line = richest(shortage.units).map { lowerLine($0, &ledger) }
            ways.append(
                Bilingual(
                    zh: (isLed ? "" : "放宽 lead.qualify 并") + ((line.map { [$0.zh] } ?? []) + zh).joined(separator: "或"),
                    en: (isLed ? "" : "other conditions in lead.qualify with ")
                        + ((line.map { [$0.en] } ?? []) + en).joined(separator: " or ")))
        case .tooLittle(let family, let has, _), .tooLittleAroundLeads(let family, let has, _):
            let isByWeak = family == .weakPerStrong
            let least = amount("has", has, isByWeak ? .unitCount : family, &ledger)
            let key = isByWeak ? RuleFamily.unitCount.key : family.key
            ways.append(Bilingual(zh: "把 \(key) 下限降到\(least.zh)", en: "a minimum of \(least.en) in \(key)"))
            if isByWeak { ways.append(Bilingual(zh: "提高 \(family.key)", en: "more in \(family.key)")) }
        case .tooMuch(let family, let has, _), .tooMuchBesideLead(let family, let has, _):
            let most = amount("has", has, family, &ledger)
            ways.append(
                Bilingual(zh: "把 \(family.key) 上限提高到\(most.zh)", en: "a maximum of \(most.en) in \(family.key)"))
        case .carriesTooFew, .fewRegions: ways += CountText(words: self).ways(shortage, &ledger)
        case .outOfReach: ways += ReachShortage(words: self).ways(shortage.units, &ledger)
        case .leadsFallShort, .notStrong, .needAboveCapacity, .noStrongInReach, .barredFromEveryLead,
            .cannotBeTogether, .capacityTooSmall:
            break
        }
        if isLonely(shortage.units) && scenario.must.islands != .nearest {
            ways.append(
                Bilingual(
                    zh: "把它接到最近的村(must.islands: nearest)", en: "a link to the nearest village (must.islands: nearest)"))
        }
        // How far leads reach is told by its number already.
        let isByReach = shortage.cause == .outOfReach
        return ways.isEmpty ? [] : ways + shortage.borders.filter { !isByReach || $0 != .reach }.map(opening)
    }

    /// A strong line at the income of a village.
    private func lowerLine(_ village: Int, _ ledger: inout FactLedger) -> Bilingual {
        let line = income(village, &ledger)
        return Bilingual(
            zh: "把强村线降到 \(line) \(classes.unit.zh)", en: "a strong line of \(line) \(classes.unit.en)")
    }

    private var sentCadre: Bilingual {
        Bilingual(zh: "由乡镇选派书记(lead.fallback)", en: "a cadre sent by the township (lead.fallback)")
    }

    /// What lets regions cross a border of the pocket.
    private func opening(_ family: RuleFamily) -> Bilingual {
        if family == .townCrossing { return Bilingual(zh: "允许跨乡镇", en: "townships that may be crossed") }
        if family == .reach { return Bilingual(zh: "放宽牵头距离", en: "leads that reach farther") }
        return Bilingual(zh: "放宽 \(family.key)", en: "less of \(family.key)")
    }
}
