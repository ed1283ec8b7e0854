import Geospatial
import Testing

@testable import CountyData

@Suite("A ring that comes by the same place again and again")
struct RepeatedVertexTests {
    /// Two squares that share a corner and a third below the first, the first of them `repeats` times at that corner: standing
    /// still, or going to and fro along its side.
    private func land(_ repeats: Int, toAndFro: Bool) -> PolygonSet {
        var land = Land()
        let again = toAndFro ? [(1000.0, 500.0), (1000, 1000)] : [(1000, 1000)]
        land.village(
            [(0, 0), (1000, 0), (1000, 1000)] + Array(repeating: again, count: repeats).joined() + [(0, 1000)])
        land.rectangle(1000, 1000, 2000, 2000)
        land.rectangle(0, -1000, 1000, 0)
        return land.polygons
    }

    @Test("Has the neighbours it would have without, and is looked through in a moment", .timeLimit(.minutes(1)))
    func same() {
        let options = AdjacencyOptions(kind: .queen)
        let plain = Adjacency.neighbours(land(0, toAndFro: false), options)
        #expect(plain.map(\.kind) == [.corner, .border])
        #expect(Adjacency.neighbours(land(3000, toAndFro: false), options) == plain)
        #expect(Adjacency.neighbours(land(1500, toAndFro: true), options) == plain)
    }
}
