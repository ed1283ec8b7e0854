/// How many squares of a kind any box of a window holds, in constant time (a summed-area table, Crow 1984).
struct BoxCounts {
    private let left: Int
    private let top: Int
    private let columns: Int
    private let rows: Int
    private var sums: [Int32]

    /// - Parameters:
    ///   - window: the part of the raster that is asked about.
    ///   - counts: whether the square of an index is of the kind.
    /// - Complexity: O(squares of the window).
    init(
        _ raster: MapRaster, columns window: ClosedRange<Int>, rows height: ClosedRange<Int>, counts: (Int) -> Bool
    ) {
        (left, top, columns, rows) = (window.lowerBound, height.lowerBound, window.count, height.count)
        sums = Array(repeating: 0, count: (columns + 1) * (rows + 1))
        for row in 0..<rows {
            var line: Int32 = 0
            let start = (row + top) * raster.columns + left
            for column in 0..<columns {
                if counts(start + column) { line += 1 }
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
            }
        }
    }

    /// Squares of the kind in a box; the part of it outside the window counts as none.
    package func count(_ box: (columns: ClosedRange<Int>, rows: ClosedRange<Int>)) -> Int {
        let x1 = max(0, box.columns.lowerBound - left)
        let x2 = min(columns, box.columns.upperBound - left + 1)
        let y1 = max(0, box.rows.lowerBound - top)
        let y2 = min(rows, box.rows.upperBound - top + 1)
        if x1 >= x2 || y1 >= y2 { return 0 }
        let width = columns + 1
        return Int(
            sums[y2 * width + x2] - sums[y1 * width + x2] - sums[y2 * width + x1] + sums[y1 * width + x1])
    }
}

extension MapRaster {
    /// The window around some squares, larger by a margin on every side; `nil` without squares.
    package func window(_ squares: [Int32], margin: Int) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
        guard let first = squares.first, let last = squares.last else { return nil }
        var (low, high) = (columns, 0)
        for square in squares {
            low = min(low, Int(square) % columns)
            high = max(high, Int(square) % columns)
        }
        // Squares stand row after row.
        let (top, bottom) = (Int(first) / columns, Int(last) / columns)
        return (
            max(0, low - margin)...min(columns - 1, high + margin),
            max(0, top - margin)...min(rows - 1, bottom + margin)
        )
    }
}
