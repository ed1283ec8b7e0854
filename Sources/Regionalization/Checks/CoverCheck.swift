/// Units that no plan can cover, when the cover asked for leaves no room for them.
///
/// Under full cover each cause is a conflict. With a limit on the units left out the causes are named only when together
/// they exceed it, with one more conflict that gives the sum.
func coverConflicts(in problem: RegionalizationProblem, _ ground: FreeGround) -> [Conflict] {
    if case .between(let covered) = problem.rules.cover {
        let (kept, all) = (problem.rules.kept.reduce(0) { $0 + $1.units.count }, problem.unitsTakingPart)
        for (actual, limit) in [(all, covered.lowerBound), (-kept, -covered.upperBound)] where actual < limit {
            let (actual, limit) = (Int64(actual.magnitude), Int64(limit.magnitude))
            return [Conflict(.cover, .countOutOfRange, units: [], limit: limit, actual: actual)]
        }
    }
    guard let limit = problem.mostLeftOut else { return [] }
    var isLost = [Bool](repeating: false, count: problem.units.count)
    var causes: [Conflict] = []
    for component in ground.components {
        let conflicts = sumConflicts(of: component, in: problem, tooLittle: .componentTooSmall, tooMuch: nil)
        causes += conflicts
        if !conflicts.isEmpty { for unit in component { isLost[unit] = true } }
    }
    let reach = ReachSummary(problem, ground)
    for unit in problem.units.indices where ground.isFree[unit] && !isLost[unit] {
        if let cause = cause(ofLosing: unit, problem, reach) {
            causes.append(cause)
            isLost[unit] = true
        }
    }
    let lost = problem.units.indices.filter { isLost[$0] }
    if lost.count <= limit { return [] }
    return causes + [
        Conflict(.cover, .cannotBeCovered, units: lost, limit: Int64(limit), actual: Int64(lost.count))
    ]
}

private func cause(ofLosing unit: Int, _ problem: RegionalizationProblem, _ reach: ReachSummary) -> Conflict? {
    if !reach.isReached[unit] { return Conflict(.reach, .noLead, units: [unit]) }
    let own = RegionTally(problem.units[unit])
    for rule in RuleFamily.amounts {
        let (amount, limit) = (rule.sum(own), rule.range(problem.rules).upperBound)
        if amount <= limit { continue }
        return Conflict(rule.family, .tooMuch, units: [unit], limit: Int64(limit), actual: Int64(amount))
    }
    if problem.rules.strongOnly && !problem.units[unit].isStrong {
        return Conflict(.strongOnly, .contradiction, units: [unit], against: .cover)
    }
    let need = problem.units[unit].need
    if !reach.leadsItself[unit] && need > reach.largestCapacity[unit] {
        return Conflict(
            .capacity, .needAboveEveryCapacity, units: [unit], limit: reach.largestCapacity[unit], actual: need)
    }
    return nil
}

/// Per unit what the leads that reach it offer. O(reach).
private struct ReachSummary {
    var isReached: [Bool]
    var leadsItself: [Bool]
    var largestCapacity: [Int64]

    init(_ problem: RegionalizationProblem, _ ground: FreeGround) {
        isReached = [Bool](repeating: false, count: problem.units.count)
        leadsItself = isReached
        largestCapacity = [Int64](repeating: 0, count: problem.units.count)
        for lead in problem.leads where ground.isFree[lead.unit] {
            leadsItself[lead.unit] = true
            // A connected region cannot take in a unit of another component, even if it is in reach.
            for entry in lead.reach where ground.componentOf[entry.unit] == ground.componentOf[lead.unit] {
                isReached[entry.unit] = true
                largestCapacity[entry.unit] = max(largestCapacity[entry.unit], lead.capacity ?? Int64.max)
            }
        }
    }
}
