/// Fixed leads that are not candidates, take no part, are led by another in a kept region, or reach too little.
func fixedLeadConflicts(in problem: RegionalizationProblem, _ ground: FreeGround) -> [Conflict] {
    var found: [Conflict] = []
    let keptLeads = Set(keptRegions(of: problem).map(\.lead))
    for unit in Set(problem.rules.fixedLeads).sorted() {
        guard let candidate = problem.candidate(at: unit) else {
            // An excluded unit is no candidate either, and that is its cause.
            found.append(
                problem.units[unit].isExcluded
                    ? Conflict(.fixedLeads, .contradiction, units: [unit], against: .excluded)
                    : Conflict(.fixedLeads, .notACandidate, units: [unit]))
            continue
        }
        if problem.units[unit].isExcluded {
            found.append(Conflict(.fixedLeads, .contradiction, units: [unit], against: .excluded))
        } else if !ground.isFree[unit] {
            if !keptLeads.contains(unit) {
                found.append(Conflict(.fixedLeads, .contradiction, units: [unit], against: .kept))
            }
        } else if problem.rules.strongOnly && !problem.units[unit].isStrong {
            found.append(Conflict(.fixedLeads, .contradiction, units: [unit], against: .strongOnly))
        } else {
            found += shortfalls(of: candidate, in: problem, ground)
        }
    }
    return found
}

/// The lower limits that are missed even by all units together that the lead can reach over units it can lead.
private func shortfalls(
    of candidate: LeadCandidate, in problem: RegionalizationProblem, _ ground: FreeGround
) -> [Conflict] {
    let usable = Set(candidate.reach.map(\.unit).filter { ground.isFree[$0] })
    var reached: Set<Int> = [candidate.unit]
    if !problem.rules.requiresContiguity { reached.formUnion(usable) }
    var waiting = [candidate.unit]
    while let unit = waiting.popLast() {
        for next in problem.neighbours(of: unit) where usable.contains(next) && reached.insert(next).inserted {
            waiting.append(next)
        }
    }
    return sumConflicts(of: reached.sorted(), in: problem, tooLittle: .tooLittle, tooMuch: nil).map { conflict in
        Conflict(
            conflict.family, .tooLittle, units: [candidate.unit], limit: conflict.limit, actual: conflict.actual,
            against: .fixedLeads)
    }
}
