/// A pair of villages that border on each other in the clean county.
package struct GeneratedBorder: Sendable, Equatable {
    /// The village that comes first in code order, from 0.
    package var a: Int
    /// The other village.
    package var b: Int
    /// Length of the common border in metres; 0 when they only meet in points.
    package var sharedMeters: Double
    /// Whether they share a line (rook); otherwise they only touch in a point (queen).
    package var isRook: Bool
}

/// Works out who borders on whom from the arcs, which are shared by construction.
enum TrueAdjacency {
    static func borders(
        mesh: CellMesh, labels: [Int32], graph: VillageGraph, arcs: BorderArcs, nodes: NodeLabels, exclaves: [Exclave]
    ) -> [GeneratedBorder] {
        var found: [GeneratedBorder] = []
        found.reserveCapacity(graph.count * 3 + 16)
        for village in 0..<graph.count {
            let first = found.count
            for cell in graph.cells(of: village) {
                for corner in mesh.corners(of: Int(cell)) where arcs.arc[corner] >= 0 {
                    let other = Int(labels[Int(mesh.neighbour[corner])])
                    guard other > village else { continue }
                    let length = arcs.length[Int(arcs.arc[corner])]
                    if let known = found[first...].firstIndex(where: { $0.b == other }) {
                        found[known].sharedMeters += length
                    } else {
                        found.append(GeneratedBorder(a: village, b: other, sharedMeters: length, isRook: true))
                    }
                }
            }
        }
        for exclave in exclaves {
            let (a, b) = (min(exclave.owner, exclave.host), max(exclave.owner, exclave.host))
            found.append(GeneratedBorder(a: a, b: b, sharedMeters: exclave.perimeter, isRook: true))
        }
        addPointNeighbours(to: &found, graph, nodes)
        found.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        return found
    }

    private static func addPointNeighbours(
        to found: inout [GeneratedBorder], _ graph: VillageGraph, _ nodes: NodeLabels
    ) {
        var pairs: [GeneratedBorder] = []
        for node in 0..<nodes.nodeCount {
            let here = nodes.labels(at: node)
            guard here.count >= 4 else { continue }
            for a in here where a >= 0 {
                for b in here where b > a && !graph.neighbours(of: Int(a)).contains(b) {
                    let pair = GeneratedBorder(a: Int(a), b: Int(b), sharedMeters: 0, isRook: false)
                    pairs.append(pair)
                }
            }
        }
        // Two villages may touch in more than one point.
        pairs.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        for pair in pairs where found.last != pair { found.append(pair) }
    }
}
