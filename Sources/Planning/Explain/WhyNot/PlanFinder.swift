import CountyData
import CountyModel

/// Finds the village or the cluster that somebody means.
package enum PlanFinder {
    /// A village by its code or by its name, with or without 村 and the like, with or without its township in front.
    ///
    /// - Parameter option: the option of the command line that the text was given for, such as `--village`; `nil` for an argument.
    /// - Throws: ``PlannerError`` of kind `.input`: E1801 listing the candidates where several villages have the name, E1802 with
    ///   names that are near where none has.
    /// - Complexity: O(villages).
    package static func village(
        _ text: String, _ setup: PlanningCase, option: String? = nil
    ) throws(PlannerError) -> Int {
        let county = setup.county
        if let village = county.index(of: VillageCode(HeaderText.folded(text))) { return village }
        let names = VillageNames(
            names: county.villages.map(\.name), towns: county.villages.map(\.townName),
            endings: setup.scenario.data.nameMatch.strip)
        var found = names.find(town: "", name: text)
        // 云桥镇石溪村: the township in front tells villages of one name apart.
        if found == .none {
            for town in Set(county.villages.map(\.townName)).sorted() where text.hasPrefix(town) && text != town {
                found = names.find(town: town, name: String(text.dropFirst(town.count)), townMustBeKnown: true)
                if found != .none { break }
            }
        }
        switch found {
        case .village(let village, _): return village
        case .several(let villages): throw several(text, villages, county, option)
        case .none: throw unknown(text, setup, option)
        }
    }

    private static func several(
        _ text: String, _ villages: [Int], _ county: County, _ option: String?
    ) -> PlannerError {
        let list = villages.map { "\(county.villages[$0].townName)\(county.villages[$0].label)" }
        return PlannerError(
            .input, .ambiguousVillage,
            Bilingual(
                zh: "名为“\(text)”的村有 \(villages.count) 个:\(list.joined(separator: "、"))",
                en: "\(villages.count) villages are called '\(text)': \(list.joined(separator: ", "))"),
            at: Place(column: option, value: text),
            mend: Bilingual(zh: "请用代码,或在村名前加乡镇名", en: "give the code, or put the township before the name"))
    }

    private static func unknown(_ text: String, _ setup: PlanningCase, _ option: String?) -> PlannerError {
        let villages = setup.county.villages
        let wanted = Set(text)
        // Names that share most of their characters, the nearest first.
        let near = villages.indices.map { (village: $0, shared: Set(villages[$0].name).intersection(wanted).count) }
            .filter { $0.shared * 2 >= min(wanted.count, villages[$0.village].name.count) && $0.shared > 0 }
            .sorted { ($1.shared, $0.village) < ($0.shared, $1.village) }
        let list = near.prefix(5).map { villages[$0.village].label }
        return PlannerError(
            .input, .unknownVillage,
            Bilingual(zh: "没有名称或代码为“\(text)”的村", en: "no village has the name or code '\(text)'"),
            at: Place(column: option, value: text),
            mend: list.isEmpty
                ? Bilingual(zh: "请核对村名或代码", en: "check the name or the code")
                : Bilingual(
                    zh: "相近的有:\(list.joined(separator: "、"))", en: "near to it: \(list.joined(separator: ", "))"))
    }

    /// A cluster of a plan by its number (`P07`), its name, or its lead village.
    ///
    /// - Parameter option: the option of the command line that the text was given for; `nil` for an argument.
    /// - Returns: its index among the plan's clusters.
    /// - Throws: ``PlannerError`` of kind `.input` (E1803) with the clusters there are.
    package static func cluster(
        _ text: String, _ plan: Plan, _ setup: PlanningCase, option: String? = nil
    ) throws(PlannerError) -> Int {
        let clusters = plan.clusters
        if let index = labelled(text, plan) { return index }
        let wanted = HeaderText.folded(text)
        let named = clusters.indices.filter { [wanted, wanted + "片区"].contains(HeaderText.folded(clusters[$0].name)) }
        if named.count == 1 { return named[0] }
        if named.isEmpty, let village = try? village(text, setup),
            let index = clusters.firstIndex(where: { $0.lead == village })
        {
            return index
        }
        let shown = (named.isEmpty ? Array(clusters.indices) : named).prefix(60)
        let list = shown.map { "\(clusters[$0].id) \(clusters[$0].name)" }
        throw PlannerError(
            .input, .unknownCluster,
            named.isEmpty
                ? Bilingual(zh: "方案中没有片区“\(text)”", en: "the plan has no cluster '\(text)'")
                : Bilingual(zh: "名为“\(text)”的片区不止一个", en: "several clusters are called '\(text)'"),
            at: Place(column: option, value: text),
            mend: Bilingual(
                zh: "可选:\(list.joined(separator: "、"))", en: "there are: \(list.joined(separator: ", "))"))
    }

    /// The cluster whose number a text is, or whose full name where only one is called so; `nil` for a text that may as well mean
    /// a village.
    package static func labelled(_ text: String, _ plan: Plan) -> Int? {
        let wanted = HeaderText.folded(text)
        let clusters = plan.clusters
        if let index = clusters.firstIndex(where: { $0.id.lowercased() == wanted.lowercased() }) { return index }
        let named = clusters.indices.filter { HeaderText.folded(clusters[$0].name) == wanted }
        return named.count == 1 && wanted.hasSuffix("片区") ? named[0] : nil
    }
}
