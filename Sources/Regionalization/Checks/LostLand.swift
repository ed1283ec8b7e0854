/// What is left of the map while losses are taken away, and whether units would be lost if some of them came back.
struct LostLand {
    private let problem: RegionalizationProblem
    private let land: SharedLand
    private let isFixed: [Bool]
    /// The losses that stand for themselves, each with those that it takes along.
    private var roots: [(family: RuleFamily, units: [Int])] = []
    /// The root that took each lost unit; −1 for none.
    private var rootOf: [Int]
    /// Trials that may still be made: each looks at the whole map.
    private var trials = 12
    /// Losses for which a root may still be looked for: each looks at all leads.
    private var looks = 48

    init(_ problem: RegionalizationProblem, _ land: SharedLand, isFixed: [Bool]) {
        (self.problem, self.land, self.isFixed) = (problem, land, isFixed)
        rootOf = [Int](repeating: -1, count: problem.units.count)
    }

    /// Notes a loss; one that another takes along belongs to that.
    mutating func note(_ shortage: Shortage, takenBy root: Int?) {
        let number = root ?? roots.count
        if root == nil {
            roots.append((shortage.family, shortage.units))
        } else {
            roots[number].units += shortage.units
        }
        for unit in shortage.units { rootOf[unit] = number }
    }

    /// The rule of a root.
    func family(_ root: Int) -> RuleFamily { roots[root].family }

    /// The one earlier loss without which none of some units would be lost; `nil` where there is none, or the trials are used up.
    ///
    /// - Parameter isUsed: the units that are not lost, those in question among them.
    mutating func root(of units: [Int], isUsed: [Bool], _ mark: inout [Int]) -> Int? {
        guard !roots.isEmpty, trials > 0, looks > 0 else { return nil }
        looks -= 1
        for root in near(units) where trials > 0 {
            trials -= 1
            var used = isUsed
            for unit in roots[root].units { used[unit] = true }
            if isFree(units, used, &mark) { return root }
        }
        return nil
    }

    /// Losses that lie beside the units, or hold a lead that reaches them, the first told first.
    private func near(_ units: [Int]) -> [Int] {
        let beside = units.flatMap { land.neighbours(of: $0) }.map { rootOf[$0] }
        let targets = Set(units)
        let leads = problem.leads.filter { rootOf[$0.unit] >= 0 && $0.reach.contains { targets.contains($0.unit) } }
        return Set(beside + leads.map { rootOf[$0.unit] }).filter { $0 >= 0 }.sorted()
    }

    /// Whether counting shows none of the units as lost, on the land that is used.
    private func isFree(_ units: [Int], _ used: [Bool], _ mark: inout [Int]) -> Bool {
        let pockets = Pockets(land, isUsed: used)
        for pocket in Set(units.map { pockets.pocketOf[$0] }).sorted() where pocket >= 0 {
            let most = problem.mostTally(of: pockets.members[pocket])
            if RuleFamily.sums.contains(where: { $0.sum(most) < $0.range(problem.rules).lowerBound }) { return false }
        }
        var waiting = Set(units)
        for (number, lead) in problem.leads.enumerated() where used[lead.unit] {
            if waiting.isEmpty { break }
            guard lead.reach.contains(where: { waiting.contains($0.unit) }) else { continue }
            let territory = LeadTerritory(
                lead, number, problem, land, isUsed: used, isFixed: isFixed, &mark)
            for unit in territory.units { mark[unit] = -1 }
            for entry in lead.reach { mark[entry.unit] = -1 }
            guard territory.shortfalls(problem).isEmpty else { continue }
            for unit in territory.units where territory.bar(unit, problem) == nil { waiting.remove(unit) }
        }
        return waiting.isEmpty
    }
}
