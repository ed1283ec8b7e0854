import Geospatial

/// Answers which features cover a point, and which may touch a box.
struct FeatureLocator: Sendable {
    private let polygons: PolygonSet
    private let boxes: [Box?]
    private let grid: CellGrid
    private let start: [Int32]
    private let items: [Int32]

    /// - Complexity: O(v + cells), where a feature lies in the cells its box touches.
    init(_ polygons: PolygonSet) {
        self.polygons = polygons
        let boxes = (0..<polygons.featureCount).map { polygons.box(of: $0) }
        let grid = CellGrid(polygons)
        // Local until filled: an array of `self` that a closure writes while a method of `self` runs is copied each time.
        var start = [Int32](repeating: 0, count: grid.columns * grid.rows + 1)
        for box in boxes { grid.cells(box) { start[$0 + 1] += 1 } }
        for index in 1..<start.count { start[index] += start[index - 1] }
        var items = [Int32](repeating: 0, count: Int(start[start.count - 1]))
        var fill = start
        for (feature, box) in boxes.enumerated() {
            grid.cells(box) {
                items[Int(fill[$0])] = Int32(feature)
                fill[$0] += 1
            }
        }
        (self.boxes, self.grid, self.start, self.items) = (boxes, grid, start, items)
    }

    /// Features whose box touches a box, ascending.
    package func features(touching box: Box) -> [Int] {
        var found: [Int] = []
        grid.cells(box) { cell in
            for item in items[Int(start[cell])..<Int(start[cell + 1])] {
                guard let own = boxes[Int(item)], own.minX <= box.maxX, own.maxX >= box.minX, own.minY <= box.maxY,
                    own.maxY >= box.minY
                else { continue }
                found.append(Int(item))
            }
        }
        found.sort()
        return found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// Features that cover a point, ascending; a point on an edge may count on either side.
    package func features(at point: Point) -> [Int] {
        features(touching: Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)).filter { covers(point, $0) }
    }

    /// By the even-odd rule over all rings, so that a spike or fold of no width changes nothing.
    private func covers(_ point: Point, _ feature: Int) -> Bool {
        var isInside = false
        for run in polygons.rings(of: feature) {
            for vertex in run.dropLast() {
                let (ax, ay, bx, by) = (
                    polygons.x[vertex], polygons.y[vertex], polygons.x[vertex + 1], polygons.y[vertex + 1]
                )
                if (ay > point.y) != (by > point.y), point.x < ax + (point.y - ay) / (by - ay) * (bx - ax) {
                    isInside.toggle()
                }
            }
        }
        return isInside
    }
}

/// Square cells over a map, about four to a feature.
private struct CellGrid {
    let whole: Box
    let cell: Double
    let columns: Int
    let rows: Int

    init(_ polygons: PolygonSet) {
        whole = Box(x: polygons.x, y: polygons.y) ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
        let (width, height) = (whole.maxX - whole.minX, whole.maxY - whole.minY)
        let count = Double(max(1, polygons.featureCount))
        cell = max((width * height / count / 4).squareRoot(), max(width, height) / 2000, 1e-6)
        columns = Int(width / cell) + 1
        rows = Int(height / cell) + 1
    }

    /// Calls the body with each cell that a box touches.
    func cells(_ box: Box?, _ body: (Int) -> Void) {
        guard let box else { return }
        func column(_ x: Double) -> Int { min(columns - 1, max(0, Int((x - whole.minX) / cell))) }
        func row(_ y: Double) -> Int { min(rows - 1, max(0, Int((y - whole.minY) / cell))) }
        for row in row(box.minY)...row(box.maxY) {
            for column in column(box.minX)...column(box.maxX) { body(row * columns + column) }
        }
    }
}
