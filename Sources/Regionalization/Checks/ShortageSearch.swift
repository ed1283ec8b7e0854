/// Counts, before any search, what every plan must leave out.
///
/// Each step takes away units that can lie in no region, and the pockets are found anew among those that stay, so that one
/// loss may show another. Every step only ever looks at more than a region may be, so nothing that it says is false.
func findShortages(in problem: RegionalizationProblem, _ ground: FreeGround) -> Shortages {
    var search = ShortageSearch(problem, ground)
    search.loseGroups()
    search.loseUnits()
    search.losePockets()
    search.count()
    return search.found
}

/// What is left of the map while losses are taken away.
struct ShortageSearch {
    private let problem: RegionalizationProblem
    private let ground: FreeGround
    private let land: SharedLand
    private let isFixed: [Bool]
    private var isUsed: [Bool]
    private var mark: [Int]
    private var lost: LostLand
    private(set) var found: Shortages

    init(_ problem: RegionalizationProblem, _ ground: FreeGround) {
        (self.problem, self.ground) = (problem, ground)
        land = SharedLand(problem)
        isUsed = ground.isFree
        mark = [Int](repeating: -1, count: problem.units.count)
        var isFixed = [Bool](repeating: false, count: problem.units.count)
        for unit in problem.rules.fixedLeads { isFixed[unit] = true }
        self.isFixed = isFixed
        lost = LostLand(problem, land, isFixed: isFixed)
        found = Shortages(unitCount: problem.units.count)
    }

    /// Takes units away: for what they lack, or, where one earlier loss alone is the cause, for that.
    ///
    /// - Parameter isAlone: whether the units break a rule by themselves, whatever is around them.
    private mutating func lose(_ shortage: Shortage, isAlone: Bool = false) {
        let root = isAlone ? nil : lost.root(of: shortage.units, isUsed: isUsed, &mark)
        let told = root.map { Shortage(.takenAlong(lost.family($0)), units: shortage.units) } ?? shortage
        lost.note(told, takenBy: root)
        found.add(told)
        for unit in shortage.units { isUsed[unit] = false }
    }

    /// Groups that must be together and cannot are left out together.
    mutating func loseGroups() {
        for group in groupConflicts(in: problem, ground) {
            let free = group.units.filter { isUsed[$0] }
            if free.isEmpty { continue }
            found.addGroup(free, group.conflicts)
            for unit in free { isUsed[unit] = false }
        }
    }

    /// Units that break a rule by themselves.
    mutating func loseUnits() {
        for unit in problem.units.indices where isUsed[unit] {
            if problem.rules.strongOnly && !problem.units[unit].isStrong {
                lose(Shortage(.notStrong, units: [unit]), isAlone: true)
                continue
            }
            let own = RegionTally(problem.units[unit])
            for rule in RuleFamily.sums {
                let (has, most) = (rule.sum(own), rule.range(problem.rules).upperBound)
                if has <= most { continue }
                lose(
                    Shortage(.tooMuch(rule.family, has: Int64(has), allowed: Int64(most)), units: [unit]), isAlone: true
                )
                break
            }
        }
    }

    /// Pockets, and units of pockets, until nothing more is lost.
    mutating func losePockets() {
        // A loss can show another only by what it takes away; the limit is for the time that long chains of losses take.
        for _ in 0..<32 {
            let before = found.leftOutAtLeast
            let pockets = Pockets(land, isUsed: isUsed)
            for (number, units) in pockets.members.enumerated() { losePocket(units, pockets.borders[number]) }
            if found.leftOutAtLeast == before { return }
        }
    }

    private mutating func losePocket(_ units: [Int], _ borders: [RuleFamily]) {
        let most = problem.mostTally(of: units)
        let causes = RuleFamily.sums.compactMap { sum -> Shortage.Cause? in
            let (has, least) = (sum.sum(most), sum.range(problem.rules).lowerBound)
            return has < least ? .tooLittle(sum.family, has: Int64(has), asked: Int64(least)) : nil
        }
        // Of several lacks each must be mended; the first is told, and the next when that is mended.
        if let first = causes.first { return lose(Shortage(first, units: units, borders: borders)) }
        let leads = units.filter { problem.candidateOf[$0] >= 0 }
        if leads.isEmpty { return lose(Shortage(.noLead, units: units, borders: borders)) }
        let (able, unable) = territories(of: leads)
        if able.isEmpty {
            let cause = commonCause(unable.map(\.faults)) ?? .leadsFallShort
            return lose(Shortage(cause, units: units, borders: borders))
        }
        loseUnits(units, beyond: able, unable, borders)
    }

