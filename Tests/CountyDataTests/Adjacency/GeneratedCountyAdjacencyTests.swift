import CountyGenerator
import Geospatial
import Testing

@testable import CountyData

@Suite("Neighbours of generated counties")
struct GeneratedCountyAdjacencyTests {
    @Test("On clean borders the result equals the plain twin's, pair by pair and metre by metre", arguments: [1, 2, 3])
    func equalsPlainTwin(seed: UInt64) {
        let county = CountyGenerator.make(CountyOptions(villages: 150, seed: seed))
        let plain = PlainContiguity.find(county.polygons)
        let edges = Adjacency.neighbours(county.polygons, AdjacencyOptions(kind: .queen))
        #expect(Set(edges.map { PlainContiguity.pair($0.a, $0.b) }) == plain.queen)
        let borders = edges.filter { $0.kind == .border }
        #expect(borders.count == plain.rook.count)
        for edge in borders {
            let meters = plain.rook[PlainContiguity.pair(edge.a, edge.b)] ?? -1
            #expect(abs(edge.sharedMeters - meters) < 1e-6 * meters)
        }
    }

    @Test("Renumbering the villages renumbers the neighbours and changes nothing else")
    func shuffled() {
        let county = CountyGenerator.make(CountyOptions(villages: 120, seed: 9))
        let count = county.polygons.featureCount
        let order = (0..<count).map { ($0 * 37) % count }
        #expect(Set(order).count == count)
        let plain = Adjacency.neighbours(county.polygons, AdjacencyOptions(snapMeters: 1))
        let moved = Adjacency.neighbours(county.polygons.reordered(order), AdjacencyOptions(snapMeters: 1))
        let back = Set(moved.map { PlainContiguity.pair(order[$0.a], order[$0.b]) })
        #expect(back == Set(plain.map { PlainContiguity.pair($0.a, $0.b) }))
    }

    @Test("On borders digitised apart at least 999 of 1,000 neighbours are found, and as many found are true")
    func dirtyTwin() {
        let county = CountyGenerator.make(CountyOptions(villages: 2_000, seed: 4))
        let truth = Set(county.trueAdjacency.filter { $0.isRook }.map { PlainContiguity.pair($0.a, $0.b) })
        let dirty = county.digitisedApart(seed: 5)
        let exact = Adjacency.neighbours(dirty, AdjacencyOptions())
        #expect(exact.count < truth.count / 100, "the twin would be no test if equal vertices were left")
        let found = Set(
            Adjacency.neighbours(dirty, AdjacencyOptions(snapMeters: 5)).map { PlainContiguity.pair($0.a, $0.b) })
        let right = Double(found.intersection(truth).count)
        #expect(right / Double(truth.count) >= 0.999, "recall")
        #expect(right / Double(found.count) >= 0.999, "precision")
    }
}
