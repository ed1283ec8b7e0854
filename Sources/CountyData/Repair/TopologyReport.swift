import Geospatial

/// Gaps and overlaps of a map, measured.
package struct TopologyReport: Sendable, Equatable {
    /// Land that two villages both claim.
    package struct Overlap: Sendable, Equatable {
        /// Indices of the villages, the smaller first.
        package let a: Int
        /// The village with the larger index.
        package let b: Int
        /// Area in square metres.
        package let area: Double
        /// The box around it, in metres.
        package let box: Box
    }

    /// Land that no village claims, enclosed by villages.
    package struct Gap: Sendable, Equatable {
        /// Area in square metres.
        package let area: Double
        /// The box around it, in metres.
        package let box: Box
        /// The villages around it, ascending.
        package let villages: [Int]
    }

    /// Overlaps, ascending by both villages.
    package let overlaps: [Overlap]
    /// Gaps up to the limit, by their westernmost point.
    package let gaps: [Gap]
    /// Gaps above the limit: lakes, unnamed land. They are never closed.
    package let largerGaps: [Gap]

    /// Areas below this, in square metres, are rounding and are not reported: the square of a centimetre times a kilometre's
    /// worth of coordinates' last digits.
    static let leastArea = 0.01

    /// Measures a map.
    ///
    /// Exact, not sampled: borders matched vertex by vertex need no look; the others are cut into faces, and each face
    /// is asked which villages cover it. A slit that is open to the outside is not a gap.
    ///
    /// - Parameters:
    ///   - polygons: villages in metres; an invalid one is measured as ``Geospatial/PolygonSet/madeValid(threads:)`` mends it.
    ///   - gapAreaSquareMeters: gaps above this area count as real holes.
    ///   - threads: the result does not depend on it.
    /// - Throws: ``Geospatial/GeospatialError`` when GEOS fails.
    /// - Complexity: O(v log v) for matching, and O(s log s) in the unmatched edges and their crossings.
    package static func measure(
        _ polygons: PolygonSet, gapAreaSquareMeters: Double = 500, threads: Int = 2
    ) throws -> TopologyReport {
        let polygons = try polygons.madeValid(threads: threads).polygons
        let places = PlaceMap(polygons)
        let edges = EdgeMap(polygons, places)
        let locator = FeatureLocator(polygons)
        let patchwork = try Patchwork(polygons, places, edges, locator, threads: threads) {
            !edges.edges[$0].isMatched
        }
        var pairs: [UInt64] = []
        var gaps: [Gap] = []
        for face in patchwork.cover.indices where patchwork.cover[face].count != 1 {
            guard let box = patchwork.faces.box(of: face) else { continue }
            let area = patchwork.faces.area(of: face)
            if patchwork.cover[face].isEmpty {
                if area < leastArea { continue }
                gaps.append(Gap(area: area, box: box, villages: around(face, patchwork.faces, locator)))
            } else {
                let near = locator.features(touching: box)
                for (index, a) in near.enumerated() {
                    for b in near[(index + 1)...] { pairs.append(UInt64(a) << 32 | UInt64(b)) }
                }
            }
        }
        pairs.sort()
        let each = pairs.reduce(into: [UInt64]()) { if $0.last != $1 { $0.append($1) } }
            .map { (a: Int($0 >> 32), b: Int($0 & 0xFFFF_FFFF)) }
        let areas = try polygons.overlaps(each, threads: threads)
        let overlaps = zip(each, areas).compactMap { pair, overlap in
            overlap.flatMap {
                $0.area < leastArea ? nil : Overlap(a: pair.a, b: pair.b, area: $0.area, box: $0.box)
            }
        }
        return TopologyReport(
            overlaps: overlaps, gaps: gaps.filter { $0.area <= gapAreaSquareMeters },
            largerGaps: gaps.filter { $0.area > gapAreaSquareMeters })
    }

    /// The villages a millimetre beyond the middle of each edge of a face.
    private static func around(_ face: Int, _ faces: PolygonSet, _ locator: FeatureLocator) -> [Int] {
        var found: [Int] = []
        for run in faces.rings(of: face) {
            for vertex in run.dropLast() {
                let (dx, dy) = (faces.x[vertex + 1] - faces.x[vertex], faces.y[vertex + 1] - faces.y[vertex])
                let length = hypotenuse(dx, dy)
                guard length > 0 else { continue }
                let (x, y) = (faces.x[vertex] + dx / 2, faces.y[vertex] + dy / 2)
                for side in [0.001, -0.001] {
                    let point = Point(x: x - side * dy / length, y: y + side * dx / length)
                    for village in locator.features(at: point) where !found.contains(village) { found.append(village) }
                }
            }
        }
        return found.sorted()
    }
}
