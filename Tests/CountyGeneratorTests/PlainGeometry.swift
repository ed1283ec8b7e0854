import Geospatial

/// Slow and simple geometry to check the generator by, written without looking at how the generator works.
enum PlainGeometry {
    /// A straight piece of line between two vertices, the same in both directions.
    struct Segment: Hashable {
        var ax: Double
        var ay: Double
        var bx: Double
        var by: Double

        init(_ set: PolygonSet, from i: Int) {
            let (p, q) = ((set.x[i], set.y[i]), (set.x[i + 1], set.y[i + 1]))
            ((ax, ay), (bx, by)) = p < q ? (p, q) : (q, p)
        }

        var length: Double { ((bx - ax) * (bx - ax) + (by - ay) * (by - ay)).squareRoot() }
    }

    struct Place: Hashable {
        var x: Double
        var y: Double
    }

    /// Every pair of features that shares segments or vertices: shared length in metres by pair, 0 for points only.
    static func adjacency(_ set: PolygonSet) -> [[Int]: Double] {
        var segments: [Segment: [Int]] = [:]
        var places: [Place: [Int]] = [:]
        for feature in 0..<set.featureCount {
            for run in set.rings(of: feature) {
                for i in run.dropLast() {
                    segments[Segment(set, from: i), default: []].append(feature)
                    places[Place(x: set.x[i], y: set.y[i]), default: []].append(feature)
                }
            }
        }
        var result: [[Int]: Double] = [:]
        for (segment, features) in segments where features.count == 2 {
            result[features.sorted(), default: 0] += segment.length
        }
        for features in places.values {
            let each = Array(Set(features)).sorted()
            for a in each {
                for b in each where b > a && result[[a, b]] == nil { result[[a, b]] = 0 }
            }
        }
        return result
    }

    /// Whether two segments have a point in common.
    static func meet(_ set: PolygonSet, _ i: Int, _ j: Int) -> Bool {
        let (x, y) = (set.x, set.y)
        if max(x[i], x[i + 1]) < min(x[j], x[j + 1]) || max(x[j], x[j + 1]) < min(x[i], x[i + 1]) { return false }
        if max(y[i], y[i + 1]) < min(y[j], y[j + 1]) || max(y[j], y[j + 1]) < min(y[i], y[i + 1]) { return false }
        func side(_ p: Int, _ q: Int, _ r: Int) -> Double {
            (x[q] - x[p]) * (y[r] - y[p]) - (y[q] - y[p]) * (x[r] - x[p])
        }
        return side(i, i + 1, j) * side(i, i + 1, j + 1) <= 0 && side(j, j + 1, i) * side(j, j + 1, i + 1) <= 0
    }

    /// Whether a closed ring neither crosses nor touches itself.
    static func isSimple(_ set: PolygonSet, _ run: Range<Int>) -> Bool {
        let edges = Array(run.dropLast())
        guard edges.count >= 3, let last = run.last, let first = run.first else { return false }
        guard set.x[first] == set.x[last], set.y[first] == set.y[last] else { return false }
        for (place, i) in edges.enumerated() {
            for j in edges[(place + 1)...] {
                let adjacent = j == i + 1 || (place == 0 && j == last - 1)
                if !adjacent, meet(set, i, j) { return false }
            }
        }
        return true
    }

    /// Distance in metres from a place to the nearest ring of a feature.
    static func distance(_ px: Double, _ py: Double, to feature: Int, of set: PolygonSet) -> Double {
        var least = Double.infinity
        for run in set.rings(of: feature) {
            for i in run.dropLast() {
                let (dx, dy) = (set.x[i + 1] - set.x[i], set.y[i + 1] - set.y[i])
                let (ex, ey) = (px - set.x[i], py - set.y[i])
                let t = min(1, max(0, (ex * dx + ey * dy) / max(1e-12, dx * dx + dy * dy)))
                least = min(least, (ex - t * dx) * (ex - t * dx) + (ey - t * dy) * (ey - t * dy))
            }
        }
        return least.squareRoot()
    }

    /// Whether a place lies inside a feature (even-odd over all its rings).
    static func contains(_ px: Double, _ py: Double, _ feature: Int, of set: PolygonSet) -> Bool {
        var inside = false
        for run in set.rings(of: feature) {
            for i in run.dropLast() where (set.y[i] > py) != (set.y[i + 1] > py) {
                let t = (py - set.y[i]) / (set.y[i + 1] - set.y[i])
                if px < set.x[i] + t * (set.x[i + 1] - set.x[i]) { inside.toggle() }
            }
        }
        return inside
    }
}
