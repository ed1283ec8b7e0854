/// Finds the region of a lead that is worth most at given prices, or a bound on it. Used by one thread only.
///
/// Branch and bound over connected sets of atoms that hold the lead: take the frontier atom that looks best, first with
/// it, then without it. A node is cut off by Lagrangian relaxation of the limits on units, population and need, whose
/// multipliers are handed down and moved at every node, and by what it costs to reach worthy atoms through poor ones.
/// The cohesion of two open atoms is split between them so that as little of it as possible counts.
///
/// Worth is held in `Double` but always a whole number of micropoints below 2⁵³, hence exact; the bounds of nodes carry
/// multipliers and are rounded up by more than their rounding error.
final class LeadPricer {
    let model: PricingModel
    let search: SearchModel
    let localOf: Column<Int32>
    /// Room for the local graph; grows to the longest reach.
    let capacity: Int
    /// Words of a set of local atoms.
    let words: Int

    // The local graph: atom 0 is the lead's.
    var count = 0
    let atom: Column<Int32>
    let worth: Column<Double>
    let units: Column<Double>
    let population: Column<Double>
    let need: Column<Double>
    /// Weak units minus the weak units that strong units allow.
    let excess: Column<Double>
    let starts: Column<Int32>
    var neighbour: Column<Int32>
    var gain: Column<Double>
    /// The part of an edge's gain that counts for the row's atom while both ends are open.
    var share: Column<Double>
    /// Position of the same edge in the other end's row.
    var twin: Column<Int32>
    let neighbourMask: Column<UInt64>
    let apartMask: Column<UInt64>

    /// Local atoms with strong units.
    var strongCount = 0
    let strongAtoms: Column<Int32>

    /// Strong units that the regions of the present tree have at least and at most; see `seek`.
    var leastStrong = 0
    var mostStrong = Int.max
    var isWeakLimited = false

    // Towns: local atoms lie in groups, one after the other; see `groupTowns`.
    var groupCount = 1
    let groupOf: Column<Int32>
    let groupStarts: Column<Int32>
    let groupTown: Column<Int32>

    // Scratch.
    let distance: Column<Double>
    let order: Column<Int32>
    let residual: Column<Double>
    let reduced: Column<Double>
    let maskA: Column<UInt64>
    let maskB: Column<UInt64>
    let maskC: Column<UInt64>

    // Cuts, by local atom.
    var cutTable: CutTable?
    let cutStarts: Column<Int32>
    var localCuts: [LocalCut] = []

    // The tree, one row per depth.
    let depths: Int
    let open: Column<Double>
    let active: Column<UInt64>
    let rim: Column<UInt64>
    let inside: Column<UInt64>
    let path: Column<Int32>
    let frame: Column<Frame>

    /// What is known at one depth of the tree.
    struct Frame: BitwiseCopyable {
        var value = 0.0
        var tally = RegionTally()
        var room = SIMD4<Double>(repeating: 0)
        var multipliers = SIMD4<Double>(repeating: 0)
        /// Groups whose town is paid for.
        var paidTowns: UInt64 = 1
        /// The sums of lanes that wishes are about, the region's own, scaled.
        var sums = SIMD4<Double>(repeating: 0)
        /// What the region's sums are worth.
        var wish = 0.0
        /// The most that sums without a lane can come to be worth.
        var spare = 0.0
    }

    // Wishes, by lane.
    let lanes: WishLanes
    let curves: Column<WishCurve>
    var lowest = SIMD4<Double>(repeating: 0)
    var highest = SIMD4<Double>(repeating: 1e14)
    /// The sums at each depth.
    let wishSums: Column<Int>

    /// Reach entries that no region may use; empty means none.
    var forbidden: [Bool] = []
    var lead = 0
    var figures = LeadFigures(need: 0, capacity: 0)
    var prices: UnsafePointer<Int64>?
    var perUnit: Int64 = 0
    var scale = SIMD4<Double>(repeating: 0)
    var threshold = 0.0
    var openBound = 0.0
    var nodes = 0
    var watch = StageWatch()
    var nodeLimit = 0
    var steps = 0
    var stepLimit = Int.max
    var found: [(value: Double, atoms: [Int32])] = []

