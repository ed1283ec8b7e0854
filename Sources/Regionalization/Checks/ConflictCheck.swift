/// Every proof found, cheaply, that no plan can keep the rules, in a fixed order.
///
/// A proof looks at one rule against the map or counts what pockets of the map can hold; a problem without conflicts may
/// still have no plan.
func findConflicts(in problem: RegionalizationProblem) -> (conflicts: [Conflict], shortages: Shortages) {
    let (conflicts, shortages) = conflicts(in: problem)
    if conflicts.isEmpty || problem.rules.closedTowns.isEmpty { return (conflicts, shortages) }
    // A conflict that vanishes when no town is closed is reported for the closed towns, whatever rule it shows as.
    guard let opened = try? problem.relaxed([.closedTowns]) else { return (conflicts, shortages) }
    let others = Regionalization.conflicts(in: opened).conflicts
    let renamed = conflicts.map { conflict -> Conflict in
        if conflict.family == .closedTowns || others.contains(where: conflict.isLike) { return conflict }
        var renamed = conflict
        (renamed.family, renamed.against) = (.closedTowns, conflict.family)
        return renamed
    }
    return (renamed, shortages)
}

extension RegionalizationProblem {
    /// What every plan must leave out, as far as counting shows it before any search.
    ///
    /// - Complexity: O(units + edges + reach) for each round of losses, of which there are few.
    package func shortages() -> Shortages { findShortages(in: self, FreeGround(self)) }
}

extension Conflict {
    /// Whether another conflict says the same of some of the same units.
    fileprivate func isLike(_ other: Conflict) -> Bool {
        (family, reason, against) == (other.family, other.reason, other.against)
            && (units.isEmpty || !Set(units).isDisjoint(with: other.units))
    }
}

private func conflicts(in problem: RegionalizationProblem) -> (conflicts: [Conflict], shortages: Shortages) {
    let ground = FreeGround(problem)
    let shortages = findShortages(in: problem, ground)
    let named = togetherConflicts(in: problem, ground) + fixedLeadConflicts(in: problem, ground)
    let conflicts =
        keptConflicts(in: problem) + named + lostLeadConflicts(in: problem, shortages, besides: named)
        + coverConflicts(in: problem, ground, shortages) + regionCountConflicts(in: problem, ground, shortages)
    // Two checks may come upon the same contradiction from either side.
    var seen: Set<Conflict> = []
    return (conflicts.filter { seen.insert($0).inserted }, shortages)
}

/// The part of the map that the search may divide: units neither excluded nor in a kept region, by component; one
/// component where regions need not be connected.
struct FreeGround {
    /// Whether each unit is free.
    let isFree: [Bool]
    /// The component of each free unit, −1 for the others.
    let componentOf: [Int]
    /// The units of each component, ascending; components ascend by their first unit.
    let components: [[Int]]

    /// Finds the components. O(units + edges).
    init(_ problem: RegionalizationProblem) {
        var isFree = problem.units.map { !$0.isExcluded }
        for kept in problem.rules.kept { for unit in kept.units { isFree[unit] = false } }
        let isWhole = !problem.rules.requiresContiguity
        var componentOf = [Int](repeating: -1, count: isFree.count)
        var components: [[Int]] = []
        for start in isFree.indices where isFree[start] && componentOf[start] < 0 {
            componentOf[start] = components.count
            var units = isWhole ? isFree.indices.filter { isFree[$0] } : [start]
            if isWhole { for unit in units { componentOf[unit] = 0 } }
            var first = isWhole ? units.count : 0
            while first < units.count {
                for next in problem.adjacency[units[first]].lazy.map(Int.init)
                where isFree[next] && componentOf[next] < 0 {
                    componentOf[next] = components.count
                    units.append(next)
                }
                first += 1
            }
            components.append(units.sorted())
        }
        self.isFree = isFree
        self.componentOf = componentOf
        self.components = components
    }
}

/// The conflicts between the sums of some units and the lower limits (units too few to make a region of), or the upper
/// limits (units that must all lie in one region).
func sumConflicts(
    of units: [Int], in problem: RegionalizationProblem, tooLittle: Conflict.Reason?, tooMuch: Conflict.Reason?
) -> [Conflict] {
    let (tally, most) = (RegionTally(of: units, in: problem), problem.mostTally(of: units))
    var found: [Conflict] = []
    for sum in RuleFamily.sums {
        let (family, actual, range) = (sum.family, sum.sum(tally), sum.range(problem.rules))
        if let tooLittle, sum.sum(most) < range.lowerBound {
            found.append(
                Conflict(family, tooLittle, units: units, limit: Int64(range.lowerBound), actual: Int64(actual)))
        }
        if let tooMuch, actual > range.upperBound {
            found.append(Conflict(family, tooMuch, units: units, limit: Int64(range.upperBound), actual: Int64(actual)))
        }
    }
    return found
}
