import CountyData
import CountyModel
import Regionalization

/// A group of villages as sentences name it: before the rest, or in the middle of it.
struct ShortageGroup {
    /// In the middle of a sentence.
    let (zh, en): (String, String)
    /// At the head of one; empty where the group is named before it.
    let (headZh, headEn): (String, String)

    /// A group that the sentence names.
    init(_ name: Bilingual) { (zh, en, headZh, headEn) = (name.zh, name.en, name.zh, "\(name.en): ") }

    /// A group of so many villages that is named already.
    init(knownCount count: Int) {
        (zh, en) = count == 1 ? ("该村", "this village") : ("这些村", "these villages")
        (headZh, headEn) = ("", "")
    }
}

extension ShortageText {
    /// The rules that keep regions inside, as part of a sentence.
    func border(_ families: [RuleFamily], _ units: [Int], _ ledger: inout FactLedger) -> Bilingual {
        if families.isEmpty { return Bilingual(zh: "", en: "") }
        let words = families.map { family -> Bilingual in
            if family == .townCrossing { return Bilingual(zh: "不跨乡镇", en: "townships are not crossed") }
            if family == .closedTowns {
                let names = ClosedTowns.names(units, problem, county, scenario).map { ledger.town($0) }
                return Bilingual(
                    zh: "\(names.map(\.zh).joined(separator: "、"))不跨界",
                    en:
                        "\(Wording.list(names.map(\.en))) \(Wording.plural(names.count, "keeps to itself", "keep to themselves"))"
                )
            }
            return Bilingual(zh: "守“\(family.name.zh)”", en: "rule '\(family.name.en)' is kept")
        }
        return Bilingual(
            zh: words.map(\.zh).joined(separator: "、") + "时",
            en: " while " + Wording.list(words.map(\.en)))
    }

    /// A group in words: the county, a township with its number, a few names, or several townships.
    ///
    /// - Parameter isOfWeak: whether they are weak villages, and the others of their place are not counted.
    func place(_ units: [Int], _ ledger: inout FactLedger, isOfWeak: Bool = false) -> Bilingual {
        let count = ledger.count("villages", units.count, unit: "村", source: "villages of the group")
        let english = "the \(count) \(isOfWeak ? "weak " : "")\(Wording.of(count, "village"))"
        let counted = isOfWeak ? "\(count) 个薄弱村" : "\(count) 村"
        if units.count == problem.unitsTakingPart && units.count > 1 {
            return Bilingual(zh: "全县 \(counted)", en: "\(english) of the county")
        }
        if units.count <= ShortNames.most {
            let names = units.map { name($0, &ledger) }
            let lonely = isLonely(units)
            return Bilingual(
                zh: names.map(\.zh).joined(separator: "、") + (lonely ? "(没有相邻村)" : ""),
                en: Wording.list(names.map(\.en)) + (lonely ? " (no neighbour)" : ""))
        }
        var towns: [String] = []
        for unit in units where !towns.contains(county.villages[unit].townName) {
            towns.append(county.villages[unit].townName)
        }
        let names = towns.prefix(3).map { ledger.town($0) }
        let (shown, latin) = (names.map(\.zh), names.map(\.en))
        if towns.count <= shown.count {
            return Bilingual(
                zh: "\(shown.joined(separator: "、")) \(counted)", en: "\(english) of \(Wording.list(latin))")
        }
        let all = ledger.count("towns", towns.count, unit: "个", source: "townships of the group")
        return Bilingual(
            zh: "\(shown.joined(separator: "、"))等 \(all) 个乡镇 \(counted)",
            en: "\(english) of \(all) townships (\(latin.joined(separator: ", ")) …)")
    }

    /// A village as messages or as reasons name it.
    func name(_ unit: Int, _ ledger: inout FactLedger) -> Bilingual {
        guard let names else { return ledger.village(unit, county) }
        return Bilingual(zh: ledger.name(names[unit].zh), en: ledger.name(names[unit].en))
    }

    /// Whether the group is one village that touches no other.
    func isLonely(_ units: [Int]) -> Bool {
        guard problem.rules.requiresContiguity, units.count == 1, let unit = units.first else { return false }
        return problem.landNeighbours(of: unit).isEmpty
    }

    /// The place of a finding about one village; `nil` for a group, of which no village stands for the others.
    func onlyName(_ units: [Int]) -> String? { units.count == 1 ? county.villages[units[0]].label : nil }
}
