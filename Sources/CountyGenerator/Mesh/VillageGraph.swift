/// Which villages border on which, with straight border lengths, from the cells that make them up.
struct VillageGraph: Sendable {
    /// First entry of every village and one past the last.
    private(set) var start: [Int] = [0]
    /// Neighbouring village of each entry.
    private(set) var other: [Int32] = []
    /// Straight length in metres of the common border of each entry.
    private(set) var length: [Double] = []
    /// First entry in `cells` of every village and one past the last.
    private(set) var cellStart: [Int]
    /// Cells of all villages, village after village.
    private(set) var cells: [Int32]

    var count: Int { start.count - 1 }

    init(mesh: CellMesh, labels: [Int32], villages: Int) {
        cellStart = [Int](repeating: 0, count: villages + 1)
        for label in labels where label >= 0 { cellStart[Int(label) + 1] += 1 }
        for village in 0..<villages { cellStart[village + 1] += cellStart[village] }
        var fill = cellStart
        cells = [Int32](repeating: 0, count: cellStart[villages])
        for cell in labels.indices where labels[cell] >= 0 {
            let village = Int(labels[cell])
            cells[fill[village]] = Int32(cell)
            fill[village] += 1
        }
        for village in 0..<villages {
            for place in cellStart[village]..<cellStart[village + 1] {
                let run = mesh.corners(of: Int(cells[place]))
                for corner in run { add(village, mesh, labels, corner, run) }
            }
            start.append(other.count)
        }
    }

    private mutating func add(
        _ village: Int, _ mesh: CellMesh, _ labels: [Int32], _ corner: Int, _ run: Range<Int>
    ) {
        let label = labels[Int(mesh.neighbour[corner])]
        guard label >= 0, label != Int32(village) else { return }
        guard mesh.cornerNode[corner] != mesh.cornerNode[mesh.next(corner, in: run)] else { return }
        let straight = mesh.edgeLength(corner, in: run)
        var entry = start[village]
        while entry < other.count, other[entry] != label { entry += 1 }
        if entry == other.count {
            other.append(label)
            length.append(straight)
        } else {
            length[entry] += straight
        }
    }

    /// Entries of a village.
    func entries(of village: Int) -> Range<Int> { start[village]..<start[village + 1] }

    /// Neighbours of a village.
    func neighbours(of village: Int) -> ArraySlice<Int32> { other[entries(of: village)] }

    /// Cells of a village.
    func cells(of village: Int) -> ArraySlice<Int32> { cells[cellStart[village]..<cellStart[village + 1]] }

    /// Whether the members of one set, given by a mark, stay connected when one of them is left out.
    func isConnected(_ members: [Int32], without left: Int32 = -1, where belongs: (Int32) -> Bool) -> Bool {
        guard let first = members.first(where: { $0 != left }) else { return false }
        var seen: [Int32] = [first]
        var next = 0
        while next < seen.count {
            for neighbour in neighbours(of: Int(seen[next])) {
                if neighbour != left, belongs(neighbour), !seen.contains(neighbour) { seen.append(neighbour) }
            }
            next += 1
        }
        return seen.count == members.count - (left >= 0 ? 1 : 0)
    }
}
