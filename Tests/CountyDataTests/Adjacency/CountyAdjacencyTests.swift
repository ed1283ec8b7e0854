import Geospatial
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Bridges and islands")
struct CountyAdjacencyTests {
    /// Two villages that touch, and a third by itself `gap` metres east of them.
    private func county(gap: Double = 300) -> County {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        land.rectangle(2000 + gap, 0, 3000 + gap, 1000)
        let villages = (1...3).map {
            Village(code: VillageCode("99010110020\($0)"), name: "村\($0)", townName: "云桥镇")
        }
        let points = [500.0, 1500, 2500 + gap].map { Point(x: $0, y: 500) }
        return County(
            name: "", villages: villages, metric: land.polygons, geographic: land.polygons, points: points,
            geographicPoints: points, sourceCRS: "", measuringCRS: "", attributes: AttributeTable(villageCount: 3),
            digests: [])
    }

    private func graph(_ change: (inout RuleOptions) -> Void) throws -> (graph: ContiguityGraph, findings: [Finding]) {
        var scenario = Scenario()
        change(&scenario.must)
        return try ContiguityGraph.make(of: county(), scenario)
    }

    @Test("Under allow an island stays one, and a warning names it")
    func allow() throws {
        let (graph, findings) = try graph { $0.islands = .allow }
        #expect(graph.islands == [2] && graph.componentCount == 2)
        #expect(findings.contains { $0.code == .noNeighbour && $0.what.zh.contains("村3") })
    }

    @Test("Under nearest an island is joined to the nearest village, and the metres between are said")
    func nearest() throws {
        let (graph, findings) = try graph { $0.islands = .nearest }
        #expect(graph.edge(1, 2) == ContiguityEdge(1, 2, sharedMeters: 0, kind: .nearest, gapMeters: 300))
        #expect(graph.componentCount == 1)
        #expect(findings.contains { $0.what.zh.contains("300 米") })
    }

    @Test("Under error an island stops the run and is named")
    func error() {
        let error = #expect(throws: PlannerError.self) { try graph { $0.islands = .error } }
        #expect(error?.kind == .data)
        #expect(error?.findings.map(\.code) == [.isolatedVillage])
    }

    @Test("A named bridge makes neighbours across a gap up to its limit, and not beyond")
    func bridges() throws {
        let pair = VillagePair(VillageCode("990101100203"), VillageCode("990101100202"))
        let (near, _) = try graph { $0.bridges = BridgeOptions(maxGapMeters: 400, pairs: [pair]) }
        #expect(near.edge(1, 2) == ContiguityEdge(1, 2, sharedMeters: 0, kind: .bridge, gapMeters: 300))
        let (far, findings) = try graph { $0.bridges = BridgeOptions(maxGapMeters: 200, pairs: [pair]) }
        #expect(far.edge(1, 2) == nil)
        #expect(findings.contains { $0.code == .farNamedNeighbours })
    }

    @Test("A bridge to a village that is not on the map is an error of the scenario")
    func unknownBridge() {
        let pair = VillagePair(VillageCode("990101100203"), VillageCode("990101100299"))
        let error = #expect(throws: PlannerError.self) { try graph { $0.bridges = BridgeOptions(pairs: [pair]) } }
        #expect(error?.kind == .scenario)
        #expect(error?.findings.first?.place.value == "990101100299")
    }
}
