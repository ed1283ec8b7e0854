/// A number of regions that neither the units, nor the leads, nor the sums can give.
func regionCountConflicts(
    in problem: RegionalizationProblem, _ ground: FreeGround, _ shortages: Shortages
) -> [Conflict] {
    guard let range = problem.rules.regionCount else { return [] }
    let kept = problem.rules.kept.count
    let free = problem.units.indices.filter { ground.isFree[$0] }
    let tally = problem.mostTally(of: free)
    let rules = problem.rules
    var found: [Conflict] = []

    var most: [(family: RuleFamily, count: Int)] = [
        (.lead, problem.leads.count { ground.isFree[$0.unit] }),
        (.unitCount, ground.components.reduce(0) { $0 + $1.count / rules.unitCount.lowerBound }),
    ]
    // Units have been counted component by component, which says more.
    for sum in RuleFamily.sums where sum.family != .unitCount {
        let least = sum.range(rules).lowerBound
        if least > 0 { most.append((sum.family, sum.sum(tally) / least)) }
    }
    for (family, count) in most where kept + count < range.lowerBound {
        found.append(
            Conflict(
                .regionCount, .countOutOfRange, units: [], limit: Int64(range.lowerBound),
                actual: Int64(kept + count), against: family))
    }

    if found.isEmpty && kept + shortages.mostRegions < range.lowerBound {
        found.append(
            Conflict(
                .regionCount, .countOutOfRange, units: [], limit: Int64(range.lowerBound),
                actual: Int64(kept + shortages.mostRegions), against: .lead))
    }

    var least = kept
    if let most = problem.mostLeftOut {
        // What may still be left out beyond what must be.
        let spare = max(0, most - shortages.leftOutAtLeast)
        let size = rules.unitCount.upperBound
        let covered = max(0, shortages.usableUnits - spare)
        least += spare == 0 ? shortages.leastRegions : covered == 0 ? 0 : (covered - 1) / size + 1
    }
    least = max(least, kept + Set(rules.fixedLeads).count { ground.isFree[$0] })
    if least > range.upperBound {
        found.append(
            Conflict(
                .regionCount, .countOutOfRange, units: [], limit: Int64(range.upperBound), actual: Int64(least),
                against: least == kept ? .kept : .cover))
    }
    return found
}
