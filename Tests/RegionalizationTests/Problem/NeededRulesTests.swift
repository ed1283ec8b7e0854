import Testing

@testable import Regionalization

@Suite("A proof by counting names the rules that it needs, and no others")
struct NeededRulesTests {
    private func needed(_ map: Map) throws -> [[RuleFamily]] {
        let problem = try map.unchecked()
        var rules = NeededRules(problem)
        return problem.shortages().all.map { rules.families(of: $0) }
    }

    /// Six units in a row of two towns, a lead in the western one, and rules that have nothing to do with it.
    private var towns: Map {
        var map = Map.path(6)
        map.addLeads([1])
        for unit in 3..<6 { map.units[unit].town = 1 }
        map.rules.townCrossing = .forbid
        map.rules.unitCount = 2...6
        map.rules.population = 20...90
        map.rules.members = 1...99
        return map
    }

    @Test("a town without a lead needs the rule on leads and the closed border, not the limits on sums")
    func townWithoutLead() throws {
        #expect(try needed(towns) == [[.lead, .townCrossing]])
    }

    @Test("a unit that is too large needs its limit alone; one that nobody reaches needs reach and leads")
    func singleUnits() throws {
        var map = Map.path(3)
        map.addLeads([0])
        map.rules.population = 0...50
        map.rules.members = 1...99
        map.units[2].population = 60
        #expect(try needed(map) == [[.population]])
        map.units[2].population = 10
        map.leads[0].reach.removeAll { $0.unit == 2 }
        #expect(try needed(map) == [[.lead, .reach]])
    }

    @Test("weak units beyond what the strong ones carry need that ratio alone")
    func ratio() throws {
        var map = towns
        map.rules.townCrossing = .allow
        map.rules.weakPerStrong = 1
        map.units[1].isStrong = true
        for unit in [0, 2, 3] { map.units[unit].isWeak = true }
        #expect(try needed(map) == [[.weakPerStrong]])
    }

    @Test("on random maps the rules named leave out the units by themselves, against trying every plan")
    func enoughByThemselves() throws {
        var checked = 0
        for seed in 0..<60 {
            var maps = RandomMaps(seed: UInt64(seed) + 81_000)
            var map = maps.map(width: 3, height: 2, demands: false)
            map.rules.cover = .partial(maxLeftOut: nil)
            map.rules.fewestLeftOutFirst = true
            for unit in map.units.indices { map.units[unit].leaveOutWeight = 1 }
            let problem = try map.unchecked()
            var rules = NeededRules(problem)
            for shortage in problem.shortages().all where shortage.isWhole {
                let families = rules.families(of: shortage)
                var given = GivenRules(problem)
                // Leads and reach stay as they are: what takes the place of them is not a rule of the map.
                for family in RuleFamily.allCases
                where !families.contains(family) && family != .lead && family != .reach && family != .cover {
                    family.meaning.relax(&given)
                }
                var freed = map
                (freed.rules, freed.leads) = (given.rules, given.leads)
                guard let best = PlainJudge(map: freed).bestPlan() else { continue }
                let covered = best.values.contains { !$0.filter(shortage.units.contains).isEmpty }
                #expect(!covered, "map \(seed): \(shortage) by \(families)")
                checked += 1
            }
        }
        #expect(checked > 50)
    }
}
