import Testing

@testable import Regionalization

@Suite("A map that is settled by every region names the rules that leave no plan, and the units")
struct SettledCauseTests {
    private func cause(_ problem: RegionalizationProblem) throws -> SettledCause? {
        let failure = Impossible(certainty: .notFound, conflicts: [])
        guard case .proven(let impossible) = try settle(failure, problem) else { return nil }
        return impossible.cause
    }

    @Test("a star cannot be cut into pairs: the size, the borders and the cover are named, with two of the points")
    func star() throws {
        var map = Map.path(4)
        map.edges = (1...3).map { Edge(u: 0, v: $0, cohesion: .zero) }
        map.addLeads([0, 1, 2, 3])
        map.rules.unitCount = 2...2
        map.rules.population = 10...90
        map.rules.members = 1...99
        map.rules.cover = .full
        let problem = try map.problem()
        let found = try #require(try cause(problem))
        #expect(found.rules == [.contiguity, .unitCount, .cover])
        #expect(found.units == [2, 3])
    }

    @Test("without work to leave rules away, all of them are named rather than too few")
    func noWork() throws {
        var map = Map.path(4)
        map.edges = (1...3).map { Edge(u: 0, v: $0, cohesion: .zero) }
        map.addLeads([0, 1, 2, 3])
        map.rules.unitCount = 2...2
        map.rules.members = 1...99
        map.rules.cover = .full
        var options = SettlingOptions()
        options.causeSteps = 0
        let failure = Impossible(certainty: .notFound, conflicts: [])
        guard case .proven(let impossible) = try settle(failure, try map.problem(), options) else {
            Issue.record("the star has no plan")
            return
        }
        #expect(impossible.cause?.rules == [.contiguity, .unitCount, .members, .cover])
    }

    @Test("on random maps the rules named leave no plan by themselves, and without any one of them there is one")
    func againstEveryPlan() throws {
        var (checked, dropped, groups) = (0, 0, 0)
        for seed in 0..<400 {
            var maps = RandomMaps(seed: UInt64(seed) + 70_000)
            let map = maps.map(width: 3, height: 2, demands: true)
            guard try map.conflicts().isEmpty else { continue }
            let problem = try map.unchecked()
            guard let found = try cause(problem) else { continue }
            checked += 1
            let others = Set(RuleFamily.allCases).subtracting(found.rules)
            let alone = try freed(map, problem, of: others)
            let best = widest(alone)
            #expect(best == nil || best?.isEmpty == true, "map \(seed): \(found.rules)")
            for family in found.rules where family != .contiguity && family != .reach {
                let less = widest(try freed(map, problem, of: others.union([family])))
                #expect(less?.isEmpty == false, "map \(seed): \(family) is not needed")
                dropped += 1
            }
            guard !found.units.isEmpty else { continue }
            groups += 1
            #expect(!canCover(found.units, alone), "map \(seed): \(found.units)")
            for unit in found.units where !alone.rules.fixedLeads.contains(unit) {
                #expect(canCover(found.units.filter { $0 != unit }, alone), "map \(seed): not without \(unit)")
            }
        }
        #expect(checked >= 10 && dropped >= 20 && groups >= 1, "\(checked) maps, \(dropped) rules, \(groups) groups")
    }

    /// The map without some families.
    private func freed(_ map: Map, _ problem: RegionalizationProblem, of families: Set<RuleFamily>) throws -> Map {
        let less = try #require(FreedRules(problem).without(families))
        var freed = map
        (freed.rules, freed.leads) = (less.rules, less.leads)
        return freed
    }

    /// The plan that covers most, as one of no regions may score more.
    private func widest(_ map: Map) -> [Int: [Int]]? {
        var map = map
        map.rules.fewestLeftOutFirst = true
        for unit in map.units.indices { map.units[unit].leaveOutWeight = 1 }
        return PlainJudge(map: map).bestPlan()
    }

    /// Whether a plan covers all of some units, whatever else it leaves out.
    private func canCover(_ units: [Int], _ map: Map) -> Bool {
        var map = map
        map.rules.cover = .partial(maxLeftOut: nil)
        map.rules.fewestLeftOutFirst = true
        for unit in map.units.indices { map.units[unit].leaveOutWeight = units.contains(unit) ? 1_000 : 1 }
        guard let best = PlainJudge(map: map).bestPlan() else { return false }
        return units.allSatisfy { unit in best.values.contains { $0.contains(unit) } }
    }
}
