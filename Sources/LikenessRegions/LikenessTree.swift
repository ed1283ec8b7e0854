import Repeatable

/// Where a connected set of units is best cut in two.
struct LikenessCut {
    let part: [Int32]
    let cost: Double
}

extension LikenessState {
    /// The best cut of a random spanning tree whose edges like to join units that are alike; `nil` if every cut breaks an
    /// upper limit. O(m log m) for m units.
    mutating func bestCut(_ units: [Int32], _ all: RegionSums, dice: inout SplitMix) -> LikenessCut? {
        let (order, parent) = randomTree(units, &dice)
        if order.count != units.count { return nil }
        var below = order.map { sums(of: [$0]) }
        var (best, bestCost) = (-1, Double.infinity)
        for place in stride(from: order.count - 1, to: 0, by: -1) {
            let rest = all - below[place]
            if fits(below[place]) && fits(rest) {
                let value = cost(below[place]) + cost(rest)
                if value < bestCost { (best, bestCost) = (place, value) }
            }
            below[parent[place]] = below[parent[place]] + below[place]
        }
        if best < 0 { return nil }
        var isIn = [Bool](repeating: false, count: order.count)
        isIn[best] = true
        for place in (best + 1)..<max(best + 1, order.count) where isIn[parent[place]] { isIn[place] = true }
        return LikenessCut(part: order.indices.filter { isIn[$0] }.map { order[$0] }, cost: bestCost)
    }

    /// Prim's algorithm with lengths shuffled by chance: units in the order of their joining, and the place of the unit
    /// each was joined to.
    private mutating func randomTree(_ units: [Int32], _ dice: inout SplitMix) -> (order: [Int32], parent: [Int]) {
        marks.clear()
        for unit in units { _ = marks.insert(Int(unit)) }
        var order: [Int32] = []
        var parent: [Int] = []
        joined.clear()
        var heap = MinimumHeap<TreeEdge>()
        heap.push(TreeEdge(length: 0, unit: units[dice.below(units.count)], from: 0))
        while let edge = heap.pop() {
            guard joined.insert(Int(edge.unit)) else { continue }
            let place = order.count
            order.append(edge.unit)
            parent.append(edge.from)
            if order.count == units.count { break }
            for other in problem.neighbours[Int(edge.unit)] where marks.contains(Int(other)) {
                if joined.contains(Int(other)) { continue }
                let length = (distance(Int(edge.unit), Int(other)) + 0.05) * (0.1 + dice.fraction())
                heap.push(TreeEdge(length: length, unit: other, from: place))
            }
        }
        return (order, parent)
    }

    @inline(__always)
    private func distance(_ unit: Int, _ other: Int) -> Double {
        let count = problem.featureCount
        var sum = 0.0
        for feature in 0..<count {
            let gap = problem.scores[unit * count + feature] - problem.scores[other * count + feature]
            sum += gap * gap
        }
        return sum
    }
}

private struct TreeEdge: Comparable {
    let length: Double
    let unit: Int32
    let from: Int

    static func < (left: TreeEdge, right: TreeEdge) -> Bool {
        (left.length, left.unit, left.from) < (right.length, right.unit, right.from)
    }
}
