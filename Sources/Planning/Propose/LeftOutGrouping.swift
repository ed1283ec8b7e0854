import CountyModel
import Regionalization

/// Puts villages left out together by place and cause, and says so.
struct LeftOutGrouping {
    private let setup: PlanningCase
    private let leftOut: [Int]
    private let causes: [Shortage]
    private let words: ShortageText
    /// Per village the whole township or zone it is left out with.
    private var placeOf: [Int: Place] = [:]
    private(set) var ledger = FactLedger()

    private struct Place: Hashable {
        let extent: LeftOutGroups.Group.Extent
        let name: String
    }

    /// Villages that go into one group: of places of one kind, with the same causes.
    private struct Key: Hashable {
        let extent: LeftOutGroups.Group.Extent
        let causes: [Int]
    }

    init(_ setup: PlanningCase, leftOut: [Int]) {
        (self.setup, self.leftOut) = (setup, leftOut.sorted())
        causes = ShortageText.grouped(setup.shortages.all)
        words = ShortageText(
            county: setup.county, scenario: setup.scenario, classes: setup.classes, problem: setup.problem)
        ledger.serving = "left_out.groups"
        findWholePlaces()
    }

    private mutating func findWholePlaces() {
        let county = setup.county
        findWhole(.townships) { county.villages[$0].townName }
        for rule in setup.scenario.must.zones {
            findWhole(.zones) { ZoneNumbers.text(county.attributes.value(rule.field, $0)) }
        }
    }

    /// Notes the places all of whose villages that take part are left out.
    private mutating func findWhole(_ extent: LeftOutGroups.Group.Extent, _ name: (Int) -> String?) {
        var (out, all): ([String: Int], [String: Int]) = ([:], [:])
        for village in setup.county.villages.indices where !setup.problem.units[village].isExcluded {
            if let name = name(village) { all[name, default: 0] += 1 }
        }
        for village in leftOut { if let name = name(village) { out[name, default: 0] += 1 } }
        for village in leftOut where placeOf[village] == nil {
            guard let name = name(village), !name.isEmpty, out[name] == all[name] else { continue }
            placeOf[village] = Place(extent: extent, name: name)
        }
    }

    /// The cause of a village: what every plan leaves it out for, or else what leaves out some of those beside it; −1 for none.
    private func cause(_ village: Int) -> Int {
        causes.firstIndex { $0.isWhole && $0.units.contains(village) }
            ?? causes.firstIndex { !$0.isWhole && $0.units.contains(village) } ?? -1
    }

    mutating func groups() -> [LeftOutGroups.Group] {
        let causeOf = Dictionary(uniqueKeysWithValues: leftOut.map { ($0, cause($0)) })
        // A place is told once, with all causes of its villages.
        var causesOfPlace: [Place: [Int]] = [:]
        for village in leftOut {
            guard let place = placeOf[village], let cause = causeOf[village] else { continue }
            if causesOfPlace[place]?.contains(cause) != true { causesOfPlace[place, default: []].append(cause) }
        }
        var keys: [Key] = []
        var members: [Key: [Int]] = [:]
        for village in leftOut {
            let key =
                placeOf[village].map { Key(extent: $0.extent, causes: causesOfPlace[$0] ?? []) }
                ?? Key(extent: .villages, causes: [causeOf[village] ?? -1])
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(village)
        }
        let order: [LeftOutGroups.Group.Extent] = [.townships, .zones, .villages]
        return order.flatMap { extent in keys.filter { $0.extent == extent } }.map { key in
            group(key, members[key] ?? [])
        }
    }

    private mutating func group(_ key: Key, _ villages: [Int]) -> LeftOutGroups.Group {
        var names: [String] = []
        for village in villages {
            if let name = placeOf[village]?.name, !names.contains(name) { names.append(name) }
        }
        let reasons = key.causes.map { said($0, of: villages) }
        let reason = Bilingual(
            zh: reasons.map(\.zh).joined(separator: ";"), en: reasons.map(\.en).joined(separator: "; "))
        let count = ledger.count("group_villages", villages.count, unit: "村", source: "plan")
        let counted = "\(count) \(Wording.of(count, "village"))"
        let text: Bilingual
        switch key.extent {
        case .villages: text = Bilingual(zh: "\(count) 村:\(reason.zh)", en: "\(counted): \(reason.en)")
        case .townships, .zones:
            let places = ledger.count("group_places", names.count, unit: "个", source: "plan")
            let isTown = key.extent == .townships
            // The cause names the places, but for those without a cause of their own.
            let shown = key.causes == [-1] ? names.map { ledger.name($0) } : []
            let list = Bilingual(
                zh: shown.isEmpty ? "" : "(\(shown.joined(separator: "、")))",
                en: shown.isEmpty ? "" : " (\(Wording.list(shown)))")
            text = Bilingual(
                zh: "\(places) 个\(isTown ? "乡镇" : "分区") \(count) 村整\(isTown ? "镇" : "区")未组建\(list.zh):\(reason.zh)",
                en:
                    "\(places) whole \(Wording.of(places, isTown ? "township" : "zone")) with \(counted)\(list.en): \(reason.en)"
            )
        }
        return LeftOutGroups.Group(
            extent: key.extent, names: names, villages: villages,
            isProven: key.causes.allSatisfy { $0 >= 0 && causes[$0].isWhole }, text: text)
    }

    /// A cause in the words of `check`, of the villages of the group where it is one that leaves out each of its own.
    private mutating func said(_ number: Int, of villages: [Int]) -> Bilingual {
        if number < 0 {
            return Bilingual(
                zh: "没有规则必然使之落选,各村原因见各村说明", en: "no rule alone rules them out; each village tells its own reason")
        }
        var cause = causes[number]
        if cause.isWhole && cause.pockets > 1 {
            let own = Set(villages)
            cause.units = cause.units.filter(own.contains)
            cause.leftOutAtLeast = cause.units.count
        }
        return words.sentence(cause, &ledger)
    }

    /// How many are left out in all, and how many with their whole township or zone.
    mutating func headline(_ groups: [LeftOutGroups.Group]) -> Bilingual {
        if leftOut.isEmpty { return Bilingual(zh: "应参加的村全部纳入片区", en: "every village that takes part is in a cluster") }
        let all = ledger.count("left_out", leftOut.count, unit: "村", source: "plan")
        var (zh, en) = ("暂不组建 \(all) 村", "\(all) \(Wording.of(all, "village")) left out")
        for (extent, zhName, zhWhole, enName) in [
            (LeftOutGroups.Group.Extent.townships, "个乡镇", "整镇", "township"), (.zones, "个分区", "整区", "zone"),
        ] {
            let whole = groups.filter { $0.extent == extent }
            if whole.isEmpty { continue }
            let places = ledger.count("whole_\(extent.rawValue)", whole.flatMap(\.names).count, source: "plan")
            let count = ledger.count(
                "in_whole_\(extent.rawValue)", whole.reduce(0) { $0 + $1.villages.count }, source: "plan")
            zh += ",\(places) \(zhName) \(count) 村\(zhWhole)未组建"
            en +=
                ", \(places) whole \(Wording.of(places, enName)) with \(count) \(Wording.of(count, "village")) among them"
        }
        return Bilingual(zh: zh, en: en)
    }
}
