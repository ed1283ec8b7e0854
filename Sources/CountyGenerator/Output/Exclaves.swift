/// A small piece of one village inside the land of another that does not border on it (飞地).
struct Exclave: Sendable {
    /// Village that owns the piece.
    var owner: Int
    /// Village that surrounds it.
    var host: Int
    /// Ring in metres, counter-clockwise, the last point equal to the first.
    var x: [Double]
    var y: [Double]
    /// Length of the ring in metres.
    var perimeter: Double

    /// Picks hosts and owners and draws the pieces.
    static func place(
        _ wanted: Int, mesh: CellMesh, graph: VillageGraph, nodes: NodeLabels, centreCell: [Int32],
        averageVertices: Int, seed: UInt64
    ) -> [Exclave] {
        var found: [Exclave] = []
        var taken = [Bool](repeating: false, count: graph.count)
        var random = SeededRandom(seed, 0xE7C)
        for _ in 0..<wanted * 60 where found.count < wanted {
            let host = random.below(graph.count)
            let draw = random.next()
            guard !taken[host], let cell = roomiestCell(host, mesh, graph, centreCell[host]) else { continue }
            guard let owner = secondNeighbour(of: host, graph, mesh, nodes, draw), !taken[owner] else { continue }
            let radius = min(420, 0.42 * inradius(cell, mesh))
            guard radius > 90 else { continue }
            taken[host] = true
            taken[owner] = true
            found.append(
                ring(owner, host, mesh.siteX[cell], mesh.siteY[cell], radius, max(10, averageVertices / 4), random))
        }
        return found
    }

    /// The widest cell of a village other than the one with its centre, which must stay on its own land.
    private static func roomiestCell(_ village: Int, _ mesh: CellMesh, _ graph: VillageGraph, _ centre: Int32) -> Int? {
        var best: Int?
        var widest = 0.0
        for cell in graph.cells(of: village) where cell != centre {
            let width = inradius(Int(cell), mesh)
            if width > widest { (widest, best) = (width, Int(cell)) }
        }
        return best
    }

    private static func inradius(_ cell: Int, _ mesh: CellMesh) -> Double {
        let run = mesh.corners(of: cell)
        var least = Double.infinity
        for corner in run {
            let (a, b) = (Int(mesh.cornerNode[corner]), Int(mesh.cornerNode[mesh.next(corner, in: run)]))
            guard a != b else { continue }
            let (px, py) = (mesh.nodeX[a] - mesh.siteX[cell], mesh.nodeY[a] - mesh.siteY[cell])
            let (qx, qy) = (mesh.nodeX[b] - mesh.siteX[cell], mesh.nodeY[b] - mesh.siteY[cell])
            least = min(least, abs(px * qy - qx * py) / mesh.edgeLength(corner, in: run))
        }
        return least
    }

    /// A village two steps away that does not even touch the host in a point.
    private static func secondNeighbour(
        of host: Int, _ graph: VillageGraph, _ mesh: CellMesh, _ nodes: NodeLabels, _ draw: UInt64
    ) -> Int? {
        var near: [Int32] = [Int32(host)]
        for cell in graph.cells(of: host) {
            for corner in mesh.corners(of: Int(cell)) { near += nodes.labels(at: Int(mesh.cornerNode[corner])) }
        }
        var candidates: [Int32] = []
        for middle in graph.neighbours(of: host) {
            for far in graph.neighbours(of: Int(middle)) where !near.contains(far) && !candidates.contains(far) {
                candidates.append(far)
            }
        }
        guard !candidates.isEmpty else { return nil }
        return Int(candidates[Int(draw % UInt64(candidates.count))])
    }

    /// A bumpy ring; its radius is a function of the direction, so it cannot cross itself.
    private static func ring(
        _ owner: Int, _ host: Int, _ cx: Double, _ cy: Double, _ radius: Double, _ points: Int, _ key: SeededRandom
    ) -> Exclave {
        var random = key
        var exclave = Exclave(owner: owner, host: host, x: [], y: [], perimeter: 0)
        var (dx, dy) = (1.0, 0.0)
        // Turning by a fixed small angle needs no trigonometry library: the half-angle tangent gives cosine and sine.
        let half = 3.14159265358979 / Double(points)
        let tangent = half + half * half * half / 3
        let (cosine, sine) = ((1 - tangent * tangent) / (1 + tangent * tangent), 2 * tangent / (1 + tangent * tangent))
        var wander = 0.8
        for _ in 0..<points {
            wander = min(1, max(0.5, wander + random.uniform(-0.16, 0.16)))
            exclave.x.append(roundedToMillimetre(cx + radius * wander * dx))
            exclave.y.append(roundedToMillimetre(cy + radius * wander * dy))
            (dx, dy) = (dx * cosine - dy * sine, dx * sine + dy * cosine)
        }
        exclave.x.append(exclave.x[0])
        exclave.y.append(exclave.y[0])
        for i in 0..<points {
            let (ex, ey) = (exclave.x[i + 1] - exclave.x[i], exclave.y[i + 1] - exclave.y[i])
            exclave.perimeter += (ex * ex + ey * ey).squareRoot()
        }
        return exclave
    }
}
