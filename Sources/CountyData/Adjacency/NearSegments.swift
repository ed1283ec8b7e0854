import Geospatial

/// A naked edge (one that no other feature has), or a piece of a long one, directed so that its feature lies on the
/// left.
struct NearSegment: Sendable {
    package var x0: Double
    package var y0: Double
    package var x1: Double
    package var y1: Double
    package var feature: UInt32

    /// Distance of a point in metres.
    @inline(__always)
    package func distance(_ x: Double, _ y: Double) -> Double {
        let (dx, dy) = (x1 - x0, y1 - y0)
        let square = dx * dx + dy * dy
        let share = square > 0 ? min(1, max(0, ((x - x0) * dx + (y - y0) * dy) / square)) : 0
        return hypotenuse(x - x0 - share * dx, y - y0 - share * dy)
    }

    /// Smallest distance of two segments; 0 when they cross.
    package func distance(to other: NearSegment) -> Double {
        if crossesLine(of: other) && other.crossesLine(of: self) { return 0 }
        return min(
            min(other.distance(x0, y0), other.distance(x1, y1)),
            min(distance(other.x0, other.y0), distance(other.x1, other.y1)))
    }

    /// Whether the ends lie strictly on opposite sides of the other segment's line.
    private func crossesLine(of other: NearSegment) -> Bool {
        let (dx, dy) = (other.x1 - other.x0, other.y1 - other.y0)
        let first = dx * (y0 - other.y0) - dy * (x0 - other.x0)
        let second = dx * (y1 - other.y0) - dy * (x1 - other.x0)
        return (first > 0 && second < 0) || (first < 0 && second > 0)
    }

    /// The smallest box around it.
    package var box: Box { Box(minX: min(x0, x1), minY: min(y0, y1), maxX: max(x0, x1), maxY: max(y0, y1)) }

    /// The part between two shares of its length.
    package func piece(_ from: Double, _ to: Double) -> NearSegment {
        NearSegment(
            x0: x0 + (x1 - x0) * from, y0: y0 + (y1 - y0) * from, x1: x0 + (x1 - x0) * to, y1: y0 + (y1 - y0) * to,
            feature: feature)
    }
}

/// Naked edges in a uniform grid, so that only edges within reach of each other are compared.
struct SegmentGrid: Sendable {
    package let segments: [NearSegment]
    private let cellMeters: Double
    private let originX: Double
    private let originY: Double
    private let columns: Int
    private let rows: Int
    private let cellStart: [UInt32]
    private let cellItems: [UInt32]

    /// - Parameter reach: distance in metres within which segments must find each other.
    /// - Complexity: O(total length / cell size); edges longer than a cell are cut, so no segment lies in more than four cells.
    init(_ polygons: PolygonSet, naked: [UInt32], reach: Double) {
        var total = 0.0
        var box: Box?
        for edge in naked {
            let i = Int(edge)
            let own = NearSegment(
                x0: polygons.x[i], y0: polygons.y[i], x1: polygons.x[i + 1], y1: polygons.y[i + 1], feature: 0)
            total += hypotenuse(own.x1 - own.x0, own.y1 - own.y0)
            box = box?.union(own.box) ?? own.box
        }
        let count = Double(max(1, naked.count))
        let (width, height) = ((box?.maxX ?? 0) - (box?.minX ?? 0), (box?.maxY ?? 0) - (box?.minY ?? 0))
        // The third bound keeps the number of cells in proportion to the edges where these lie scattered over a wide land.
        let cell = max(4 * reach, total / count, (width * height / (4 * count)).squareRoot(), 1e-9)
        segments = Self.cut(polygons, naked, cell)
        cellMeters = cell
        originX = (box?.minX ?? 0) - cell
        originY = (box?.minY ?? 0) - cell
        columns = Int(width / cell) + 4
        rows = Int(height / cell) + 4
        (cellStart, cellItems) = Self.fill(segments, originX, originY, cell, columns, rows)
    }

