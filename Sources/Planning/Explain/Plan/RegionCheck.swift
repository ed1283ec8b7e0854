import Regionalization

/// Judges a single candidate cluster by the optimiser's own rules, for questions of the kind "what if".
package struct RegionCheck {
    private let problem: RegionalizationProblem
    private let constraints: [any Constraint]
    /// Whether only the largest size of a cluster bounds the steps from a lead.
    private let reachIsBySize: Bool

    package init(_ setup: PlanningCase) {
        problem = setup.problem
        let must = setup.scenario.must
        reachIsBySize = must.leadFarKm.maximum == nil && must.leadFarSteps.maximum == nil
        constraints = RegionConstraints(setup.problem).all
    }

    /// Rules that a cluster of these villages would break.
    ///
    /// Villages too many steps away break no rule of a scenario that sets no distance: such a cluster is too large, or apart, and
    /// that is what a reader can look up.
    package func violations(lead: Int, units: [Int]) -> [Violation] {
        let region = Region(lead: lead, units: units)
        let found = constraints.flatMap { $0.violations(in: region, of: problem) }
        guard reachIsBySize else { return found }
        let others = found.filter { $0.family != .reach }
        return others.isEmpty ? found : others
    }

    /// The same, with the rules on villages that belong together: groups of `must.together` and kept clusters of
    /// `must.keep`.
    package func conflicts(lead: Int, units: [Int]) -> [Violation] {
        let inside = Set(units)
        var found = violations(lead: lead, units: units)
        for group in problem.rules.together where !inside.isDisjoint(with: group) && !inside.isSuperset(of: group) {
            found.append(Violation(.together, lead: lead, units: group))
        }
        for kept in problem.rules.kept where !inside.isDisjoint(with: kept.units) {
            if inside != Set(kept.units) || kept.lead ?? lead != lead {
                found.append(Violation(.kept, lead: lead, units: kept.units))
            }
        }
        return found
    }

    /// Value of a cluster: assist, cohesion and aims less committee and township costs.
    package func value(lead: Int, units: [Int]) -> Score {
        let inside = Set(units)
        var value = Score.zero - (problem.candidate(at: lead)?.fixedCost ?? .zero)
        for unit in units.sorted() {
            value += problem.assist(lead: lead, unit: unit) ?? .zero
            for neighbour in problem.neighbours(of: unit) where neighbour > unit && inside.contains(neighbour) {
                value += problem.cohesion(unit, neighbour)
            }
        }
        return problem.wishWorths(of: units).reduce(value, +) - problem.crossingCost(of: units)
    }
}

extension RegionalizationProblem {
    /// Cohesion of two neighbours; zero when they are not neighbours.
    ///
    /// - Complexity: O(log m).
    package func cohesion(_ a: Int, _ b: Int) -> Score {
        let (u, v) = (min(a, b), max(a, b))
        var (low, high) = (0, edges.count)
        while low < high {
            let middle = (low + high) / 2
            if (edges[middle].u, edges[middle].v) < (u, v) { low = middle + 1 } else { high = middle }
        }
        return low < edges.count && edges[low].u == u && edges[low].v == v ? edges[low].cohesion : .zero
    }
}
