import Geospatial

/// The faces into which borders cut the land, and which villages cover each.
///
/// The number of villages that cover a face is the same all over it as soon as every unmatched edge is among the lines: only
/// there does the number change.
struct Patchwork {
    package let faces: PolygonSet
    /// A point inside each face.
    package let points: [Point?]
    /// Villages that cover each face at a point inside it, ascending.
    package let cover: [[Int]]

    /// - Parameters:
    ///   - polygons: the villages.
    ///   - chosen: which edges of the map are lines.
    ///   - locator: of the same villages.
    init(
        _ polygons: PolygonSet, _ places: PlaceMap, _ edges: EdgeMap, _ locator: FeatureLocator, threads: Int,
        chosen: (Int) -> Bool
    ) throws {
        faces = try PolygonSet.faces(of: Self.lines(polygons, edges, chosen))
        points = try faces.pointsOnSurface(threads: threads)
        let points = points
        cover = mapPieces(points.count, of: 1 << 10, workers: threads) { piece in
            piece.map { points[$0].map { locator.features(at: $0) } ?? [] }
        }.flatMap { $0 }
    }

    /// The chosen edges, each once, as chains along the rings they stand in.
    private static func lines(_ polygons: PolygonSet, _ edges: EdgeMap, _ chosen: (Int) -> Bool) -> LineSet {
        var isDone = edges.edges.indices.map { !chosen($0) }
        var lines = LineSet()
        for ring in 0..<polygons.ringStart.count - 1 {
            var isOpen = false
            for vertex in (polygons.ringStart[ring]..<polygons.ringStart[ring + 1]).dropLast() {
                let edge = Int(edges.ofVertex[vertex])
                guard edge >= 0, !isDone[edge] else {
                    if isOpen { lines.endLine() }
                    isOpen = false
                    continue
                }
                isDone[edge] = true
                if !isOpen { lines.appendVertex(polygons.x[vertex], polygons.y[vertex]) }
                isOpen = true
                lines.appendVertex(polygons.x[vertex + 1], polygons.y[vertex + 1])
            }
            if isOpen { lines.endLine() }
        }
        return lines
    }
}
