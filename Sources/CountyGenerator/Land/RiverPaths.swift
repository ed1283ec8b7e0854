import Repeatable

/// Courses of rivers along cell edges, from their springs down to the county's lowest outline node or to a larger river.
struct RiverPaths: Sendable {
    /// Nodes of each river in the direction of flow.
    private(set) var nodes: [[Int32]] = []
    /// Corner of the edge between each two nodes, as numbered by the mesh.
    private(set) var corners: [[Int32]] = []
    /// Whether the edge at a corner carries a river, on either side of it.
    private(set) var isRiver: [Bool]

    init(mesh: CellMesh, graph: NodeGraph, terrain: Terrain, count: Int) {
        isRiver = [Bool](repeating: false, count: mesh.cornerNode.count)
        guard let tree = DrainageTree(mesh: mesh, graph: graph, terrain: terrain) else { return }
        var wet = [Bool](repeating: false, count: mesh.nodeX.count)
        for river in 0..<count {
            guard let spring = tree.spring(farFrom: wet, graph: graph, mayBeOuter: river == 0) else { return }
            var path = [spring]
            var edges: [Int32] = []
            var node = Int(spring)
            while !(river > 0 && wet[node]), tree.down[node] >= 0 {
                wet[node] = true
                edges.append(tree.downCorner[node])
                node = Int(tree.down[node])
                path.append(Int32(node))
            }
            wet[node] = true
            // A brook of three edges is not worth a name.
            guard edges.count >= 4 else { return }
            nodes.append(path)
            corners.append(edges)
            for corner in edges { mark(Int(corner), mesh) }
        }
    }

    private mutating func mark(_ corner: Int, _ mesh: CellMesh) {
        isRiver[corner] = true
        let cell = mesh.cell(ofCorner: corner)
        if let twin = mesh.corner(of: Int(mesh.neighbour[corner]), facing: cell) { isRiver[twin] = true }
    }
}

/// For every node the way that water takes to the outlet: cheapest path, where low ground is cheap.
struct DrainageTree: Sendable {
    /// Next node downstream, or -1 at the outlet and at nodes without a way.
    private(set) var down: [Int32]
    /// Corner of the edge to the next node downstream.
    private(set) var downCorner: [Int32]
    /// Nodes in the order of their cost from the outlet: each comes after its `down`.
    private(set) var order: [Int32] = []
    private var edgeLength: [Float]

    init?(mesh: CellMesh, graph: NodeGraph, terrain: Terrain) {
        let count = mesh.nodeX.count
        down = [Int32](repeating: -1, count: count)
        downCorner = down
        edgeLength = [Float](repeating: 0, count: count)
        var outlet = -1
        var lowest = Double.infinity
        for node in 0..<count where graph.isOuter[node] {
            let height = terrain.height(mesh.nodeX[node], mesh.nodeY[node]) + 1e-9 * Double(node)
            if height < lowest { (lowest, outlet) = (height, node) }
        }
        guard outlet >= 0 else { return nil }
        var cost = [Double](repeating: .infinity, count: count)
        var done = [Bool](repeating: false, count: count)
        var heap = MinimumHeap<Keyed>()
        cost[outlet] = 0
        heap.push(Int32(outlet), key: 0)
        while let item = heap.pop()?.item {
            let node = Int(item)
            if done[node] { continue }
            done[node] = true
            order.append(item)
            for entry in graph.entries(of: node) {
                let other = Int(graph.other[entry])
                guard !done[other] else { continue }
                let (dx, dy) = (mesh.nodeX[other] - mesh.nodeX[node], mesh.nodeY[other] - mesh.nodeY[node])
                let length = (dx * dx + dy * dy).squareRoot()
                let height = terrain.height(mesh.nodeX[other], mesh.nodeY[other])
                // A river does not follow the county's outline for long.
                let outer = graph.isOuter[node] && graph.isOuter[other] ? 8.0 : 1.0
                let total = cost[node] + length * (0.12 + 2 * height * height) * outer
                guard total < cost[other] else { continue }
                cost[other] = total
                down[other] = item
                downCorner[other] = graph.corner[entry]
                edgeLength[other] = Float(length)
                heap.push(Int32(other), key: total)
            }
        }
    }

    /// The node from which the water has the longest way to a river, or to the outlet while there is no river yet.
    func spring(farFrom wet: [Bool], graph: NodeGraph, mayBeOuter: Bool) -> Int32? {
        var way = [Float](repeating: 0, count: down.count)
        var best: Int32?
        var longest: Float = 0
        for item in order {
            let node = Int(item)
            if wet[node] || down[node] < 0 { continue }
            way[node] = way[Int(down[node])] + edgeLength[node]
            if way[node] > longest, mayBeOuter || !graph.isOuter[node] { (longest, best) = (way[node], item) }
        }
        return best
    }
}
