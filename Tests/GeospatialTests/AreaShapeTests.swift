import Foundation
import Testing

@testable import Geospatial

@Suite("How round land is")
struct AreaShapeTests {
    /// A feature of one ring.
    private func shape(_ corners: [(Double, Double)], hole: [(Double, Double)] = []) throws -> AreaShape {
        var set = PolygonSet()
        for ring in [corners, hole] where !ring.isEmpty {
            for (x, y) in ring + [ring[0]] { set.appendVertex(500_000 + x, 3_200_000 + y) }
            set.endRing()
        }
        set.endPolygon()
        set.endFeature()
        return try #require(try set.shapes().first)
    }

    @Test("A square fills 2/π of its circle, however it is turned")
    func square() throws {
        for turn in [0.0, 0.3, 1.1] {
            let corners = (0..<4).map { corner -> (Double, Double) in
                let angle = turn + Double(corner) * Double.pi / 2
                return (1000 * cos(angle), 1000 * sin(angle))
            }
            let shape = try shape(corners)
            #expect(abs(shape.polsbyPopper - Double.pi / 4) < 1e-9)
            #expect(abs(shape.reock - 2 / Double.pi) < 1e-6)
            #expect(abs(shape.widthToLength - 1) < 1e-9)
        }
    }

    @Test(
        "A strip four times as long as wide has a quarter, a right-angled triangle the rectangle along its legs or its long side"
    )
    func strip() throws {
        let strip = try shape([(0, 0), (4000, 0), (4000, 1000), (0, 1000)])
        #expect(abs(strip.widthToLength - 0.25) < 1e-9)
        #expect(abs(strip.reock - 4 / (Double.pi * 17 / 4)) < 1e-6)
        // Both rectangles around it have area 12; the one along the legs, 3 by 4, is nearer to a square.
        let triangle = try shape([(0, 0), (4, 0), (0, 3)])
        #expect(abs(triangle.widthToLength - 0.75) < 1e-9)
    }

    @Test("A hole counts in area and outline, not in circle and rectangle")
    func hole() throws {
        let full = try shape([(0, 0), (30, 0), (30, 30), (0, 30)])
        let ring = try shape([(0, 0), (30, 0), (30, 30), (0, 30)], hole: [(10, 10), (10, 20), (20, 20), (20, 10)])
        #expect(abs(ring.polsbyPopper - 4 * Double.pi * 800 / (160 * 160)) < 1e-9)
        #expect(abs(ring.reock / full.reock - 8.0 / 9) < 1e-9 && abs(ring.widthToLength - 1) < 1e-9)
    }

    @Test("A hundred corners on a circle are nearly one")
    func circle() throws {
        let corners = (0..<100).map { corner -> (Double, Double) in
            let angle = Double(corner) * Double.pi / 50
            return (1000 * cos(angle), 1000 * sin(angle))
        }
        let round = try shape(corners)
        #expect(round.polsbyPopper > 0.998 && round.reock > 0.998 && round.widthToLength > 0.998)
    }

    @Test("A feature without land has no shape, and no corners")
    func nothing() throws {
        var set = PolygonSet()
        set.endFeature()
        #expect(try set.shapes() == [AreaShape(polsbyPopper: 0, reock: 0, widthToLength: 0)])
        #expect(try set.hulls() == [[]])
    }
}
