/// The score of a plan, part by part.
public struct ScoreBreakdown: Hashable, Sendable {
    /// What units gain from their leads.
    public var assist = Score.zero
    /// What is gained from neighbours kept together.
    public var cohesion = Score.zero
    /// The fixed costs of the leads, as a positive number.
    public var fixed = Score.zero
    /// The price of further towns, as a positive number.
    public var towns = Score.zero
    /// The price of further zones of other divisions of the map, as a positive number.
    public var zones = Score.zero
    /// The penalties of the units left out, as a positive number.
    public var leftOut = Score.zero
    /// What the sums over regions are worth, one part per wish of the problem in its order; may be negative.
    public var wishes: [Score] = []

    /// What the sums over regions are worth together.
    public var wishTotal: Score { wishes.reduce(.zero, +) }
    /// The price of further towns and zones together.
    public var crossing: Score { towns + zones }
    /// The value of the plan: gains minus costs.
    public var total: Score { assist + cohesion + wishTotal - fixed - crossing - leftOut }
}

extension RegionalizationProblem {
    /// The score of a plan, computed from nothing but the plan and the problem.
    ///
    /// A pair out of reach and a lead that is not a candidate count as 0; ``violations(of:)`` names them.
    /// - Complexity: O(edges + units · log reach).
    package func score(of plan: RegionPlan) -> ScoreBreakdown {
        var parts = ScoreBreakdown()
        parts.wishes = Array(repeating: .zero, count: wishes.count)
        let leadOf = plan.leadOf(unitCount: units.count)
        for edge in edges {
            if let lead = leadOf[edge.u], lead == leadOf[edge.v] { parts.cohesion += edge.cohesion }
        }
        for region in plan.regions {
            for unit in region.units { parts.assist += assist(lead: region.lead, unit: unit) ?? .zero }
            parts.fixed += candidate(at: region.lead)?.fixedCost ?? .zero
            parts.towns += townCost(of: region.units)
            parts.zones += zoneCost(of: region.units)
            for (wish, worth) in wishWorths(of: region.units).enumerated() { parts.wishes[wish] += worth }
        }
        for unit in plan.leftOut { parts.leftOut += units[unit].leaveOutPenalty }
        return parts
    }

    /// What a region of these units pays for its towns and zones beyond the first of each kind, as a positive number.
    package func crossingCost(of members: [Int]) -> Score {
        townCost(of: members) + zoneCost(of: members)
    }

    /// What a region of these units pays for its towns beyond the first, as a positive number.
    package func townCost(of members: [Int]) -> Score {
        guard case .penalise(let price) = rules.townCrossing else { return .zero }
        return price * max(0, townCount(of: members) - 1)
    }

    /// What a region of these units pays for its zones beyond the first of each division, as a positive number.
    package func zoneCost(of members: [Int]) -> Score {
        var cost = Score.zero
        for zoning in rules.zonings {
            if case .penalise(let price) = zoning.crossing { cost += price * max(0, zoning.zoneCount(of: members) - 1) }
        }
        return cost
    }

    /// The number of different towns among units.
    func townCount(of members: [Int]) -> Int { Set(members.map { units[$0].town }).count }
}
