import Regionalization
import Testing

@Suite("Each rule on a row of six units or a grid of nine")
struct RuleCaseTests {
    /// The families that the plan `regions` breaks on a map.
    private func broken(_ map: Map, _ regions: [(lead: Int, units: [Int])]) throws -> [RuleFamily] {
        let problem = try map.problem()
        return problem.violations(of: try RegionPlan(regions: regions, of: problem)).map(\.family)
    }

    private var row: Map {
        var map = Map.path(6)
        map.addLeads([1, 4])
        return map
    }

    @Test("contiguity: a row is connected, two ends of it are not, and a ring around a hole is")
    func contiguity() throws {
        #expect(try broken(row, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(row, [(1, [0, 1, 3])]) == [.contiguity])
        var grid = Map.grid(3, 3)
        grid.addLeads([0])
        #expect(try broken(grid, [(0, [0, 1, 2, 3, 5, 6, 7, 8])]).isEmpty)
        #expect(try broken(grid, [(0, [0, 1, 2, 6, 7, 8])]) == [.contiguity])
    }

    @Test("unit count: between the limits, below and above")
    func unitCount() throws {
        var map = row
        map.rules.unitCount = 2...3
        #expect(try broken(map, [(1, [1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [1])]) == [.unitCount])
        #expect(try broken(map, [(1, [0, 1, 2, 3])]) == [.unitCount])
    }

    @Test("population and members: between the limits, below and above")
    func sums() throws {
        var map = row
        map.rules.population = 20...30
        map.rules.members = 4...6
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [1])]) == [.population, .members])
        #expect(try broken(map, [(1, [0, 1, 2, 3])]) == [.population, .members])
    }

    @Test("strong units, and weak units for each strong one")
    func strongAndWeak() throws {
        var map = row
        for unit in [1, 4] { map.units[unit].isStrong = true }
        for unit in [0, 2, 3] { map.units[unit].isWeak = true }
        map.rules.strongPerRegion = 1...1
        map.rules.weakPerStrong = 2
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1, 2, 3])]) == [.weakPerStrong])
        #expect(try broken(map, [(1, [1, 2, 3, 4])]) == [.strong])
    }

    @Test("capacity: the need of the led units counts, the lead's own does not")
    func capacity() throws {
        var map = Map.path(6)
        map.addLeads([1], capacity: 2)
        map.units[1].need = 100
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1, 2, 3])]) == [.capacity])
    }

    @Test("lead and reach: a candidate leads, and only what it reaches")
    func leadAndReach() throws {
        var map = row
        map.leads[0].reach.removeAll { $0.unit > 2 }
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [1, 2, 3])]) == [.reach])
        #expect(try broken(map, [(2, [1, 2])]) == [.lead])
    }

    @Test("together and apart: in one region or both left out, and never in one region")
    func pairs() throws {
        var map = row
        map.rules.together = [[0, 2]]
        map.rules.apart = [.init(2, 4)]
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(4, [3, 4, 5])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1])]) == [.together])
        #expect(try broken(map, [(1, [0, 1, 2, 3, 4])]) == [.apart])
    }

    @Test("kept regions: exactly these units, under this lead")
    func kept() throws {
        var map = row
        map.rules.kept = [.init(units: [1, 0], lead: 1)]
        #expect(try broken(map, [(1, [0, 1])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1, 2])]) == [.kept])
        #expect(try broken(map, []) == [.kept])
    }

    @Test("fixed leads lead, and are led by nobody")
    func fixedLeads() throws {
        var map = row
        map.rules.fixedLeads = [4]
        #expect(try broken(map, [(4, [3, 4])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1])]) == [.fixedLeads])
        #expect(try broken(map, [(1, [1, 2, 3, 4])]) == [.fixedLeads, .fixedLeads])
    }

    @Test("excluded units lie in no region and are not left out")
    func excluded() throws {
        var map = row
        map.rules.cover = .full
        map.rules.unitCount = 1...5
        map.units[5].isExcluded = true
        #expect(try broken(map, [(1, [0, 1, 2]), (4, [3, 4])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1, 2]), (4, [3, 4, 5])]) == [.excluded])
    }

    @Test("towns are not crossed when that is forbidden, and cost when it is penalised")
    func towns() throws {
        var map = row
        for unit in 3...5 { map.units[unit].town = 2 }
        map.rules.townCrossing = .forbid
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [1, 2, 3])]) == [.townCrossing])
        map.rules.townCrossing = .penalise(Score(points: 0.25))
        let problem = try map.problem()
        let plan = try RegionPlan(regions: [(1, [1, 2, 3])], of: problem)
        #expect(problem.violations(of: plan).isEmpty)
        #expect(problem.score(of: plan).crossing == Score(points: 0.25))
    }

    @Test("the number of regions and the cover are demands on the whole plan")
    func whole() throws {
        var map = row
        map.rules.regionCount = 1...1
        map.rules.cover = .partial(maxLeftOut: 3)
        #expect(try broken(map, [(1, [0, 1, 2])]).isEmpty)
        #expect(try broken(map, [(1, [0, 1])]) == [.cover])
        #expect(try broken(map, [(1, [0, 1, 2]), (4, [3, 4])]) == [.regionCount])
    }
}
