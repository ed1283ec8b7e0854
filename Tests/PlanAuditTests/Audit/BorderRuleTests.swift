import Geospatial
import Testing

@testable import CountyData
@testable import CountyModel
@testable import PlanAudit

@Suite("Borders measured again by the judge")
struct BorderRuleTests {
    private func check(_ judging: Judging, _ edges: [ContiguityEdge], _ members: [Int]) throws -> [AuditViolation] {
        let county = judging.map.county
        return try PlanAudit.judge(
            clusters: judging.clusters([(nil, members)]), county: county, scenario: judging.scenario,
            graph: ContiguityGraph(villageCount: county.villages.count, edges: edges)
        ).violations.filter { $0.rule == .border }
    }

    @Test("A graph made from the map is borne out by it, with equal vertices or within the tolerance")
    func sound() throws {
        for snap in [0.0, 1, 20] {
            var judging = Judging(rows: 3, columns: 4)
            judging.scenario.data.topology.snapMeters = snap
            let graph = try ContiguityGraph.make(of: judging.map.county, judging.scenario).graph
            #expect(graph.edges.count == 17)
            #expect(try check(judging, graph.edges, Array(0..<12)).isEmpty)
        }
    }

    @Test("An edge between villages that do not touch is caught, inside a cluster only")
    func invented() throws {
        let judging = Judging(columns: 4)
        let edges = [
            ContiguityEdge(0, 1, sharedMeters: 1000, kind: .border),
            ContiguityEdge(0, 3, sharedMeters: 1000, kind: .border),
        ]
        #expect(try check(judging, edges, [0, 1, 3]).map(\.villages) == [[0, 3]])
        #expect(try check(judging, edges, [0, 1]).isEmpty)
    }

    @Test("A border longer than it is, or shorter than counts, is caught")
    func lengths() throws {
        var judging = Judging(columns: 2)
        let long = try check(judging, [ContiguityEdge(0, 1, sharedMeters: 1100, kind: .border)], [0, 1])
        #expect(long.map(\.limit) == [">=1100 m"])
        judging.scenario.must.contiguity.minSharedMeters = 1200
        #expect(try check(judging, [ContiguityEdge(0, 1, sharedMeters: 1000, kind: .border)], [0, 1]).count == 1)
        judging.scenario.must.contiguity.minSharedMeters = 50
        #expect(try check(judging, [ContiguityEdge(0, 1, sharedMeters: 1000, kind: .border)], [0, 1]).isEmpty)
    }

    @Test("Villages that meet in a corner pass as corners under queen and never as a border")
    func corners() throws {
        var judging = Judging(rows: 2, columns: 2)
        let border = [ContiguityEdge(0, 3, sharedMeters: 60, kind: .border)]
        let corner = [ContiguityEdge(0, 3, sharedMeters: 0, kind: .corner)]
        #expect(try check(judging, border, [0, 3]).count == 1)
        #expect(try check(judging, corner, [0, 3]).count == 1)
        judging.scenario.must.contiguity.kind = .queen
        #expect(try check(judging, corner, [0, 3]).isEmpty)
        #expect(try check(judging, [ContiguityEdge(0, 2, sharedMeters: 0, kind: .corner)], [0, 2]).isEmpty)
    }

    @Test("A bridge must be named, and an island joined only where the scenario says so")
    func bridges() throws {
        var judging = Judging(columns: 3)
        let bridge = [ContiguityEdge(0, 2, sharedMeters: 0, kind: .bridge, gapMeters: 1000)]
        let nearest = [ContiguityEdge(0, 2, sharedMeters: 0, kind: .nearest, gapMeters: 1000)]
        #expect(try check(judging, bridge, [0, 2]).count == 1)
        judging.scenario.must.bridges.pairs = [VillagePair(judging.map.code(2), judging.map.code(0))]
        #expect(try check(judging, bridge, [0, 2]).isEmpty)
        judging.scenario.must.bridges.maxGapMeters = 900
        #expect(try check(judging, bridge, [0, 2]).count == 1)
        #expect(try check(judging, nearest, [0, 2]).count == 1)
        judging.scenario.must.islands = .nearest
        #expect(try check(judging, nearest, [0, 2]).isEmpty)
    }
}
