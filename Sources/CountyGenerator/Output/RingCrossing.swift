/// Tells whether a closed ring crosses or touches itself.
struct RingCrossing {
    private var order: [Int] = []

    /// - Parameters:
    ///   - x: eastings in metres, the last equal to the first.
    ///   - y: northings in metres.
    mutating func crossesItself(_ x: [Double], _ y: [Double]) -> Bool {
        let edges = x.count - 1
        guard edges >= 3 else { return true }
        order.removeAll(keepingCapacity: true)
        order.append(contentsOf: 0..<edges)
        order.sort { (min(x[$0], x[$0 + 1]), $0) < (min(x[$1], x[$1 + 1]), $1) }
        for place in 0..<edges {
            let i = order[place]
            let right = max(x[i], x[i + 1])
            for later in (place + 1)..<max(place + 1, edges) {
                let j = order[later]
                if min(x[j], x[j + 1]) > right { break }
                if meet(i, j, edges, x, y) { return true }
            }
        }
        return false
    }

    private func meet(_ i: Int, _ j: Int, _ edges: Int, _ x: [Double], _ y: [Double]) -> Bool {
        if max(y[i], y[i + 1]) < min(y[j], y[j + 1]) || max(y[j], y[j + 1]) < min(y[i], y[i + 1]) { return false }
        let (first, second) = i < j ? (i, j) : (j, i)
        if second == first + 1 || (first == 0 && second == edges - 1) {
            // Edges that follow each other share a point; they must not fold back onto each other.
            let (a, b) = second == first + 1 ? (first, second) : (second, first)
            let (ux, uy) = (x[a + 1] - x[a], y[a + 1] - y[a])
            let (vx, vy) = (x[b + 1] - x[b], y[b + 1] - y[b])
            return ux * vy - uy * vx == 0 && ux * vx + uy * vy <= 0
        }
        func side(_ p: Int, _ q: Int, _ r: Int) -> Double {
            (x[q] - x[p]) * (y[r] - y[p]) - (y[q] - y[p]) * (x[r] - x[p])
        }
        let (a, b) = (side(i, i + 1, j), side(i, i + 1, j + 1))
        let (c, d) = (side(j, j + 1, i), side(j, j + 1, i + 1))
        return a * b <= 0 && c * d <= 0
    }
}
