import Regionalization
import Testing

@Suite("Plans and scores are values")
struct RegionPlanTests {
    private func problem() throws -> RegionalizationProblem {
        var map = Map.path(6)
        map.addLeads([1, 4])
        map.units[5].isExcluded = true
        return try map.problem()
    }

    @Test("equal plans are equal however they were written down")
    func canonical() throws {
        let problem = try problem()
        let one = try RegionPlan(regions: [(4, [4, 3]), (1, [1, 0])], of: problem)
        let two = try RegionPlan(leadOf: [1, 1, nil, 4, 4, nil], of: problem)
        #expect(one == two && one.hashValue == two.hashValue)
        #expect(one.regions.map(\.lead) == [1, 4] && one.regions[1].units == [3, 4])
        #expect(one.leftOut == [2])
        #expect(one.leadOf(unitCount: 6) == [1, 1, nil, 4, 4, nil])
    }

    @Test("regions that overlap, name no unit or lie without their lead make no plan")
    func malformed() throws {
        let problem = try problem()
        #expect(throws: RegionPlan.Malformed.unitTwice(1)) {
            try RegionPlan(regions: [(1, [0, 1]), (1, [1])], of: problem)
        }
        #expect(throws: RegionPlan.Malformed.unknownUnit(6)) { try RegionPlan(regions: [(6, [6])], of: problem) }
        #expect(throws: RegionPlan.Malformed.leadOutsideRegion(4)) { try RegionPlan(regions: [(4, [3])], of: problem) }
        #expect(throws: RegionPlan.Malformed.wrongLength(1)) { try RegionPlan(leadOf: [nil], of: problem) }
        #expect(throws: RegionPlan.Malformed.unknownUnit(-1)) {
            try RegionPlan(leadOf: [-1, nil, nil, nil, nil, nil], of: problem)
        }
    }

    @Test("the score is broken down into its parts, and excluded units cost nothing")
    func breakdown() throws {
        let problem = try problem()
        let parts = problem.score(of: try RegionPlan(regions: [(1, [0, 1, 2])], of: problem))
        #expect(parts.assist == Score(points: 1) && parts.cohesion == Score(points: 0.2))
        #expect(parts.fixed == Score(points: 0.5) && parts.leftOut == Score(points: 2) && parts.crossing == .zero)
        #expect(parts.total == Score(points: -1.3))
    }

    @Test("scores are rounded once and add up exactly")
    func scores() {
        #expect(Score(points: 0.1) + Score(points: 0.2) == Score(points: 0.3))
        #expect(Score(points: 0.000_000_5).micropoints == 1 && Score(points: -0.000_000_5).micropoints == -1)
        #expect(Score(points: 2) * 3 - Score(points: 1) == Score(points: 5) && Score(points: 1) < Score(points: 2))
        #expect(Score(micropoints: 1_500_000).points == 1.5)
    }
}
