/// What one lead can make a region of, at most: units in its reach, joined to it by land of its reach.
struct LeadTerritory {
    let lead: LeadCandidate
    /// The units, the lead first.
    let units: [Int]
    private let tally: RegionTally

    /// Spreads from the lead over usable units, no farther than a region of the largest size goes.
    ///
    /// - Parameters:
    ///   - mark: one entry per unit, for use by one territory after the other.
    /// - Complexity: O(reach).
    init(
        _ lead: LeadCandidate, _ number: Int, _ problem: RegionalizationProblem, _ land: SharedLand, isUsed: [Bool],
        isFixed: [Bool], _ mark: inout [Int]
    ) {
        self.lead = lead
        // 2 · number: in reach; 2 · number + 1: taken.
        let (reached, taken) = (2 * number, 2 * number + 1)
        for entry in lead.reach where isUsed[entry.unit] {
            let unit = entry.unit
            let isOther = unit != lead.unit && isFixed[unit]
            if !isOther && problem.mayShareRegion(unit, lead.unit) { mark[unit] = reached }
        }
        var units = [lead.unit]
        mark[lead.unit] = taken
        if problem.rules.requiresContiguity {
            var (first, steps) = (0, 1)
            while first < units.count && steps < problem.rules.unitCount.upperBound {
                let layer = units[first...]
                first = units.count
                for unit in layer {
                    for next in land.neighbours(of: unit) where mark[next] == reached {
                        mark[next] = taken
                        units.append(next)
                    }
                }
                steps += 1
            }
        } else {
            for entry in lead.reach where mark[entry.unit] == reached { units.append(entry.unit) }
        }
        self.units = units
        var tally = RegionTally(of: units, in: problem)
        tally.strong += problem.sentStrong(lead.unit)
        self.tally = tally
    }

    /// Weak units that the strong ones of the territory carry at most.
    func carried(_ problem: RegionalizationProblem) -> Int { problem.carried(strong: tally.strong) }

    /// The lower limits that no region of this lead can reach.
    func shortfalls(_ problem: RegionalizationProblem) -> [Shortage.Cause] {
        var found: [Shortage.Cause] = []
        let rules = problem.rules
        for sum in RuleFamily.sums {
            let (has, least) = (sum.sum(tally), sum.range(rules).lowerBound)
            if has < least {
                found.append(.tooLittleAroundLeads(sum.family, has: Int64(has), asked: Int64(least)))
            }
        }
        let least = rules.unitCount.lowerBound
        if !found.isEmpty || least <= 1 { return found }
        let most = tally.units - tally.weak + min(tally.weak, carried(problem))
        if most < least {
            found.append(.tooLittleAroundLeads(.weakPerStrong, has: Int64(most), asked: Int64(least)))
        }
        if let capacity = lead.capacity {
            let needs = units.filter { $0 != lead.unit }.map { problem.units[$0].need }.sorted()
            let need = needs.prefix(least - 1).reduce(0, +)
            if need > capacity { found.append(.needAboveCapacity(need: need, capacity: capacity)) }
        }
        return found
    }

    /// What keeps one unit of the territory from every region of this lead, as far as lead and unit alone show it.
    func bar(_ unit: Int, _ problem: RegionalizationProblem) -> Shortage.Cause? {
        if unit == lead.unit { return nil }
        let need = problem.units[unit].need
        if let capacity = lead.capacity, need > capacity { return .needAboveCapacity(need: need, capacity: capacity) }
        if problem.units[unit].isWeak && carried(problem) == 0 { return .noStrongInReach }
        var both = RegionTally(of: [unit, lead.unit], in: problem)
        both.strong += problem.sentStrong(lead.unit)
        for sum in RuleFamily.sums {
            let (has, most) = (sum.sum(both), sum.range(problem.rules).upperBound)
            if has > most { return .tooMuchBesideLead(sum.family, has: Int64(has), allowed: Int64(most)) }
        }
        return nil
    }
}

extension RegionalizationProblem {
    /// Weak units that so many strong ones carry at most, in one region or in several. The margin undoes the rounding of ratios.
    func carried(strong: Int) -> Int {
        guard let most = rules.weakPerStrong else { return .max }
        let product = Double(strong) * most + 1e-6
        return product < 1e15 ? Int(product) : .max
    }
}
