import CountyModel
import Regionalization

/// Says what the pockets of the map cannot hold by numbers: so many times so much is less than there is.
struct CountText {
    let words: ShortageText

    func sentence(_ shortage: Shortage, _ group: ShortageGroup, _ within: Bilingual, _ ledger: inout FactLedger)
        -> Bilingual
    {
        let lost = ledger.count("left_out_at_least", shortage.leftOutAtLeast, unit: "村", source: "counted")
        let sum = numbers(shortage, &ledger)
        let head = group.headZh.isEmpty ? "" : group.headZh + ":"
        let (zh, en) = (head + sum.zh, group.headEn + sum.en)
        // Two sentences where one would be long behind the name of its rule.
        let isLong = (zh: zh.count > 80, en: en.count > 120)
        return Bilingual(
            zh: "\(zh)\(isLong.zh ? "。" : ",")\(within.zh)至少 \(lost) 村无法纳入",
            en:
                "\(en)\(isLong.en ? ". At" : "; at") least \(lost) \(Wording.of(lost, "village")) cannot be covered\(within.en)"
        )
    }

    private func numbers(_ shortage: Shortage, _ ledger: inout FactLedger) -> Bilingual {
        switch shortage.cause {
        case .carriesTooFew(0, _, _, let asked):
            let weak = ledger.count("weak", asked, unit: "个", source: "weak villages")
            return Bilingual(
                zh: "没有强村来带 \(weak) 个薄弱村",
                en: "no strong village to carry \(weak) weak \(Wording.of(weak, "village"))")
        case .carriesTooFew(let strong, let each, let carried, let asked):
            let strongText = ledger.count("strong", strong, unit: "个", source: "strong villages")
            let eachText = ledger.note("weak_per_strong", each, decimals: 4, source: "must.weak_per_strong")
            let product = ledger.note("product", Double(strong) * each, decimals: 4, source: "strong × weak_per_strong")
            let weak = ledger.count("weak", asked, unit: "个", source: "weak villages")
            let whole = ledger.count("carried", carried, unit: "个", source: "whole villages of the product")
            let isWhole = product == whole
            let lead = words.scenario.lead
            let mayCount = lead.fallback == .townshipCadre && lead.appointedCounts
            let sent = mayCount && strong > ownStrong(around: shortage.units)
            return Bilingual(
                zh:
                    "\(strongText) 个强村\(sent ? "(计入乡镇选派书记的村)" : "") × \(eachText) = \(product)\(isWhole ? "" : ",够带 \(whole) 个"),须带 \(weak) 个薄弱村",
                en:
                    "\(strongText) strong\(sent ? " (those with a sent secretary included)" : "") × \(eachText) = \(product)\(isWhole ? "" : ", enough for \(whole)"), but \(weak) weak \(Wording.of(weak, "village")) \(Wording.plural(asked, "is", "are")) to be carried"
            )
        case .fewRegions(let regions, let by, let family, let each, let asked):
            let count = ledger.count("clusters", regions, unit: "个", source: by.key)
            let one = words.amount("each", each, family, &ledger)
            let all = words.amount("room", each * Int64(regions), family, &ledger)
            if isForWantOfStrong(shortage), let why = wantOfStrong(shortage.units, &ledger) {
                return Bilingual(
                    zh: "\(why.zh)。只有乡镇选派书记的 \(count) 个村可组建片区,每片区至多\(one.zh),合计\(all.zh)",
                    en:
                        "\(why.en). Secretaries sent leave room for \(count) \(Wording.of(count, "cluster")) of up to \(one.en) each, \(all.en) in all"
                )
            }
            // How many villages there are is said of the group already.
            let has = family == .unitCount ? nil : words.amount("has", asked, family, &ledger)
            return Bilingual(
                zh: "按“\(by.name.zh)”最多 \(count) 个片区,每片区至多\(one.zh),合计\(all.zh)\(has.map { ",共有\($0.zh)" } ?? "")",
                en:
                    "at most \(count) \(Wording.of(count, "cluster")) by '\(by.name.en)' of up to \(one.en) each, \(all.en) in all\(has.map { ", but there are \($0.en)" } ?? "")"
            )
        case .capacityTooSmall(let capacity, let need):
            let (most, has) = (
                words.amount("capacity", capacity, .capacity, &ledger), words.amount("need", need, .capacity, &ledger)
            )
            return Bilingual(
                zh: "可牵头村合计带动能力\(most.zh),其余村的帮扶需求\(has.zh)",
                en: "all leads together carry a need of \(most.en), the others need \(has.en)")
        case .noLead, .outOfReach, .tooLittle, .tooLittleAroundLeads, .leadsFallShort, .tooMuch, .tooMuchBesideLead,
            .notStrong, .needAboveCapacity, .noStrongInReach, .barredFromEveryLead, .takenAlong, .cannotBeTogether:
            // Not counted over a pocket: ShortageText has their sentences.
            return Bilingual(zh: "", en: "")
        }
    }

    /// Strong villages of the townships that some villages lie in; what counts beyond them are villages with a sent secretary.
    private func ownStrong(around units: [Int]) -> Int {
        let towns = Set(units.map { words.county.villages[$0].townName })
        return words.problem.units.indices.count {
            words.problem.units[$0].isStrong && towns.contains(words.county.villages[$0].townName)
        }
    }

    /// Whether there is room for few clusters because no village is strong: only those with a sent secretary count as such.
    func isForWantOfStrong(_ shortage: Shortage) -> Bool {
        guard case .fewRegions(_, .strong, _, _, _) = shortage.cause else { return false }
        return words.scenario.must.strongPerCluster.minimum == 1 && words.richest(shortage.units) != nil
            && !shortage.units.contains { words.problem.units[$0].isStrong }
    }

    private func wantOfStrong(_ units: [Int], _ ledger: inout FactLedger) -> Bilingual? {
        words.highest(units, &ledger).map { highest in
            let unit = words.classes.unit
            return Bilingual(
                zh: "没有村达到强村线 \(highest.line) \(unit.zh)(最高 \(highest.income) \(unit.zh))",
                en:
                    "no village reaches the strong line of \(highest.line) \(unit.en) (the highest has \(highest.income))"
            )
        }
    }
}
