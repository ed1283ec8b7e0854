import Geospatial

/// Finds places for labels where they lie in their own land and on no other label.
struct LabelPlacer {
    private var raster: MapRaster

    init(_ raster: MapRaster) { self.raster = raster }

    /// Takes the squares of a box for something that is drawn there.
    package mutating func reserve(_ box: MapBox) { raster.take(box) }

    /// The place of a label that lies wholly in a village, as deep inside as possible; `nil` when no size fits.
    ///
    /// - Parameters:
    ///   - squares: the squares of the village.
    ///   - sizes: sizes of the label in millimetres, the one wanted most first.
    /// - Returns: the box and which of the sizes it has.
    package func inside(_ village: Int, squares: [Int32], sizes: [(width: Double, height: Double)]) -> (MapBox, Int)? {
        guard let window = raster.window(squares, margin: 0) else { return nil }
        let free = BoxCounts(raster, columns: window.columns, rows: window.rows) {
            raster.owner[$0] == Int32(village) && !raster.taken[$0]
        }
        let centre = centre(of: squares)
        let tried = Self.thinned(squares)
        for (number, size) in sizes.enumerated() {
            var best: (slack: Int, off: Double, box: MapBox)?
            for square in tried {
                let box = box(at: square, size)
                // Of places with room to spare the one nearest to the middle looks best.
                let slack = (0...3).prefix { isWhole(box.inset(-Double($0) * raster.cell), free) }.count
                if slack == 0 { continue }
                let off = place(square).distance(to: centre)
                if best.map({ (slack, -off) > ($0.slack, -$0.off) }) ?? true { best = (slack, off, box) }
            }
            if let best { return (best.box, number) }
        }
        return nil
    }

    /// The place of a label that lies mostly in a village and on nothing that is drawn, for villages narrower than their names;
    /// `nil` when no size fits.
    ///
    /// - Parameter sizes: as for ``inside(_:squares:sizes:)``.
    package func across(_ village: Int, squares: [Int32], sizes: [(width: Double, height: Double)]) -> (MapBox, Int)? {
        let widest = sizes.map { max($0.width, $0.height) }.max() ?? 0
        guard let window = raster.window(squares, margin: Int(widest / raster.cell) + 2) else { return nil }
        let own = BoxCounts(raster, columns: window.columns, rows: window.rows) { raster.owner[$0] == Int32(village) }
        let taken = BoxCounts(raster, columns: window.columns, rows: window.rows) { raster.taken[$0] }
        let tried = Self.thinned(squares)
        for (number, size) in sizes.enumerated() {
            var best: (own: Int, box: MapBox)?
            for square in tried {
                let box = box(at: square, size)
                guard let touched = raster.squares(box), taken.count(touched) == 0 else { continue }
                let count = own.count(touched)
                let least = Int(Self.leastShare * Double(touched.columns.count * touched.rows.count))
                if count >= least && count > best?.own ?? 0 { best = (count, box) }
            }
            if let best { return (best.box, number) }
        }
        return nil
    }

    /// Share of a cluster's label that has to lie in its land; only the smallest label may reach further over the border.
    private static let leastGroupShare = 0.97

    /// Share of a label that has to lie in its village, so that it is not read as the neighbour's.
    private static let leastShare = 0.7

    private func isWhole(_ box: MapBox, _ counts: BoxCounts) -> Bool {
        guard let squares = raster.squares(box) else { return false }
        return counts.count(squares) == squares.columns.count * squares.rows.count
    }

    /// The best free place for the label of a group of villages: in its land, near its middle, and on few of the places where
    /// the names of its villages would stand.
    ///
    /// - Parameters:
    ///   - group: the group's number in `groupOf`, which has one entry per village.
    ///   - squares: the squares of the group.
    ///   - avoid: places of the names of its villages.
    ///   - sizes: sizes of the label in millimetres, the one wanted most first.
    /// - Returns: the box and which of the sizes it has; `nil` when each would lie on something or mostly on the land of others.
    package func near(
        group: Int, groupOf: [Int], squares: [Int32], avoid: [Point], sizes: [(width: Double, height: Double)]
    ) -> (MapBox, Int)? {
        let widest = sizes.map { max($0.width, $0.height) }.max() ?? 0
        guard let window = raster.window(squares, margin: Int(widest / raster.cell) + 2) else { return nil }
        let own = BoxCounts(raster, columns: window.columns, rows: window.rows) { square in
            let village = Int(raster.owner[square])
            return village >= 0 && groupOf[village] == group
        }
        let taken = BoxCounts(raster, columns: window.columns, rows: window.rows) { raster.taken[$0] }
        let centre = centre(of: squares)
        let tried = Self.thinned(squares)
        for (number, size) in sizes.enumerated() {
            var best: (cost: Double, share: Double, box: MapBox)?
            for square in tried {
                let box = box(at: square, size)
                guard let touched = raster.squares(box), taken.count(touched) == 0 else { continue }
                let share = Double(own.count(touched)) / Double(touched.columns.count * touched.rows.count)
                let place = place(square)
                let covered = avoid.filter {
                    abs($0.x - place.x) < size.width / 2 + 3 && abs($0.y - place.y) < size.height / 2 + 1
                }.count
                let cost = 6 * (1 - share) + 0.7 * Double(covered) + 0.02 * place.distance(to: centre)
                if best.map({ cost < $0.cost }) ?? true { best = (cost, share, box) }
            }
            if let best, best.share >= Self.leastGroupShare || number == sizes.count - 1 && best.share >= 0.6 {
                return (best.box, number)
            }
        }
        return nil
    }

    /// The place of a label beside a mark: right, left, above or below it, and on nothing that is drawn; `nil` when no size fits.
    ///
    /// - Parameters:
    ///   - reach: from the middle of the mark to where a label may begin, in millimetres.
    ///   - sizes: as for ``inside(_:squares:sizes:)``.
    func beside(_ middle: Point, reach: Double, sizes: [(width: Double, height: Double)]) -> (MapBox, Int)? {
        for (number, size) in sizes.enumerated() {
            let (left, top) = (middle.x - size.width / 2, middle.y - size.height / 2)
            for (x, y) in [
                (middle.x + reach, top), (middle.x - reach - size.width, top), (left, middle.y - reach - size.height),
                (left, middle.y + reach),
            ] {
                let box = MapBox(x: x, y: y, width: size.width, height: size.height)
                guard let (columns, rows) = raster.squares(box) else { continue }
                let isFree = rows.allSatisfy { row in columns.allSatisfy { !raster.taken[row * raster.columns + $0] } }
                if isFree { return (box, number) }
            }
        }
        return nil
    }

    /// At most a few thousand squares, evenly spread: large areas need no finer choice of places.
    private static func thinned(_ squares: [Int32]) -> [Int32] {
        let step = max(1, squares.count / 2_000)
        return step == 1 ? squares : stride(from: 0, to: squares.count, by: step).map { squares[$0] }
    }

    private func place(_ square: Int32) -> Point {
        raster.middle(Int(square) % raster.columns, Int(square) / raster.columns)
    }

    private func box(at square: Int32, _ size: (width: Double, height: Double)) -> MapBox {
        let middle = place(square)
        return MapBox(
            x: middle.x - size.width / 2, y: middle.y - size.height / 2, width: size.width, height: size.height)
    }

    private func centre(of squares: [Int32]) -> Point {
        var (x, y) = (0.0, 0.0)
        for square in squares {
            let place = place(square)
            (x, y) = (x + place.x, y + place.y)
        }
        let count = Double(max(1, squares.count))
        return Point(x: x / count, y: y / count)
    }
}
