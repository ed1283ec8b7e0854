import CountyModel

/// Likeness of two villages' main industries, or their places in one chain.
package struct IndustryLikeness: PairTerm {
    package static let key = IndustryTerm.key
    package static let meaning = Bilingual(
        zh: "产业相连:主导产业相同或上下游", en: "the same main industries, or neighbouring links of one chain")
    package static let formula = Bilingual(
        zh: "两村共有的产业数 / 两村产业合并后的总数(Jaccard 系数);甲村与乙村各有一个产业同在 prefer.industry.chain 的一条产业链上时至少为 0.5;任一村没有产业为 0",
        en:
            "|A ∩ B| / |A ∪ B| (Jaccard); at least 0.5 when an industry of A and one of B stand in one chain of prefer.industry.chain; 0 when either list is empty"
    )

    /// Industries as sorted numbers, so that comparing two villages touches no text.
    private let industries: [[Int]]
    /// Chains each industry belongs to.
    private let chainsOf: [[Int]]

    package init(_ county: County, chains: [[String]]) {
        let lists = county.villages.indices.map { county.attributes.list(.mainIndustry, $0) }
        let names = Set(lists.joined()).sorted()
        let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        industries = lists.map { list in Set(list.compactMap { number[$0] }).sorted() }
        chainsOf = names.map { name in chains.indices.filter { chains[$0].contains(name) } }
    }

    package func value(lead: Int, village: Int) -> Double {
        let (a, b) = (industries[lead], industries[village])
        if a.isEmpty || b.isEmpty { return 0 }
        var common = 0
        for item in a where b.contains(item) { common += 1 }
        let jaccard = Double(common) / Double(a.count + b.count - common)
        return isChained(a, b) ? max(0.5, jaccard) : jaccard
    }

    private func isChained(_ a: [Int], _ b: [Int]) -> Bool {
        a.contains { first in
            b.contains { second in first != second && chainsOf[first].contains { chainsOf[second].contains($0) } }
        }
    }

    /// Industries that both villages have.
    package static func common(_ a: Int, _ b: Int, _ county: County) -> [String] {
        let other = county.attributes.list(.mainIndustry, b)
        return county.attributes.list(.mainIndustry, a).filter { other.contains($0) }
    }
}

extension IndustryTerm: MeasuredTerm {
    package static func measured(_ inputs: TermInputs) -> some PairTerm {
        IndustryLikeness(inputs.county, chains: inputs.asked(IndustryTerm.self).chains)
    }
}
