import Algorithms
import Geospatial

/// Measures common borders segment against segment, independently of how the contiguity graph was made.
///
/// A piece of border counts when it lies within the tolerance of the other village's border, whatever its direction; so corners
/// count for about twice the tolerance, and a result is never too short.
struct BorderRuler {
    private let polygons: PolygonSet
    private let reach: Double

    /// - Parameter toleranceMeters: widest gap or overlap that counts as a common border; a millimetre is added for the last digits.
    init(_ polygons: PolygonSet, toleranceMeters: Double) {
        self.polygons = polygons
        reach = toleranceMeters + 0.001
    }

    /// Metres of common border, the mean of both sides.
    package func sharedMeters(_ a: Int, _ b: Int) -> Double {
        guard let boxA = polygons.box(of: a), let boxB = polygons.box(of: b) else { return 0 }
        let (sideA, sideB) = (segments(of: a, near: boxB), segments(of: b, near: boxA))
        return (length(of: sideA, along: sideB) + length(of: sideB, along: sideA)) / 2
    }

    private struct Segment {
        let x0, y0, x1, y1: Double
        var minX: Double { min(x0, x1) }
        var maxX: Double { max(x0, x1) }
    }

    private func segments(of village: Int, near box: Box) -> [Segment] {
        var result: [Segment] = []
        for ring in polygons.rings(of: village) {
            for i in ring.dropLast() {
                let segment = Segment(
                    x0: polygons.x[i], y0: polygons.y[i], x1: polygons.x[i + 1], y1: polygons.y[i + 1])
                let (low, high) = (min(segment.y0, segment.y1), max(segment.y0, segment.y1))
                if segment.maxX >= box.minX - reach && segment.minX <= box.maxX + reach && high >= box.minY - reach
                    && low <= box.maxY + reach
                {
                    result.append(segment)
                }
            }
        }
        return result
    }

    /// Metres of some segments that lie within reach of others.
    private func length(of side: [Segment], along others: [Segment]) -> Double {
        let sorted = others.sorted { $0.minX < $1.minX }
        let starts = sorted.map(\.minX)
        let widest = others.map { $0.maxX - $0.minX }.max() ?? 0
        var total = 0.0
        for own in side {
            let meters = Point(x: own.x0, y: own.y0).distance(to: Point(x: own.x1, y: own.y1))
            guard meters > 0 else { continue }
            let first = starts.partitioningIndex { $0 >= own.minX - reach - widest }
            var stretches: [(from: Double, to: Double)] = []
            for other in sorted[first...] {
                if other.minX > own.maxX + reach { break }
                if let stretch = stretch(of: own, meters, within: other) { stretches.append(stretch) }
            }
            total += covered(stretches)
        }
        return total
    }

    /// The stretch of a segment, in metres from its start, that lies within reach of another segment. All points within reach of a
    /// segment form a convex shape, so it is one stretch.
    private func stretch(of own: Segment, _ meters: Double, within other: Segment) -> (from: Double, to: Double)? {
        // Coordinates along and across own: it runs from (0, 0) to (meters, 0).
        let (ux, uy) = ((own.x1 - own.x0) / meters, (own.y1 - own.y0) / meters)
        func turned(_ x: Double, _ y: Double) -> (along: Double, across: Double) {
            let (dx, dy) = (x - own.x0, y - own.y0)
            return (dx * ux + dy * uy, dy * ux - dx * uy)
        }
        let (p, q) = (turned(other.x0, other.y0), turned(other.x1, other.y1))
        var (from, to) = (Double.infinity, -Double.infinity)
        // The discs around both ends.
        for end in [p, q] where abs(end.across) <= reach {
            let half = (reach * reach - end.across * end.across).squareRoot()
            from = min(from, end.along - half)
            to = max(to, end.along + half)
        }
        // The strip between them: the foot on other lies between its ends, and is within reach.
        let (dx, dy) = (q.along - p.along, q.across - p.across)
        let squared = dx * dx + dy * dy
        if squared > 0 {
            let width = squared.squareRoot()
            let foot = limits(dx, -p.along * dx - p.across * dy, 0, squared)
            let gap = limits(dy, dx * p.across - dy * p.along, -reach * width, reach * width)
            let (low, high) = (max(foot.low, gap.low), min(foot.high, gap.high))
            if low <= high {
                from = min(from, low)
                to = max(to, high)
            }
        }
        (from, to) = (max(0, from), min(meters, to))
        return from < to ? (from, to) : nil
    }

    /// Where `slope` · s + `start` lies between two values.
    private func limits(_ slope: Double, _ start: Double, _ low: Double, _ high: Double) -> (low: Double, high: Double)
    {
        if abs(slope) < 1e-12 {
            return start >= low && start <= high ? (-.infinity, .infinity) : (.infinity, -.infinity)
        }
        let (a, b) = ((low - start) / slope, (high - start) / slope)
        return (min(a, b), max(a, b))
    }

    /// Length of the union of stretches.
    private func covered(_ stretches: [(from: Double, to: Double)]) -> Double {
        var (total, reached) = (0.0, -Double.infinity)
        for stretch in stretches.sorted(by: { $0.from < $1.from }) where stretch.to > reached {
            total += stretch.to - max(stretch.from, reached)
            reached = stretch.to
        }
        return total
    }
}
