import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Which villages a lead reaches")
struct ReachTests {
    /// Reach of the first village of a row of six.
    private func reach(_ change: (inout Scenario) -> Void) throws -> [Int]? {
        let map = SquareCounty(rows: 1, columns: 6)
        var scenario = Scenario()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.lead.qualify = []
        change(&scenario)
        return try PlanningCase(map.county, scenario).problem.candidate(at: 0)?.reach.map(\.unit)
    }

    @Test("Without limits every village that hangs together is in reach")
    func open() throws { #expect(try reach { _ in } == [0, 1, 2, 3, 4, 5]) }

    @Test("A cluster of three villages reaches two steps from its lead")
    func steps() throws { #expect(try reach { $0.must.villages = Bounds(maximum: 3) } == [0, 1, 2]) }

    @Test("Three kilometres reach the village whose point is three kilometres away, not the next")
    func distance() throws { #expect(try reach { $0.must.leadFarKm = Bounds(maximum: 3) } == [0, 1, 2, 3]) }

    @Test("A near village is reached around a farther one")
    func around() {
        // Three villages in a bend: the second is beyond the distance, the third is not.
        var sets = ReachSets(
            neighbours: [[1], [0, 2], [1]],
            points: [.init(x: 0, y: 0), .init(x: 5000, y: 0), .init(x: 2000, y: 0)], maxKm: 3, maxSteps: 2)
        #expect(sets.reach(of: 0) == [0, 2])
    }

    @Test("Two steps reach the neighbour's neighbour, whatever the size of clusters")
    func leadSteps() throws { #expect(try reach { $0.must.leadFarSteps = Bounds(maximum: 2) } == [0, 1, 2]) }

    @Test("Groups that need not touch reach over a gap in the map, as far as the distance goes")
    func enclaves() throws {
        let reached = try reach {
            $0.must.contiguity.minSharedMeters = 2000
            $0.must.connected = false
            $0.must.leadFarKm = Bounds(maximum: 4)
            $0.must.villages = Bounds(maximum: 3)
        }
        #expect(reached == [0, 1, 2, 3, 4])
    }

    @Test("A village beyond a gap in the map is not reached")
    func apart() throws {
        #expect(try reach { $0.must.contiguity.minSharedMeters = 2000 } == [0])
    }

    @Test("A township that may not be crossed has no borders with others, and keeps its own")
    func closedTown() throws {
        var map = SquareCounty(rows: 1, columns: 4)
        map.towns = ["东镇", "西镇", "西镇", "东镇"]
        map[.incomeOperating] = [80, 80, 80, 80]
        var scenario = Scenario()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.must.towns.noCross = ["西镇"]
        let setup = try PlanningCase(map.county, scenario)
        #expect(setup.problem.edges.map { [$0.u, $0.v] } == [[1, 2]])
        #expect(setup.graph.edges.count == 3)
    }
}
