import Geospatial

/// The map as places and edges, and which borders were digitised apart: the common start of measuring and mending.
struct DoubtfulBorders: Sendable {
    package let places: PlaceMap
    package let edges: EdgeMap
    /// Every edge that is not matched one village on either side, once per side that has a village.
    package let segments: [BorderSegment]
    /// Whether an edge is unmatched and another village's unmatched edge comes within reach.
    private(set) var isActive: [Bool]
    /// Villages with an active edge.
    private(set) var isDoubtful: [Bool]
    package let grid: SegmentBuckets

    /// - Parameter reach: in metres.
    /// - Complexity: O(v log v), and O(unmatched edges × edges near one) for the active ones.
    init(_ polygons: PolygonSet, reach: Double, workers: Int) {
        places = PlaceMap(polygons)
        edges = EdgeMap(polygons, places)
        segments = Self.unmatched(edges, places)
        isActive = [Bool](repeating: false, count: edges.edges.count)
        isDoubtful = [Bool](repeating: false, count: polygons.featureCount)
        let box = Box(x: polygons.x, y: polygons.y) ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
        var grid = SegmentBuckets(box, count: segments.count, least: 2 * reach)
        for segment in segments { grid.add(segment) }
        self.grid = grid
        for edge in edges.edges.indices where edges.edges[edge].leftCount > 1 || edges.edges[edge].rightCount > 1 {
            isActive[edge] = true
        }
        let (segments, filled) = (segments, grid)
        let near = mapPieces(segments.count, of: 1 << 12, workers: workers) { piece in
            piece.filter { Self.hasOtherVillageNear(segments[$0], filled, reach) }
        }
        for index in near.joined() { isActive[Int(segments[index].edge)] = true }
        for segment in segments where isActive[Int(segment.edge)] { isDoubtful[Int(segment.feature)] = true }
    }

    private static func unmatched(_ edges: EdgeMap, _ places: PlaceMap) -> [BorderSegment] {
        var result: [BorderSegment] = []
        for (index, edge) in edges.edges.enumerated() where !edge.isMatched {
            let (a, b) = (Int(edge.low), Int(edge.high))
            let forward = BorderSegment(
                x0: places.x[a], y0: places.y[a], x1: places.x[b], y1: places.y[b], feature: edge.left,
                edge: Int32(index), from: edge.low, to: edge.high)
            if edge.leftCount > 0 { result.append(forward) }
            if edge.rightCount > 0 {
                result.append(
                    BorderSegment(
                        x0: forward.x1, y0: forward.y1, x1: forward.x0, y1: forward.y0, feature: edge.right,
                        edge: Int32(index), from: edge.high, to: edge.low))
            }
        }
        return result
    }

    /// Edges that merely meet at a common place do not count as near: that is how the outline runs on from village to village.
    private static func hasOtherVillageNear(_ own: BorderSegment, _ grid: SegmentBuckets, _ reach: Double) -> Bool {
        var found = false
        grid.forEachNear(own.x0, own.y0, own.x1, own.y1, reach: reach) { _, other in
            if found || other.feature == own.feature { return }
            if other.from == own.to || other.to == own.from {
                // The outline goes on; only a sharp fold back is a slit.
                if own.cosine(other.x1 - other.x0, other.y1 - other.y0) > -0.5 { return }
            }
            if own.distance(to: other) <= reach { found = true }
        }
        return found
    }
}
