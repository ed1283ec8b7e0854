import Geospatial

/// A naked edge, or a piece of a long one, directed so that its feature lies on the left.
struct NearSegment: Sendable {
    var x0: Double
    var y0: Double
    var x1: Double
    var y1: Double
    var feature: UInt32
}

/// Naked edges in a uniform grid, so that only edges within reach of each other are compared.
struct SegmentGrid: Sendable {
    let segments: [NearSegment]
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
            let (xs, ys) = (polygons.x[i...i + 1], polygons.y[i...i + 1])
            total += hypotenuse(xs[i + 1] - xs[i], ys[i + 1] - ys[i])
            if let own = Box(x: xs, y: ys) { box = box?.union(own) ?? own }
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
        let s = segments[index]
        let left = max(0, Int((min(s.x0, s.x1) - reach - originX) / cellMeters))
        let right = min(columns - 1, Int((max(s.x0, s.x1) + reach - originX) / cellMeters))
        let low = max(0, Int((min(s.y0, s.y1) - reach - originY) / cellMeters))
        let high = min(rows - 1, Int((max(s.y0, s.y1) + reach - originY) / cellMeters))
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
