import CountyGenerator
import Geospatial
import TestCounties
import Testing

@testable import CountyModel
@testable import Handover

@Suite("The map of the page as shared stretches of border")
struct PageTopologyTests {
    private typealias Place = PageTopology.GridPoint

    /// The rings of a feature put together again from the stretches.
    private func outlines(_ topology: PageTopology, _ feature: Int) -> [[Place]] {
        topology.rings[feature].map { ring in
            ring.flatMap { arc -> [Place] in
                let line = arc < 0 ? topology.arcs[~arc].reversed() : topology.arcs[arc]
                return Array(line.dropLast())
            }
        }
    }

    private func doubledArea(_ ring: [Place]) -> Int {
        ring.indices.reduce(0) { sum, i in
            let (a, b) = (ring[i], ring[(i + 1) % ring.count])
            return sum + Int(a.x) * Int(b.y) - Int(b.x) * Int(a.y)
        }
    }

    @Test("Two villages side by side share one stretch, run in opposite directions")
    func shared() {
        let land = SquareCounty(rows: 1, columns: 2).county.metric
        let topology = PageTopology(land)
        #expect(topology.arcs.count == 3)
        let used = topology.rings.flatMap { $0.flatMap { $0 } }
        #expect(used.count == 4)
        let common = used.map { $0 < 0 ? ~$0 : $0 }
        let twice = Set(common.filter { arc in common.count { $0 == arc } == 2 })
        #expect(twice.count == 1)
        #expect(used.filter { twice.contains($0) || twice.contains(~$0) }.contains { $0 < 0 })
    }

    @Test("A village inside another shares its whole border with the hole around it")
    func enclave() {
        var land = PolygonSet()
        func ring(_ corners: [(Double, Double)]) {
            for (x, y) in corners + corners.prefix(1) { land.appendVertex(x, y) }
            land.endRing()
        }
        ring([(0, 0), (900, 0), (900, 900), (0, 900)])
        ring([(300, 300), (300, 600), (600, 600), (600, 300)])
        land.endPolygon()
        land.endFeature()
        ring([(600, 600), (300, 600), (300, 300), (600, 300)])
        land.endPolygon()
        land.endFeature()
        let topology = PageTopology(land)
        #expect(topology.arcs.count == 2)
        #expect(topology.rings[1][0] == [~topology.rings[0][1][0]] || topology.rings[1][0] == topology.rings[0][1])
        #expect(abs(doubledArea(outlines(topology, 1)[0])) == abs(doubledArea(outlines(topology, 0)[1])))
    }

    @Test(
        "On a made-up county every border between villages is one stretch, no line moves by more than a pixel, no land is lost"
    )
    func county() throws {
        let county = CountyGenerator.make(CountyOptions(villages: 60, seed: 5, averageVertices: 200))
        let land = county.polygons
        let topology = PageTopology(land)
        var uses = [Int](repeating: 0, count: topology.arcs.count)
        for arc in topology.rings.joined().joined() { uses[arc < 0 ? ~arc : arc] += 1 }
        #expect(uses.allSatisfy { $0 == 1 || $0 == 2 })
        // Areas of neighbours change by what their borders move, in opposite directions: the sum is that of the county.
        let whole = (0..<land.featureCount).reduce(0.0) { $0 + land.area(of: $1) }
        let kept = (0..<land.featureCount).reduce(0) {
            $0 + abs(outlines(topology, $1).reduce(0) { $0 + doubledArea($1) })
        }
        let area = Double(kept) / 2 * topology.step * topology.step
        #expect(abs(area - whole) < whole * 1e-3)
        // Every vertex of the map lies within a pixel of the lines that are left.
        for feature in 0..<land.featureCount {
            let lines = outlines(topology, feature)
            for vertex in land.vertices(of: feature) {
                let (x, y) = (
                    (land.x[vertex] - topology.origin.x) / topology.step,
                    (land.y[vertex] - topology.origin.y) / topology.step
                )
                let nearest = lines.map { distance(x, y, to: $0) }.min() ?? .infinity
                #expect(nearest * topology.step <= topology.pixel)
            }
        }
    }

    private func distance(_ x: Double, _ y: Double, to ring: [Place]) -> Double {
        ring.indices.map { i in
            let (a, b) = (ring[i], ring[(i + 1) % ring.count])
            let (dx, dy) = (Double(b.x - a.x), Double(b.y - a.y))
            let length = dx * dx + dy * dy
            let share = length > 0 ? min(1, max(0, ((x - Double(a.x)) * dx + (y - Double(a.y)) * dy) / length)) : 0
            let (ex, ey) = (x - Double(a.x) - share * dx, y - Double(a.y) - share * dy)
            return (ex * ex + ey * ey).squareRoot()
        }.min() ?? .infinity
    }

    @Test("Numbers come back from their short text")
    func numbers() {
        var written = CompactNumbers()
        let values = [0, 1, -1, 15, 16, -16, 31, 32, 1023, -1024, 123_456_789, -987_654_321]
        for value in values { written.append(signed: value) }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var (read, number, shift): ([Int], Int, Int) = ([], 0, 0)
        for character in written.text {
            let digit = alphabet.firstIndex(of: character) ?? 0
            number |= (digit & 31) << shift
            shift += 5
            if digit & 32 == 0 {
                read.append(number & 1 == 1 ? -(number >> 1) : number >> 1)
                (number, shift) = (0, 0)
            }
        }
        #expect(read == values)
    }
}
