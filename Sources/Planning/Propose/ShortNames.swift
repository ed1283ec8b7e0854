import CountyModel

/// Names of villages in messages, in Latin letters in English ones: with the code only where another village of the county has the
/// same name.
struct ShortNames {
    private let names: [Bilingual]

    /// Names that a sentence tells one by one; of more, so many are told and how many more there are.
    static let most = 3

    init(_ county: County) {
        let latin = county.villages.map { LatinName.of($0.name) }
        var (count, latinCount): ([String: Int], [String: Int]) = ([:], [:])
        for village in county.villages { count[village.name, default: 0] += 1 }
        for name in latin { latinCount[name, default: 0] += 1 }
        names = zip(county.villages, latin).map { village, latin in
            Bilingual(
                zh: count[village.name] == 1 ? village.name : village.label,
                en: latinCount[latin] == 1 ? latin : "\(latin) (\(village.code.text))")
        }
    }

    /// The name of a village.
    subscript(_ village: Int) -> Bilingual { names[village] }

    /// The first names of some villages and how many there are.
    func list(_ villages: [Int]) -> Bilingual {
        let shown = villages.prefix(Self.most).map { names[$0] }
        let (zh, en) = (shown.map(\.zh).joined(separator: "、"), shown.map(\.en))
        if shown.count == villages.count { return Bilingual(zh: zh, en: Wording.list(en)) }
        return Bilingual(
            zh: "\(zh)等 \(villages.count) 村",
            en: "\(en.joined(separator: ", ")) and \(villages.count - shown.count) more")
    }
}
