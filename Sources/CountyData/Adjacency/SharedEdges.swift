import Geospatial

/// What features share to the last bit: edges with both ends equal (rook) and single vertices (queen).
struct SharedEdges {
    /// Pairs with a common edge and the metres of all common edges, ascending by pair.
    package var borders: [(pair: UInt64, meters: Double)]
    /// Pairs that meet at a vertex without a common edge there, ascending, each once.
    package var corners: [UInt64]
    /// First vertex of every edge that no other feature has: the outline and borders digitised apart.
    var naked: [UInt32]
    /// Shared edges that begin where naked ones do, once for each feature that has them, directed away from that place.
    var spurs: [NearSegment]

    /// Finds them by hashing each vertex once and comparing the edges that leave equal vertices.
    ///
    /// - Complexity: O(vertices) expected, whatever the number of features.
    init(_ polygons: PolygonSet, workers: Int) {
        let chains = VertexChains(polygons, workers: workers)
        let owner = Self.ringOfVertex(polygons)
        let featureOfRing = Self.featureOfRing(polygons)
        let parts = mapPieces(polygons.x.count, of: 1 << 16, workers: workers) { piece in
            var scan = EdgeScan()
            polygons.x.withUnsafeBufferPointer { x in
                polygons.y.withUnsafeBufferPointer { y in
                    chains.previous.withUnsafeBufferPointer { previous in
                        owner.withUnsafeBufferPointer { owner in
                            let view = EdgeScan.View(
                                x: x, y: y, previous: previous, ringOfVertex: owner, featureOfRing: featureOfRing,
                                ringStart: polygons.ringStart)
                            for vertex in piece where !chains.isCovered[vertex] { scan.visit(vertex, view) }
                        }
                    }
                }
            }
            scan.lengths.flush()
            return scan
        }
        borders = PairLengths.merged(parts.map(\.lengths))
        var corners = parts.flatMap(\.corners)
        corners.sort()
        self.corners = corners.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        var naked = parts.flatMap(\.naked)
        naked.sort()
        self.naked = naked
        spurs = parts.flatMap(\.spurs)
    }

    private static func ringOfVertex(_ polygons: PolygonSet) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: polygons.x.count)
        for ring in 0..<polygons.ringStart.count - 1 {
            for vertex in polygons.ringStart[ring]..<polygons.ringStart[ring + 1] { result[vertex] = UInt32(ring) }
        }
        return result
    }

    static func featureOfRing(_ polygons: PolygonSet) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: polygons.ringStart.count - 1)
        for feature in 0..<polygons.featureCount {
            let first = polygons.polygonStart[polygons.featureStart[feature]]
            for ring in first..<polygons.polygonStart[polygons.featureStart[feature + 1]] {
                result[ring] = UInt32(feature)
            }
        }
        return result
    }
}

/// Works through the vertices of one piece.
private struct EdgeScan: Sendable {
    var lengths = PairLengths()
    var corners: [UInt64] = []
    var naked: [UInt32] = []
    var spurs: [NearSegment] = []
    private var spokes: [Spoke] = []
    /// The features of the spokes, each once.
    private var features: [UInt32] = []

    struct View {
        let x: UnsafeBufferPointer<Double>
        let y: UnsafeBufferPointer<Double>
        let previous: UnsafeBufferPointer<UInt32>
        let ringOfVertex: UnsafeBufferPointer<UInt32>
        let featureOfRing: [UInt32]
        let ringStart: [Int]
    }

    /// One edge seen from the vertex: who owns it, where it ends, and the vertex it starts from in its ring.
    private struct Spoke: Sendable {
        let feature: UInt32
        let x: Double
        let y: Double
        let edge: UInt32
    }

    /// Looks at all edges that meet at the place of one chain head.
    @inline(__always)
    mutating func visit(_ head: Int, _ view: View) {
        let (x0, y0) = (view.x[head], view.y[head])
        spokes.removeAll(keepingCapacity: true)
        var vertex = head
        while true {
            let ring = Int(view.ringOfVertex[vertex])
            let (start, end) = (view.ringStart[ring], view.ringStart[ring + 1] - 1)
            let next = vertex + 1  // the closing vertex has the coordinates of the first
            let before = vertex == start ? end - 1 : vertex - 1
            let feature = view.featureOfRing[ring]
            if before >= start, end > start {
                add(Spoke(feature: feature, x: view.x[next], y: view.y[next], edge: UInt32(vertex)), x0, y0)
                add(Spoke(feature: feature, x: view.x[before], y: view.y[before], edge: UInt32(before)), x0, y0)
            }
            let link = view.previous[vertex]
            if link == VertexChains.none { break }
            vertex = Int(link)
        }
        matchEdges(x0, y0)
        if spokes.count > 2 { matchCorners() }
        if spokes.count > 2 { noteSpurs(x0, y0) }
    }

    /// Takes an edge; one of no length, as a vertex that is written twice gives, parts nothing.
    @inline(__always)
    private mutating func add(_ spoke: Spoke, _ x0: Double, _ y0: Double) {
        if spoke.x != x0 || spoke.y != y0 { spokes.append(spoke) }
    }

    private mutating func noteSpurs(_ x0: Double, _ y0: Double) {
        func isShared(_ i: Int) -> Bool {
            for spoke in spokes where spoke.feature != spokes[i].feature {
                if spoke.x == spokes[i].x && spoke.y == spokes[i].y { return true }
            }
            return false
        }
        var shared = 0
        for i in spokes.indices where isShared(i) { shared += 1 }
        if shared == 0 || shared == spokes.count { return }
        for (i, spoke) in spokes.enumerated() where isShared(i) {
            spurs.append(NearSegment(x0: x0, y0: y0, x1: spoke.x, y1: spoke.y, feature: spoke.feature))
        }
    }

    @inline(__always)
    private mutating func matchEdges(_ x0: Double, _ y0: Double) {
        for i in spokes.indices {
            let spoke = spokes[i]
            // Each edge is looked at from its lesser end only.
            guard x0 < spoke.x || (x0 == spoke.x && y0 < spoke.y) else { continue }
            var isShared = false
            for j in spokes.indices where spokes[j].feature != spoke.feature {
                guard spokes[j].x == spoke.x, spokes[j].y == spoke.y else { continue }
                isShared = true
                if i < j {
                    let (dx, dy) = (spoke.x - x0, spoke.y - y0)
                    lengths.add(spoke.feature, spokes[j].feature, (dx * dx + dy * dy).squareRoot())
                }
            }
            if !isShared { naked.append(spoke.edge) }
        }
    }

    private mutating func matchCorners() {
        // Features, not edges: a ring may come by the same place any number of times.
        features.removeAll(keepingCapacity: true)
        for spoke in spokes where !features.contains(spoke.feature) { features.append(spoke.feature) }
        for a in features {
            for b in features where a < b && !sharesEdge(a, b) {
                let pair = PairLengths.key(a, b)
                if corners.last != pair { corners.append(pair) }
            }
        }
    }

    private func sharesEdge(_ a: UInt32, _ b: UInt32) -> Bool {
        for first in spokes where first.feature == a {
            for second in spokes where second.feature == b {
                if first.x == second.x && first.y == second.y { return true }
            }
        }
        return false
    }
}
