/// Refuses input whose indices or numbers are outside their ranges. O(n log n).
func checkForm(units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules) throws {
    let indices = units.indices
    func check(_ condition: Bool, _ text: @autoclosure () -> String) throws {
        if !condition { throw MalformedProblem(description: text()) }
    }
    try check(units.count < Int(Int32.max), "too many units")
    for (index, unit) in units.enumerated() {
        try check(
            unit.population >= 0 && unit.members >= 0 && unit.need >= 0,
            "unit \(index): population, members and need must not be negative")
        try check(unit.leaveOutWeight >= 1, "unit \(index): the weight of leaving it out must be at least 1")
    }
    for (index, edge) in edges.enumerated() {
        try check(
            indices.contains(edge.u) && indices.contains(edge.v) && edge.u < edge.v,
            "edge \(index): needs two different units of the problem, the lower index first")
    }
    let sorted = edges.sorted { ($0.u, $0.v) < ($1.u, $1.v) }
    for (first, second) in zip(sorted, sorted.dropFirst()) {
        try check((first.u, first.v) != (second.u, second.v), "edge \(first.u)-\(first.v) occurs twice")
    }
    try checkLeads(leads, indices: indices)

    let groups = rules.together + rules.kept.map(\.units)
    for unit in groups.joined() { try check(indices.contains(unit), "a rule names unit \(unit), which does not exist") }
    for unit in rules.fixedLeads + rules.kept.compactMap(\.lead) + rules.apart.flatMap({ [$0.u, $0.v] }) {
        try check(indices.contains(unit), "a rule names unit \(unit), which does not exist")
    }
    for kept in rules.kept {
        try check(!kept.units.isEmpty, "a kept region is empty")
        try check(Set(kept.units).count == kept.units.count, "a kept region names a unit twice")
        if let lead = kept.lead { try check(kept.units.contains(lead), "kept region: its lead \(lead) is elsewhere") }
    }
    for unit in rules.outerUnits ?? [] {
        try check(indices.contains(unit), "a rule names unit \(unit), which does not exist")
    }
    if let outline = rules.outline {
        try check(outline.points.count == units.count, "an outline needs the points of every unit")
        try check((0...1).contains(outline.leastWidthToLength), "leastWidthToLength must be from 0 to 1")
    }
    try check(rules.weakPerStrong ?? 0 >= 0, "weakPerStrong must be a number of at least 0")
    try check(rules.unitCount.lowerBound >= 1, "unitCount must start at 1 or above")
    try checkDivisions(rules, unitCount: units.count)
    if case .partial(let most) = rules.cover { try check(most ?? 0 >= 0, "maxLeftOut must not be negative") }
    if case .between(let covered) = rules.cover {
        try check(covered.lowerBound >= 0, "a number of units to be covered must not be negative")
    }
    if let count = rules.regionCount { try check(count.lowerBound >= 0, "regionCount must not be negative") }
}

/// Towns and zones: limits from 1, prices from 0, one zone (or none) per unit.
private func checkDivisions(_ rules: Rules, unitCount: Int) throws {
    func check(_ condition: Bool, _ text: String) throws {
        if !condition { throw MalformedProblem(description: text) }
    }
    func isPriced(_ crossing: Rules.TownCrossing) -> Bool {
        if case .penalise(let price) = crossing { return price >= .zero }
        return true
    }
    try check(rules.townsPerRegion ?? 1 >= 1, "townsPerRegion must be at least 1")
    try check(isPriced(rules.townCrossing), "the price of a further town must not be negative")
    for zoning in rules.zonings {
        try check(zoning.zoneOf.count == unitCount, "a zoning needs one entry per unit")
        try check(zoning.most ?? 1 >= 1, "a zoning must allow at least 1 zone per region")
        try check(isPriced(zoning.crossing), "the price of a further zone must not be negative")
    }
}

private func checkLeads(_ leads: [LeadCandidate], indices: Range<Int>) throws {
    var seen = [Bool](repeating: false, count: indices.count)
    for lead in leads {
        guard indices.contains(lead.unit) else {
            throw MalformedProblem(description: "lead \(lead.unit): no such unit")
        }
        if seen[lead.unit] { throw MalformedProblem(description: "lead \(lead.unit) occurs twice") }
        seen[lead.unit] = true
        if let capacity = lead.capacity, capacity < 0 {
            throw MalformedProblem(description: "lead \(lead.unit): capacity must not be negative")
        }
        var previous = -1
        for entry in lead.reach.sorted(by: { $0.unit < $1.unit }) {
            guard indices.contains(entry.unit) else {
                throw MalformedProblem(
                    description: "lead \(lead.unit): reaches unit \(entry.unit), which does not exist")
            }
            if entry.unit == previous {
                throw MalformedProblem(description: "lead \(lead.unit): reaches unit \(entry.unit) twice")
            }
            if entry.unit == lead.unit && entry.assist != .zero {
                throw MalformedProblem(description: "lead \(lead.unit): the assist of a lead to itself must be 0")
            }
            previous = entry.unit
        }
    }
}
