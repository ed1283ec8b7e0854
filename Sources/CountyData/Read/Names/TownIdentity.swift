import CountyModel

/// One identity per township: the first nine digits of a village's code, or the bare name where codes are not statistical.
///
/// Every village of a township gets the same display name, so that whoever compares townships afterwards (rules, leads, medians,
/// outputs) compares identities.
struct TownIdentity {
    /// What one file calls the township of a village.
    struct Claim {
        let village: Int
        let name: String
        let place: Place
    }

    /// The township of each village, as it is shown.
    private(set) var names: [String]
    /// Two spellings, or two names under one code.
    private(set) var findings: [Finding] = []

    /// - Parameters:
    ///   - onMap: what the map calls the townships.
    ///   - inTables: what the tables do, table after table.
    init(_ villages: [VillageCode], onMap: [Claim], inTables: [Claim]) {
        names = Array(repeating: "", count: villages.count)
        // What each village is called, the map first.
        var first: [String?] = Array(repeating: nil, count: villages.count)
        for claim in onMap + inTables where first[claim.village] == nil { first[claim.village] = claim.name }
        let bareKeys = Self.bareKeys(Set(first.compactMap { $0 }))
        let keys = villages.indices.map { village in
            villages[village].town ?? first[village].map { "/" + (bareKeys[NameForm.town($0)] ?? $0) } ?? ""
        }
        var groups: [String: Group] = [:]
        for (village, key) in keys.enumerated() where !key.isEmpty {
            groups[key, default: Group()].members.append(village)
        }
        for claim in onMap { groups[keys[claim.village]]?.onMap.append(claim) }
        for claim in inTables { groups[keys[claim.village]]?.inTables.append(claim) }
        for key in groups.keys.sorted() {
            guard let group = groups[key] else { continue }
            let said = group.onMap.isEmpty ? group.inTables : group.onMap
            let shown = Self.commonest(said) ?? (key.hasPrefix("/") ? "" : key)
            for village in group.members { names[village] = shown }
            report(group.onMap + group.inTables, shown, code: key.hasPrefix("/") ? nil : key)
        }
    }

    /// The villages of one township and what is said of its name.
    private struct Group {
        var members: [Int] = []
        var onMap: [Claim] = []
        var inTables: [Claim] = []
    }

    /// Names that are one township by their bare form; 城关镇 and 城关乡 are two, and then 城关 is neither.
    private static func bareKeys(_ names: Set<String>) -> [String: String] {
        var forms: [String: Set<String>] = [:]
        for name in names { forms[NameForm.bareTown(name), default: []].insert(NameForm.town(name)) }
        var keys: [String: String] = [:]
        for (bare, all) in forms {
            let endings = Set(all.filter { NameForm.town($0) != bare })
            for name in all { keys[name] = endings.count <= 1 ? bare : name }
        }
        return keys
    }

    /// The name that most villages have; of its spellings the commonest that says 镇, 乡 or 街道.
    private static func commonest(_ claims: [Claim]) -> String? {
        var counts: [String: Int] = [:]
        for claim in claims { counts[claim.name, default: 0] += 1 }
        var bareCounts: [String: Int] = [:]
        for (name, count) in counts { bareCounts[NameForm.bareTown(name), default: 0] += count }
        guard let bare = bareCounts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
        func isFull(_ name: String) -> Int { NameForm.town(name) == bare ? 0 : 1 }
        return counts.filter { NameForm.bareTown($0.key) == bare }
            .max { (isFull($0.key), $0.value, $1.key) < (isFull($1.key), $1.value, $0.key) }?.key
    }

    /// One finding per file and name that is not the one shown.
    private mutating func report(_ claims: [Claim], _ shown: String, code: String?) {
        var seen: [String: (first: Claim, villages: Set<Int>)] = [:]
        var order: [String] = []
        for claim in claims where NameForm.town(claim.name) != NameForm.town(shown) {
            let key = "\(claim.place.file ?? "")\n\(claim.place.sheet ?? "")\n\(NameForm.town(claim.name))"
            if seen[key] == nil { order.append(key) }
            seen[key, default: (claim, [])].villages.insert(claim.village)
        }
        for key in order {
            guard let (claim, villages) = seen[key] else { continue }
            let isSpelling = NameForm.bareTown(claim.name) == NameForm.bareTown(shown)
            // A name of office, 东镇人民政府 for 东镇, is no other spelling.
            if isSpelling, claim.name.hasPrefix(shown) { continue }
            findings.append(
                isSpelling
                    ? spelled(claim, villages.count, shown) : named(claim, villages.count, shown, code ?? ""))
        }
    }

    private func spelled(_ claim: Claim, _ count: Int, _ shown: String) -> Finding {
        Finding(
            .townSpelledTwice,
            Bilingual(
                zh: "“\(claim.name)”(\(count) 个村)与“\(shown)”是同一乡镇,按“\(shown)”处理",
                en:
                    "'\(claim.name)' (\(Wording.count(count, "village"))) and '\(shown)' are one township, taken as '\(shown)'"
            ),
            at: claim.place)
    }

    private func named(_ claim: Claim, _ count: Int, _ shown: String, _ code: String) -> Finding {
        Finding(
            .townNamedTwice,
            Bilingual(
                zh: "代码 \(code) 的乡镇多称“\(shown)”,\(count) 个村称“\(claim.name)”,按“\(shown)”处理",
                en:
                    "the township of code \(code) is mostly called '\(shown)', and '\(claim.name)' for \(Wording.count(count, "village")); taken as '\(shown)'"
            ),
            at: claim.place)
    }
}
