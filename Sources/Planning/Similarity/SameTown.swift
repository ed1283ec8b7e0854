import CountyModel

/// Whether two villages belong to one township.
struct SameTown: PairTerm {
    package static let key = SameTownTerm.key
    package static let meaning = Bilingual(zh: "同一乡镇", en: "of one township")
    package static let formula = Bilingual(
        zh: "两村在同一乡镇为 1,否则为 0",
        en: "1 when both villages are in the same township, else 0")

    private let towns: [String]

    init(_ county: County) { towns = county.villages.map(\.townName) }

    package func value(lead: Int, village: Int) -> Double { towns[lead] == towns[village] ? 1 : 0 }
}

extension SameTownTerm: MeasuredTerm {
    package static func measured(_ inputs: TermInputs) -> some PairTerm {
        SameTown(inputs.county)
    }
}
