import Geospatial
import Testing

@Suite("Geometry")
struct GeometryTests {
    @Test("A bow-tie is mended, its neighbour keeps every bit")
    func bowTie() throws {
        var set = Squares.grid(rows: 1, columns: 1)
        Squares.add(&set, [(0, 0), (10, 10), (10, 0), (0, 10)])
        let (valid, repairs) = try set.madeValid()
        #expect(repairs.map(\.feature) == [1])
        #expect(repairs[0].reason.contains("Self-intersection"))
        #expect(repairs[0].location == Point(x: 5, y: 5))
        #expect(abs(valid.area(of: 1) - 50) < 1e-9)
        #expect(Array(valid.x[valid.vertices(of: 0)]) == Array(set.x[set.vertices(of: 0)]))
    }

    @Test("A ring of two points has no area and is dropped with a word")
    func shortRing() throws {
        var set = PolygonSet()
        Squares.add(&set, [(0, 0), (10, 0)])
        let (valid, repairs) = try set.madeValid()
        #expect(repairs.count == 1)
        #expect(valid.featureCount == 1 && valid.area(of: 0) == 0)
    }

    @Test("Many invalid features are mended alike on one thread and on two")
    func manyInvalid() throws {
        var set = PolygonSet()
        for i in 0..<500 {
            let x = Double(i) * 20
            let bow = [(x, 0.0), (x + 10, 10), (x + 10, 0), (x, 10)]
            Squares.add(&set, i % 3 == 0 ? bow : [(x, 0), (x + 10, 0), (x + 10, 10), (x, 10)])
        }
        let one = try set.madeValid(threads: 1)
        let two = try set.madeValid(threads: 2)
        #expect(one.repairs == two.repairs && one.polygons == two.polygons)
        #expect(one.repairs.count == 167)
    }

    @Test("Four squares dissolve into one without inner borders")
    func union() throws {
        let union = try Squares.grid(rows: 2, columns: 2).dissolved([[0, 1, 2, 3], [0], [0, 3]])
        #expect(union.area(of: 0) == 4e6)
        #expect(union.rings(of: 0).count == 1)
        #expect(union.area(of: 1) == 1e6)
        #expect(union.rings(of: 2).count == 2, "two squares that meet at a corner stay two polygons")
    }

    @Test("A square with a hole keeps its hole, and its point lies outside the hole")
    func hole() throws {
        var set = PolygonSet()
        for (x, y) in [(0.0, 0.0), (10, 0), (10, 10), (0, 10), (0, 0)] { set.appendVertex(x, y) }
        set.endRing()
        for (x, y) in [(2.0, 2.0), (8, 2), (8, 8), (2, 8), (2, 2)] { set.appendVertex(x, y) }
        set.endRing()
        set.endPolygon()
        set.endFeature()
        #expect(set.area(of: 0) == 64)
        let point = try #require(try set.pointsOnSurface()[0])
        #expect(try set.covers(point, feature: 0))
        #expect(try !set.covers(Point(x: 5, y: 5), feature: 0))
    }

    @Test("The distance of two squares is the width of the gap, of neighbours nothing")
    func distance() throws {
        let set = Squares.grid(rows: 1, columns: 3)
        #expect(try set.distance(0, 1) == 0)
        #expect(try set.distance(0, 2) == 1000)
    }
}
