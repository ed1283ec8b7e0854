import Foundation
import Regionalization
import Testing

@Suite("What is called impossible, against trying every plan")
struct ImpossibleTests {
    /// How many maps; `PLANNER_IMPOSSIBLE_MAPS=1000` tries more.
    private static let count = ProcessInfo.processInfo.environment["PLANNER_IMPOSSIBLE_MAPS"].flatMap(Int.init) ?? 100

    /// What was seen over all maps.
    fileprivate struct Tally {
        var (impossible, counted, settled, possible, found, open, lost) = (0, 0, 0, 0, 0, 0, 0)
    }

    @Test("on maps of up to nine units no proof is false, by counting or by every region, and every map is settled")
    func noProofIsFalse() throws {
        var tally = Tally()
        for seed in 0..<Self.count {
            var maps = RandomMaps(seed: UInt64(seed) + 70_000)
            try check(maps.map(width: 3, height: seed % 3 == 0 ? 2 : 3, demands: true), seed, &tally)
        }
        // Said for those who try more maps than the tests do.
        print(
            "\(Self.count) maps: \(tally.impossible) impossible, \(tally.counted) of them by counting, \(tally.settled) settled;",
            "\(tally.possible) possible, \(tally.found) found; \(tally.open) open; \(tally.lost) units lost")
        #expect(tally.counted * 3 >= tally.impossible && tally.lost >= Self.count / 2)
        #expect(tally.impossible >= Self.count / 10 && tally.possible >= Self.count / 10)
        #expect(tally.open == 0)
    }

    @Test("the decision on a small map stops when it is told to, and says that it is open")
    func interrupted() throws {
        var map = Map.grid(3, 3)
        map.addLeads([4])
        map.rules.unitCount = 2...9
        map.rules.cover = .full
        let failure = Impossible(certainty: .notFound, conflicts: [])
        guard case .plan = try settle(failure, map.problem()) else {
            Issue.record("one region holds all nine units")
            return
        }
        guard case .open = try settle(failure, map.problem(), isCancelled: { true }) else {
            Issue.record("the work went on")
            return
        }
    }

    private func check(_ map: Map, _ seed: Int, _ tally: inout Tally) throws {
        let judge = PlainJudge(map: map)
        let best = judge.bestPlan()
        let problem = try map.unchecked()
        let conflicts = try map.conflicts()
        let isContradicted = !conflicts.isEmpty
        if isContradicted { #expect(best == nil, "map \(seed) has a plan: \(conflicts)") }

        let shortages = problem.shortages()
        tally.lost += shortages.isLost.count { $0 }
        for unit in map.units.indices where shortages.isLost[unit] && best != nil {
            #expect(best?.values.contains { $0.contains(unit) } == false, "map \(seed): unit \(unit) is covered")
        }
        var widest = map
        widest.rules.cover = .partial(maxLeftOut: nil)
        widest.rules.fewestLeftOutFirst = true
        for unit in widest.units.indices { widest.units[unit].leaveOutWeight = 1 }
        if let most = PlainJudge(map: widest).bestPlan() {
            let leftOut = problem.unitsTakingPart - most.values.reduce(0) { $0 + $1.count }
            #expect(leftOut >= shortages.leftOutAtLeast, "map \(seed): \(shortages.all)")
        }

        if isContradicted { return tally.add(proven: true) }
        let failure = Impossible(certainty: .notFound, conflicts: [])
        switch try settle(failure, problem) {
        case .plan(let plan):
            #expect(judge.acceptsPlan(plan.regions.map { ($0.lead, $0.units) }), "map \(seed)")
            (tally.possible, tally.found) = (tally.possible + 1, tally.found + 1)
        case .proven:
            // A plan of no regions keeps the rules, but is none.
            #expect(best == nil || best?.isEmpty == true, "map \(seed)")
            if best == nil { tally.add(proven: false) }
        case .open:
            tally.open += 1
            Issue.record("map \(seed) is not settled")
        }
    }
}

extension ImpossibleTests.Tally {
    fileprivate mutating func add(proven: Bool) {
        impossible += 1
        if proven { counted += 1 } else { settled += 1 }
    }
}
