import Geospatial

/// A piece of border, directed so that its feature lies on the left.
struct BorderSegment: Sendable {
    package var x0: Double
    package var y0: Double
    package var x1: Double
    package var y1: Double
    /// Village on the left.
    package var feature: Int32
    /// Edge of the map it belongs to.
    package var edge: Int32
    /// Places at both ends.
    package var from: Int32
    package var to: Int32

    package var length: Double { hypotenuse(x1 - x0, y1 - y0) }

    /// Nearest point: share of the length from the start, and distance.
    @inline(__always)
    package func nearest(_ x: Double, _ y: Double) -> (share: Double, distance: Double) {
        let (dx, dy) = (x1 - x0, y1 - y0)
        let square = dx * dx + dy * dy
        let share = square > 0 ? min(1, max(0, ((x - x0) * dx + (y - y0) * dy) / square)) : 0
        return (share, hypotenuse(x - x0 - share * dx, y - y0 - share * dy))
    }

    /// Smallest distance between two segments, zero when they cross.
    package func distance(to other: BorderSegment) -> Double {
        let (a, b) = (side(of: other.x0, other.y0), side(of: other.x1, other.y1))
        let (c, d) = (other.side(of: x0, y0), other.side(of: x1, y1))
        if a * b < 0, c * d < 0 { return 0 }
        return min(
            min(nearest(other.x0, other.y0).distance, nearest(other.x1, other.y1).distance),
            min(other.nearest(x0, y0).distance, other.nearest(x1, y1).distance))
    }

    private func side(of x: Double, _ y: Double) -> Double { (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) }

    /// Cosine of the angle between the directions of two segments.
    package func cosine(_ dx: Double, _ dy: Double) -> Double {
        let product = length * hypotenuse(dx, dy)
        return product > 0 ? ((x1 - x0) * dx + (y1 - y0) * dy) / product : 0
    }
}

/// Segments in a uniform grid to which more can be added.
struct SegmentBuckets: Sendable {
    package private(set) var segments: [BorderSegment] = []
    private let box: Box
    private let cell: Double
    private let columns: Int
    private let rows: Int
    /// First entry of every cell, and for every entry its segment and the next entry of its cell.
    private var head: [Int32]
    private var entries: [(segment: Int32, next: Int32)] = []

    /// - Parameters:
    ///   - box: where segments may lie.
    ///   - count: how many are expected.
    ///   - least: least width of a cell in metres.
    init(_ box: Box, count: Int, least: Double) {
        let (width, height) = (box.maxX - box.minX, box.maxY - box.minY)
        cell = max(least, (width * height / Double(max(1, count))).squareRoot(), max(width, height) / 4000, 1e-6)
        self.box = box
        columns = Int(width / cell) + 1
        rows = Int(height / cell) + 1
        head = [Int32](repeating: -1, count: columns * rows)
    }

    private func column(_ x: Double) -> Int { min(columns - 1, max(0, Int((x - box.minX) / cell))) }
    private func row(_ y: Double) -> Int { min(rows - 1, max(0, Int((y - box.minY) / cell))) }

    /// Adds a segment to the cells its box touches, and only to those that it comes near.
    package mutating func add(_ segment: BorderSegment) {
        let index = Int32(segments.count)
        segments.append(segment)
        let across = column(min(segment.x0, segment.x1))...column(max(segment.x0, segment.x1))
        let up = row(min(segment.y0, segment.y1))...row(max(segment.y0, segment.y1))
        for row in up {
            for column in across {
                if across.count > 2, up.count > 2 {
                    let centre = (box.minX + (Double(column) + 0.5) * cell, box.minY + (Double(row) + 0.5) * cell)
                    if segment.nearest(centre.0, centre.1).distance > 0.75 * cell { continue }
                }
                let slot = row * columns + column
                entries.append((index, head[slot]))
                head[slot] = Int32(entries.count - 1)
            }
        }
    }

    /// Calls `body` with every segment of the cells within `reach` of a box; a segment may come more than once.
    @inline(__always)
    func forEachNear(
        _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, reach: Double, _ body: (Int, BorderSegment) -> Void
    ) {
        let across = column(min(x0, x1) - reach)...column(max(x0, x1) + reach)
        for row in row(min(y0, y1) - reach)...row(max(y0, y1) + reach) {
            for column in across {
                var entry = head[row * columns + column]
                while entry >= 0 {
                    let (segment, next) = entries[Int(entry)]
                    body(Int(segment), segments[Int(segment)])
                    entry = next
                }
            }
        }
    }
}
