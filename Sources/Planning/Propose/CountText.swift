import CountyModel
import Regionalization

/// Says what the pockets of the map cannot hold by numbers: so many times so much is less than there is.
struct CountText {
    let words: ShortageText

    func sentence(_ shortage: Shortage, _ group: Bilingual, _ within: Bilingual, _ ledger: inout FactLedger)
        -> Bilingual
    {
        let lost = ledger.count("left_out_at_least", shortage.leftOutAtLeast, unit: "村", source: "counted")
        let rest = Bilingual(
            zh: ",\(within.zh)至少 \(lost) 村无法纳入",
            en: "; at least \(lost) \(Wording.of(lost, "village")) cannot be covered\(within.en)")
        let sum = numbers(shortage, &ledger)
        return Bilingual(zh: "\(group.zh):\(sum.zh)\(rest.zh)", en: "\(group.en): \(sum.en)\(rest.en)")
    }

    private func numbers(_ shortage: Shortage, _ ledger: inout FactLedger) -> Bilingual {
        switch shortage.cause {
        case .carriesTooFew(0, _, _, let asked):
            let weak = ledger.count("weak", asked, unit: "个", source: "weak villages")
            return Bilingual(
                zh: "没有强村来带 \(weak) 个薄弱村(must.weak_per_strong)",
                en: "no strong village to carry \(weak) weak \(Wording.of(weak, "village")) (must.weak_per_strong)")
        case .carriesTooFew(let strong, let each, let carried, let asked):
            let strongText = ledger.count("strong", strong, unit: "个", source: "strong villages")
            let eachText = ledger.note("weak_per_strong", each, decimals: 4, source: "must.weak_per_strong")
            let product = ledger.note("product", Double(strong) * each, decimals: 4, source: "strong × weak_per_strong")
            let weak = ledger.count("weak", asked, unit: "个", source: "weak villages")
            let whole = ledger.count("carried", carried, unit: "个", source: "whole villages of the product")
            let isWhole = product == whole
            let sent = strong > ownStrong(around: shortage.units)
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
            .notStrong, .needAboveCapacity, .noStrongInReach, .barredFromEveryLead, .cannotBeTogether:
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

    /// What would have to change before every village of the group could be covered.
    func ways(_ shortage: Shortage, _ ledger: inout FactLedger) -> [Bilingual] {
        switch shortage.cause {
        case .carriesTooFew(let strong, let each, _, let asked):
            var ways: [Bilingual] = []
            if strong > 0 {
                // Rounded up, so that the product is enough.
                let least = Int((Double(asked) / Double(strong) - 1e-9).rounded(.up))
                let text = ledger.count("ratio_needed", least, unit: "个", source: "weak ÷ strong")
                ways.append(
                    Bilingual(zh: "把 must.weak_per_strong 提高到 \(text)", en: "\(text) in must.weak_per_strong"))
            }
            if each > 0 {
                let wanted = Int((Double(asked) / each - 1e-9).rounded(.up))
                let text = ledger.count("strong_needed", wanted, unit: "个", source: "weak ÷ weak_per_strong")
                ways.append(Bilingual(zh: "有 \(text) 个强村", en: "\(text) strong \(Wording.of(text, "village"))"))
            }
            return ways
        case .fewRegions(let regions, let by, let family, let each, let asked):
            var ways: [Bilingual] = []
            if regions > 0 {
                let least = words.amount("each_needed", (asked - 1) / Int64(regions) + 1, family, &ledger)
                ways.append(
                    Bilingual(zh: "把 \(family.key) 上限提高到\(least.zh)", en: "a maximum of \(least.en) in \(family.key)"))
            }
            if each > 0 {
                let wanted = ledger.count("clusters_needed", Int((asked - 1) / each + 1), unit: "个", source: family.key)
                ways.append(
                    Bilingual(
                        zh: "放宽 \(by.key) 以组建 \(wanted) 个片区",
                        en: "room for \(wanted) \(Wording.of(wanted, "cluster")) by relaxing \(by.key)"))
            }
            return ways
        case .noLead, .outOfReach, .tooLittle, .tooLittleAroundLeads, .leadsFallShort, .tooMuch, .tooMuchBesideLead,
            .notStrong, .needAboveCapacity, .noStrongInReach, .barredFromEveryLead, .cannotBeTogether,
            .capacityTooSmall:
            return []
        }
    }
}
