import CountyModel
import Planning

/// The numbers of a report, noted as it is written, and names in both languages.
struct ReportLedger {
    /// Where numbers come from, each once per source.
    package private(set) var facts: [Fact] = []
    /// Every numeral the report may write.
    package private(set) var numerals: Set<String> = []

    /// A number as sentences write it.
    package mutating func number(_ id: String, _ number: Double, decimals: Int = 1, _ source: String) -> String {
        let text = NumberText.plain(number, decimals: decimals)
        if numerals.insert(text).inserted { facts.append(Fact(id: id, text: text, source: source)) }
        return text
    }

    /// A count as sentences write it.
    package mutating func count(_ id: String, _ count: Int, _ source: String) -> String {
        number(id, Double(count), decimals: 0, source)
    }

    /// The numerals in a name, a code or a text of the user's.
    package mutating func name(_ text: String, _ source: String = "name") -> String {
        for numeral in FactLedger.numerals(in: text) where numerals.insert(numeral).inserted {
            facts.append(Fact(id: "name_\(numeral)", text: numeral, source: source))
        }
        return text
    }

    /// A sentence made elsewhere, with the numbers in it.
    package mutating func said(_ text: Bilingual, _ source: String) -> Bilingual {
        Bilingual(zh: name(text.zh, source), en: name(text.en, source))
    }

    /// A reason; its own ledger says where its numbers come from.
    package mutating func reason(_ text: Bilingual, _ own: [Fact]) -> Bilingual {
        for fact in own where numerals.insert(fact.text).inserted { facts.append(fact) }
        return text
    }

    /// The name of a village, in English with its reading in front.
    package mutating func village(_ village: Int, _ county: County) -> Bilingual {
        place(county.villages[village].name)
    }

    /// The name of a place, in English with its reading in front.
    package mutating func place(_ written: String) -> Bilingual {
        let name = name(written)
        let latin = LatinName.of(name)
        // A numeral in the name would stand there twice.
        let isPlain = latin == name || !FactLedger.numerals(in: name).isEmpty
        return Bilingual(zh: name, en: isPlain ? name : "\(latin) \(name)")
    }

    /// The names of some places.
    package mutating func places(_ written: [String]) -> Bilingual {
        let names = written.map { place($0) }
        return Bilingual(zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
    }

    /// The name of a cluster.
    package mutating func cluster(_ cluster: Cluster) -> Bilingual {
        let (id, name) = (name(cluster.id), name(cluster.name))
        return Bilingual(zh: "\(id) \(name)", en: "\(id) \(LatinName.ofCluster(cluster.name))")
    }

    /// The first few names, and how many there are in all.
    package mutating func list(_ names: [Bilingual], most: Int = 12, id: String) -> Bilingual {
        let zh = names.prefix(most).map(\.zh).joined(separator: "、")
        guard names.count > most else { return Bilingual(zh: zh, en: Wording.list(names.map(\.en))) }
        let all = count(id, names.count, "plan")
        let en = names.prefix(most).map(\.en).joined(separator: ", ")
        return Bilingual(zh: "\(zh)等\(all)个", en: "\(en) and others, \(all) in all")
    }

    /// A cell with a number, thousands apart; a dash where it is not known.
    package mutating func cell(_ number: Double?, decimals: Int = 0, _ source: String) -> Bilingual {
        .same(number.map { NumberText.grouped(self.number("cell", $0, decimals: decimals, source)) } ?? "—")
    }
}
