import CountyModel

/// Tells of weights that do nothing, as the county has no values in the columns that their terms need.
enum TermColumns {
    /// A finding for each such term, in the order of the catalogue, then one for cohesion; a warning where the weight is not the usual
    /// one, as somebody has asked for it.
    static func findings(_ county: County, _ scenario: Scenario) -> [Finding] {
        let prefer = scenario.prefer
        let usual = TermWeights(of: scenario.version)
        var found = TermCatalogue.all.compactMap { term -> Finding? in
            let (key, weight) = (term.key, prefer.weights[term.key])
            guard weight > 0 else { return nil }
            return finding(key, missing(term, county, prefer), isUsual: weight == usual[key])
        }
        // Cohesion is likeness of industries or of resources: one of them is enough.
        let (industries, resources) = (
            missing(IndustryTerm.self, county, prefer), missing(ResourceTerm.self, county, prefer)
        )
        if prefer.cohesion > 0, !industries.isEmpty, !resources.isEmpty {
            let isUsual = prefer.cohesion == PreferOptions().cohesion
            found += [finding("cohesion", industries + resources, isUsual: isUsual)].compactMap { $0 }
        }
        return found
    }

    /// The lists of columns of a term that have no value.
    private static func missing<Term: PreferTerm>(_ term: Term.Type, _ county: County, _ prefer: PreferOptions)
        -> [[Field]]
    {
        prefer[term].needs.filter { columns in !columns.contains { hasValues($0, county) } }
    }

    private static func hasValues(_ field: Field, _ county: County) -> Bool {
        county.attributes.has(field)
            && county.villages.indices.contains { ![.missing, .list([])].contains(county.attributes.value(field, $0)) }
    }

    private static func finding(_ key: String, _ missing: [[Field]], isUsual: Bool) -> Finding? {
        if missing.isEmpty { return nil }
        let zh = missing.map { $0.map(\.label).joined(separator: "、") }.joined(separator: ";")
        let en = missing.map { $0.map(\.englishName).joined(separator: ", ") }.joined(separator: "; ")
        return Finding(
            isUsual ? .usualTermWithoutColumns : .termWithoutColumns,
            Bilingual(
                zh: "prefer.\(key) 有权重而没有可用的列(\(zh)\(missing.joined().count > 1 ? "均" : "")无数据),不加分",
                en: "prefer.\(key) has a weight but no column to work on (no values of \(en)), and adds nothing"),
            at: Place(column: "prefer.\(key)"),
            mend: Bilingual(
                zh: "请补\(missing.allSatisfy { $0.count > 1 } ? "这些列之一" : "所缺的列"),或写 prefer.\(key): 0",
                en:
                    "add \(missing.allSatisfy { $0.count > 1 } ? "one of them" : "what is missing"), or set prefer.\(key): 0"
            ))
    }
}
