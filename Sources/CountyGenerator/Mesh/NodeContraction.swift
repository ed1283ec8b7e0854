/// Pulls the two ends of very short edges together, so that no border is a few metres long and true four-way points exist.
struct NodeContraction {
    private var mesh: CellMesh
    private let labels: [Int32]
    private var parent: [Int32]
    private var nextMember: [Int32]
    private var lastMember: [Int32]
    private let cellStart: [Int32]
    private let cellsAt: [Int32]

    private init(_ mesh: CellMesh, _ labels: [Int32]) {
        (self.mesh, self.labels) = (mesh, labels)
        let nodes = mesh.nodeX.count
        parent = (0..<Int32(nodes)).map { $0 }
        nextMember = [Int32](repeating: -1, count: nodes)
        lastMember = parent
        var start = [Int32](repeating: 0, count: nodes + 1)
        for node in mesh.cornerNode { start[Int(node) + 1] += 1 }
        for node in 0..<nodes { start[node + 1] += start[node] }
        var fill = start
        var cells = [Int32](repeating: 0, count: mesh.cornerNode.count)
        for cell in 0..<mesh.cellCount {
            for corner in mesh.corners(of: cell) {
                let node = Int(mesh.cornerNode[corner])
                cells[Int(fill[node])] = Int32(cell)
                fill[node] += 1
            }
        }
        (cellStart, cellsAt) = (start, cells)
    }

    /// The mesh with every possible edge below `limit` metres drawn together: its two corners then have the same node.
    static func contract(_ mesh: CellMesh, labels: [Int32], limit: Double) -> CellMesh {
        var work = NodeContraction(mesh, labels)
        for _ in 0..<4 {
            if work.pass(limit) == 0 { break }
        }
        work.mesh.rootOfNode = work.parent.indices.map { Int32(work.root($0)) }
        for corner in work.mesh.cornerNode.indices {
            work.mesh.cornerNode[corner] = work.mesh.rootOfNode[Int(work.mesh.cornerNode[corner])]
        }
        return work.mesh
    }

    private mutating func pass(_ limit: Double) -> Int {
        var short: [(length: Double, a: Int32, b: Int32)] = []
        for cell in 0..<mesh.cellCount where labels[cell] >= 0 {
            let run = mesh.corners(of: cell)
            for corner in run {
                let neighbour = Int(mesh.neighbour[corner])
                guard labels[neighbour] < 0 || cell < neighbour else { continue }
                let a = root(Int(mesh.cornerNode[corner]))
                let b = root(Int(mesh.cornerNode[mesh.next(corner, in: run)]))
                guard a != b else { continue }
                let length = distance(a, b)
                if length < limit { short.append((length, Int32(a), Int32(b))) }
            }
        }
        short.sort { ($0.length, $0.a, $0.b) < ($1.length, $1.a, $1.b) }
        var done = 0
        for edge in short where join(Int(edge.a), Int(edge.b), limit) { done += 1 }
        return done
    }

    private func root(_ node: Int) -> Int {
        var node = node
        while Int(parent[node]) != node { node = Int(parent[node]) }
        return node
    }

    private func distance(_ a: Int, _ b: Int) -> Double {
        let (dx, dy) = (mesh.nodeX[a] - mesh.nodeX[b], mesh.nodeY[a] - mesh.nodeY[b])
        return (dx * dx + dy * dy).squareRoot()
    }

    private mutating func join(_ first: Int, _ second: Int, _ limit: Double) -> Bool {
        let (a, b) = (root(first), root(second))
        guard a != b, distance(a, b) < limit else { return a == b }
        let cells = cells(around: a, b)
        let x = (mesh.nodeX[a] + mesh.nodeX[b]) / 2
        let y = (mesh.nodeY[a] + mesh.nodeY[b]) / 2
        guard labelsStayWhole(cells, x, y) else { return false }
        for cell in cells where !staysStarShaped(cell, a, b, x, y) { return false }
        let (keep, lose) = (min(a, b), max(a, b))
        parent[lose] = Int32(keep)
        nextMember[Int(lastMember[keep])] = Int32(lose)
        lastMember[keep] = lastMember[lose]
        (mesh.nodeX[keep], mesh.nodeY[keep]) = (x, y)
        return true
    }

    private func cells(around a: Int, _ b: Int) -> [Int] {
        var found: [Int] = []
        for start in [a, b] {
            var node = start
            while node >= 0 {
                for entry in cellStart[node]..<cellStart[node + 1] {
                    let cell = Int(cellsAt[Int(entry)])
                    if !found.contains(cell) { found.append(cell) }
                }
                node = Int(nextMember[node])
            }
        }
        return found
    }

    /// Going once around the node, no village may come twice: its polygon would touch itself there.
    private func labelsStayWhole(_ cells: [Int], _ x: Double, _ y: Double) -> Bool {
        let turn = cells.map { cell in
            (angle: pseudoAngle(mesh.siteX[cell] - x, mesh.siteY[cell] - y), label: labels[cell])
        }.sorted { ($0.angle, $0.label) < ($1.angle, $1.label) }
        var seen: [Int32] = []
        for (place, entry) in turn.enumerated() {
            let before = turn[place == 0 ? turn.count - 1 : place - 1].label
            guard entry.label != before else { continue }
            if seen.contains(entry.label) { return false }
            seen.append(entry.label)
        }
        return seen.count <= 5
    }

    /// Grows with the direction from 0 to 4, cheaper than an arc tangent.
    private func pseudoAngle(_ dx: Double, _ dy: Double) -> Double {
        let part = dx / (abs(dx) + abs(dy))
        return dy >= 0 ? 1 - part : 3 + part
    }

    /// Whether every edge of the cell is still seen counter-clockwise, and not edge-on, from its site.
    private func staysStarShaped(_ cell: Int, _ a: Int, _ b: Int, _ x: Double, _ y: Double) -> Bool {
        let run = mesh.corners(of: cell)
        var ring: [(x: Double, y: Double)] = []
        var last = -1
        var first = -1
        for corner in run {
            var node = root(Int(mesh.cornerNode[corner]))
            if node == b { node = a }
            guard node != last else { continue }
            if first < 0 { first = node }
            last = node
            let place = node == a ? (x, y) : (mesh.nodeX[node], mesh.nodeY[node])
            ring.append((place.0 - mesh.siteX[cell], place.1 - mesh.siteY[cell]))
        }
        if last == first, ring.count > 1 { ring.removeLast() }
        guard ring.count >= 3 else { return false }
        for k in ring.indices {
            let (p, q) = (ring[k], ring[k + 1 == ring.count ? 0 : k + 1])
            let (dx, dy) = (q.x - p.x, q.y - p.y)
            let cross = p.x * q.y - q.x * p.y
            guard cross > 60 * (dx * dx + dy * dy).squareRoot() else { return false }
        }
        return true
    }
}
