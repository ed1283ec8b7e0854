import Regionalization
import Testing

@Suite("Where no plan keeps the rules, one that breaks the named rule least")
struct ElasticTests {
    /// Six units in a row, leads at 1 and 4, all to be covered.
    private var row: Map {
        var map = Map.path(6)
        map.addLeads([1, 4])
        map.rules.cover = .full
        return map
    }

    private func stretched(_ map: Map, _ families: RuleFamily...) throws -> ElasticPlan {
        try elasticPlan(
            units: map.units, edges: map.edges, leads: map.leads, rules: map.rules, breaking: families,
            options: .short())
    }

    private func explained(_ map: Map) throws -> [Relaxation] {
        try explainFailure(
            units: map.units, edges: map.edges, leads: map.leads, rules: map.rules, options: .short())
    }

    @Test("Capacity for one unit too few is stretched by one unit in each region, and by no more")
    func capacity() throws {
        var map = row
        map.leads = map.leads.map { LeadCandidate(unit: $0.unit, capacity: 1, reach: $0.reach) }
        map.rules.unitCount = 2...4
        #expect(throws: Impossible.self) { try search(map.problem(), .short()) }
        #expect(try explained(map).first?.families == [.capacity])
        let found = try stretched(map, .capacity)
        #expect(Set(found.violations.map(\.family)) == [.capacity])
        #expect(found.violations.reduce(0) { $0 + (($1.actual ?? 0) - ($1.limit ?? 0)) } == 2)
        #expect(found.plan.leftOut.isEmpty)
    }

    @Test("Regions of two at most leave two units; stretched, one region is larger by two or both by one")
    func unitCount() throws {
        var map = row
        map.rules.unitCount = 1...2
        let found = try stretched(map, .unitCount)
        #expect(found.violations.allSatisfy { $0.family == .unitCount })
        #expect(found.violations.reduce(0) { $0 + (($1.actual ?? 0) - ($1.limit ?? 0)) } == 2)
        #expect(found.plan.leftOut.isEmpty)
    }

    @Test("Letting anybody lead does not make up for strong units that are missing: nobody is sent by it")
    func anybodyLeads() throws {
        var map = Map.path(6)
        map.addLeads([1])
        map.rules.cover = .full
        map.rules.strongPerRegion = 1...6
        map.rules.appointedCountsAsStrong = true
        let found = try explained(map).filter(\.resolves).map(\.families)
        #expect(found == [[.strong]])
    }

    @Test("A zone line is crossed once, where it must be")
    func zones() throws {
        var map = row
        map.leads.removeLast()
        map.rules.zonings = [.init(zoneOf: [0, 0, 0, 0, 1, 1], crossing: .forbid)]
        let found = try stretched(map, .zoneCrossing)
        #expect(found.violations.map(\.family) == [.zoneCrossing])
        #expect(found.violations[0].actual == 2)
    }

    @Test("A town that keeps to itself is joined by one unit too few, once, where it must be")
    func closedTowns() throws {
        var map = row
        map.leads.removeLast()
        map.units[4].town = 3
        map.units[5].town = 3
        map.rules.closedTowns = [3]
        #expect(try explained(map).contains { $0.families == [.closedTowns] && $0.resolves })
        let found = try stretched(map, .closedTowns)
        #expect(found.violations == [Violation(.closedTowns, lead: 1, units: [4, 5])])
        #expect(found.plan.leftOut.isEmpty)
    }

    @Test("Of two groups that cannot both be together one is kept, and the broken one is named")
    func together() throws {
        var map = row
        map.rules.unitCount = 2...3
        map.rules.together = [[0, 1], [1, 2, 3]]
        let found = try stretched(map, .together)
        #expect(found.violations.map(\.family) == [.together])
        #expect(found.violations[0].units == [1, 2, 3])
    }

    @Test("Where two rules stand in the way only a pair of them helps, and it is named")
    func pairs() throws {
        // Inhabitants and members ask for three units, size and capacity allow two.
        var map = row
        map.rules.cover = .partial(maxLeftOut: nil)
        map.leads = map.leads.map { LeadCandidate(unit: $0.unit, capacity: 1, reach: $0.reach) }
        map.rules.unitCount = 1...2
        map.rules.population = 30...100
        map.rules.members = 6...100
        let found = try explained(map)
        #expect(found.first?.families == [.unitCount, .capacity])
        #expect(found.first?.resolves == true)
        #expect(found.contains { $0.families == [.population, .members] })
        #expect(!found.contains { $0.families.count == 1 })
        let plan = try stretched(map, .unitCount, .capacity)
        #expect(Set(plan.violations.map(\.family)) == [.unitCount, .capacity])
        #expect(plan.plan.regions.map(\.units.count) == [3])
    }

    @Test("A plan that breaks nothing comes out where nothing has to be broken")
    func nothingToBreak() throws {
        var map = row
        map.rules.unitCount = 2...4
        #expect(try stretched(map, .unitCount).violations.isEmpty)
    }

    @Test("Whatever is stretched, no other rule is broken", arguments: 0..<40)
    func onlyTheNamed(seed: Int) throws {
        var maps = RandomMaps(seed: UInt64(seed) + 300)
        let map = maps.map(width: 4, height: 4, demands: false)
        let families: [RuleFamily] = [
            .unitCount, .population, .members, .strong, .weakPerStrong, .capacity, .strongOnly, .townCrossing,
            .closedTowns, .zoneCrossing, .apart, .reach,
        ]
        let family = families[seed % families.count]
        let found = try stretched(map, family)
        #expect(found.violations.allSatisfy { $0.family == family }, "\(family) \(found.violations)")
    }
}
