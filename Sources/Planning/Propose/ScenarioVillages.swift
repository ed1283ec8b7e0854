import CountyModel

/// The villages a scenario names, found on the map.
struct ScenarioVillages {
    package let excluded: [Int]
    package let fixedLeads: [Int]
    let bannedLeads: [Int]
    package let together: [[Int]]
    package let apart: [(Int, Int)]
    package let kept: [(name: String?, members: [Int], lead: Int?)]

    /// - Throws: ``PlannerError`` (E7810) naming the key for every code, and every township of `must.towns.no_cross`, that is not on the map.
    init(_ scenario: Scenario, _ county: County) throws {
        var unknown: [Finding] = []
        func find(_ codes: [VillageCode], _ key: String) -> [Int] {
            codes.compactMap { code in
                if let index = county.index(of: code) { return index }
                unknown.append(
                    Finding(
                        .codeNotOnMap,
                        Bilingual(zh: "\(key) 中的村 \(code) 不在村界图层中", en: "village \(code) of \(key) is not on the map"),
                        at: scenario.codePlaces.place(of: code, under: key),
                        mend: Bilingual(zh: "请核对代码", en: "check the code")))
                return nil
            }
        }
        excluded = find(scenario.must.exclude, "must.exclude")
        fixedLeads = find(scenario.lead.fixed, "lead.fixed")
        bannedLeads = find(scenario.lead.banned, "lead.banned")
        together = scenario.must.together.map { find($0, "must.together") }
        // A group that must be apart is apart pair by pair.
        apart = scenario.must.apart.flatMap { group in
            let members = find(group, "must.apart")
            return members.indices.flatMap { i in members[(i + 1)...].map { (members[i], $0) } }
        }
        kept = scenario.must.keep.map { kept in
            (kept.name, find(kept.members, "must.keep"), kept.lead.flatMap { find([$0], "must.keep").first })
        }
        let towns = Set(county.villages.map(\.townName))
        for name in scenario.must.towns.noCross where !towns.contains(name) {
            unknown.append(
                Finding(
                    .codeNotOnMap,
                    Bilingual(
                        zh: "must.towns.no_cross 中的乡镇“\(name)”不在地图上",
                        en: "township \(name) of must.towns.no_cross is not on the map"),
                    at: Place(column: "must.towns.no_cross", value: name),
                    mend: Bilingual(
                        zh: "请核对名称;有:\(towns.sorted().prefix(20).joined(separator: "、"))",
                        en: "check the name; there are \(towns.sorted().prefix(20).joined(separator: ", "))")))
        }
        if !unknown.isEmpty { throw PlannerError(.scenario, unknown) }
    }
}
