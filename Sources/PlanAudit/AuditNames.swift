import CountyModel

/// The villages that a scenario names, as indices, looked up by the judge itself.
struct AuditNames {
    package let excluded: [Int]
    package let fixedLeads: [Int]
    package let banned: [Int]
    package let together: [[Int]]
    package let apart: [[Int]]
    package let kept: [(name: String?, members: [Int], lead: Int?)]

    /// - Throws: ``PlannerError`` (E7810) for codes that are not on the map.
    init(_ scenario: Scenario, _ county: County) throws {
        let index = Dictionary(
            county.villages.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        var unknown: [Finding] = []
        func find(_ codes: [VillageCode], _ rule: PlanRule) -> [Int] {
            codes.compactMap { code in
                if let village = index[code] { return village }
                let what = Bilingual(
                    zh: "\(rule.key) 中的村 \(code) 不在村界图层中", en: "village \(code) of \(rule.key) is not on the map")
                unknown.append(Finding(.codeNotOnMap, what, at: scenario.codePlaces.place(of: code, under: rule.key)))
                return nil
            }
        }
        excluded = find(scenario.must.exclude, .exclude)
        fixedLeads = find(scenario.lead.fixed, .fixedLead)
        banned = find(scenario.lead.banned, .banned)
        together = scenario.must.together.map { find($0, .together).sorted() }
        apart = scenario.must.apart.map { find($0, .apart).sorted() }
        kept = scenario.must.keep.map { area in
            (area.name, find(area.members, .keep).sorted(), area.lead.flatMap { find([$0], .keep).first })
        }
        if !unknown.isEmpty { throw PlannerError(.scenario, unknown) }
    }
}
