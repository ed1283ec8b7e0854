import CountyModel
import Regionalization

/// Says why no lead reaches villages: the distance, the steps, or the land between.
struct ReachShortage {
    let words: ShortageText

    private var problem: RegionalizationProblem { words.problem }
    private var must: RuleOptions { words.scenario.must }

    func sentence(_ units: [Int], _ group: ShortageGroup, _ ledger: inout FactLedger) -> Bilingual {
        let beyond = units.filter { !isReached($0) }
        // Leads within the distance that are lost for other causes, or cut off by villages that are.
        if beyond.isEmpty {
            return Bilingual(
                zh: "带得到\(group.zh)的牵头村或其间的村,因不止一条规则无法纳入",
                en: "the leads that reach \(group.en), or the villages between, are left out by more than one rule")
        }
        if beyond.count == units.count { return reason(beyond, group, &ledger) }
        let (out, others) = (
            ledger.count("out_of_reach", beyond.count, unit: "村", source: "villages that no lead reaches"),
            ledger.count("reached", units.count - beyond.count, unit: "村", source: "villages that a lead reaches")
        )
        let those = ShortageGroup(Bilingual(zh: "\(group.zh)中的 \(out) 村", en: "\(out) of \(group.en)"))
        let text = reason(beyond, those, &ledger)
        return Bilingual(
            zh: "\(text.zh);带得到其余 \(others) 村的牵头村或其间的村,因不止一条规则无法纳入",
            en:
                "\(text.en); the leads that reach the other \(others), or the villages between, are left out by more than one rule"
        )
    }

    /// What keeps every lead from some villages.
    private enum Bar {
        case distance(unit: Int, lead: Int, km: Double, most: Double)
        case steps(Int)
        case size(Int)
        /// Nothing but the land between: another part of the map.
        case land
    }

    private func bar(_ units: [Int]) -> Bar {
        if let most = must.leadFarKm.maximum, let near = nearest(units), near.km > most {
            return .distance(unit: near.unit, lead: near.lead, km: near.km, most: most)
        }
        if let most = must.leadFarSteps.maximum, must.villages.maximum.map({ most < $0 }) ?? true {
            return .steps(most)
        }
        guard must.connected, let size = must.villages.maximum else { return .land }
        return .size(size)
    }

    /// The rule that a reader has to look at.
    func rule(_ units: [Int]) -> PlanRule {
        let beyond = units.filter { !isReached($0) }
        if beyond.isEmpty { return .qualified }
        switch bar(beyond) {
        case .distance: return .leadDistance
        case .steps: return .leadSteps
        case .size: return .villages
        case .land: return .connected
        }
    }

    /// Why no lead reaches any of some villages.
    private func reason(_ units: [Int], _ group: ShortageGroup, _ ledger: inout FactLedger) -> Bilingual {
        let (zh, en) = ("没有牵头村带得到\(group.zh)", "no lead reaches \(group.en)")
        switch bar(units) {
        case .distance(_, _, let km, let most) where units.count > 1:
            func told(_ id: String, _ km: Double) -> String {
                ledger.note(
                    id, km, decimals: km - most < 0.1 ? 3 : 1, unit: "公里", source: "straight, village points")
            }
            let farthest = units.compactMap { nearest([$0])?.km }.max() ?? km
            let (least, greatest) = (told("reach_km", km), told("reach_farthest_km", farthest))
            let limit = ledger.note("limit_reach_km", most, decimals: 2, unit: "公里", source: "must.lead_far_km")
            return Bilingual(
                zh: "\(zh):各村距最近的牵头村 \(least == greatest ? least : "\(least)~\(greatest)") 公里,上限 \(limit) 公里",
                en:
                    "\(en): the nearest to each is \(least == greatest ? least : "\(least) to \(greatest)") km away, at most \(limit)"
            )
        case .distance(let unit, let lead, let km, let most):
            let (lead, from) = (ledger.village(lead, words.county), ledger.village(unit, words.county))
            // One decimal, but for a distance that would look like the limit.
            let decimals = km - most < 0.1 ? 3 : 1
            let has = ledger.note("reach_km", km, decimals: decimals, unit: "公里", source: "straight, village points")
            let limit = ledger.note("limit_reach_km", most, decimals: 2, unit: "公里", source: "must.lead_far_km")
            return Bilingual(
                zh: "\(zh):最近的\(lead.zh)距\(from.zh) \(has) 公里,上限 \(limit) 公里",
                en: "\(en): the nearest, \(lead.en), is \(has) km from \(from.en), at most \(limit)")
        case .steps(let most):
            let steps = ledger.count("limit_steps", most, unit: "步", source: "must.lead_far_steps")
            return Bilingual(
                zh: "\(zh):相隔均超过 \(steps) 步", en: "\(en) in at most \(steps) \(Wording.of(steps, "step"))")
        case .size(let size):
            let most = words.amount("limit_villages", Int64(size), .unitCount, &ledger)
            return Bilingual(
                zh: "\(zh):每片区至多\(most.zh),从牵头村连不到",
                en: "\(en): a cluster of at most \(most.en) does not stretch that far")
        case .land: return Bilingual(zh: zh, en: en)
        }
    }

    /// The distance at which each of the villages is within reach of a lead, kilometres; `nil` where distance is not in the way.
    func kmNeeded(_ units: [Int]) -> Double? {
        let beyond = units.filter { !isReached($0) }
        guard !beyond.isEmpty, case .distance = bar(beyond) else { return nil }
        let needed = beyond.compactMap { nearest([$0])?.km }.max() ?? 0
        // Rounded up, so that the distance told is enough.
        return (needed * 100 - 1e-9).rounded(.up) / 100
    }

    /// The limit on steps, where that is in the way.
    func stepsLimit(_ units: [Int]) -> Int? {
        let beyond = units.filter { !isReached($0) }
        if !beyond.isEmpty, case .steps(let most) = bar(beyond) { return most }
        return nil
    }

    /// The largest size of a cluster, where that is in the way.
    func sizeLimit(_ units: [Int]) -> Int? {
        let beyond = units.filter { !isReached($0) }
        if !beyond.isEmpty, case .size(let most) = bar(beyond) { return most }
        return nil
    }

    /// The leads that may be in one cluster with a village, however far they are.
    private func leads(of unit: Int) -> [Int] {
        problem.leads.map(\.unit).filter { $0 != unit && problem.mayShareRegion(unit, $0) }
    }

    private func isReached(_ unit: Int) -> Bool {
        leads(of: unit).contains { problem.assist(lead: $0, unit: unit) != nil }
    }

    private func km(_ lead: Int, _ unit: Int) -> Double {
        words.county.points[lead].distance(to: words.county.points[unit]) / 1000
    }

    /// The village and the lead that are nearest to each other.
    private func nearest(_ units: [Int]) -> (unit: Int, lead: Int, km: Double)? {
        units.flatMap { unit in leads(of: unit).map { (unit: unit, lead: $0, km: km($0, unit)) } }
            .min { ($0.km, $0.unit, $0.lead) < ($1.km, $1.unit, $1.lead) }
    }
}
