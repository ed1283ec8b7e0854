import CountyModel
import Regionalization

/// What the families of the search are in the catalogue of rules.
extension RuleFamily {
    /// The rule that the family is called after.
    package var rule: PlanRule {
        switch self {
        case .contiguity: .connected
        case .unitCount: .villages
        case .population: .population
        case .members: .partyMembers
        case .strong: .strong
        case .strongOnly: .strongOnly
        case .weakPerStrong: .weakPerStrong
        case .capacity: .capacity
        case .lead: .qualified
        case .reach: .leadDistance
        case .together: .together
        case .apart: .apart
        case .kept: .keep
        case .fixedLeads: .fixedLead
        case .excluded: .exclude
        case .townCrossing: .townCrossing
        case .closedTowns: .noCross
        case .zoneCrossing: .zone
        case .enclosure: .noHoles
        case .widthToLength: .widthToLength
        case .regionCount: .clusterCount
        case .cover: .cover
        }
    }

    /// The limits that the scenario sets for a family on sums; `nil` for any other family.
    func limits(_ must: RuleOptions) -> Bounds<Int>? { must.limits(of: rule) }

    /// The rule of a scenario that the family stands for in a message: the key that its reader has written.
    ///
    /// - Parameter reason: why the family cannot be kept, where that is what is told.
    func rule(in scenario: Scenario, _ reason: Conflict.Reason? = nil) -> PlanRule {
        let must = scenario.must
        if self == .reach && must.leadFarKm.maximum == nil {
            if must.leadFarSteps.maximum != nil { return .leadSteps }
            return must.connected && must.villages.maximum != nil ? .villages : rule
        }
        let isBatch =
            self == .cover && reason == .countOutOfRange && must.firstBatch.villages != nil
            || self == .regionCount && must.firstBatch.clusters != nil
        return isBatch ? .firstBatch : rule
    }

    /// The rules of a scenario that the family stands for where it bars some villages, all of them for none: of distance and steps
    /// those that keep leads away.
    func rules(in scenario: Scenario, _ units: [Int], _ problem: RegionalizationProblem, _ county: County) -> [PlanRule]
    {
        guard self == .reach, let most = scenario.must.leadFarKm.maximum, scenario.must.leadFarSteps.maximum != nil
        else {
            return [rule(in: scenario)]
        }
        var (isByDistance, isBySteps) = (false, false)
        for unit in units.isEmpty ? Array(problem.units.indices) : units {
            let leads = problem.leads.map(\.unit).filter { $0 != unit && problem.mayShareRegion(unit, $0) }
            if leads.isEmpty || leads.contains(where: { problem.assist(lead: $0, unit: unit) != nil }) { continue }
            // A lead within the distance is kept away by the steps alone.
            let isNear = leads.contains { county.points[$0].distance(to: county.points[unit]) / 1000 <= most }
            (isByDistance, isBySteps) = (isByDistance || !isNear, isBySteps || isNear)
            if isByDistance && isBySteps { break }
        }
        // Where each village has a lead in reach, both are in the way of other plans.
        var rules: [PlanRule] = []
        if isByDistance || !isBySteps { rules.append(.leadDistance) }
        if isBySteps || !isByDistance { rules.append(.leadSteps) }
        return rules
    }

    /// What is said of the family.
    package var entry: RuleEntry { rule.entry }

    /// The family in words.
    package var name: Bilingual { rule.name }

    /// The scenario key to change where no plan can keep the family's rules.
    package var key: String { entry.familyKey }
}

/// The townships of `must.towns.no_cross` that have to do with some villages.
enum ClosedTowns {
    /// In the order of the scenario: townships of the villages, and those that touch them; all of them for no villages.
    static func names(_ villages: [Int], _ problem: RegionalizationProblem, _ county: County, _ scenario: Scenario)
        -> [String]
    {
        let closed = scenario.must.towns.noCross
        if villages.isEmpty { return closed }
        let inside = Set(villages)
        let touching = problem.closedEdges.filter { inside.contains($0.u) || inside.contains($0.v) }
        let near = Set((villages + touching.flatMap { [$0.u, $0.v] }).map { county.villages[$0].townName })
        return closed.filter(near.contains)
    }

    /// The same as the end of a sentence; nothing where the rule is not among some families.
    static func ending(
        _ families: [RuleFamily?], _ villages: [Int], _ problem: RegionalizationProblem, _ county: County,
        _ scenario: Scenario
    ) -> Bilingual {
        let towns = families.contains(.closedTowns) ? names(villages, problem, county, scenario) : []
        return towns.isEmpty
            ? Bilingual(zh: "", en: "")
            : Bilingual(
                zh: ";乡镇:\(towns.joined(separator: "、"))",
                en: "; townships: \(towns.map(LatinName.of).joined(separator: ", "))")
    }
}

extension FirstBatchRule {
    /// Whether the plan is to be a first batch, and villages outside it wait for later ones.
    var isAsked: Bool { clusters != nil || villages != nil }
}
