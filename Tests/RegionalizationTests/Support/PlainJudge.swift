import Regionalization

/// The rules and the objective once more, as plainly as they can be said, sharing no code with the module.
struct PlainJudge {
    let map: Map

    /// Whether units under a lead make a region that keeps every rule on regions.
    func accepts(_ units: [Int], lead: Int) -> Bool {
        let rules = map.rules
        guard units.contains(lead), let candidate = map.leads.first(where: { $0.unit == lead }) else { return false }
        let data = units.map { map.units[$0] }
        func sum(_ value: (ArealUnit) -> Int) -> Int { data.map(value).reduce(0, +) }
        if data.contains(where: \.isExcluded) { return false }
        if rules.requiresContiguity && !isConnected(units) { return false }
        if rules.strongOnly && data.contains(where: { !$0.isStrong }) { return false }
        if !rules.unitCount.contains(units.count) || !rules.population.contains(sum(\.population)) { return false }
        if !rules.members.contains(sum(\.members)) { return false }
        let isSent = rules.appointedCountsAsStrong && candidate.isAppointed && !map.units[lead].isStrong
        let strong = sum { $0.isStrong ? 1 : 0 } + (isSent ? 1 : 0)
        let weak = sum { $0.isWeak ? 1 : 0 }
        if !rules.strongPerRegion.contains(strong) { return false }
        if let most = rules.weakPerStrong, Double(weak) > most * Double(strong) { return false }
        let need = units.filter { $0 != lead }.map { map.units[$0].need }.reduce(0, +)
        if let capacity = candidate.capacity, need > capacity { return false }
        for unit in units where unit != lead && !candidate.reach.contains(where: { $0.unit == unit }) { return false }
        for pair in rules.apart where units.contains(pair.u) && units.contains(pair.v) { return false }
        for group in rules.together {
            let inside = group.filter(units.contains).count
            if inside > 0 && inside < group.count { return false }
        }
        for fixed in rules.fixedLeads where fixed != lead && units.contains(fixed) { return false }
        for kept in rules.kept {
            let inside = kept.units.filter(units.contains).count
            if inside > 0 && Set(kept.units) != Set(units) { return false }
            if inside > 0, let keptLead = kept.lead, keptLead != lead { return false }
        }
        if rules.townCrossing == .forbid && Set(data.map(\.town)).count > 1 { return false }
        let towns = Set(data.map(\.town))
        if towns.count > 1 && !towns.isDisjoint(with: rules.closedTowns) { return false }
        if let most = rules.townsPerRegion, Set(data.map(\.town)).count > most { return false }
        for zoning in rules.zonings {
            let zones = zones(units, zoning)
            if zoning.crossing == .forbid && zones > 1 { return false }
            if let most = zoning.most, zones > most { return false }
        }
        return enclosesNothing(units) && isWide(units)
    }

    /// Whether every unit outside that has a way to the outside of the map has one that avoids the units.
    private func enclosesNothing(_ units: [Int]) -> Bool {
        guard let outer = map.rules.outerUnits else { return true }
        func reached(avoiding: [Int]) -> Set<Int> {
            var reached = Set(outer).subtracting(avoiding)
            for _ in map.units {
                for edge in map.edges where !avoiding.contains(edge.u) && !avoiding.contains(edge.v) {
                    if reached.contains(edge.u) || reached.contains(edge.v) { reached.formUnion([edge.u, edge.v]) }
                }
            }
            return reached
        }
        return reached(avoiding: []).subtracting(units).isSubset(of: reached(avoiding: units))
    }

    /// The smallest rectangle with a side in the direction from any corner to any other.
    private func isWide(_ units: [Int]) -> Bool {
        guard let outline = map.rules.outline else { return true }
        let points = units.flatMap { outline.points[$0] }
        func span(_ direction: SIMD2<Double>) -> Double {
            let places = points.map { ($0 * direction).sum() }
            return (places.max() ?? 0) - (places.min() ?? 0)
        }
        var best = (area: Double.infinity, ratio: 0.0)
        for from in points {
            for to in points where from != to {
                let along = (to - from) / ((to - from) * (to - from)).sum().squareRoot()
                let sides = [span(SIMD2(-along.y, along.x)), span(along)].sorted()
                let (area, ratio) = (sides[0] * sides[1], sides[0] / sides[1])
                if area < best.area - 1e-9 || (area < best.area + 1e-9 && ratio > best.ratio) { best = (area, ratio) }
            }
        }
        return best.ratio >= outline.leastWidthToLength - 1e-9
    }

    private func zones(_ units: [Int], _ zoning: Rules.Zoning) -> Int {
        var seen: [Int] = []
        for unit in units {
            if let zone = zoning.zoneOf[unit], !seen.contains(zone) { seen.append(zone) }
        }
        return seen.count
    }

