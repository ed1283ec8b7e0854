/// The nodes of the county's cells and the cell edges between them, for rivers that run along edges.
struct NodeGraph: Sendable {
    /// First entry of every node and one past the last.
    private(set) var start: [Int32]
    /// Node at the other end of each entry.
    private(set) var other: [Int32]
    /// Corner of a selected cell whose edge this entry is.
    private(set) var corner: [Int32]
    /// Whether a node lies on the county's outline.
    private(set) var isOuter: [Bool]

    init(mesh: CellMesh, selected: [Bool]) {
        let nodes = mesh.nodeX.count
        start = [Int32](repeating: 0, count: nodes + 1)
        isOuter = [Bool](repeating: false, count: nodes)
        var ends: [(Int32, Int32, Int32)] = []
        for cell in 0..<mesh.cellCount where selected[cell] {
            let run = mesh.corners(of: cell)
            for k in run {
                let neighbour = Int(mesh.neighbour[k])
                // An edge between two selected cells is seen twice; the lower cell reports it.
                guard !selected[neighbour] || cell < neighbour else { continue }
                let a = mesh.cornerNode[k]
                let b = mesh.cornerNode[mesh.next(k, in: run)]
                ends.append((a, b, Int32(k)))
                start[Int(a) + 1] += 1
                start[Int(b) + 1] += 1
                if !selected[neighbour] {
                    isOuter[Int(a)] = true
                    isOuter[Int(b)] = true
                }
            }
        }
        for node in 0..<nodes { start[node + 1] += start[node] }
        var fill = start
        other = [Int32](repeating: 0, count: ends.count * 2)
        corner = other
        for (a, b, k) in ends {
            for (from, to) in [(a, b), (b, a)] {
                let place = Int(fill[Int(from)])
                fill[Int(from)] += 1
                other[place] = to
                corner[place] = k
            }
        }
    }

    /// Entries of a node.
    func entries(of node: Int) -> Range<Int> { Int(start[node])..<Int(start[node + 1]) }
}