    init(_ model: PricingModel) {
        self.model = model
        search = model.search
        capacity = (model.longestReach + 7) & ~3
        words = (capacity + 63) / 64
        localOf = Column(repeating: -1, count: max(1, model.atomCount))
        atom = Column(repeating: 0, count: capacity)
        worth = Column(repeating: 0, count: capacity)
        units = Column(repeating: 0, count: capacity)
        population = Column(repeating: 0, count: capacity)
        need = Column(repeating: 0, count: capacity)
        excess = Column(repeating: 0, count: capacity)
        starts = Column(repeating: 0, count: capacity + 1)
        neighbour = Column(repeating: 0, count: 16)
        gain = Column(repeating: 0, count: 16)
        share = Column(repeating: 0, count: 16)
        twin = Column(repeating: 0, count: 16)
        neighbourMask = Column(repeating: 0, count: capacity * words)
        apartMask = Column(repeating: 0, count: capacity * words)
        distance = Column(repeating: 0, count: capacity)
        order = Column(repeating: 0, count: capacity)
        residual = Column(repeating: 0, count: capacity)
        reduced = Column(repeating: 0, count: capacity)
        maskA = Column(repeating: 0, count: words)
        maskB = Column(repeating: 0, count: words)
        maskC = Column(repeating: 0, count: words)
        depths = min(capacity, model.search.problem.rules.unitCount.upperBound) + 2
        open = Column(repeating: 0, count: depths * capacity)
        active = Column(repeating: 0, count: depths * words)
        rim = Column(repeating: 0, count: depths * words)
        inside = Column(repeating: 0, count: depths * words)
        cutStarts = Column(repeating: 0, count: capacity + 1)
        strongAtoms = Column(repeating: 0, count: capacity)
        groupOf = Column(repeating: 0, count: capacity)
        groupStarts = Column(repeating: 0, count: Self.mostGroups + 1)
        groupTown = Column(repeating: -1, count: Self.mostGroups)
        path = Column(repeating: 0, count: depths)
        frame = Column(repeating: Frame(), count: depths)
        lanes = model.lanes
        curves = Column(repeating: WishCurve(), count: 4)
        wishSums = Column(repeating: 0, count: depths * model.search.wishes.count)
    }

    deinit {
        for column in [localOf, atom, starts, neighbour, twin, order, path, cutStarts] { column.free() }
        for column in [groupOf, groupStarts, groupTown, strongAtoms] { column.free() }
        for column in [excess, worth, units, population, need, gain, share, distance, residual, reduced, open] {
            column.free()
        }
        for column in [neighbourMask, apartMask, maskA, maskB, maskC, active, rim, inside] { column.free() }
        frame.free()
        wishSums.free()
        curves.free()
    }

    /// Makes room for so many directed edges.
    func reserveEdges(_ wanted: Int) {
        if wanted <= neighbour.count { return }
        for column in [neighbour, twin] { column.free() }
        for column in [gain, share] { column.free() }
        let size = wanted * 2
        neighbour = Column(repeating: 0, count: size)
        gain = Column(repeating: 0, count: size)
        share = Column(repeating: 0, count: size)
        twin = Column(repeating: 0, count: size)
    }
}

/// Sets of local atoms as rows of words.
extension Column where Element == UInt64 {
    @inline(__always)
    func has(_ index: Int, at base: Int = 0) -> Bool { self[base + (index >> 6)] >> UInt64(index & 63) & 1 == 1 }

    @inline(__always)
    func insert(_ index: Int, at base: Int = 0) { self[base + (index >> 6)] |= 1 << UInt64(index & 63) }

    @inline(__always)
    func remove(_ index: Int, at base: Int = 0) { self[base + (index >> 6)] &= ~(1 << UInt64(index & 63)) }
}
