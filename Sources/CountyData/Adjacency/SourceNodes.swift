import Geospatial

/// Gives long straight borders a vertex wherever another village has one on them, in the system the map was drawn in.
///
/// A straight line of a map is a curve in any other system: nine kilometres drawn in degrees bend by a metre in a plane. Where one
/// village has a vertex in the middle of such a border and its neighbour has none, the two part once they are projected, and the
/// border between them is lost. A vertex on the line itself changes no shape in the map's own system.
struct SourceNodes {
    /// From this length on a border bends by more than some millimetres: half a kilometre.
    private let longest: Double
    /// No border of villages is this long; one that is belongs to a damaged map, and its cells would fill memory.
    private let farthest: Double
    /// What a map's rounding leaves between a vertex and the line it was drawn on.
    private let rounding: Double
    /// How far a vertex of a border digitised apart may lie from the line.
    private let near: Double
    private let cell: Double
    private let set: PolygonSet
    /// Cells crossed by long segments, by the vertices at which these begin.
    private var segments: [Cell: [Int]] = [:]

    private struct Cell: Hashable {
        let column, row: Int
    }

    /// A vertex to come into a segment: how far along it, and where.
    private struct Node {
        let along, x, y: Double
    }

    /// The same land with these vertices.
    ///
    /// - Parameter isInDegrees: whether the coordinates are degrees; metres otherwise.
    /// - Complexity: O(v), and O(1) per vertex near a long segment.
    static func noded(_ set: PolygonSet, isInDegrees: Bool) -> PolygonSet {
        var nodes = SourceNodes(set, isInDegrees: isInDegrees)
        nodes.findSegments()
        return nodes.segments.isEmpty ? set : nodes.rebuilt(nodes.found())
    }

    private init(_ set: PolygonSet, isInDegrees: Bool) {
        self.set = set
        let meter = isInDegrees ? 1 / 111_320.0 : 1
        (longest, farthest) = (500 * meter, 1_000_000 * meter)
        (near, cell) = (8 * meter, 2000 * meter)
        // Seven decimals of a degree, or centimetres.
        rounding = isInDegrees ? 2e-7 : 0.02
    }

    /// The cells of a range of coordinates, some metres beyond its ends included.
    private func cells(_ a: Double, _ b: Double) -> ClosedRange<Int> {
        let (low, high) = ((min(a, b) - near) / cell, (max(a, b) + near) / cell)
        // Spoilt coordinates are refused elsewhere.
        guard abs(low) < 1e9, abs(high) < 1e9 else { return 0...0 }
        return Int(low.rounded(.down))...Int(high.rounded(.down))
    }

    private mutating func findSegments() {
        for ring in 0..<max(0, set.ringStart.count - 1) {
            for at in (set.ringStart[ring]..<set.ringStart[ring + 1]).dropLast() {
                let (dx, dy) = (set.x[at + 1] - set.x[at], set.y[at + 1] - set.y[at])
                let square = dx * dx + dy * dy
                // Also false for what is not a number.
                guard square >= longest * longest, square <= farthest * farthest else { continue }
                for column in cells(set.x[at], set.x[at + 1]) {
                    // The part of the segment above this column.
                    let left = Double(column) * cell - near
                    let right = left + cell + 2 * near
                    let (from, to) =
                        abs(dx) < near ? (0, 1) : (fraction(left - set.x[at], dx), fraction(right - set.x[at], dx))
                    for row in cells(set.y[at] + from * dy, set.y[at] + to * dy) {
                        segments[Cell(column: column, row: row), default: []].append(at)
                    }
                }
            }
        }
    }

    private func fraction(_ distance: Double, _ length: Double) -> Double { min(1, max(0, distance / length)) }

    /// The nodes of each long segment, by the vertex at which it begins.
    private func found() -> [Int: [Node]] {
        var nodes: [Int: [Node]] = [:]
        for feature in 0..<set.featureCount {
            let own = set.vertices(of: feature)
            for vertex in own {
                let (x, y) = (set.x[vertex], set.y[vertex])
                guard x.isFinite, y.isFinite, abs(x / cell) < 1e9, abs(y / cell) < 1e9 else { continue }
                let place = Cell(column: Int((x / cell).rounded(.down)), row: Int((y / cell).rounded(.down)))
                for segment in segments[place] ?? [] where !own.contains(segment) {
                    if let node = node(x, y, on: segment) { nodes[segment, default: []].append(node) }
                }
            }
        }
        return nodes
    }

    private func node(_ x: Double, _ y: Double, on segment: Int) -> Node? {
        let (ax, ay) = (set.x[segment], set.y[segment])
        let (dx, dy) = (set.x[segment + 1] - ax, set.y[segment + 1] - ay)
        let length = (dx * dx + dy * dy).squareRoot()
        let along = ((x - ax) * dx + (y - ay) * dy) / (length * length)
        let apart = abs((x - ax) * dy - (y - ay) * dx) / length
        // At its ends a segment has vertices of its own.
        guard apart <= near, along * length > near, (1 - along) * length > near else { return nil }
        return apart <= rounding
            ? Node(along: along, x: x, y: y) : Node(along: along, x: ax + along * dx, y: ay + along * dy)
    }

    private func rebuilt(_ nodes: [Int: [Node]]) -> PolygonSet {
        var result = PolygonSet()
        for feature in 0..<set.featureCount {
            for polygon in set.featureStart[feature]..<set.featureStart[feature + 1] {
                for ring in set.polygonStart[polygon]..<set.polygonStart[polygon + 1] {
                    for at in set.ringStart[ring]..<set.ringStart[ring + 1] {
                        result.appendVertex(set.x[at], set.y[at])
                        var last = (set.x[at], set.y[at])
                        for node in (nodes[at] ?? []).sorted(by: { ($0.along, $0.x, $0.y) < ($1.along, $1.x, $1.y) })
                        where (node.x, node.y) != last {
                            result.appendVertex(node.x, node.y)
                            last = (node.x, node.y)
                        }
                    }
                    result.endRing()
                }
                result.endPolygon()
            }
            result.endFeature()
        }
        return result
    }
}
