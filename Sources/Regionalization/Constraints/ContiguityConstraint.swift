/// A region is connected in the contiguity graph, unless groups need not touch.
struct ContiguityConstraint: MembershipConstraint {
    static let family = RuleFamily.contiguity
    var isRequired = true

    /// Judged on all edges of the map: edges out of a closed town are the matter of ``ClosedTownConstraint``.
    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        if !isRequired { return [] }
        let inside = Set(region.units)
        var reached: Set<Int> = [region.lead]
        var waiting = [region.lead]
        while let unit = waiting.popLast() {
            for next in problem.landNeighbours(of: unit) where inside.contains(next) && reached.insert(next).inserted {
                waiting.append(next)
            }
        }
        let cutOff = region.units.filter { !reached.contains($0) }
        return cutOff.isEmpty ? [] : [Violation(Self.family, lead: region.lead, units: cutOff)]
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        !isRequired || state.staysConnected(change)
    }

    /// Never given up: without it a region is not a region of the map.
    static func relax(_ given: inout GivenRules) {}
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}
