import Geospatial

/// How far the border of a village moved.
enum BorderMove {
    package static func isSame(_ a: PolygonSet, _ b: PolygonSet, _ feature: Int) -> Bool {
        let (old, new) = (a.vertices(of: feature), b.vertices(of: feature))
        return a.x[old] == b.x[new] && a.y[old] == b.y[new] && a.rings(of: feature).count == b.rings(of: feature).count
    }

    /// The Hausdorff distance of the two borders in metres: the greatest distance of a point of either from the other.
    ///
    /// - Parameter step: the result is too small by at most half of this, in metres.
    /// - Complexity: O(edges × edges near one), but for the few edges that are halved down to `step`.
    package static func largest(_ before: PolygonSet, _ after: PolygonSet, _ feature: Int, step: Double) -> Double {
        let (old, new) = (segments(before, feature), segments(after, feature))
        var search = Search(threshold: 0, raisesThreshold: true, step: step)
        search.walk(old, to: new)
        search.walk(new, to: old)
        return search.threshold
    }

    /// The points of either border that are further than a limit from the other.
    static func pointsFurther(
        than limit: Double, _ before: PolygonSet, _ after: PolygonSet, _ feature: Int, step: Double
    ) -> [Point] {
        let (old, new) = (segments(before, feature), segments(after, feature))
        var search = Search(threshold: limit, raisesThreshold: false, step: step)
        search.walk(old, to: new)
        search.walk(new, to: old)
        return search.found
    }

    private static func segments(_ set: PolygonSet, _ feature: Int) -> [BorderSegment] {
        set.rings(of: feature).flatMap { run in
            run.dropLast().map { i in
                BorderSegment(
                    x0: set.x[i], y0: set.y[i], x1: set.x[i + 1], y1: set.y[i + 1], feature: 0, edge: 0, from: 0, to: 0)
            }
        }
    }

    /// Looks for points of one border whose distance from another is above a threshold.
    ///
    /// The distance from a single segment is convex along an edge, so where both ends are near the same segment all between is;
    /// other edges are halved.
    private struct Search {
        var threshold: Double
        let raisesThreshold: Bool
        let step: Double
        var found: [Point] = []

        mutating func walk(_ from: [BorderSegment], to: [BorderSegment]) {
            guard let box = Box(x: to.map(\.x0), y: to.map(\.y0)) else {
                for segment in from { note(Point(x: segment.x0, y: segment.y0), .infinity) }
                return
            }
            var grid = SegmentBuckets(box, count: to.count, least: step)
            for segment in to { grid.add(segment) }
            for segment in from { walk(segment, to, grid) }
        }

        private mutating func note(_ point: Point, _ distance: Double) {
            guard distance > threshold else { return }
            if raisesThreshold { threshold = distance } else { found.append(point) }
        }

        private mutating func walk(_ segment: BorderSegment, _ all: [BorderSegment], _ grid: SegmentBuckets) {
            let start = nearest(segment.x0, segment.y0, all, grid).nearest(segment.x0, segment.y0).distance
            note(Point(x: segment.x0, y: segment.y0), start)
            var parts = [segment]
            while let part = parts.popLast() {
                let (x, y) = ((part.x0 + part.x1) / 2, (part.y0 + part.y1) / 2)
                let near = nearest(x, y, all, grid)
                note(Point(x: x, y: y), near.nearest(x, y).distance)
                let ends = max(near.nearest(part.x0, part.y0).distance, near.nearest(part.x1, part.y1).distance)
                if ends <= threshold || part.length <= step { continue }
                var (first, second) = (part, part)
                (first.x1, first.y1, second.x0, second.y0) = (x, y, x, y)
                parts.append(second)
                parts.append(first)
            }
        }

        private func nearest(_ x: Double, _ y: Double, _ all: [BorderSegment], _ grid: SegmentBuckets)
            -> BorderSegment
        {
            var best = (distance: Double.infinity, index: 0)
            var reach = 8 * step
            for _ in 0..<4 {
                grid.forEachNear(x, y, x, y, reach: reach) { index, segment in
                    let distance = segment.nearest(x, y).distance
                    if (distance, index) < best { best = (distance, index) }
                }
                if best.distance <= reach { return all[best.index] }
                reach *= 4
            }
            for (index, segment) in all.enumerated() {
                let distance = segment.nearest(x, y).distance
                if (distance, index) < best { best = (distance, index) }
            }
            return all[best.index]
        }
    }
}
