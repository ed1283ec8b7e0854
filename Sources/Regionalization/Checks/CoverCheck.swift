/// A cover that no plan gives: what must be left out by counting alone is more than may be.
///
/// The causes are named only then, with one more conflict that gives the sum. A fixed lead that can lie in no region is a
/// contradiction whatever may be left out.
func coverConflicts(
    in problem: RegionalizationProblem, _ ground: FreeGround, _ shortages: Shortages
) -> [Conflict] {
    if case .between(let covered) = problem.rules.cover {
        let (kept, all) = (problem.rules.kept.reduce(0) { $0 + $1.units.count }, problem.unitsTakingPart)
        for (actual, limit) in [(all, covered.lowerBound), (-kept, -covered.upperBound)] where actual < limit {
            let (actual, limit) = (Int64(actual.magnitude), Int64(limit.magnitude))
            return [Conflict(.cover, .countOutOfRange, units: [], limit: limit, actual: actual)]
        }
    }
    guard let limit = problem.mostLeftOut, shortages.leftOutAtLeast > limit else { return [] }
    let concerned = Set(shortages.all.flatMap(\.units)).sorted()
    return shortages.conflicts + [
        Conflict(
            .cover, .cannotBeCovered, units: concerned, limit: Int64(limit), actual: Int64(shortages.leftOutAtLeast))
    ]
}

/// Fixed leads that lie in no region, apart from those whose fault is known already.
func lostLeadConflicts(
    in problem: RegionalizationProblem, _ shortages: Shortages, besides known: [Conflict]
) -> [Conflict] {
    let named = Set(known.flatMap(\.units))
    return Set(problem.rules.fixedLeads).sorted().compactMap { lead in
        guard shortages.isLost[lead], !named.contains(lead) else { return nil }
        guard let cause = shortages.all.first(where: { $0.isWhole && $0.units.contains(lead) }) else { return nil }
        var conflict = Conflict(.fixedLeads, .contradiction, units: [lead], against: cause.conflict.family)
        conflict.shortage = cause
        return conflict
    }
}
