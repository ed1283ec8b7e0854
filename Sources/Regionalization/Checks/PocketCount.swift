/// What the regions of one pocket can hold at most, by numbers alone.
struct PocketCount {
    private let problem: RegionalizationProblem
    private let units: [Int]
    private let leads: [LeadCandidate]
    private let tally: RegionTally
    /// Regions that the pocket has room for at most, and the rule that limits them.
    let mostRegions: (count: Int, by: RuleFamily)

    init(_ units: [Int], _ problem: RegionalizationProblem) {
        (self.units, self.problem) = (units, problem)
        let leads = units.compactMap { problem.candidate(at: $0) }
        (self.leads, tally) = (leads, RegionTally(of: units, in: problem))
        let most = problem.mostTally(of: units)
        var room = (count: leads.count, by: RuleFamily.lead)
        for sum in RuleFamily.sums {
            let least = sum.range(problem.rules).lowerBound
            if least > 0, sum.sum(most) / least < room.count { room = (sum.sum(most) / least, sum.family) }
        }
        mostRegions = room
    }

    /// Regions that hold all units of the pocket, at least.
    var leastRegions: Int {
        RuleFamily.sums.reduce(1) { need, sum in
            let (has, most) = (sum.sum(tally), sum.range(problem.rules).upperBound)
            return most == 0 || has == 0 ? need : max(need, (has - 1) / most + 1)
        }
    }

    var unitCount: Int { units.count }

    /// The proof that leaves out most.
    func shortage(borders: [RuleFamily]) -> Shortage? {
        var best: Shortage?
        for shortage in [weakBeyondStrong()] + RuleFamily.sums.map(beyondRegions) + [beyondCapacity()] {
            guard let shortage, shortage.leftOutAtLeast > best?.leftOutAtLeast ?? 0 else { continue }
            best = shortage
        }
        best?.borders = borders
        return best
    }

    /// Strong units × weak units for each < weak units.
    private func weakBeyondStrong() -> Shortage? {
        guard let each = problem.rules.weakPerStrong else { return nil }
        let strong = problem.mostTally(of: units).strong
        let carried = problem.carried(strong: strong)
        if tally.weak <= carried { return nil }
        return Shortage(
            .carriesTooFew(strong: strong, perStrong: each, carried: carried, asked: tally.weak),
            units: units.filter { problem.units[$0].isWeak }, leftOutAtLeast: tally.weak - carried)
    }

    /// Regions × the most of a sum < the sum.
    private func beyondRegions(_ sum: any SumRule.Type) -> Shortage? {
        let (has, each) = (sum.sum(tally), sum.range(problem.rules).upperBound)
        let (most, isOver) = each.multipliedReportingOverflow(by: mostRegions.count)
        if isOver || has <= most { return nil }
        let amounts = units.map { unit in sum.sum(RegionTally(problem.units[unit])) }
        let concerned = zip(units, amounts).filter { $0.1 > 0 }.map(\.0)
        return Shortage(
            .fewRegions(
                regions: mostRegions.count, by: mostRegions.by, sum.family, each: Int64(each), asked: Int64(has)),
            units: concerned, leftOutAtLeast: Self.fewest(amounts.map(Int64.init), toRemove: Int64(has - most)))
    }

    /// What all leads carry < what all others need, even if the neediest lead.
    private func beyondCapacity() -> Shortage? {
        var capacity: Int64 = 0
        for limit in leads.map({ $0.capacity ?? Int64.max }).sorted(by: >).prefix(mostRegions.count) {
            let (sum, isOver) = capacity.addingReportingOverflow(limit)
            if isOver { return nil }
            capacity = sum
        }
        let own = leads.map { problem.units[$0.unit].need }.sorted(by: >).prefix(mostRegions.count).reduce(0, +)
        let need = tally.need - own
        if need <= capacity { return nil }
        let needs = units.map { problem.units[$0].need }
        return Shortage(
            .capacityTooSmall(capacity: capacity, need: need),
            units: zip(units, needs).filter { $0.1 > 0 }.map(\.0),
            leftOutAtLeast: Self.fewest(needs, toRemove: need - capacity))
    }

    /// How many of some amounts must go, at least, so that so much of their sum is gone.
    private static func fewest(_ amounts: [Int64], toRemove: Int64) -> Int {
        var (gone, count): (Int64, Int) = (0, 0)
        for amount in amounts.sorted(by: >) where gone < toRemove {
            gone += amount
            count += 1
        }
        return count
    }
}
