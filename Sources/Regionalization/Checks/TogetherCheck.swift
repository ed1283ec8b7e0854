/// Groups that can neither lie in one region nor be left out together, and units that must be apart from themselves.
///
/// A group that cannot lie in one region may still be left out; see ``groupConflicts(in:_:)``.
func togetherConflicts(in problem: RegionalizationProblem, _ ground: FreeGround) -> [Conflict] {
    var found: [Conflict] = []
    for pair in problem.rules.apart where pair.u == pair.v {
        found.append(Conflict(.apart, .contradiction, units: [pair.u], against: .apart))
    }
    let isKept = Set(problem.rules.kept.flatMap(\.units))
    for group in mergedGroups(of: problem) where group.contains(where: isKept.contains) {
        if isWithinOneKeptRegion(group, problem) { continue }
        let isExcluded = group.contains { problem.units[$0].isExcluded }
        found.append(Conflict(.together, .contradiction, units: group, against: isExcluded ? .excluded : .kept))
    }
    let fixed = Set(problem.rules.fixedLeads)
    for group in groupConflicts(in: problem, ground) where group.units.contains(where: fixed.contains) {
        found += group.conflicts
    }
    return found
}

/// The groups that cannot lie in one region, each with what stands against it; every plan leaves all their units out.
func groupConflicts(
    in problem: RegionalizationProblem, _ ground: FreeGround
) -> [(units: [Int], conflicts: [Conflict])] {
    let isKept = Set(problem.rules.kept.flatMap(\.units))
    return mergedGroups(of: problem).compactMap { group in
        if group.contains(where: isKept.contains) || group.allSatisfy({ problem.units[$0].isExcluded }) { return nil }
        let conflicts =
            group.allSatisfy { ground.isFree[$0] }
            ? conflicts(ofFree: group, in: problem, ground)
            : [Conflict(.together, .contradiction, units: group, against: .excluded)]
        return conflicts.isEmpty ? nil : (group, conflicts)
    }
}

private func conflicts(
    ofFree group: [Int], in problem: RegionalizationProblem, _ ground: FreeGround
) -> [Conflict] {
    var found: [Conflict] = []
    let inside = Set(group)
    for pair in problem.rules.apart where pair.u != pair.v && inside.contains(pair.u) && inside.contains(pair.v) {
        found.append(Conflict(.together, .contradiction, units: [pair.u, pair.v], against: .apart))
    }
    let fixed = Set(problem.rules.fixedLeads).intersection(inside).sorted()
    if fixed.count > 1 { found.append(Conflict(.together, .contradiction, units: fixed, against: .fixedLeads)) }
    if problem.townCount(of: group) > problem.rules.townLimit {
        found.append(Conflict(.together, .contradiction, units: group, against: .townCrossing))
    }
    if problem.rules.zonings.contains(where: { $0.zoneCount(of: group) > $0.limit }) {
        found.append(Conflict(.together, .contradiction, units: group, against: .zoneCrossing))
    }
    let notStrong = group.filter { problem.rules.strongOnly && !problem.units[$0].isStrong }
    if !notStrong.isEmpty {
        found.append(Conflict(.together, .contradiction, units: notStrong, against: .strongOnly))
    }
    if group.contains(where: { ground.componentOf[$0] != ground.componentOf[group[0]] }) {
        found.append(Conflict(.together, .disconnected, units: group, against: .contiguity))
        return found
    }
    found += sumConflicts(of: group, in: problem, tooLittle: nil, tooMuch: .tooMuch).map { conflict in
        Conflict(
            conflict.family, .tooMuch, units: conflict.units, limit: conflict.limit, actual: conflict.actual,
            against: .together)
    }
    if let far = farthestPair(in: group, problem, ground) {
        found.append(
            Conflict(
                .together, .tooFarApart, units: [group[0], far.unit],
                limit: Int64(problem.rules.unitCount.upperBound), actual: Int64(far.unitsNeeded), against: .unitCount))
    }
    if !hasCommonLead(group, problem) {
        found.append(Conflict(.together, .noLead, units: group, against: .reach))
    }
    return found
}

/// The unit farthest from the group's first, when the shortest way there already has too many units for a region.
private func farthestPair(
    in group: [Int], _ problem: RegionalizationProblem, _ ground: FreeGround
) -> (unit: Int, unitsNeeded: Int)? {
    if !problem.rules.requiresContiguity { return nil }
    var unitsOnWay = [group[0]: 1]
    var queue = [group[0]]
    var missing = Set(group).subtracting([group[0]])
    var last: (unit: Int, unitsNeeded: Int)?
    var first = 0
    while first < queue.count && !missing.isEmpty {
        let unit = queue[first]
        first += 1
        for next in problem.neighbours(of: unit) where ground.isFree[next] && unitsOnWay[next] == nil {
            let way = (unitsOnWay[unit] ?? 0) + 1
            unitsOnWay[next] = way
            queue.append(next)
            if missing.remove(next) != nil { last = (next, way) }
        }
    }
    guard let last, last.unitsNeeded > problem.rules.unitCount.upperBound else { return nil }
    return last
}

private func hasCommonLead(_ group: [Int], _ problem: RegionalizationProblem) -> Bool {
    problem.leads.contains { lead in group.allSatisfy { problem.assist(lead: lead.unit, unit: $0) != nil } }
}

/// The groups of at least two units, overlapping ones merged, each ascending.
private func mergedGroups(of problem: RegionalizationProblem) -> [[Int]] {
    var numberOf: [Int: Int] = [:]
    var groups: [[Int]] = []
    for group in problem.rules.together {
        var merged = Set(group)
        for number in Set(group.compactMap { numberOf[$0] }).sorted() {
            merged.formUnion(groups[number])
            groups[number] = []
        }
        for unit in merged { numberOf[unit] = groups.count }
        groups.append(merged.sorted())
    }
    return groups.filter { $0.count > 1 }
}

private func isWithinOneKeptRegion(_ group: [Int], _ problem: RegionalizationProblem) -> Bool {
    problem.rules.kept.contains { kept in group.allSatisfy(kept.units.contains) }
}
