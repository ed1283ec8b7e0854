/// Scattered sites, at most one in each square of a grid, denser in valleys than on ridges.
struct SiteGrid: Sendable {
    /// Side of a square in metres.
    let side: Double
    /// South-west corner of the grid in metres.
    let originX: Double
    let originY: Double
    /// How many squares in each direction.
    let columns: Int
    let rows: Int
    /// Site in each square, or -1.
    private(set) var siteAt: [Int32]
    /// Places of the sites in metres.
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []

    /// Strews sites over the squares around a centre wherever `wanted` says so.
    init(
        centreX: Double, centreY: Double, reach: Double, side: Double, seed: UInt64, terrain: Terrain,
        wanted: (Double, Double) -> Bool
    ) {
        self.side = side
        let half = Int((reach / side).rounded(.up)) + 1
        (columns, rows) = (2 * half, 2 * half)
        (originX, originY) = (centreX - Double(half) * side, centreY - Double(half) * side)
        siteAt = [Int32](repeating: -1, count: columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                let square = row * columns + column
                var random = SeededRandom(seed, UInt64(square))
                // Twelve per cent free at each side keeps sites apart: no cell is thinner than a quarter of a square.
                let px = originX + (Double(column) + random.uniform(0.12, 0.88)) * side
                let py = originY + (Double(row) + random.uniform(0.12, 0.88)) * side
                guard wanted(px, py) else { continue }
                guard random.unit() < 0.98 - 0.55 * terrain.height(px, py) else { continue }
                siteAt[square] = Int32(x.count)
                x.append(px)
                y.append(py)
            }
        }
    }

    /// Square of a place, as column and row.
    func square(_ px: Double, _ py: Double) -> (column: Int, row: Int) {
        (Int(((px - originX) / side).rounded(.down)), Int(((py - originY) / side).rounded(.down)))
    }
}
