import Regionalization
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import PlanAudit
@testable import Planning

@Suite("Rules on outlines, first batches and leads that a township sends")
struct OutlineRuleTests {
    /// Squares of which every village may lead.
    private func make(_ rows: Int, _ columns: Int, _ change: (inout SquareCounty, inout Scenario) -> Void) throws
        -> PlanningCase
    {
        var map = SquareCounty(rows: rows, columns: columns)
        var scenario = Scenario()
        scenario.lead.qualify = []
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        (scenario.solve.iterations, scenario.solve.restarts, scenario.solve.threads) = (20_000, 1, 1)
        change(&map, &scenario)
        return try PlanningCase(map.county, scenario)
    }

    private func broken(_ setup: PlanningCase, _ clusters: (lead: Int, members: [Int])...) throws -> [PlanRule] {
        let judged = clusters.enumerated().map {
            JudgedCluster(id: "P\($0)", name: "", lead: $1.lead, members: $1.members)
        }
        return try PlanAudit.judge(
            clusters: judged, county: setup.county, scenario: setup.scenario, graph: setup.graph
        ).hardViolations.map(\.rule)
    }

    @Test("All squares but the middle one of nine touch the outside")
    func outer() throws {
        #expect(try OuterVillages.of(SquareCounty(rows: 3, columns: 3).county) == [0, 1, 2, 3, 5, 6, 7, 8])
    }

    @Test("A ring around a village breaks the rule on holes, a ring with a gap and the whole do not")
    func noHoles() throws {
        let setup = try make(4, 4) { $1.must.noHoles = true }
        let ring = [0, 1, 2, 4, 6, 8, 9, 10]
        #expect(try broken(setup, (0, ring)) == [.noHoles])
        #expect(try broken(setup, (0, ring.filter { $0 != 1 })) == [])
        #expect(try broken(setup, (0, ring + [5])) == [])
        let plan = try setup.propose()
        try setup.verify(plan)
    }

    @Test("A strip of four is too narrow where a half is asked for, a square of four is not")
    func widthToLength() throws {
        let setup = try make(2, 6) {
            $1.must.widthToLength = 0.5
            $1.must.villages = Bounds(minimum: 4, maximum: 4)
        }
        #expect(try broken(setup, (0, [0, 1, 2, 3])) == [.widthToLength])
        #expect(try broken(setup, (0, [0, 1, 6, 7])) == [])
        let plan = try setup.propose()
        try setup.verify(plan)
        #expect(plan.clusters.count == 3)
    }

    @Test("A first batch has so many clusters and about so many villages")
    func firstBatch() throws {
        let setup = try make(5, 8) {
            $1.must.firstBatch = FirstBatchRule(clusters: 3, villages: 20)
            $1.must.villages = Bounds(minimum: 4, maximum: 9)
        }
        let plan = try setup.propose()
        try setup.verify(plan)
        #expect(plan.clusters.count == 3 && (19...21).contains(plan.coveredCount))
        #expect(try broken(setup, (0, [0, 1])) == [.villages, .clusterCount, .firstBatch])
    }

    @Test("A first batch of so many clusters leaves the other villages for later, for search and judge alike")
    func batchOfClusters() throws {
        let setup = try make(1, 6) {
            $1.must.leaveOut = LeaveOutRule(allowed: false)
            $1.must.firstBatch = FirstBatchRule(clusters: 1)
            $1.must.villages = Bounds(minimum: 2, maximum: 3)
        }
        let plan = try setup.propose()
        try setup.verify(plan)
        #expect(plan.clusters.count == 1 && !plan.leftOut.isEmpty)
        #expect(try broken(setup, (0, [0, 1]), (3, [2, 3, 4])) == [.clusterCount])
    }

    @Test("A first batch is found where nothing limits the size of a cluster", arguments: [(1, 10), (3, 20), (6, 30)])
    func openFirstBatch(clusters: Int, villages: Int) throws {
        let setup = try make(5, 8) {
            $1.must.firstBatch = FirstBatchRule(clusters: clusters, villages: villages)
            $1.must.villages = Bounds()
        }
        let plan = try setup.propose()
        try setup.verify(plan)
        #expect(plan.clusters.count == clusters)
    }

    @Test("A township that sends a cadre has its lead counted as the one strong village that a cluster needs")
    func appointed() throws {
        func plan(counts: Bool) throws -> Plan {
            let setup = try make(1, 6) {
                $0[.incomeOperating] = [5, 5, 5, 5, 5, 5]
                $1.lead.qualify = [LeadCondition(.incomeOperating, .within(Bounds(minimum: 50)))]
                $1.lead.appointedCounts = counts
                $1.must.strongPerCluster = Bounds(minimum: 1)
                $1.must.weakPerStrong = Bounds(maximum: 6)
                $1.costs.leftOut = LeftOutCosts(weak: 2, backward: 2, other: 2)
            }
            let plan = try setup.propose()
            try setup.verify(plan)
            return plan
        }
        #expect(try plan(counts: true).coveredCount == 6)
        #expect(try plan(counts: true).clusters.allSatisfy(\.isAppointed))
        #expect(throws: PlannerError.self) {
            if try plan(counts: false).clusters.isEmpty { throw PlannerError(.infeasible, []) }
        }
    }
}