    private static func fill(
        _ segments: [NearSegment], _ originX: Double, _ originY: Double, _ cell: Double, _ columns: Int, _ rows: Int
    ) -> ([UInt32], [UInt32]) {
        var start = [UInt32](repeating: 0, count: columns * rows + 1)
        func cells(_ s: NearSegment, _ body: (Int) -> Void) {
            let left = Int((min(s.x0, s.x1) - originX) / cell)
            let right = Int((max(s.x0, s.x1) - originX) / cell)
            let low = Int((min(s.y0, s.y1) - originY) / cell)
            let high = Int((max(s.y0, s.y1) - originY) / cell)
            for row in low...high { for column in left...right { body(row * columns + column) } }
        }
        for s in segments { cells(s) { start[$0 + 1] += 1 } }
        for i in 1..<start.count { start[i] += start[i - 1] }
        var items = [UInt32](repeating: 0, count: Int(start[start.count - 1]))
        var fill = start
        for (index, s) in segments.enumerated() {
            cells(s) {
                items[Int(fill[$0])] = UInt32(index)
                fill[$0] += 1
            }
        }
        return (start, items)
    }

    private static func cut(_ polygons: PolygonSet, _ naked: [UInt32], _ cell: Double) -> [NearSegment] {
        let featureOfRing = SharedEdges.featureOfRing(polygons)
        let isReversed = Self.reversedRings(polygons)
        var result: [NearSegment] = []
        result.reserveCapacity(naked.count)
        var ring = 0
        for edge in naked {
            let i = Int(edge)
            while polygons.ringStart[ring + 1] <= i { ring += 1 }
            var (ax, ay, bx, by) = (polygons.x[i], polygons.y[i], polygons.x[i + 1], polygons.y[i + 1])
            if isReversed[ring] { (ax, ay, bx, by) = (bx, by, ax, ay) }
            let pieces = max(1, Int((hypotenuse(bx - ax, by - ay) / cell).rounded(.up)))
            for piece in 0..<pieces {
                let (from, to) = (Double(piece) / Double(pieces), Double(piece + 1) / Double(pieces))
                result.append(
                    NearSegment(
                        x0: ax + (bx - ax) * from, y0: ay + (by - ay) * from, x1: ax + (bx - ax) * to,
                        y1: ay + (by - ay) * to, feature: featureOfRing[ring]))
            }
        }
        return result
    }

    /// Rings whose feature lies on the right: outer rings wound clockwise, holes wound counter-clockwise.
    private static func reversedRings(_ polygons: PolygonSet) -> [Bool] {
        var result = [Bool](repeating: false, count: polygons.ringStart.count - 1)
        for polygon in 0..<polygons.polygonStart.count - 1 {
            let rings = polygons.polygonStart[polygon]..<polygons.polygonStart[polygon + 1]
            for ring in rings {
                result[ring] = (polygons.signedArea(ofRing: ring) > 0) != (ring == rings.lowerBound)
            }
        }
        return result
    }

    /// Calls `body` with the index of every segment whose cell lies within `reach` of the box of segment `index`; an index may
    /// come more than once.
    @inline(__always)
    func forEachNear(_ index: Int, reach: Double, _ body: (Int) -> Void) {
        forEachNear(segments[index].box, reach: reach, body)
    }

    /// The same for any box, also one that lies outside the grid.
    @inline(__always)
    func forEachNear(_ box: Box, reach: Double, _ body: (Int) -> Void) {
        let left = max(0, Int((box.minX - reach - originX) / cellMeters))
        let right = min(columns - 1, Int((box.maxX + reach - originX) / cellMeters))
        let low = max(0, Int((box.minY - reach - originY) / cellMeters))
        let high = min(rows - 1, Int((box.maxY + reach - originY) / cellMeters))
        guard low <= high, left <= right else { return }
        for row in low...high {
            for column in left...right {
                let cell = row * columns + column
                for item in cellStart[cell]..<cellStart[cell + 1] { body(Int(cellItems[Int(item)])) }
            }
        }
    }
}

/// Length of a vector; `hypot` is exact near overflow and three times as slow.
@inline(__always)
func hypotenuse(_ dx: Double, _ dy: Double) -> Double { (dx * dx + dy * dy).squareRoot() }
