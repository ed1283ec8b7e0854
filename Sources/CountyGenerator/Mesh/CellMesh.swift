/// The plane cut into small cells whose corners are shared nodes: the raw material that villages are put together from.
struct CellMesh: Sendable {
    /// Site of every cell in metres; also of cells that were not cut out.
    var siteX: [Double]
    var siteY: [Double]
    /// First corner of every cell and one past the last; a cell that was not cut out has none.
    var cellStart: [Int32] = [0]
    /// Node at every corner, counter-clockwise.
    var cornerNode: [Int32] = []
    /// Cell across the edge from every corner to the next one of its cell.
    var neighbour: [Int32] = []
    /// Places of the nodes in metres.
    var nodeX: [Double] = []
    var nodeY: [Double] = []
    /// Node that every node was drawn together with, itself for most; empty before contraction.
    var rootOfNode: [Int32] = []
    /// Area of every cell in square metres.
    var area: [Double] = []

    var cellCount: Int { siteX.count }

    /// Corners of a cell.
    func corners(of cell: Int) -> Range<Int> { Int(cellStart[cell])..<Int(cellStart[cell + 1]) }

    /// The corner after this one around the same cell.
    func next(_ corner: Int, in run: Range<Int>) -> Int { corner + 1 == run.upperBound ? run.lowerBound : corner + 1 }

    /// The corner of `cell` whose edge faces `other`.
    func corner(of cell: Int, facing other: Int) -> Int? {
        corners(of: cell).first { neighbour[$0] == Int32(other) }
    }

    /// The cell that a corner belongs to.
    func cell(ofCorner corner: Int) -> Int {
        var (low, high) = (0, cellStart.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(cellStart[middle]) <= corner { low = middle } else { high = middle }
        }
        return low
    }

    /// Straight length in metres of the edge from a corner of a cell to the next.
    func edgeLength(_ corner: Int, in run: Range<Int>) -> Double {
        let (a, b) = (Int(cornerNode[corner]), Int(cornerNode[next(corner, in: run)]))
        let (dx, dy) = (nodeX[b] - nodeX[a], nodeY[b] - nodeY[a])
        return (dx * dx + dy * dy).squareRoot()
    }

    /// Cuts out the cells that `wanted` names; `nil` when rounding made two cells disagree about their common corner, which
    /// is next to impossible and is cured by another seed.
    init?(grid: SiteGrid, wanted: [Bool]) {
        (siteX, siteY) = (grid.x, grid.y)
        let count = grid.x.count
        cellStart.reserveCapacity(count + 1)
        area.reserveCapacity(count)
        var clipper = CellClipper()
        for cell in 0..<count {
            defer { cellStart.append(Int32(cornerNode.count)) }
            guard wanted[cell] else {
                area.append(0)
                continue
            }
            clipper.clip(cell, in: grid)
            guard append(cell, clipper, wanted) else { return nil }
        }
    }

    private mutating func append(_ cell: Int, _ clipper: CellClipper, _ wanted: [Bool]) -> Bool {
        var doubled = 0.0
        let corners = clipper.x.count
        for k in 0..<corners {
            let before = clipper.across[k == 0 ? corners - 1 : k - 1]
            let after = clipper.across[k]
            guard before >= 0, after >= 0, before != after else { return false }
            // The node belongs to the first cell that was cut out; the others look it up there by the sorted triple.
            var owner = cell
            for other in [Int(before), Int(after)] where other < owner && wanted[other] { owner = other }
            var node = Int32(nodeX.count)
            if owner == cell {
                nodeX.append(siteX[cell] + clipper.x[k])
                nodeY.append(siteY[cell] + clipper.y[k])
            } else {
                let third = owner == Int(before) ? after : before
                guard let found = self.node(ofCell: owner, Int32(cell), third) else { return false }
                node = found
            }
            cornerNode.append(node)
            neighbour.append(after)
            let following = k + 1 == corners ? 0 : k + 1
            doubled += clipper.x[k] * clipper.y[following] - clipper.x[following] * clipper.y[k]
        }
        area.append(doubled / 2)
        return true
    }

    private func node(ofCell owner: Int, _ a: Int32, _ b: Int32) -> Int32? {
        let run = corners(of: owner)
        var before = neighbour[run.upperBound - 1]
        for corner in run {
            let after = neighbour[corner]
            if (before == a && after == b) || (before == b && after == a) { return cornerNode[corner] }
            before = after
        }
        return nil
    }
}
