/// A set of units that is emptied in O(1).
struct Marks {
    private var stamp: [Int32]
    private var now: Int32 = 0
    var stack: [Int32] = []

    init(count: Int) { stamp = [Int32](repeating: 0, count: count) }

    mutating func clear() {
        if now == .max {
            for index in stamp.indices { stamp[index] = 0 }
            now = 0
        }
        now += 1
        stack.removeAll(keepingCapacity: true)
    }

    /// Whether the unit was not yet in the set.
    @inline(__always)
    mutating func insert(_ unit: Int) -> Bool {
        if stamp[unit] == now { return false }
        stamp[unit] = now
        return true
    }

    @inline(__always)
    func contains(_ unit: Int) -> Bool { stamp[unit] == now }
}

extension LikenessState {
    /// Whether a region stays connected without one of its units. O(units of the region).
    mutating func isConnected(without unit: Int) -> Bool {
        let region = regionOf[unit]
        var beside = 0
        var first = -1
        for other in problem.neighbours[unit] where regionOf[Int(other)] == region {
            beside += 1
            first = Int(other)
        }
        if beside <= 1 { return beside == 1 || members[Int(region)].count == 1 }
        marks.clear()
        _ = marks.insert(unit)
        _ = marks.insert(first)
        marks.stack.append(Int32(first))
        var missing = beside - 1
        while let next = marks.stack.popLast() {
            for other in problem.neighbours[Int(next)] where regionOf[Int(other)] == region {
                guard marks.insert(Int(other)) else { continue }
                if isBeside(Int(other), unit) {
                    missing -= 1
                    if missing == 0 { return true }
                }
                marks.stack.append(other)
            }
        }
        return false
    }

    @inline(__always)
    private func isBeside(_ unit: Int, _ other: Int) -> Bool {
        problem.neighbours[unit].contains { $0 == other }
    }
}
