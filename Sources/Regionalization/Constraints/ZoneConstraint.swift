/// A region lies within as many zones of each further division of the map as are allowed.
struct ZoneConstraint: MembershipConstraint {
    static let family = RuleFamily.zoneCrossing
    /// Whether any division has a limit.
    let isInForce: Bool

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        problem.rules.zonings.compactMap { zoning in
            let zones = zoning.zoneCount(of: region.units)
            if zones <= zoning.limit { return nil }
            return Violation(
                Self.family, lead: region.lead, units: region.units.filter { zoning.zoneOf[$0] != nil },
                limit: Int64(zoning.limit), actual: Int64(zones))
        }
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool { !isInForce || state.keepsZoneLimits(change) }

    static func relax(_ given: inout GivenRules) {
        for index in given.rules.zonings.indices where given.rules.zonings[index].limit < Int.max {
            if given.rules.zonings[index].crossing == .forbid { given.rules.zonings[index].crossing = .allow }
            given.rules.zonings[index].most = nil
        }
    }

    static func stretch(_ given: inout GivenRules, penalty: Score) {
        for index in given.rules.zonings.indices where given.rules.zonings[index].limit < Int.max {
            (given.rules.zonings[index].crossing, given.rules.zonings[index].most) = (.penalise(penalty), nil)
        }
    }
}

extension Rules.Zoning {
    /// The number of different zones among units; units in no zone do not count.
    package func zoneCount(of units: [Int]) -> Int { Set(units.compactMap { zoneOf[$0] }).count }
}
