import CountyModel
import Geospatial
import Regionalization

/// Says in words, with its numbers, how a cluster would break a rule.
struct BreachText {
    package let setup: PlanningCase

    private var county: County { setup.county }

    /// The first broken rules of a cluster, in the order in which rules are judged.
    ///
    /// Villages that touch on the map and yet do not hang together are kept apart by a township that may not be crossed.
    package func list(_ broken: [Violation], most: Int, lead: Int, units: [Int], _ ledger: inout FactLedger)
        -> Bilingual
    {
        if broken[0].family == .contiguity && isClosed(units) { return named(.townCrossing, nil) }
        let rules = broken.prefix(most).map { phrase($0, lead: lead, &ledger) }
        return Bilingual(zh: rules.map(\.zh).joined(separator: "、"), en: Wording.list(rules.map(\.en)))
    }

    private func isClosed(_ units: [Int]) -> Bool {
        let towns = Set(units.map { county.villages[$0].townName })
        return towns.count > 1 && !towns.isDisjoint(with: setup.scenario.must.towns.noCross)
    }

    /// One broken rule: its name and what shows it.
    ///
    /// - Parameter units: the villages of the cluster, where a township that keeps to itself may be what cuts it.
    func phrase(_ violation: Violation, lead: Int?, units: [Int] = [], _ ledger: inout FactLedger) -> Bilingual {
        if violation.family == .contiguity && isClosed(units) { return named(.townCrossing, nil) }
        ledger.serving = RuleText.key(violation.family)
        return named(violation.family, detail(violation, lead: lead ?? violation.lead, &ledger))
    }

    private func named(_ family: RuleFamily, _ detail: Bilingual?) -> Bilingual {
        let rule = RuleText.name(family)
        return Bilingual(
            zh: "“\(rule.zh)”" + (detail.map { "(\($0.zh))" } ?? ""),
            en: "'\(rule.en)'" + (detail.map { " (\($0.en))" } ?? ""))
    }

    private func detail(_ violation: Violation, lead: Int?, _ ledger: inout FactLedger) -> Bilingual? {
        switch violation.family {
        case .lead where violation.lead == nil:
            let name = ledger.villages(violation.units, most: 1, county)
            return Bilingual(zh: "\(name.zh)划出后没有牵头村", en: "without \(name.en) nobody leads")
        case .contiguity, .excluded, .together, .apart, .lead, .fixedLeads, .strongOnly:
            let names = ledger.villages(violation.units, most: 3, county)
            return violation.units.isEmpty ? nil : names
        case .reach: return reach(violation.units, lead, &ledger)
        case .capacity: return numbers(violation, scale: 1e6, unit: ("", ""), &ledger)
        case .unitCount: return numbers(violation, unit: ("个村", " villages"), &ledger)
        case .population: return numbers(violation, unit: ("人", " people"), &ledger)
        case .members: return numbers(violation, unit: ("名", " members"), &ledger)
        case .strong: return numbers(violation, unit: ("个强村", " strong"), &ledger)
        case .weakPerStrong: return numbers(violation, unit: ("个薄弱村", " weak"), &ledger)
        case .townCrossing: return numbers(violation, unit: ("个乡镇", " townships"), &ledger)
        case .zoneCrossing: return numbers(violation, unit: ("个分区", " zones"), &ledger)
        case .regionCount: return numbers(violation, unit: ("个片区", " clusters"), &ledger)
        case .cover: return numbers(violation, unit: ("个村未纳入", " left out"), &ledger)
        case .kept: return nil
        }
    }

    /// What there would be and what is allowed.
    private func numbers(
        _ violation: Violation, scale: Double = 1, unit: (zh: String, en: String), _ ledger: inout FactLedger
    ) -> Bilingual? {
        guard let limit = violation.limit, let actual = violation.actual else { return nil }
        let family = violation.family.rawValue
        let has = ledger.note(
            "would_be_\(family)", Double(actual) / scale, decimals: 2, unit: unit.zh,
            source: "the villages after the change")
        let allowed = ledger.note(
            "limit_\(family)", Double(limit) / scale, decimals: 2, unit: unit.zh, source: RuleText.key(violation.family)
        )
        let isAbove = actual > limit
        return Bilingual(
            zh: "将为\(has)\(unit.zh),\(isAbove ? "上限" : "下限")\(allowed)",
            en: "\(has)\(unit.en), \(isAbove ? "at most" : "at least") \(allowed)")
    }

    /// The first village out of reach, by its distance where that is the reason, by steps otherwise.
    private func reach(_ units: [Int], _ lead: Int?, _ ledger: inout FactLedger) -> Bilingual? {
        guard let lead, let far = units.first else { return nil }
        let name = ledger.village(far, county)
        let km = county.points[lead].distance(to: county.points[far]) / 1000
        if let most = setup.scenario.must.leadFarKm.maximum, km > most {
            let has = ledger.note("reach_km", km, decimals: 1, unit: "公里", source: "straight, village points")
            let limit = ledger.note("limit_reach_km", most, decimals: 2, unit: "公里", source: "must.lead_far_km")
            return Bilingual(
                zh: "\(name.zh)距牵头村\(has)公里,上限\(limit)公里", en: "\(name.en), \(has) km away, at most \(limit)")
        }
        return Bilingual(zh: "\(name.zh)离牵头村隔村过多", en: "\(name.en) lies too many villages away")
    }
}