    /// The leads that may form a region, and what keeps the others from it.
    private mutating func territories(of leads: [Int]) -> (able: [LeadTerritory], unable: [UnableLead]) {
        var able: [LeadTerritory] = []
        var unable: [UnableLead] = []
        for unit in leads {
            let number = Int(problem.candidateOf[unit])
            let territory = LeadTerritory(
                problem.leads[number], number, problem, land, isUsed: isUsed, isFixed: isFixed, &mark)
            for member in territory.units { mark[member] = -1 }
            for entry in territory.lead.reach { mark[entry.unit] = -1 }
            let missing = territory.shortfalls(problem)
            if missing.isEmpty {
                able.append(territory)
            } else {
                unable.append(UnableLead(units: territory.units, faults: missing))
            }
        }
        return (able, unable)
    }

    /// A lead that can form no region: what it reaches, and what that lacks.
    private struct UnableLead {
        let units: [Int]
        let faults: [Shortage.Cause]
    }

    /// The limit that every lead misses, with the lead that comes closest to it.
    private func commonCause(_ faults: [[Shortage.Cause]]) -> Shortage.Cause? {
        var best: (family: RuleFamily, has: Int64, cause: Shortage.Cause)?
        for case .tooLittleAroundLeads(let family, _, let asked) in faults.first ?? [] where best == nil {
            var most: [Int64] = []
            for fault in faults {
                for case .tooLittleAroundLeads(family, let has, _) in fault { most.append(has) }
            }
            if most.count == faults.count, let has = most.max() {
                best = (family, has, .tooLittleAroundLeads(family, has: has, asked: asked))
            }
        }
        return best?.cause
    }

    private mutating func loseUnits(
        _ units: [Int], beyond able: [LeadTerritory], _ unable: [UnableLead], _ borders: [RuleFamily]
    ) {
        var isTaken = [Bool](repeating: false, count: problem.units.count)
        for territory in able {
            for unit in territory.units where !isTaken[unit] && territory.bar(unit, problem) == nil {
                isTaken[unit] = true
            }
        }
        let lost = units.filter { !isTaken[$0] }
        if lost.isEmpty { return }
        // What is in the way matters for these few only.
        var bars: [Int: [Shortage.Cause]] = [:]
        for territory in able {
            for unit in territory.units where !isTaken[unit] {
                if let bar = territory.bar(unit, problem) { bars[unit, default: []].append(bar) }
            }
        }
        loseBesideUnable(lost.filter { bars[$0] == nil }, unable, borders)
        for unit in lost where isUsed[unit] {
            lose(Shortage(unitCause(bars[unit] ?? []), units: [unit], borders: borders))
        }
    }

    /// Units that only leads reach which can form no region are lost for what these leads lack: together where it is one rule.
    private mutating func loseBesideUnable(_ units: [Int], _ unable: [UnableLead], _ borders: [RuleFamily]) {
        let candidates = Set(units)
        var leadsOf: [Int: [Int]] = [:]
        for (number, lead) in unable.enumerated() {
            for unit in lead.units where candidates.contains(unit) { leadsOf[unit, default: []].append(number) }
        }
        var groups: [(family: RuleFamily?, units: [Int], leads: Set<Int>)] = []
        for unit in units {
            guard let leads = leadsOf[unit] else { continue }
            let family = commonCause(leads.map { unable[$0].faults }).flatMap { Shortage($0, units: [unit]).family }
            if let same = groups.firstIndex(where: { $0.family == family }) {
                groups[same].units.append(unit)
                groups[same].leads.formUnion(leads)
            } else {
                groups.append((family, [unit], Set(leads)))
            }
        }
        for group in groups {
            let cause = commonCause(group.leads.sorted().map { unable[$0].faults }) ?? .leadsFallShort
            lose(Shortage(cause, units: group.units, borders: borders))
        }
    }

    /// What every lead that reaches a unit misses: the same rule, with the numbers of the one that misses it least.
    private func unitCause(_ bars: [Shortage.Cause]) -> Shortage.Cause {
        guard let first = bars.first else { return .outOfReach }
        switch first {
        case .needAboveCapacity(let need, var capacity):
            for bar in bars {
                guard case .needAboveCapacity(_, let other) = bar else { return .barredFromEveryLead }
                capacity = max(capacity, other)
            }
            return .needAboveCapacity(need: need, capacity: capacity)
        case .tooMuchBesideLead(let family, var has, let allowed):
            for bar in bars {
                guard case .tooMuchBesideLead(family, let other, _) = bar else { return .barredFromEveryLead }
                has = min(has, other)
            }
            return .tooMuchBesideLead(family, has: has, allowed: allowed)
        case .noLead, .outOfReach, .tooLittle, .tooLittleAroundLeads, .leadsFallShort, .tooMuch, .notStrong,
            .noStrongInReach, .barredFromEveryLead, .takenAlong, .cannotBeTogether, .carriesTooFew, .fewRegions,
            .capacityTooSmall:
            return bars.allSatisfy { $0 == first } ? first : .barredFromEveryLead
        }
    }

    /// What the pockets that are left cannot hold in full.
    mutating func count() {
        let pockets = Pockets(land, isUsed: isUsed)
        for (number, units) in pockets.members.enumerated() {
            let count = PocketCount(units, problem)
            found.add(count, count.shortage(borders: pockets.borders[number]))
        }
    }
}
