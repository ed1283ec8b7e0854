import Foundation
import Geospatial
import Testing

@testable import CountyData

@Suite("Long straight borders, drawn in degrees")
struct SourceNodeTests {
    /// Three villages side by side below one that is as wide as they are.
    private func map(side: Double, latitude: Double, lean: Double = 0) -> PolygonSet {
        var set = PolygonSet()
        func ring(_ corners: [(Double, Double)]) {
            for (x, y) in corners + [corners[0]] {
                let (east, north) = (118.4 + x * side, latitude + y * side + lean * x * side)
                set.appendVertex((east * 1e7).rounded() / 1e7, (north * 1e7).rounded() / 1e7)
            }
            set.endRing()
            set.endPolygon()
            set.endFeature()
        }
        for x in [0.0, 1, 2] { ring([(x, 0), (x + 1, 0), (x + 1, 1), (x, 1)]) }
        ring([(0, 1), (3, 1), (3, 2), (0, 2)])
        return set
    }

    @Test(
        "Every border is found with its length, at any scale and latitude, however the border leans",
        arguments: [0.01, 0.03, 0.075], [20.0, 35, 50])
    func borders(side: Double, latitude: Double) throws {
        for lean in [0, 0.1, 0.37] {
            let degrees = map(side: side, latitude: latitude, lean: lean)
            let source = try CoordinateReferenceSystem("EPSG:4490")
            let target = try CoordinateReferenceSystem("EPSG:4549")
            let noded = SourceNodes.noded(degrees, isInDegrees: true)
            let metric = try noded.transformed(from: source, to: target)
            for tolerance in [0.0, 0.5, 8] {
                let pairs = Adjacency.neighbours(metric, AdjacencyOptions(snapMeters: tolerance))
                for lower in 0..<3 {
                    let own = metric.rings(of: lower)[0].dropFirst(2).first.map { at in
                        let (dx, dy) = (metric.x[at + 1] - metric.x[at], metric.y[at + 1] - metric.y[at])
                        return (dx * dx + dy * dy).squareRoot()
                    }
                    let found = pairs.first { $0.a == lower && $0.b == 3 }
                    #expect(found != nil, "lean \(lean), tolerance \(tolerance)")
                    #expect(abs((found?.sharedMeters ?? 0) - (own ?? -1)) < 0.5 + 2 * tolerance)
                }
            }
        }
    }

    /// Metres along a line that is straight in degrees, on the ellipsoid itself: no projection has a part in it.
    private func metresOnEllipsoid(_ from: Point, _ to: Point) -> Double {
        let (radius, flattening, steps) = (6_378_137.0, 1 / 298.257222101, 200)
        let squared = flattening * (2 - flattening)
        let (east, north) = ((to.x - from.x) * .pi / 180, (to.y - from.y) * .pi / 180)
        return (0..<steps).reduce(0) { sum, step in
            let latitude = (from.y + (to.y - from.y) * (Double(step) + 0.5) / Double(steps)) * .pi / 180
            let root = (1 - squared * sin(latitude) * sin(latitude)).squareRoot()
            let along = radius * (1 - squared) / (root * root * root) * north
            let across = radius / root * cos(latitude) * east
            return sum + (along * along + across * across).squareRoot() / Double(steps)
        }
    }

    @Test(
        "A border is as long as on the ellipsoid, but for the stretch of the projection 1.6 degrees from its meridian",
        arguments: [0.005, 0.03, 0.09], [4.0, 22, 35, 53])
    func ellipsoid(side: Double, latitude: Double) throws {
        for lean in [0, 0.2, -0.6] {
            let degrees = map(side: side, latitude: latitude, lean: lean)
            let metric = try SourceNodes.noded(degrees, isInDegrees: true).transformed(
                from: try CoordinateReferenceSystem("EPSG:4490"), to: try CoordinateReferenceSystem("EPSG:4549"))
            let pairs = Adjacency.neighbours(metric, AdjacencyOptions(snapMeters: 0.5))
            for lower in 0..<3 {
                let start = degrees.vertices(of: lower).lowerBound
                let corners = [start + 3, start + 2].map { Point(x: degrees.x[$0], y: degrees.y[$0]) }
                let judged = metresOnEllipsoid(corners[0], corners[1])
                let found = pairs.first { $0.a == lower && $0.b == 3 }?.sharedMeters ?? 0
                #expect(abs(found - judged) < 0.5 + judged * 4.5e-4, "lean \(lean): \(found), judged \(judged)")
            }
        }
    }

    @Test("A map whose neighbours share every vertex, or whose borders are short, stays as it is")
    func unchanged() {
        let small = map(side: 0.001, latitude: 30)
        #expect(SourceNodes.noded(small, isInDegrees: true) == small)
        var shared = PolygonSet()
        for feature in 0..<3 { shared.appendFeature(feature, of: map(side: 0.03, latitude: 30)) }
        #expect(SourceNodes.noded(shared, isInDegrees: true) == shared)
    }

    @Test("A vertex some metres off a long border gets a partner on it, and the border keeps its shape")
    func apart() {
        var set = map(side: 0.03, latitude: 30)
        // The upper village digitised five metres to the north.
        for vertex in set.vertices(of: 3) { set.y[vertex] += 5 / 111_320.0 }
        let noded = SourceNodes.noded(set, isInDegrees: true)
        #expect(noded.vertices(of: 3).count == 7)
        #expect(abs(noded.area(of: 3) - set.area(of: 3)) < 1e-12)
    }
}
