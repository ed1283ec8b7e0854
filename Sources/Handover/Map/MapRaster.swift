import Geospatial

/// Which village each small square of the map frame belongs to: what labels are placed by.
struct MapRaster {
    /// Side of a square in millimetres.
    package let cell: Double
    package let columns: Int
    package let rows: Int
    /// Village per square, row after row from the top; −1 outside the county.
    package private(set) var owner: [Int32]
    /// Squares that a label or a star takes.
    package private(set) var taken: [Bool]
    private let frame: MapBox

    init(_ set: PolygonSet, _ sheet: MapSheet) {
        cell = 0.4 * sheet.factor
        frame = sheet.frame
        columns = max(1, Int(sheet.frame.width / cell))
        rows = max(1, Int(sheet.frame.height / cell))
        owner = Array(repeating: -1, count: columns * rows)
        taken = Array(repeating: false, count: columns * rows)
        for feature in 0..<set.featureCount { fill(set, feature, sheet) }
    }

    /// Fills a village by scan lines through the middle of each row of squares (even-odd rule).
    private mutating func fill(_ set: PolygonSet, _ feature: Int, _ sheet: MapSheet) {
        guard let box = set.box(of: feature) else { return }
        let top = max(0, Int(((sheet.y(box.maxY) - frame.y) / cell).rounded(.down)))
        let bottom = min(rows - 1, Int(((sheet.y(box.minY) - frame.y) / cell).rounded(.up)))
        guard top <= bottom else { return }
        var crossings = [[Double]](repeating: [], count: bottom - top + 1)
        for run in set.rings(of: feature) {
            for vertex in run.dropLast() {
                let (x1, y1) = (sheet.x(set.x[vertex]), sheet.y(set.y[vertex]))
                let (x2, y2) = (sheet.x(set.x[vertex + 1]), sheet.y(set.y[vertex + 1]))
                if y1 == y2 { continue }
                let first = max(top, Int(((min(y1, y2) - frame.y) / cell - 0.5).rounded(.up)))
                let last = min(bottom, Int(((max(y1, y2) - frame.y) / cell - 0.5).rounded(.up)) - 1)
                if first > last { continue }
                for row in first...last {
                    let y = frame.y + (Double(row) + 0.5) * cell
                    crossings[row - top].append(x1 + (y - y1) / (y2 - y1) * (x2 - x1))
                }
            }
        }
        for row in top...bottom {
            let line = crossings[row - top].sorted()
            for pair in stride(from: 0, to: line.count - 1, by: 2) {
                let from = max(0, Int(((line[pair] - frame.x) / cell - 0.5).rounded(.up)))
                let to = min(columns - 1, Int(((line[pair + 1] - frame.x) / cell - 0.5).rounded(.up)) - 1)
                if from > to { continue }
                for column in from...to { owner[row * columns + column] = Int32(feature) }
            }
        }
    }

    /// The squares a box touches.
    package func squares(_ box: MapBox) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
        let left = Int(((box.x - frame.x) / cell).rounded(.down))
        let right = Int(((box.right - frame.x) / cell).rounded(.down))
        let top = Int(((box.y - frame.y) / cell).rounded(.down))
        let bottom = Int(((box.bottom - frame.y) / cell).rounded(.down))
        guard left >= 0, top >= 0, right < columns, bottom < rows, left <= right, top <= bottom else { return nil }
        return (left...right, top...bottom)
    }

    /// Takes the squares of a box, as far as it lies in the frame.
    package mutating func take(_ box: MapBox) {
        func square(_ length: Double) -> Int { Int((length / cell).rounded(.down)) }
        let (left, right) = (max(0, square(box.x - frame.x)), min(columns - 1, square(box.right - frame.x)))
        let (top, bottom) = (max(0, square(box.y - frame.y)), min(rows - 1, square(box.bottom - frame.y)))
        guard left <= right, top <= bottom else { return }
        for row in top...bottom { for column in left...right { taken[row * columns + column] = true } }
    }

    /// Middle of a square on the sheet.
    package func middle(_ column: Int, _ row: Int) -> Point {
        Point(x: frame.x + (Double(column) + 0.5) * cell, y: frame.y + (Double(row) + 0.5) * cell)
    }

    /// Share of a box's squares that belong to the county.
    func landShare(_ box: MapBox) -> Double {
        guard let (width, height) = squares(box) else { return 1 }
        var land = 0
        for row in height { for column in width where owner[row * columns + column] >= 0 { land += 1 } }
        return Double(land) / Double(width.count * height.count)
    }

    /// Squares of each group of villages, in order; `groupOf` gives −1 for villages outside all groups.
    package func squares(groupOf: [Int], groups: Int) -> [[Int32]] {
        var result = [[Int32]](repeating: [], count: groups)
        for (square, village) in owner.enumerated() where village >= 0 {
            let group = groupOf[Int(village)]
            if group >= 0 { result[group].append(Int32(square)) }
        }
        return result
    }

    /// Pairs of groups whose squares touch, each pair twice, ascending.
    package func neighbours(groupOf: [Int], groups: Int) -> [[Int]] {
        var result = [Set<Int>](repeating: [], count: groups)
        func group(_ square: Int) -> Int { owner[square] < 0 ? -1 : groupOf[Int(owner[square])] }
        for square in owner.indices {
            let own = group(square)
            if own < 0 { continue }
            // The diagonal counts: areas that meet at a point should differ too.
            for step in [1, columns, columns + 1, columns - 1] where square + step < owner.count {
                let other = group(square + step)
                if other >= 0 && other != own {
                    result[own].insert(other)
                    result[other].insert(own)
                }
            }
        }
        return result.map { $0.sorted() }
    }
}