    func isConnected(_ units: [Int]) -> Bool {
        guard let first = units.first else { return false }
        var reached: Set<Int> = [first]
        for _ in units {
            for edge in map.edges where units.contains(edge.u) && units.contains(edge.v) {
                if reached.contains(edge.u) { reached.insert(edge.v) }
                if reached.contains(edge.v) { reached.insert(edge.u) }
            }
        }
        return reached.count == units.count
    }

    /// Whether regions make a plan that keeps every rule.
    func acceptsPlan(_ regions: [(lead: Int, units: [Int])]) -> Bool {
        if !regions.allSatisfy({ accepts($0.units, lead: $0.lead) }) { return false }
        let covered = regions.flatMap(\.units)
        if covered.count != Set(covered).count { return false }
        let leftOut = map.units.indices.filter { !map.units[$0].isExcluded && !covered.contains($0) }.count
        switch map.rules.cover {
        case .full: if leftOut > 0 { return false }
        case .partial(let most): if let most, leftOut > most { return false }
        case .between(let range): if !range.contains(covered.count) { return false }
        }
        if let range = map.rules.regionCount, !range.contains(regions.count) { return false }
        for lead in map.rules.fixedLeads where !regions.contains(where: { $0.lead == lead }) { return false }
        for kept in map.rules.kept where !regions.contains(where: { Set($0.units) == Set(kept.units) }) { return false }
        return true
    }

    private func leftOutWeight(_ used: Int) -> Int {
        map.units.indices.filter { used >> $0 & 1 == 0 && !map.units[$0].isExcluded }
            .map { map.units[$0].leaveOutWeight }.reduce(0, +)
    }

    func value(_ units: [Int], lead: Int) -> Int64 {
        guard let candidate = map.leads.first(where: { $0.unit == lead }) else { return 0 }
        var sum = -candidate.fixedCost.micropoints
        for unit in units {
            sum += candidate.reach.first { $0.unit == unit }?.assist.micropoints ?? 0
        }
        for edge in map.edges where units.contains(edge.u) && units.contains(edge.v) {
            sum += edge.cohesion.micropoints
        }
        if case .penalise(let price) = map.rules.townCrossing {
            sum -= price.micropoints * Int64(Set(units.map { map.units[$0].town }).count - 1)
        }
        for zoning in map.rules.zonings {
            if case .penalise(let price) = zoning.crossing {
                sum -= price.micropoints * Int64(max(0, zones(units, zoning) - 1))
            }
        }
        for wish in map.wishes {
            let total = units.map { wish.values[$0] }.reduce(0, +)
            let (missing, over) = (max(0, wish.aim.lowerBound - total), max(0, total - wish.aim.upperBound))
            sum +=
                wish.full.micropoints - Int64(missing) * wish.below.micropoints - Int64(over) * wish.above.micropoints
        }
        return sum
    }

    /// The best score of any plan, by trying all; `nil` when no plan keeps the rules. For at most 10 units.
    func bestScore() -> Int64? { best()?.score }

    func bestPlan() -> [Int: [Int]]? { best()?.plan }

    private func best() -> (score: Int64, plan: [Int: [Int]])? {
        let count = map.units.count
        var options = [[(mask: Int, lead: Int, units: [Int])]](repeating: [], count: count)
        for mask in 1..<(1 << count) {
            let units = (0..<count).filter { mask >> $0 & 1 == 1 }
            for lead in units where accepts(units, lead: lead) {
                options[units[0]].append((mask, lead, units))
            }
        }
        var best: (score: Int64, plan: [Int: [Int]])?
        var bestWeight = Int.max
        var chosen: [(lead: Int, units: [Int])] = []
        func visit(_ unit: Int, _ used: Int, _ score: Int64) {
            if unit == count {
                let weight = map.rules.fewestLeftOutFirst ? leftOutWeight(used) : 0
                let isBetter = (weight, -score) < (bestWeight, -(best?.score ?? Int64.min + 1))
                if isBetter && acceptsPlan(chosen) {
                    best = (score, Dictionary(uniqueKeysWithValues: chosen))
                    bestWeight = weight
                }
                return
            }
            if used >> unit & 1 == 1 { return visit(unit + 1, used, score) }
            let penalty = map.units[unit].isExcluded ? 0 : map.units[unit].leaveOutPenalty.micropoints
            visit(unit + 1, used, score - penalty)
            for option in options[unit] where option.mask & used == 0 {
                chosen.append((option.lead, option.units))
                visit(unit + 1, used | option.mask, score + value(option.units, lead: option.lead))
                chosen.removeLast()
            }
        }
        visit(0, 0, 0)
        return best
    }
}
