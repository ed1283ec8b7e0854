import Repeatable

/// Puts neighbouring cells together until as many villages are left as are wanted: shapes then look grown, not ruled.
struct VillageMerging {
    private let mesh: CellMesh
    private let isRiver: [Bool]
    private let seed: UInt64
    private var parent: [Int32]
    private var nextCell: [Int32]
    private var lastCell: [Int32]
    private var area: [Double]
    private let meanArea: Double

    private init(mesh: CellMesh, isRiver: [Bool], meanArea: Double, seed: UInt64) {
        (self.mesh, self.isRiver, self.meanArea, self.seed) = (mesh, isRiver, meanArea, seed)
        parent = (0..<Int32(mesh.cellCount)).map { $0 }
        nextCell = [Int32](repeating: -1, count: mesh.cellCount)
        lastCell = parent
        area = mesh.area
    }

    /// Village of every cell, numbered from 0 in the order of their first cells; -1 outside the county.
    static func labels(
        mesh: CellMesh, selected: [Bool], isRiver: [Bool], villages: Int, seed: UInt64
    ) -> [Int32] {
        var total = 0.0
        var left = 0
        for cell in 0..<mesh.cellCount where selected[cell] {
            total += mesh.area[cell]
            left += 1
        }
        var merging = VillageMerging(
            mesh: mesh, isRiver: isRiver, meanArea: total / Double(villages), seed: seed)
        merging.run(selected, left, villages)
        return merging.numbered(selected)
    }

    private mutating func run(_ selected: [Bool], _ cells: Int, _ villages: Int) {
        var heap = MinimumHeap<Keyed>()
        var key = [Double](repeating: 0, count: mesh.cellCount)
        for cell in 0..<mesh.cellCount where selected[cell] {
            key[cell] = weight(cell)
            heap.push(Int32(cell), key: key[cell])
        }
        var left = cells
        while left > villages, let next = heap.pop() {
            let cell = Int(next.item)
            // Entries of areas that were joined or have grown since are stale.
            guard parent[cell] == next.item, key[cell] == next.key, let other = bestNeighbour(of: cell, selected) else {
                continue
            }
            let (keep, lose) = (min(cell, other), max(cell, other))
            parent[lose] = Int32(keep)
            nextCell[Int(lastCell[keep])] = Int32(lose)
            lastCell[keep] = lastCell[lose]
            area[keep] += area[lose]
            key[keep] = weight(keep)
            heap.push(Int32(keep), key: key[keep])
            left -= 1
        }
    }

    /// Areas are joined smallest first; the random factor lets some stay small and others grow large.
    private func weight(_ root: Int) -> Double {
        area[root] * (0.45 + 1.2 * hashedUnit(seed, UInt64(root), UInt64(area[root])))
    }

    private func root(_ cell: Int) -> Int {
        var cell = cell
        while Int(parent[cell]) != cell { cell = Int(parent[cell]) }
        return cell
    }

    private func bestNeighbour(of start: Int, _ selected: [Bool]) -> Int? {
        var roots: [Int] = []
        var shared: [Double] = []
        var cell = start
        while cell >= 0 {
            let run = mesh.corners(of: cell)
            for corner in run where selected[Int(mesh.neighbour[corner])] {
                let other = root(Int(mesh.neighbour[corner]))
                guard other != start else { continue }
                let length = mesh.edgeLength(corner, in: run) * (isRiver[corner] ? 0.08 : 1)
                if let known = roots.firstIndex(of: other) {
                    shared[known] += length
                } else {
                    roots.append(other)
                    shared.append(length)
                }
            }
            cell = Int(nextCell[cell])
        }
        var best: Int?
        var greatest = -1.0
        for (other, length) in zip(roots, shared) {
            let size = (area[start] + area[other]) / meanArea
            let taste = 0.35 + hashedUnit(seed ^ 0x51, UInt64(start), UInt64(other))
            let score = (length + 1) / (0.25 + size * size) * taste
            if score > greatest { (greatest, best) = (score, other) }
        }
        return best
    }

    private func numbered(_ selected: [Bool]) -> [Int32] {
        var labels = [Int32](repeating: -1, count: mesh.cellCount)
        var next: Int32 = 0
        for cell in 0..<mesh.cellCount where selected[cell] {
            let root = root(cell)
            // The root is the lowest cell of its village and so was numbered first.
            if root == cell {
                labels[cell] = next
                next += 1
            } else {
                labels[cell] = labels[root]
            }
        }
        return labels
    }
}
