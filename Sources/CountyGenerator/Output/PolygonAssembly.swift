import Geospatial

/// Chains drawn borders into closed rings and packs them as polygons in the order of the villages.
struct PolygonAssembly {
    private let mesh: CellMesh
    private let labels: [Int32]
    private let graph: VillageGraph
    private let arcs: BorderArcs
    private let nodes: NodeLabels
    /// The polygons packed so far.
    private(set) var polygons = PolygonSet()
    /// Whether three or more borders meet at a vertex; one entry for every vertex of `polygons`.
    private(set) var isJunction: [Bool] = []

    /// One border edge as seen by the village on its left.
    private struct Step {
        var from: Int32
        var to: Int32
        var corner: Int32
        var cell: Int32
    }

    init(
        mesh: CellMesh, labels: [Int32], graph: VillageGraph, arcs: BorderArcs, nodes: NodeLabels, exclaves: [Exclave]
    ) {
        (self.mesh, self.labels, self.graph, self.arcs, self.nodes) = (mesh, labels, graph, arcs, nodes)
        let expected = arcs.x.count * 2 + arcs.length.count * 2 + graph.count
        polygons.x.reserveCapacity(expected)
        polygons.y.reserveCapacity(expected)
        isJunction.reserveCapacity(expected)
        var owned = [Int: [Int]]()
        var hosted = [Int: Int]()
        for (index, exclave) in exclaves.enumerated() {
            owned[exclave.owner, default: []].append(index)
            hosted[exclave.host] = index
        }
        for village in 0..<graph.count {
            let rings = rings(of: village)
            for ring in rings { append(ring) }
            if let index = hosted[village] { append(exclaves[index], reversed: true) }
            polygons.endPolygon()
            for index in owned[village] ?? [] {
                append(exclaves[index], reversed: false)
                polygons.endPolygon()
            }
            polygons.endFeature()
        }
    }

    /// Border edges of a village chained into rings; the ring around everything else comes first.
    private func rings(of village: Int) -> [[Step]] {
        var steps: [Step] = []
        for cell in graph.cells(of: village) {
            let run = mesh.corners(of: Int(cell))
            for corner in run where arcs.arc[corner] >= 0 {
                let to = mesh.cornerNode[mesh.next(corner, in: run)]
                steps.append(Step(from: mesh.cornerNode[corner], to: to, corner: Int32(corner), cell: cell))
            }
        }
        var open = [Bool](repeating: true, count: steps.count)
        var rings: [[Step]] = []
        for first in steps.indices where open[first] {
            var ring: [Step] = []
            var now = first
            // A village touches no node twice, so that the next edge is the only one that starts where this one ends.
            while open[now] {
                open[now] = false
                ring.append(steps[now])
                let node = steps[now].to
                guard let next = steps.indices.first(where: { open[$0] && steps[$0].from == node }) else { break }
                now = next
            }
            rings.append(ring)
        }
        if rings.count > 1, let outer = rings.indices.max(by: { doubledArea(rings[$0]) < doubledArea(rings[$1]) }) {
            rings.swapAt(0, outer)
        }
        return rings
    }

    private func doubledArea(_ ring: [Step]) -> Double {
        guard let origin = ring.first else { return 0 }
        let (x0, y0) = (arcs.nodeX[Int(origin.from)], arcs.nodeY[Int(origin.from)])
        var sum = 0.0
        for step in ring {
            let (a, b) = (Int(step.from), Int(step.to))
            sum += (arcs.nodeX[a] - x0) * (arcs.nodeY[b] - y0) - (arcs.nodeX[b] - x0) * (arcs.nodeY[a] - y0)
        }
        return sum
    }

    private mutating func append(_ ring: [Step]) {
        // Starting at a junction keeps every border in one run of vertices.
        let first = ring.firstIndex { nodes.isJunction(Int($0.from)) } ?? 0
        for step in ring[first...] { append(step) }
        for step in ring[..<first] { append(step) }
        let node = Int(ring[first].from)
        polygons.appendVertex(arcs.nodeX[node], arcs.nodeY[node])
        isJunction.append(nodes.isJunction(node))
        polygons.endRing()
    }

    private mutating func append(_ step: Step) {
        polygons.appendVertex(arcs.nodeX[Int(step.from)], arcs.nodeY[Int(step.from)])
        isJunction.append(nodes.isJunction(Int(step.from)))
        let arc = Int(arcs.arc[Int(step.corner)])
        let points = arcs.start[arc]..<arcs.start[arc + 1]
        let other = Int(mesh.neighbour[Int(step.corner)])
        if labels[other] < 0 || step.cell < Int32(other) {
            for i in points { polygons.appendVertex(arcs.x[i], arcs.y[i]) }
        } else {
            for i in points.reversed() { polygons.appendVertex(arcs.x[i], arcs.y[i]) }
        }
        for _ in points { isJunction.append(false) }
    }

    private mutating func append(_ exclave: Exclave, reversed: Bool) {
        let count = exclave.x.count
        for k in 0..<count {
            let i = reversed ? count - 1 - k : k
            polygons.appendVertex(exclave.x[i], exclave.y[i])
            isJunction.append(false)
        }
        polygons.endRing()
    }

    /// The county's outline in metres, counter-clockwise, the last point equal to the first.
    func outline() -> [Point] {
        var steps: [Step] = []
        var startingAt = [Int32: Int]()
        for cell in labels.indices where labels[cell] >= 0 {
            let run = mesh.corners(of: cell)
            for corner in run where arcs.arc[corner] >= 0 && labels[Int(mesh.neighbour[corner])] < 0 {
                let from = mesh.cornerNode[corner]
                let to = mesh.cornerNode[mesh.next(corner, in: run)]
                startingAt[from] = steps.count
                steps.append(Step(from: from, to: to, corner: Int32(corner), cell: Int32(cell)))
            }
        }
        var ring: [Point] = []
        var now = 0
        for _ in steps.indices {
            let step = steps[now]
            ring.append(Point(x: arcs.nodeX[Int(step.from)], y: arcs.nodeY[Int(step.from)]))
            let arc = Int(arcs.arc[Int(step.corner)])
            for i in arcs.start[arc]..<arcs.start[arc + 1] { ring.append(Point(x: arcs.x[i], y: arcs.y[i])) }
            guard let next = startingAt[step.to] else { break }
            now = next
            if now == 0 { break }
        }
        if let first = ring.first { ring.append(first) }
        return ring
    }
}
