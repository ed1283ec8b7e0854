import Repeatable

/// Ward's agglomeration along the borders of the map: of all pairs of neighbouring regions the one whose joining adds
/// least to the within-cluster squares is joined, until `count` are left.
///
/// J. H. Ward, "Hierarchical grouping to optimize an objective function", 1963; with contiguity as in F. Murtagh, "A
/// survey of algorithms for contiguity-constrained clustering", 1985. O(n log n) for planar maps, in practice.
struct WardMerging {
    private var sums: [RegionSums]
    private var beside: [[Int32]]
    /// The node a node was joined into; itself while it stands.
    private var joined: [Int32]
    private var heap = MinimumHeap<Pair>()

    private struct Pair: Comparable {
        let cost: Double
        let left: Int32
        let right: Int32

        static func < (left: Pair, right: Pair) -> Bool {
            (left.cost, left.left, left.right) < (right.cost, right.left, right.right)
        }
    }

    /// Groups of the units that are left out for now; at least one for every part.
    static func groups(_ state: LikenessState, count: Int) -> [[Int]] {
        var merging = WardMerging(state)
        var standing = state.leftOutCount
        while standing > count, merging.joinBest() { standing -= 1 }
        var groups = [[Int]](repeating: [], count: merging.sums.count)
        for unit in state.regionOf.indices where state.regionOf[unit] == -1 {
            groups[merging.root(unit)].append(unit)
        }
        return groups.filter { !$0.isEmpty }
    }

    private init(_ state: LikenessState) {
        let count = state.problem.unitCount
        sums = (0..<count).map { state.sums(of: [Int32($0)]) }
        beside = (0..<count).map { unit in
            state.regionOf[unit] == -1 ? state.problem.neighbours[unit].filter { state.regionOf[Int($0)] == -1 } : []
        }
        joined = (0..<count).map { Int32($0) }
        for unit in 0..<count {
            for other in beside[unit] where other > unit { push(unit, Int(other)) }
        }
    }

    private mutating func push(_ left: Int, _ right: Int) {
        let cost = (sums[left] + sums[right]).squares - sums[left].squares - sums[right].squares
        heap.push(Pair(cost: cost, left: Int32(min(left, right)), right: Int32(max(left, right))))
    }

    /// A joined node gets a new number, so a pair in the heap is out of date exactly if one of its nodes is joined.
    private mutating func joinBest() -> Bool {
        while let pair = heap.pop() {
            let (left, right) = (Int(pair.left), Int(pair.right))
            if joined[left] != left || joined[right] != right { continue }
            let node = sums.count
            sums.append(sums[left] + sums[right])
            joined.append(Int32(node))
            (joined[left], joined[right]) = (Int32(node), Int32(node))
            // Neighbours name nodes that may since be joined; those are brought up to date here.
            var others = (beside[left] + beside[right]).map { Int32(root(Int($0))) }.filter { $0 != node }
            others.sort()
            var unique: [Int32] = []
            for other in others where unique.last != other { unique.append(other) }
            (beside[left], beside[right]) = ([], [])
            beside.append(unique)
            for other in unique {
                beside[Int(other)].append(Int32(node))
                push(node, Int(other))
            }
            return true
        }
        return false
    }

    private mutating func root(_ node: Int) -> Int {
        var top = node
        while joined[top] != top { top = Int(joined[top]) }
        var step = node
        while joined[step] != top && step != top {
            let next = Int(joined[step])
            joined[step] = Int32(top)
            step = next
        }
        return top
    }
}
