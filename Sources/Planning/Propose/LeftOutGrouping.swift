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
        words = setup.shortageWords
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
        let own = key.causes.map { part($0, of: villages) }
        // One cause that leaves out just these villages need not name and count them again.
        let isSame = own.count == 1 && own.first??.isWhole == true && own.first??.units == villages
        let reasons = own.map {
            $0.map { words.cause($0, &ledger, isNamed: isSame && key.extent != .villages) } ?? open
        }
        let reason = Bilingual(
            zh: reasons.map(\.zh).joined(separator: ";"), en: reasons.map(\.en).joined(separator: "; "))
        let text =
            key.extent == .villages
            ? here(villages, own.first ?? nil, isSame, reason) : whole(key, names, villages, isSame, reason)
        var told: [Bilingual] = []
        for (number, own) in zip(key.causes, own) {
            guard let own, let remedy = words.remedy(own, of: causes[number], &ledger), !told.contains(remedy) else {
                continue
            }
            told.append(remedy)
        }
        return LeftOutGroups.Group(
            extent: key.extent, names: names, villages: villages,
            isProven: key.causes.allSatisfy { $0 >= 0 && causes[$0].isWhole }, cause: text, remedies: told)
    }

    /// What is said where no cause is proven.
    private var open: Bilingual {
        words.scenario.must.firstBatch.isAsked
            ? Bilingual(zh: "不在首批,留待以后各批", en: "left for a later batch")
            : Bilingual(
                zh: "原因见各村说明", en: "reasons told village by village")
    }

    /// Villages here and there: the sentence of their cause says how many they are where they are all of it, or as many as must be.
    private mutating func here(_ villages: [Int], _ cause: Shortage?, _ isSame: Bool, _ reason: Bilingual) -> Bilingual
    {
        if isSame || cause.map({ !$0.isWhole && $0.leftOutAtLeast == villages.count }) ?? false { return reason }
        let count = ledger.count("group_villages", villages.count, unit: "村", source: "plan")
        return Bilingual(
            zh: "\(count) 村:\(reason.zh)", en: "\(count) \(Wording.of(count, "village")): \(reason.en)")
    }

    /// Whole townships or zones: named here where one cause says of all of them the same, or none is known.
    private mutating func whole(
        _ key: Key, _ names: [String], _ villages: [Int], _ isSame: Bool, _ reason: Bilingual
    ) -> Bilingual {
        let count = ledger.count("group_villages", villages.count, unit: "村", source: "plan")
        let (zh, en) = key.extent == .townships ? ("镇", "township") : ("区", "zone")
        let counted = "\(count) \(Wording.of(count, "village"))"
        let kind = Wording.plural(names.count, en)
        guard isSame || key.causes == [-1] else {
            let places = ledger.count("group_places", names.count, unit: "个", source: "plan")
            return Bilingual(
                zh: "\(places) 个\(zh == "镇" ? "乡镇" : "分区") \(count) 村整\(zh)未组建:\(reason.zh)",
                en: "\(places) whole \(kind) with \(counted): \(reason.en)")
        }
        let shown = names.map { ledger.town($0) }
        return Bilingual(
            zh: "\(shown.map(\.zh).joined(separator: "、"))整\(zh) \(count) 村未组建:\(reason.zh)",
            en: "\(Wording.list(shown.map(\.en))), whole \(kind) with \(counted): \(reason.en)")
    }

    /// A cause, of the villages of the group where it is one that leaves out each of its own; `nil` for none.
    private func part(_ number: Int, of villages: [Int]) -> Shortage? {
        if number < 0 { return nil }
        var cause = causes[number]
        if cause.isWhole && cause.pockets > 1 {
            let own = Set(villages)
            cause.units = cause.units.filter(own.contains)
            cause.leftOutAtLeast = cause.units.count
        }
        return cause
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
