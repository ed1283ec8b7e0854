import CountyModel
import Geospatial
import Regionalization

/// Says in words, with its numbers, how a cluster would break a rule.
struct BreachText {
    package let setup: PlanningCase

    private var county: County { setup.county }

    /// The first broken rules of a cluster, in the order in which rules are judged.
    package func list(_ broken: [Violation], most: Int, lead: Int, _ ledger: inout FactLedger) -> Bilingual {
        let rules = broken.prefix(most).map { phrase($0, lead: lead, &ledger) }
        return Bilingual(zh: rules.map(\.zh).joined(separator: "、"), en: Wording.list(rules.map(\.en)))
    }

    /// The rule that its reader has written: a first batch says how many are in clusters, and is counted by those.
    func rule(of violation: Violation) -> PlanRule {
        let isBatch = violation.family == .cover && setup.scenario.must.firstBatch.villages != nil
        return isBatch ? .firstBatch : violation.family.rule(in: setup.scenario)
    }

    /// One broken rule: its name and what shows it.
    func phrase(_ violation: Violation, lead: Int?, _ ledger: inout FactLedger) -> Bilingual {
        let named = rule(of: violation)
        let isBatch = named == .firstBatch && violation.family == .cover
        ledger.serving = named.entry.familyKey
        let rule = named.name
        let detail =
            isBatch
            ? batch(violation, named.entry.limit.measure, &ledger)
            : detail(violation, lead: lead ?? violation.lead, &ledger)
        return Bilingual(
            zh: "“\(rule.zh)”" + (detail.map { "(\($0.zh))" } ?? ""),
            en: "'\(rule.en)'" + (detail.map { " (\($0.en))" } ?? ""))
    }

    private func detail(_ violation: Violation, lead: Int?, _ ledger: inout FactLedger) -> Bilingual? {
        if violation.family == .lead && violation.lead == nil {
            let name = ledger.villages(violation.units, most: 1, county)
            return Bilingual(zh: "\(name.zh)划出后没有牵头村", en: "without \(name.en) nobody leads")
        }
        switch violation.family.entry.limit {
        case .villages: return violation.units.isEmpty ? nil : ledger.villages(violation.units, most: 3, county)
        case .reach: return reach(violation.units, lead, &ledger)
        case .number(let measure): return numbers(violation, measure, &ledger)
        case .towns: return violation.units.first.map { ledger.town(county.villages[$0].townName) }
        case .name: return nil
        }
    }

    /// Villages in clusters as they would be and as a first batch may have them.
    private func batch(_ violation: Violation, _ measure: RuleMeasure?, _ ledger: inout FactLedger) -> Bilingual? {
        guard let measure, let limit = violation.limit, let actual = violation.actual else { return nil }
        let count = Int64(setup.problem.unitsTakingPart)
        return numbers(Violation(.cover, units: [], limit: count - limit, actual: count - actual), measure, &ledger)
    }

    /// What there would be and what is allowed.
    private func numbers(_ violation: Violation, _ measure: RuleMeasure, _ ledger: inout FactLedger) -> Bilingual? {
        guard let limit = violation.limit, let actual = violation.actual else { return nil }
        let family = violation.family.rawValue
        let counted = measure.counted
        let has = ledger.note(
            "would_be_\(family)", Double(actual) / measure.scale, decimals: 2, unit: counted.zh,
            source: "the villages after the change")
        let allowed = ledger.note(
            "limit_\(family)", Double(limit) / measure.scale, decimals: 2, unit: counted.zh,
            source: violation.family.key)
        let words = measure.limit(allowed, isUpper: actual > limit)
        return Bilingual(zh: "将为\(has)\(counted.zh),\(words.zh)", en: "\(has)\(counted.en), \(words.en)")
    }

    /// The first village out of reach, by its distance where that is the reason, by steps otherwise.
    private func reach(_ units: [Int], _ lead: Int?, _ ledger: inout FactLedger) -> Bilingual? {
        guard let lead, let far = units.first else { return nil }
        let name = ledger.village(far, county)
        let km = county.points[lead].distance(to: county.points[far]) / 1000
        if let most = setup.scenario.must.leadFarKm.maximum, km > most {
            // One decimal, but for a distance that would look like the limit.
            let has = ledger.note(
                "reach_km", km, decimals: km - most < 0.1 ? 3 : 1, unit: "公里", source: "straight, village points")
            let limit = ledger.note("limit_reach_km", most, decimals: 2, unit: "公里", source: "must.lead_far_km")
            return Bilingual(
                zh: "\(name.zh)距牵头村\(has)公里,上限\(limit)公里", en: "\(name.en), \(has) km away, at most \(limit)")
        }
        return Bilingual(zh: "\(name.zh)离牵头村隔村过多", en: "\(name.en) lies too many villages away")
    }
}
