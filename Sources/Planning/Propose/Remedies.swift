import CountyData
import CountyModel
import Regionalization

/// What would help villages that no plan can cover, each change made on trial before it is told.
///
/// A change is told only where counting anew shows that the cause is gone; where some changes leave nothing else in the way, only
/// those are told. In counties too large for so many trials the changes are told as they are worked out.
struct Remedies: Sendable {
    private let county: County
    private let scenario: Scenario
    private let graph: ContiguityGraph
    /// What was found for the causes that a case begins with.
    private var known: [Shortage: [[Way]]] = [:]

    /// Villages counted anew in the trials for one case, all trials together; of one cause at most ``mostTrials`` trials.
    private static let mostVillagesTried = 24_000
    static let mostTrials = 24

    init(_ county: County, _ scenario: Scenario, _ graph: ContiguityGraph) {
        (self.county, self.scenario, self.graph) = (county, scenario, graph)
    }

    /// Looks for what would help against each of some causes, as far as the work allowed goes.
    mutating func find(_ causes: [Shortage], _ words: ShortageText) {
        var left = Self.mostVillagesTried / max(1, county.villages.count)
        for cause in causes where known[cause] == nil {
            known[cause] = ways(cause, words, &left)
        }
    }

    /// The changes that would help, each a list of settings that are needed together.
    func ways(_ shortage: Shortage, _ words: ShortageText) -> [[Way]] {
        if let found = known[shortage] { return found }
        var left = Self.mostVillagesTried / max(1, county.villages.count)
        return ways(shortage, words, &left)
    }

    private func ways(_ shortage: Shortage, _ words: ShortageText, _ left: inout Int) -> [[Way]] {
        let series = WayCandidates(words, shortage).series()
        var trials = min(left, Self.mostTrials)
        let before = trials
        defer { left -= before - trials }
        var found: [(ways: [Way], effect: Effect)] = []
        for candidates in series {
            guard let told = least(of: candidates, shortage, &trials) else { continue }
            found.append(told)
        }
        let isFreed = found.contains { $0.effect == .frees }
        let told = found.compactMap { found -> [Way]? in
            guard case .removes(let left) = found.effect else { return found.ways }
            // Where other causes hold as many back, the change frees nobody; where it frees most of them by itself, it is worth telling
            // with how many it does not.
            if left >= shortage.leftOutAtLeast { return nil }
            if !isFreed { return found.ways }
            return found.ways.count == 1 && 2 * left <= shortage.leftOutAtLeast ? found.ways + [.leaving(left)] : nil
        }
        // Two settings are not told where one of them is enough.
        return told.filter { ways in
            !told.contains { $0.count < ways.count && $0.allSatisfy(ways.contains) }
        }
    }

    /// What a change does to a cause.
    private enum Effect: Equatable {
        /// Nothing is left in the way of any of the villages.
        case frees
        /// The cause is gone, and others are in the way of at least so many of the villages.
        case removes(left: Int)
        /// The cause stands.
        case nothing
        /// No setting makes the change, or it was not tried.
        case untried
    }

    /// The first of changes that go farther and farther which helps; `nil` where the last of them does not.
    private func least(of candidates: WaySeries, _ shortage: Shortage, _ trials: inout Int) -> (
        ways: [Way], effect: Effect
    )? {
        let first = candidates.at(0)
        let effect = effect(first, shortage, &trials)
        if effect != .nothing { return (first, effect) }
        let last = candidates.at(candidates.count - 1)
        var best = (ways: last, effect: self.effect(last, shortage, &trials))
        guard candidates.count > 1, best.effect != .nothing, best.effect != .untried else { return nil }
        var (low, high) = (1, candidates.count - 1)
        while low < high {
            let middle = (low + high) / 2
            let effect = self.effect(candidates.at(middle), shortage, &trials)
            // Out of trials: what is known to help is told, though less might do.
            if effect == .untried { break }
            if effect == .nothing {
                low = middle + 1
            } else {
                (high, best) = (middle, (candidates.at(middle), effect))
            }
        }
        return best
    }

    private func effect(_ ways: [Way], _ shortage: Shortage, _ trials: inout Int) -> Effect {
        var changed = scenario
        for way in ways where !way.apply(to: &changed) { return .untried }
        guard trials > 0 else { return .untried }
        trials -= 1
        guard let after = try? shortages(under: changed) else { return .nothing }
        let inside = Set(shortage.units)
        let near = after.all.filter { !inside.isDisjoint(with: $0.units) }
        if near.isEmpty { return .frees }
        if near.contains(where: { $0.isTold(as: shortage) }) { return .nothing }
        return .removes(left: near.reduce(0) { $0 + min($1.leftOutAtLeast, $1.units.count(where: inside.contains)) })
    }

    private func shortages(under changed: Scenario) throws -> Shortages {
        var findings: [Finding] = []
        let isSameMap = changed.must.islands == scenario.must.islands
        let map = isSameMap ? graph : try ContiguityGraph.make(of: county, changed, threads: 1).graph
        return try CaseParts(county, changed, map, &findings).builder.problem().shortages
    }
}

extension Shortage {
    /// Whether the same is wrong by the same rule: too little of a sum, too much of it, or a count that does not come out.
    func isTold(as other: Shortage) -> Bool {
        func kind(_ cause: Cause) -> Int {
            switch cause {
            case .tooLittle, .tooLittleAroundLeads: 1
            case .tooMuch, .tooMuchBesideLead: 2
            case .carriesTooFew, .fewRegions, .capacityTooSmall: 3
            case .noLead, .outOfReach, .leadsFallShort, .notStrong, .needAboveCapacity, .noStrongInReach,
                .barredFromEveryLead, .takenAlong, .cannotBeTogether:
                4
            }
        }
        return family == other.family && kind(cause) == kind(other.cause)
    }
}
