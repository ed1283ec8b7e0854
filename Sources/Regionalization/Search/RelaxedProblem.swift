extension RegionalizationProblem {
    /// The problem without some families of rules, not checked for conflicts; `nil` when none of them has a rule in
    /// force that can be given up.
    func relaxed(_ families: [RuleFamily]) throws -> RegionalizationProblem? {
        var (rules, leads) = (rules, leads)
        for family in families { relax(family, &rules, &leads) }
        if rules == self.rules && leads == self.leads { return nil }
        return try RegionalizationProblem(unchecked: units, edges: edges, leads: leads, rules: rules)
    }

    private func relax(_ family: RuleFamily, _ rules: inout Rules, _ leads: inout [LeadCandidate]) {
        let none = Rules()
        switch family {
        case .unitCount: rules.unitCount = none.unitCount
        case .population: rules.population = none.population
        case .members: rules.members = none.members
        case .strong: rules.strongPerRegion = none.strongPerRegion
        case .strongOnly: rules.strongOnly = false
        case .weakPerStrong: rules.weakPerStrong = nil
        case .capacity: for index in leads.indices { leads[index].capacity = nil }
        case .lead: leads = leadsEverywhere(leads, penalty: .zero)
        case .reach: leads = leads.map { widened($0, penalty: .zero) }
        case .together: rules.together = []
        case .apart: rules.apart = []
        case .kept: rules.kept = []
        case .fixedLeads: rules.fixedLeads = []
        case .townCrossing:
            if rules.townCrossing == .forbid { rules.townCrossing = .allow }
            rules.townsPerRegion = nil
        case .zoneCrossing:
            for index in rules.zonings.indices where rules.zonings[index].limit < Int.max {
                if rules.zonings[index].crossing == .forbid { rules.zonings[index].crossing = .allow }
                rules.zonings[index].most = nil
            }
        case .regionCount: rules.regionCount = nil
        case .cover: rules.cover = none.cover
        case .contiguity, .excluded: break
        }
    }

    /// The lead with every neighbour of its reach in reach as well, at a penalty.
    ///
    /// Where regions need not be connected every unit comes into reach.
    func widened(_ lead: LeadCandidate, penalty: Score) -> LeadCandidate {
        var lead = lead
        let known = Set(lead.reach.map(\.unit))
        let near =
            rules.requiresContiguity ? Set(lead.reach.flatMap { neighbours(of: $0.unit) }) : Set(units.indices)
        lead.reach += near.subtracting(known).sorted().map {
            LeadCandidate.Reach(unit: $0, assist: .zero - penalty)
        }
        return lead
    }

    /// The leads, and every other unit as a lead of what lies within three steps, without gain and limit.
    func leadsEverywhere(_ leads: [LeadCandidate], penalty: Score) -> [LeadCandidate] {
        let others = units.indices.filter { candidateOf[$0] < 0 && !units[$0].isExcluded }
        return leads
            + others.map { unit in
                var reached: Set<Int> = [unit]
                for _ in 0..<3 { reached.formUnion(reached.flatMap { neighbours(of: $0) }) }
                let reach = reached.sorted().map { LeadCandidate.Reach(unit: $0, assist: .zero) }
                return LeadCandidate(unit: unit, fixedCost: penalty, isAppointed: true, reach: reach)
            }
    }
}
