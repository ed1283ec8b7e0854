/// The wishes of a problem as flat tables: one sum for all wishes on the same values.
struct WishTables: Sendable {
    /// A wish as a bend of the line that its sum's worth follows.
    struct Bend: BitwiseCopyable {
        var lower: Int
        var upper: Int
        var below: Int64
        var above: Int64
    }

    /// Different sums.
    let count: Int
    /// What atom a adds to sum k at `a * count + k`.
    let values: Column<Int>
    /// The bends of all sums, one sum after the other, from `starts[k]`.
    let bends: Column<Bend>
    let starts: Column<Int32>
    /// What each sum is worth inside all its aims.
    let full: Column<Int64>
    /// Micropoints that one unit more or less may change.
    let swing: Int64

    var isEmpty: Bool { count == 0 }

    init(_ problem: RegionalizationProblem, _ atoms: Atoms) {
        var sums: [[SumWish]] = []
        for wish in problem.wishes {
            if let place = sums.firstIndex(where: { $0[0].values == wish.values }) {
                sums[place].append(wish)
            } else {
                sums.append([wish])
            }
        }
        count = sums.count
        values = Column(atoms.units.flatMap { units in sums.map { $0[0].sum(over: units) } })
        bends = Column(sums.joined().map(Self.bend))
        var (starts, full): ([Int32], [Int64]) = ([0], [])
        for sum in sums {
            starts.append((starts.last ?? 0) + Int32(sum.count))
            full.append(sum.reduce(0) { $0 + $1.full.micropoints })
        }
        (self.starts, self.full) = (Column(starts), Column(full))
        swing = problem.wishes.reduce(0) { $0 + $1.swing }
    }

    /// Ends at which nothing is lost lie beyond all sums, so that distances from them do not overflow.
    private static func bend(_ wish: SumWish) -> Bend {
        Bend(
            lower: wish.below == .zero ? Int.min / 4 : wish.aim.lowerBound,
            upper: wish.above == .zero ? Int.max / 4 : wish.aim.upperBound, below: wish.below.micropoints,
            above: wish.above.micropoints)
    }

    /// What a sum is worth.
    @inline(__always)
    func worth(_ index: Int, of sum: Int) -> Int64 {
        var worth = full[index]
        for place in Int(starts[index])..<Int(starts[index + 1]) {
            let bend = bends[place]
            if sum < bend.lower { worth -= bend.below * Int64(bend.lower - sum) }
            if sum > bend.upper { worth -= bend.above * Int64(sum - bend.upper) }
        }
        return worth
    }

    func free() {
        values.free()
        bends.free()
        starts.free()
        full.free()
    }
}

extension SearchState {
    /// What the sums of a region are worth after a change.
    @inline(__always)
    func wishWorth(after change: RegionChange) -> Int64 {
        let wishes = model.wishes
        var worth: Int64 = 0
        for index in 0..<wishes.count {
            var sum = wishSums[change.slot * wishes.count + index]
            if change.added >= 0 { sum += wishes.values[change.added * wishes.count + index] }
            if change.removed >= 0 { sum -= wishes.values[change.removed * wishes.count + index] }
            worth += wishes.worth(index, of: sum)
        }
        return worth
    }

    /// Counts an atom into the sums of a slot, or out of them.
    @inline(__always)
    func addToWishes(_ atom: Int, _ slot: Int, sign: Int) {
        let count = model.wishes.count
        for index in 0..<count {
            wishSums[slot * count + index] += sign * model.wishes.values[atom * count + index]
        }
    }
}

extension Recombination {
    /// What a pool atom would change in the worth of a new region's sums.
    @inline(__always)
    func wishGain(_ model: SearchModel, adding atom: Int, to region: Int) -> Int64 {
        let wishes = model.wishes
        var gain: Int64 = 0
        for index in 0..<wishes.count {
            let sum = wishSums[region * wishes.count + index]
            let more = sum + wishes.values[atom * wishes.count + index]
            gain += wishes.worth(index, of: more) - wishes.worth(index, of: sum)
        }
        return gain
    }

    /// What the sums of a new region are worth.
    func wishWorth(_ model: SearchModel, _ region: Int) -> Int64 {
        (0..<model.wishes.count).reduce(0) {
            $0 + model.wishes.worth($1, of: wishSums[region * model.wishes.count + $1])
        }
    }
}
