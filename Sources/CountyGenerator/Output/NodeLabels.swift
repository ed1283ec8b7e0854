/// The villages that meet at every node, with -1 for the land outside the county.
struct NodeLabels: Sendable {
    private var start: [Int32]
    private var labels: [Int32]
    private var used: [UInt8]

    init(mesh: CellMesh, labels cellLabels: [Int32]) {
        let nodes = mesh.nodeX.count
        start = [Int32](repeating: 0, count: nodes + 1)
        // Every corner tells its own village and may tell about the outside.
        for node in mesh.cornerNode { start[Int(node) + 1] += 2 }
        for node in 0..<nodes { start[node + 1] += start[node] }
        labels = [Int32](repeating: -2, count: Int(start[nodes]))
        used = [UInt8](repeating: 0, count: nodes)
        for cell in cellLabels.indices where cellLabels[cell] >= 0 {
            let run = mesh.corners(of: cell)
            for corner in run {
                add(mesh.cornerNode[corner], cellLabels[cell])
                guard cellLabels[Int(mesh.neighbour[corner])] < 0 else { continue }
                add(mesh.cornerNode[corner], -1)
                add(mesh.cornerNode[mesh.next(corner, in: run)], -1)
            }
        }
    }

    private mutating func add(_ node: Int32, _ label: Int32) {
        let first = Int(start[Int(node)])
        let count = Int(used[Int(node)])
        guard first + count < Int(start[Int(node) + 1]), !labels[first..<first + count].contains(label) else { return }
        labels[first + count] = label
        used[Int(node)] += 1
    }

    /// Villages at a node in no particular order, each once.
    func labels(at node: Int) -> ArraySlice<Int32> {
        labels[Int(start[node])..<Int(start[node]) + Int(used[node])]
    }

    /// Whether three or more borders meet at a node.
    func isJunction(_ node: Int) -> Bool { used[node] >= 3 }

    var nodeCount: Int { used.count }
}
