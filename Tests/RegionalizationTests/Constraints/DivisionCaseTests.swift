import Regionalization
import Testing

@Suite("Divisions of the map, strong units among themselves, and regions that need not touch, on a row of six units")
struct DivisionCaseTests {
    private var row: Map {
        var map = Map.path(6)
        map.addLeads([1, 4])
        return map
    }

    private func broken(_ map: Map, _ regions: [(lead: Int, units: [Int])]) throws -> [RuleFamily] {
        let problem = try map.problem()
        return problem.violations(of: try RegionPlan(regions: regions, of: problem)).map(\.family)
    }

    /// The best plan of a short search, as units per region.
    private func planned(_ map: Map) throws -> [[Int]] {
        try search(map.problem(), .short()).plan.regions.map(\.units)
    }

    @Test("two towns are allowed and three are not, whether crossing costs or not")
    func townsPerRegion() throws {
        var map = row
        for unit in 0..<6 { map.units[unit].town = unit / 2 }
        map.rules.townsPerRegion = 2
        map.rules.unitCount = 2...6
        #expect(try broken(map, [(1, [0, 1, 2, 3])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1, 2, 3, 4])]) == [.townCrossing])
        #expect(try planned(map).allSatisfy { Set($0.map { $0 / 2 }).count <= 2 })
        map.rules.unitCount = 5...6
        #expect(throws: Impossible.self) { try planned(map) }
    }

    @Test("a watershed that may not be crossed parts the row, and units in no watershed join either side")
    func zones() throws {
        var map = row
        map.rules.zonings = [.init(zoneOf: [7, 7, nil, nil, 9, 9], crossing: .forbid)]
        #expect(try broken(map, [(1, [0, 1, 2, 3])]).isEmpty)
        #expect(try broken(map, [(1, [1, 2, 3, 4])]) == [.zoneCrossing])
        map.rules.cover = .full
        #expect(try planned(map).count == 2)
        map.rules.unitCount = 4...6
        #expect(throws: Impossible.self) { try planned(map) }
        map.rules.together = [[0, 5]]
        #expect(
            try map.conflicts().contains(
                Conflict(.together, .contradiction, units: [0, 5], against: .zoneCrossing)))
    }

    @Test("each watershed beyond the first costs its price where crossing is penalised")
    func zonePrice() throws {
        var map = row
        map.rules.zonings = [.init(zoneOf: [0, 0, 1, nil, 2, 2], crossing: .penalise(Score(points: 0.25)), most: 2)]
        let problem = try map.problem()
        let plan = try RegionPlan(regions: [(1, [0, 1, 2, 3])], of: problem)
        #expect(problem.score(of: plan).crossing == Score(points: 0.25))
        #expect(problem.violations(of: plan).isEmpty)
        #expect(try broken(map, [(1, [0, 1, 2, 3, 4])]) == [.zoneCrossing])
    }

    @Test("the strong join with the strong only, and the others are left out")
    func strongOnly() throws {
        var map = row
        for unit in [0, 1, 2, 4] { map.units[unit].isStrong = true }
        map.rules.strongOnly = true
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [1, 2, 3])]) == [.strongOnly])
        #expect(try planned(map) == [[0, 1, 2], [4]])
        map.rules.cover = .full
        let conflict = Conflict(.strongOnly, .contradiction, units: [3], against: .cover)
        #expect(try map.conflicts().contains(conflict))
    }

    @Test("a region that need not touch takes units from both ends of the row, but only within reach")
    func enclaves() throws {
        var map = Map.path(6)
        map.addLeads([0])
        map.rules.requiresContiguity = false
        map.leads[0].reach.removeAll { $0.unit == 2 || $0.unit == 3 }
        #expect(try broken(map, [(0, [0, 5])]).isEmpty)
        #expect(try broken(map, [(0, [0, 3])]) == [.reach])
        #expect(try planned(map) == [[0, 1, 4, 5]])
        map.rules.requiresContiguity = true
        #expect(try planned(map) == [[0, 1]])
        map.rules.cover = .partial(maxLeftOut: 2)
        #expect(throws: Impossible.self) { try planned(map) }
    }

    @Test("the fewest left out come before the score, and of two that cannot both be covered the weightier is")
    func fewestFirst() throws {
        var map = Map.path(6)
        map.addLeads([2])
        for unit in map.units.indices { map.units[unit].leaveOutPenalty = .zero }
        map.leads[0].fixedCost = Score(points: 50)
        map.rules.unitCount = 2...5
        #expect(try planned(map).isEmpty)
        map.rules.fewestLeftOutFirst = true
        #expect(try planned(map)[0].count == 5)
        map.units[0].leaveOutWeight = 2
        #expect(try planned(map) == [[0, 1, 2, 3, 4]])
        map.units[5].leaveOutWeight = 3
        #expect(try planned(map) == [[1, 2, 3, 4, 5]])
        // Where all can be covered there is a plan; where not, it is still one.
        map.rules.unitCount = 2...6
        #expect(try planned(map) == [[0, 1, 2, 3, 4, 5]])
    }

    @Test("zones without an entry for each unit, and limits below one, are refused")
    func malformed() throws {
        var map = row
        map.rules.zonings = [.init(zoneOf: [1], crossing: .forbid)]
        #expect(throws: MalformedProblem.self) { try map.problem() }
        map = row
        map.rules.townsPerRegion = 0
        #expect(throws: MalformedProblem.self) { try map.problem() }
        map = row
        map.units[0].leaveOutWeight = 0
        #expect(throws: MalformedProblem.self) { try map.problem() }
    }
}
