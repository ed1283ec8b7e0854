/// A closed town shares no region with another town.
///
/// Where regions are connected the search has no edges out of such a town, so that none can be crossed; where they need not
/// be, its units are out of the reach of leads elsewhere. Either way no change of a region has to be looked at.
struct ClosedTownConstraint: MembershipConstraint {
    static let family = RuleFamily.closedTowns

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        problem.closedTowns(among: region.units).map { town in
            Violation(Self.family, lead: region.lead, units: region.units.filter { problem.units[$0].town == town })
        }
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool { true }

    static func relax(_ given: inout GivenRules) { given.rules.closedTowns = [] }

    /// Each further town beside a closed one costs; open towns stay free of each other.
    static func stretch(_ given: inout GivenRules, penalty: Score) {
        let closed = given.rules.closedTowns
        if closed.isEmpty { return }
        let open = given.problem.units.map(\.town).first { !closed.contains($0) } ?? 0
        let zoneOf = given.problem.units.map { closed.contains($0.town) ? $0.town : open as Int? }
        given.rules.zonings.append(Rules.Zoning(zoneOf: zoneOf, crossing: .penalise(penalty)))
        given.rules.closedTowns = []
    }
}

extension RegionalizationProblem {
    /// The closed towns of some units that also include other towns, ascending; empty for units of one town.
    package func closedTowns(among members: [Int]) -> [Int] {
        if rules.closedTowns.isEmpty { return [] }
        let towns = Set(members.map { units[$0].town })
        return towns.count > 1 ? towns.filter(rules.closedTowns.contains).sorted() : []
    }
}
