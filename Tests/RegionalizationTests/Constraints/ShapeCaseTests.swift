import Regionalization
import Testing

@Suite("Holes, narrow regions, appointed leads and first batches")
struct ShapeCaseTests {
    /// Nine villages, three by three, of which the middle one leads all and does not touch the outside.
    private func square(outer: [Int]) throws -> RegionalizationProblem {
        var map = Map.grid(3, 3)
        map.addLeads(Array(0..<9))
        map.rules.outerUnits = outer
        return try map.problem()
    }

    private func families(_ problem: RegionalizationProblem, _ units: [Int]) throws -> Set<RuleFamily> {
        let plan = try RegionPlan(regions: [(units[0], units)], of: problem)
        return Set(problem.violations(of: plan).map(\.family))
    }

    @Test("eight villages round a ninth enclose it; seven leave it a way out")
    func ring() throws {
        let problem = try square(outer: [0, 1, 2, 3, 5, 6, 7, 8])
        let ring = [0, 1, 2, 5, 8, 7, 6, 3]
        let plan = try RegionPlan(regions: [(0, ring)], of: problem)
        #expect(problem.violations(of: plan) == [Violation(.enclosure, lead: 0, units: [4])])
        #expect(try families(problem, Array(ring.dropLast())) == [])
        #expect(try families(problem, ring + [4]) == [])
    }

    @Test("a corner that does not touch the outside itself is enclosed by its two neighbours")
    func corner() throws {
        #expect(try families(square(outer: [2, 5, 8]), [1, 4, 3]) == [.enclosure])
        #expect(try families(square(outer: [0, 8]), [1, 4, 3]) == [])
    }

    @Test("land that has no way to the outside at all is enclosed by nobody")
    func island() throws {
        var map = Map.grid(3, 3)
        map.addLeads(Array(0..<9))
        // The first row is an island.
        map.edges.removeAll { $0.u < 3 && $0.v >= 3 }
        map.rules.outerUnits = [8]
        #expect(try families(map.problem(), [1]) == [])
        #expect(try families(map.problem(), [4, 7]) == [.enclosure])
    }

    @Test("a search under the rule makes no plan with a hole, and one without it does")
    func searched() throws {
        var map = Map.grid(5, 5)
        map.addLeads([0])
        map.units[12].leaveOutPenalty = Score(points: -9)
        map.rules.unitCount = 1...24
        let free = try search(map.problem(), .short()).plan
        map.rules.outerUnits = map.units.indices.filter { $0 % 5 % 4 == 0 || $0 / 5 % 4 == 0 }
        let problem = try map.problem()
        #expect(free.leftOut == [12] && !problem.violations(of: free).isEmpty)
        let plan = try search(problem, .short()).plan
        #expect(problem.violations(of: plan).isEmpty && plan.leftOut.count > 1)
    }

    @Test("width to length of squares in a row", arguments: [(1, 1.0), (2, 0.5), (4, 0.25)])
    func width(count: Int, ratio: Double) throws {
        var map = Map.path(4)
        map.addLeads([0])
        let points = (0..<4).map { unit in
            [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { SIMD2(Double(unit) + $0.0, $0.1) }
        }
        let outline = Rules.Outline(points: points, leastWidthToLength: 0.4)
        #expect(abs(outline.widthToLength(of: Array(0..<count)) - ratio) < 1e-12)
        map.rules.outline = outline
        let expected: Set<RuleFamily> = ratio < 0.4 ? [.widthToLength] : []
        #expect(try families(map.problem(), Array(0..<count)) == expected)
        let plan = try search(map.problem(), .short()).plan
        #expect(plan.regions[0].units.count == 2)
    }

    @Test("an appointed lead counts as a strong village once, and only where the rules say so")
    func appointed() throws {
        var map = Map.path(3)
        map.addLeads([1])
        map.leads[0].isAppointed = true
        for unit in [0, 2] { map.units[unit].isWeak = true }
        (map.rules.strongPerRegion, map.rules.weakPerStrong) = (1...Int.max, 2)
        func problem() throws -> RegionalizationProblem {
            try RegionalizationProblem(unchecked: map.units, edges: map.edges, leads: map.leads, rules: map.rules)
        }
        #expect(try families(problem(), [1, 0, 2]) == [.strong, .weakPerStrong])
        map.rules.appointedCountsAsStrong = true
        #expect(try families(problem(), [1, 0, 2]) == [])
        #expect(try search(map.problem(), .short()).plan.leftOut.isEmpty)
        map.rules.weakPerStrong = 1
        #expect(try families(problem(), [1, 0, 2]) == [.weakPerStrong])
        map.units[1].isStrong = true
        #expect(try families(problem(), [1, 0, 2]) == [.weakPerStrong])
    }

    @Test("a first batch of two regions that hold five or six villages is met exactly and proven best")
    func firstBatch() throws {
        var map = Map.grid(4, 4)
        map.addLeads([0, 5, 10, 15])
        for unit in map.units.indices { map.units[unit].leaveOutPenalty = Score(points: 0.1 * Double(unit % 3)) }
        (map.rules.regionCount, map.rules.cover) = (2...2, .between(5...6))
        map.rules.unitCount = 1...5
        let problem = try map.problem()
        let plan = try search(problem, .short()).plan
        #expect(plan.regions.count == 2 && (5...6).contains(16 - plan.leftOut.count))
        let certificate = try bound(problem, plan: plan).certificate
        #expect(certificate.isProvenOptimal)
        let short = try RegionPlan(regions: [(0, [0, 1]), (5, [5])], of: problem)
        #expect(problem.violations(of: short).map(\.family) == [.cover])
        let long = try RegionPlan(regions: [(0, [0, 1, 2, 3]), (5, [4, 5, 6, 7])], of: problem)
        #expect(problem.violations(of: long).map(\.family) == [.cover])
    }

    @Test("more villages than there are, or fewer than kept regions hold, cannot be covered")
    func batchConflicts() throws {
        var map = Map.path(6)
        map.addLeads([0, 5])
        map.rules.cover = .between(7...8)
        #expect(try map.conflicts().contains { $0.family == .cover && $0.limit == 7 && $0.actual == 6 })
        map.rules.cover = .between(1...2)
        map.rules.kept = [.init(units: [0, 1, 2])]
        #expect(try map.conflicts().contains { $0.family == .cover && $0.limit == 2 && $0.actual == 3 })
    }
}
