import CountyGenerator
import Geospatial
import Testing

@testable import CountyData

@Suite("Who borders whom")
struct AdjacencyTests {
    private func pairs(_ edges: [ContiguityEdge]) -> [String] { edges.map { PlainContiguity.pair($0.a, $0.b) } }

    @Test("Nine square villages have twelve borders of one kilometre, and eight more corners")
    func squares() {
        let rook = Adjacency.neighbours(Land.grid(3, 3), AdjacencyOptions())
        #expect(rook.count == 12)
        #expect(rook.allSatisfy { $0.sharedMeters == 1000 && $0.kind == .border })
        let queen = Adjacency.neighbours(Land.grid(3, 3), AdjacencyOptions(kind: .queen))
        #expect(queen.filter { $0.kind == .corner }.count == 8)
        #expect(queen.filter { $0.kind == .border } == rook)
    }

    @Test("It does not matter which way round a village was drawn, nor on how many threads it is read")
    func windingAndThreads() {
        let plain = Adjacency.neighbours(Land.grid(3, 4), AdjacencyOptions(kind: .queen))
        #expect(Adjacency.neighbours(Land.grid(3, 4, clockwise: true), AdjacencyOptions(kind: .queen)) == plain)
        // More threads than vertices, and more than the tables have shares for, once never ended.
        #expect(Adjacency.neighbours(Land.grid(3, 4), AdjacencyOptions(kind: .queen, threads: 128)) == plain)
        for gap in [0.0, 3] {
            let land = Land.grid(12, 12, gap: gap)
            let one = Adjacency.neighbours(land, AdjacencyOptions(kind: .queen, snapMeters: 5, threads: 1))
            #expect(Adjacency.neighbours(land, AdjacencyOptions(kind: .queen, snapMeters: 5, threads: 3)) == one)
        }
    }

    @Test("Villages digitised three metres apart are neighbours at five metres' tolerance and strangers at two")
    func gap() {
        for clockwise in [false, true] {
            let land = Land.grid(3, 3, gap: 3, clockwise: clockwise)
            let edges = Adjacency.neighbours(land, AdjacencyOptions(snapMeters: 5))
            #expect(edges.count == 12, "corners across a gap are no borders")
            #expect(edges.allSatisfy { abs($0.sharedMeters - 1000) < 5 })
            #expect(Adjacency.neighbours(land, AdjacencyOptions(snapMeters: 2)).isEmpty)
        }
    }

    @Test("Villages that overlap by three metres are neighbours along the whole overlap")
    func overlap() {
        let edges = Adjacency.neighbours(Land.grid(3, 3, gap: -3), AdjacencyOptions(snapMeters: 5))
        #expect(edges.count == 12)
        #expect(edges.allSatisfy { abs($0.sharedMeters - 1000) < 10 })
    }

    @Test("Across a gap, queen neighbours at the corners are found too")
    func cornersAcrossGap() {
        let edges = Adjacency.neighbours(Land.grid(2, 2, gap: 3), AdjacencyOptions(kind: .queen, snapMeters: 5))
        #expect(pairs(edges) == ["0-1", "0-2", "0-3", "1-2", "1-3", "2-3"])
        #expect(edges.filter { $0.kind == .corner }.count == 2)
    }

    @Test("A long edge against two short ones is a border once a tolerance is given")
    func junctionWithoutVertex() {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(1000, 0, 2000, 400)
        land.rectangle(1000, 400, 2000, 1000)
        let edges = Adjacency.neighbours(land.polygons, AdjacencyOptions(snapMeters: 0.1))
        #expect(pairs(edges) == ["0-1", "0-2", "1-2"])
        #expect(abs(edges[0].sharedMeters - 400) < 1e-6 && abs(edges[1].sharedMeters - 600) < 1e-6)
    }

    @Test("A border shorter than the least length is no border for rook, and a corner for queen")
    func leastLength() {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.village([(1000, 970), (2000, 970), (2000, 2000), (1000, 2000), (1000, 1000)])
        land.village([(1000, 0), (2000, 0), (2000, 970), (1000, 970)])
        let exact = Adjacency.neighbours(land.polygons, AdjacencyOptions(snapMeters: 1))
        #expect(pairs(exact) == ["0-1", "0-2", "1-2"])
        #expect(abs(exact[0].sharedMeters - 30) < 1e-6)
        let rook = Adjacency.neighbours(land.polygons, AdjacencyOptions(minSharedMeters: 50, snapMeters: 1))
        #expect(pairs(rook) == ["0-2", "1-2"])
        let queen = Adjacency.neighbours(
            land.polygons, AdjacencyOptions(kind: .queen, minSharedMeters: 50, snapMeters: 1))
        #expect(queen.first == ContiguityEdge(0, 1, sharedMeters: 0, kind: .corner))
    }

    @Test("An exclave in a hole makes its village a neighbour of the village around it")
    func exclave() {
        var polygons = PolygonSet()
        let around = [
            [(0.0, 0.0), (1000, 0), (1000, 1000), (0, 1000)], [(400.0, 400.0), (400, 600), (600, 600), (600, 400)],
        ]
        for ring in around {
            for (x, y) in ring + ring.prefix(1) { polygons.appendVertex(x, y) }
            polygons.endRing()
        }
        polygons.endPolygon()
        polygons.endFeature()
        let parts: [[(Double, Double)]] = [
            around[1].reversed(), [(5000.0, 0.0), (6000, 0), (6000, 1000), (5000, 1000)],
        ]
        for ring in parts {
            for (x, y) in ring + ring.prefix(1) { polygons.appendVertex(x, y) }
            polygons.endRing()
            polygons.endPolygon()
        }
        polygons.endFeature()
        let edges = Adjacency.neighbours(polygons, AdjacencyOptions(snapMeters: 1))
        #expect(edges == [ContiguityEdge(0, 1, sharedMeters: 800, kind: .border)])
    }

    @Test("A thin village between two others keeps them apart even when it is narrower than the tolerance is wide")
    func thinVillage() {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(1000, 0, 1004, 1000)
        land.rectangle(1004, 0, 2000, 1000)
        let edges = Adjacency.neighbours(land.polygons, AdjacencyOptions(snapMeters: 5))
        #expect(pairs(edges) == ["0-1", "1-2"])
    }
}
