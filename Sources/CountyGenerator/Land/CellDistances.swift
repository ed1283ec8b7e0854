import Repeatable

/// Cheapest ways over the cells of the county, for roads and distances.
struct CellDistances: Sendable {
    /// Next cell on the way to the nearest source, or -1.
    private(set) var toward: [Int32]
    /// Length in metres of the way to the source, with the bends of real roads.
    private(set) var metres: [Float]

    /// - Parameters:
    ///   - sources: cells where the ways end.
    ///   - zone: ways stay within cells of one value; `nil` for no such limit.
    init(land: CountyLand, height: [Float], sources: [Int], zone: ((Int) -> Int)? = nil) {
        let mesh = land.mesh
        let count = mesh.cellCount
        toward = [Int32](repeating: -1, count: count)
        metres = [Float](repeating: .infinity, count: count)
        var cost = [Double](repeating: .infinity, count: count)
        var done = [Bool](repeating: false, count: count)
        var heap = MinimumHeap<Keyed>()
        for source in sources {
            (cost[source], metres[source]) = (0, 0)
            heap.push(Int32(source), key: 0)
        }
        while let item = heap.pop()?.item {
            let cell = Int(item)
            if done[cell] { continue }
            done[cell] = true
            for corner in mesh.corners(of: cell) {
                let other = Int(mesh.neighbour[corner])
                guard land.labels[other] >= 0, !done[other] else { continue }
                if let zone, zone(Int(land.labels[cell])) != zone(Int(land.labels[other])) { continue }
                let (dx, dy) = (mesh.siteX[other] - mesh.siteX[cell], mesh.siteY[other] - mesh.siteY[cell])
                let length = (dx * dx + dy * dy).squareRoot()
                // Roads keep to the valleys and cross few rivers.
                let slope = Double(height[cell] + height[other])
                let total = cost[cell] + length * (0.5 + 1.6 * slope) + (land.rivers.isRiver[corner] ? 900 : 0)
                guard total < cost[other] else { continue }
                cost[other] = total
                toward[other] = item
                metres[other] = metres[cell] + Float(length * (1.08 + 0.25 * slope))
                heap.push(Int32(other), key: total)
            }
        }
    }
}
