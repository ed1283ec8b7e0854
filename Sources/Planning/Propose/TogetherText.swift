import CountyModel
import Regionalization

/// Says which villages must be together and cannot, and what keeps them apart.
struct TogetherText {
    let words: ShortageText

    private var county: County { words.county }

    func sentence(_ shortage: Shortage, _ ledger: inout FactLedger) -> Bilingual {
        guard case .cannotBeTogether(let against, let has, let allowed) = shortage.cause else {
            return Bilingual(zh: "", en: "")
        }
        let group = group(shortage.units, &ledger)
        let bar = bar(shortage.units, against, has, allowed, &ledger)
        return Bilingual(
            zh: "\(group.zh)必须同片区,但\(bar.zh),只能一同不组建",
            en: "\(group.en) must be together, but \(bar.en), so they can only be left out together")
    }

    /// The villages by name, of many the first and how many there are.
    private func group(_ units: [Int], _ ledger: inout FactLedger) -> Bilingual {
        let shown = units.prefix(ShortNames.most).map { words.name($0, &ledger) }
        let (zh, en) = (shown.map(\.zh).joined(separator: "、"), shown.map(\.en))
        if shown.count == units.count { return Bilingual(zh: zh, en: Wording.list(en)) }
        let all = ledger.count("together", units.count, unit: "村", source: "must.together")
        let more = ledger.count("together_more", units.count - shown.count, unit: "村", source: "must.together")
        return Bilingual(zh: "\(zh)等 \(all) 村", en: "\(en.joined(separator: ", ")) and \(more) more")
    }

    private func bar(
        _ units: [Int], _ against: RuleFamily, _ has: Int64?, _ allowed: Int64?, _ ledger: inout FactLedger
    ) -> Bilingual {
        if let has, let allowed, against.entry.limit.measure != nil {
            // More villages than the group has: those on the way from one to another.
            let isWay = against == .unitCount && has > units.count
            let (has, allowed) = (
                words.amount("has", has, against, &ledger), words.amount("allowed", allowed, against, &ledger)
            )
            return isWay
                ? Bilingual(
                    zh: "相连要经过\(has.zh),每片区限\(allowed.zh)",
                    en: "joining them takes \(has.en) where the limit of a cluster is \(allowed.en)")
                : Bilingual(
                    zh: "合计有\(has.zh),每片区限\(allowed.zh)",
                    en: "they have \(has.en) in all where the limit of a cluster is \(allowed.en)")
        }
        switch against {
        case .townCrossing, .closedTowns:
            var towns: [String] = []
            for unit in units where !towns.contains(county.villages[unit].townName) {
                towns.append(county.villages[unit].townName)
            }
            let names = towns.map { ledger.town($0) }
            return Bilingual(
                zh: "分属\(names.map(\.zh).joined(separator: "、")),不得跨乡镇",
                en: "they lie in \(Wording.list(names.map(\.en))), which no cluster may cross")
        case .apart: return Bilingual(zh: "其中有村不得同片区", en: "two of them must be apart")
        case .fixedLeads:
            return Bilingual(zh: "其中不止一村指定牵头", en: "more than one of them must lead")
        case .strongOnly:
            return Bilingual(zh: "其中有村不是强村", en: "not all of them are strong")
        case .contiguity:
            return Bilingual(zh: "不能连成一片", en: "they cannot be joined into one piece")
        case .reach:
            return Bilingual(zh: "没有一个牵头村都带得到", en: "no lead reaches all of them")
        case .excluded:
            return Bilingual(zh: "其中有村不参加分片", en: "one of them takes no part")
        default:  // open: rules that a later version may add
            return Bilingual(
                zh: "规则“\(against.name.zh)”不允许", en: "rule '\(against.name.en)' forbids it")
        }
    }
}
