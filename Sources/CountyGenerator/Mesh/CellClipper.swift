/// Cuts one Voronoi cell out of a square by the bisectors towards the sites around, nearest squares first.
struct CellClipper {
    /// Corners relative to the site in metres, counter-clockwise.
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    /// Site across the edge from each corner to the next; -1 where the square itself still bounds the cell.
    private(set) var across: [Int32] = []
    private var nextX: [Double] = []
    private var nextY: [Double] = []
    private var nextAcross: [Int32] = []

    /// Leaves the cell of a site in `x`, `y` and `across`.
    mutating func clip(_ site: Int, in grid: SiteGrid) {
        let reach = 7 * grid.side
        x = [-reach, reach, reach, -reach]
        y = [-reach, -reach, reach, reach]
        across = [-1, -1, -1, -1]
        let (px, py) = (grid.x[site], grid.y[site])
        let home = grid.square(px, py)
        for ring in 0...14 {
            // A site in this ring is at least so far away; beyond twice the farthest corner it cannot cut any more.
            let nearest = Double(ring - 1) * grid.side
            if ring > 1, nearest * nearest > 4 * farthestSquared { break }
            for row in (home.row - ring)...(home.row + ring) where row >= 0 && row < grid.rows {
                let edge = abs(row - home.row) == ring
                var column = home.column - ring
                while column <= home.column + ring {
                    if column >= 0, column < grid.columns {
                        let other = Int(grid.siteAt[row * grid.columns + column])
                        if other >= 0, other != site { cut(grid.x[other] - px, grid.y[other] - py, Int32(other)) }
                    }
                    column += edge || ring == 0 ? 1 : 2 * ring
                }
            }
        }
    }

    private var farthestSquared: Double {
        var greatest = 0.0
        for i in 0..<x.count { greatest = max(greatest, x[i] * x[i] + y[i] * y[i]) }
        return greatest
    }

    /// Keeps the part that is nearer to the site than to the place (dx, dy).
    private mutating func cut(_ dx: Double, _ dy: Double, _ other: Int32) {
        let limit = (dx * dx + dy * dy) / 2
        let count = x.count
        var outside = false
        for i in 0..<count where x[i] * dx + y[i] * dy > limit {
            outside = true
            break
        }
        guard outside else { return }
        nextX.removeAll(keepingCapacity: true)
        nextY.removeAll(keepingCapacity: true)
        nextAcross.removeAll(keepingCapacity: true)
        for i in 0..<count {
            let j = i + 1 == count ? 0 : i + 1
            let here = x[i] * dx + y[i] * dy - limit
            let there = x[j] * dx + y[j] * dy - limit
            if here <= 0 { keep(x[i], y[i], across[i]) }
            if (here <= 0) != (there <= 0) {
                let t = here / (here - there)
                // Leaving the half-plane starts the new edge; coming back resumes the old one.
                keep(x[i] + t * (x[j] - x[i]), y[i] + t * (y[j] - y[i]), here <= 0 ? other : across[i])
            }
        }
        swap(&x, &nextX)
        swap(&y, &nextY)
        swap(&across, &nextAcross)
    }

    private mutating func keep(_ px: Double, _ py: Double, _ neighbour: Int32) {
        nextX.append(px)
        nextY.append(py)
        nextAcross.append(neighbour)
    }
}
