import CountyModel

/// Names of villages in messages: with the code only where another village of the county has the same name.
struct ShortNames {
    private let names: [String]

    /// Names that a sentence tells one by one; of more, so many are told and how many more there are.
    static let most = 3

    init(_ county: County) {
        var count: [String: Int] = [:]
        for village in county.villages { count[village.name, default: 0] += 1 }
        names = county.villages.map { count[$0.name] == 1 ? $0.name : $0.label }
    }

    /// The name of a village.
    subscript(_ village: Int) -> String { names[village] }

    /// The first names of some villages and how many there are.
    func list(_ villages: [Int]) -> Bilingual {
        let shown = villages.prefix(Self.most).map { names[$0] }
        if shown.count == villages.count {
            return Bilingual(zh: shown.joined(separator: "、"), en: Wording.list(shown))
        }
        return Bilingual(
            zh: "\(shown.joined(separator: "、"))等 \(villages.count) 村",
            en: "\(shown.joined(separator: ", ")) and \(villages.count - shown.count) more")
    }
}
