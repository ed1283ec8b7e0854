import Geospatial

/// Borders that run deep inside another feature: land that two features both claim.
///
/// The tolerance joins borders digitised apart; it does not see two villages that overlap by a field. Each border of the one that
/// runs through the land of the other bounds the land both claim, so the mean of the two lengths is half the way around it, which
/// for a long narrow overlap is the length of the common border.
struct DisputedBorders {
    /// Pairs with a deep overlap and the metres of it, ascending by pair.
    package private(set) var borders: [(pair: UInt64, meters: Double)] = []

    /// How deep an overlap must be at tolerance 0 in metres: more than borders drawn twice differ by (``SnapTolerance/window``).
    static let depthWithoutTolerance = 10.0

    /// - Parameters:
    ///   - polygons: features in metres.
    ///   - lone: pieces of border beside which no other feature's border runs.
    ///   - snapMeters: overlaps that are nowhere deeper than this are left to the tolerance.
    /// - Complexity: O(pieces × vertices of the features whose box they touch); on clean maps the pieces are the outline.
    init(_ polygons: PolygonSet, _ lone: [NearSegment], snapMeters: Double, workers: Int) {
        guard !lone.isEmpty else { return }
        let locator = FeatureLocator(polygons)
        let depth = snapMeters > 0 ? snapMeters : Self.depthWithoutTolerance
        let parts = mapPieces(lone.count, of: 1 << 10, workers: workers) { range in
            var found: [Inside] = []
            for index in range {
                let piece = lone[index]
                for other in locator.features(touching: piece.box) where UInt32(other) != piece.feature {
                    if let inside = Inside(piece, polygons, other, depth: depth) { found.append(inside) }
                }
            }
            return found
        }
        let found = parts.flatMap { $0 }
        var deep = found.filter(\.isDeep).map(\.pair)
        deep.sort()
        var lengths = PairLengths()
        for piece in found where deep.isSortedAndContains(piece.pair) {
            lengths.add(UInt32(piece.pair >> 32), UInt32(piece.pair & 0xFFFF_FFFF), piece.meters / 2)
        }
        lengths.flush()
        borders = PairLengths.merged([lengths])
    }
}

/// The part of a piece of border that lies in another feature.
private struct Inside: Sendable {
    let pair: UInt64
    let meters: Double
    /// Whether some point of it is further than the depth from every border of that feature.
    let isDeep: Bool

    init?(_ piece: NearSegment, _ polygons: PolygonSet, _ other: Int, depth: Double) {
        let length = hypotenuse(piece.x1 - piece.x0, piece.y1 - piece.y0)
        guard length > 0 else { return nil }
        let ring = OtherBorder(polygons, other)
        var cuts = ring.crossings(piece)
        cuts.append(1)
        cuts.sort()
        var (inside, from, isDeep) = (0.0, 0.0, false)
        for to in cuts where to > from {
            if ring.covers(piece.piece((from + to) / 2, to)) {
                inside += (to - from) * length
                let samples = min(32, Int((to - from) * length / depth) + 1)
                for sample in 0..<samples where !isDeep {
                    let share = from + (to - from) * (Double(sample) + 0.5) / Double(samples)
                    isDeep = ring.isFurther(than: depth, from: piece.piece(share, 1))
                }
            }
            from = to
        }
        guard inside > 0 else { return nil }
        (pair, meters, self.isDeep) = (PairLengths.key(piece.feature, UInt32(other)), inside, isDeep)
    }
}

/// All edges of one feature, asked one after the other.
private struct OtherBorder {
    private let polygons: PolygonSet
    private let rings: [Range<Int>]

    init(_ polygons: PolygonSet, _ feature: Int) { (self.polygons, rings) = (polygons, polygons.rings(of: feature)) }

    private func forEachEdge(_ body: (Double, Double, Double, Double) -> Void) {
        for run in rings {
            for i in run.dropLast() { body(polygons.x[i], polygons.y[i], polygons.x[i + 1], polygons.y[i + 1]) }
        }
    }

    /// Shares of a piece's length at which it crosses the border.
    func crossings(_ piece: NearSegment) -> [Double] {
        let (dx, dy) = (piece.x1 - piece.x0, piece.y1 - piece.y0)
        var found: [Double] = []
        forEachEdge { ax, ay, bx, by in
            let (a, b) = (dx * (ay - piece.y0) - dy * (ax - piece.x0), dx * (by - piece.y0) - dy * (bx - piece.x0))
            guard (a > 0) != (b > 0) else { return }
            let (x, y) = (ax + (bx - ax) * a / (a - b), ay + (by - ay) * a / (a - b))
            let share = ((x - piece.x0) * dx + (y - piece.y0) * dy) / (dx * dx + dy * dy)
            if share > 0 && share < 1 { found.append(share) }
        }
        return found
    }

    /// Whether the start of a piece lies inside, by the even-odd rule.
    func covers(_ piece: NearSegment) -> Bool {
        var isInside = false
        forEachEdge { ax, ay, bx, by in
            guard (ay > piece.y0) != (by > piece.y0) else { return }
            if piece.x0 < ax + (piece.y0 - ay) / (by - ay) * (bx - ax) { isInside.toggle() }
        }
        return isInside
    }

    /// Whether the start of a piece is further than a limit from every edge.
    func isFurther(than limit: Double, from piece: NearSegment) -> Bool {
        var least = Double.infinity
        forEachEdge { ax, ay, bx, by in
            let edge = NearSegment(x0: ax, y0: ay, x1: bx, y1: by, feature: 0)
            least = min(least, edge.distance(piece.x0, piece.y0))
        }
        return least > limit
    }
}

extension [UInt64] {
    /// Whether a sorted list holds a value.
    fileprivate func isSortedAndContains(_ value: UInt64) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value
    }
}
