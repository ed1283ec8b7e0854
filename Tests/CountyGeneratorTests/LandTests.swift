import CountyGenerator
import Geospatial
import Testing

struct LandTests {
    static let cases: [(villages: Int, seed: UInt64, vertices: Int)] = [
        (1, 1, 100), (1, 9, 30), (2, 1, 100), (2, 5, 30), (10, 1, 100), (10, 2, 30), (255, 1, 100), (255, 2, 30),
        (255, 3, 100), (1000, 1, 60), (1000, 7, 100),
    ]

    @Test("Every ring is closed and simple, outer rings turn left and holes right", arguments: cases)
    func rings(villages: Int, seed: UInt64, vertices: Int) {
        let set = county(villages, seed, vertices).polygons
        #expect(set.featureCount == villages)
        for polygon in 0..<(set.polygonStart.count - 1) {
            for ring in set.polygonStart[polygon]..<set.polygonStart[polygon + 1] {
                #expect(PlainGeometry.isSimple(set, set.ringStart[ring]..<set.ringStart[ring + 1]))
                #expect((set.signedArea(ofRing: ring) > 0) == (ring == set.polygonStart[polygon]))
            }
        }
    }

    @Test("The areas of all villages add up to the area within the outline", arguments: cases)
    func areas(villages: Int, seed: UInt64, vertices: Int) {
        let county = county(villages, seed, vertices)
        var outline = PolygonSet()
        for point in county.outline { outline.appendVertex(point.x, point.y) }
        outline.endRing()
        let whole = outline.signedArea(ofRing: 0)
        let sum = (0..<villages).reduce(0) { $0 + county.polygons.area(of: $1) }
        #expect(abs(sum - whole) <= 1e-9 * whole)
        #expect(PlainGeometry.isSimple(outline, 0..<outline.x.count))
        #expect(whole / Double(villages) > 7e6)
        #expect(whole / Double(villages) < 12e6)
    }

    @Test("Every edge is used once in each direction, or once on the outline", arguments: cases)
    func edges(villages: Int, seed: UInt64, vertices: Int) {
        let county = county(villages, seed, vertices)
        let set = county.polygons
        var balance: [PlainGeometry.Segment: (uses: Int, turns: Int)] = [:]
        for feature in 0..<set.featureCount {
            for run in set.rings(of: feature) {
                for i in run.dropLast() {
                    let turn = (set.x[i], set.y[i]) < (set.x[i + 1], set.y[i + 1]) ? 1 : -1
                    let known = balance[PlainGeometry.Segment(set, from: i)] ?? (0, 0)
                    balance[PlainGeometry.Segment(set, from: i)] = (known.uses + 1, known.turns + turn)
                }
            }
        }
        #expect(balance.values.allSatisfy { $0.uses == 1 || ($0.uses == 2 && $0.turns == 0) })
        #expect(balance.values.count { $0.uses == 1 } == county.outline.count - 1)
    }

    @Test("Every coordinate is a whole number of millimetres and the vertices average as asked", arguments: cases)
    func coordinates(villages: Int, seed: UInt64, vertices: Int) {
        let set = county(villages, seed, vertices).polygons
        #expect(set.x.allSatisfy { ($0 * 1000).rounded() / 1000 == $0 && $0 > 0 })
        #expect(set.y.allSatisfy { ($0 * 1000).rounded() / 1000 == $0 && $0 > 0 })
        let mean = Double(set.x.count) / Double(villages)
        #expect(mean > 0.85 * Double(vertices))
        #expect(mean < 1.2 * Double(vertices))
    }

    @Test("Borders agree with a slow count of shared vertices", arguments: [nil, 0, 8] as [Int?])
    func adjacency(exclaves: Int?) {
        let county = CountyGenerator.make(CountyOptions(villages: 100, seed: 4, exclaves: exclaves))
        let slow = PlainGeometry.adjacency(county.polygons)
        #expect(slow.count == county.trueAdjacency.count)
        for border in county.trueAdjacency {
            let length = slow[[border.a, border.b]] ?? -1
            #expect(abs(length - border.sharedMeters) < 1e-6 * max(1, length))
            #expect(border.isRook == (length > 0))
            #expect(border.a < border.b)
        }
        let pieces = (0..<100).count { county.polygons.featureStart[$0 + 1] - county.polygons.featureStart[$0] > 1 }
        #expect(pieces == exclaves ?? 1)
    }

    @Test("Point neighbours exist and no common border is shorter than 100 m", arguments: [1, 2, 3, 4] as [UInt64])
    func shortBorders(seed: UInt64) {
        let county = county(1000, seed, 100)
        #expect(county.trueAdjacency.count { !$0.isRook } >= 10)
        #expect(county.trueAdjacency.allSatisfy { !$0.isRook || $0.sharedMeters >= 100 })
    }

    @Test("An exclave lies in a hole of a village that its owner does not border on otherwise")
    func exclaves() {
        let county = county(255, 1, 100)
        let set = county.polygons
        let holes = (0..<255).reduce(0) {
            $0 + set.rings(of: $1).count - (set.featureStart[$1 + 1] - set.featureStart[$1])
        }
        #expect(holes == 2)
        let plain = CountyGenerator.make(CountyOptions(villages: 255, seed: 1, exclaves: 0))
        let known = Set(plain.trueAdjacency.map { [$0.a, $0.b] })
        #expect(county.trueAdjacency.count { !known.contains([$0.a, $0.b]) } == 2)
    }

    @Test("Settlements lie on their own village's land")
    func settlements() {
        let county = county(1000, 7, 100)
        for (index, village) in county.villages.enumerated() {
            #expect(PlainGeometry.contains(village.x, village.y, index, of: county.polygons))
        }
    }

    @Test("The same options give the same county and another seed another one")
    func determinism() {
        let (first, second) = (county(255, 5, 100), county(255, 5, 100))
        #expect(first.polygons == second.polygons)
        #expect(first.villages == second.villages)
        #expect(first.columns == second.columns)
        #expect(first.roads == second.roads)
        #expect(first.rivers == second.rivers)
        #expect(first.trueAdjacency == second.trueAdjacency)
        #expect(county(255, 6, 100).polygons != first.polygons)
    }

    @Test("Rivers run along borders and roads reach every town", arguments: [1, 2, 3] as [UInt64])
    func lines(seed: UInt64) {
        let county = county(255, seed, 100)
        #expect((2...4).contains(county.rivers.count))
        let onBorder = Set(
            county.polygons.x.indices.map { PlainGeometry.Place(x: county.polygons.x[$0], y: county.polygons.y[$0]) })
        for river in county.rivers {
            let shared = river.points.count { onBorder.contains(PlainGeometry.Place(x: $0.x, y: $0.y)) }
            #expect(Double(shared) > 0.6 * Double(river.points.count))
        }
        #expect(county.roads.count { $0.kind == "国道" } == 2)
        #expect(county.roads.count { $0.kind == "县道" } >= 8)
    }
}

/// A county with the default exclaves.
func county(_ villages: Int, _ seed: UInt64, _ vertices: Int) -> GeneratedCounty {
    CountyGenerator.make(CountyOptions(villages: villages, seed: seed, averageVertices: vertices))
}
