/// Which wishes share a multiplier with which limit, the same for all leads.
///
/// Pricing relaxes four sums over a region, one for each lane of its vectors of multipliers: units, population, need, and weak
/// units beyond the limit. A wish about one of the first three shares its lane; others take lanes that no rule needs.
struct WishLanes: Sendable {
    /// Per lane the sum of ``WishTables`` that it carries, −1 for none.
    private(set) var sumIn = SIMD4<Int>(repeating: -1)
    /// Lanes whose values are those of a wish and not of a rule.
    private(set) var isForeign = SIMD4<Int>(repeating: 0)
    /// Sums without a lane; their multiplier is 0.
    private(set) var rest: [Int] = []
    /// Whether no atom lowers the sum, by sum.
    private(set) var onlyGrows: [Bool] = []
    /// A typical size of each sum.
    private(set) var typical: [Double] = []

    init(_ search: SearchModel) {
        let wishes = search.wishes
        let hasLimit = SIMD4(
            1, search.problem.rules.population.upperBound < .max ? 1 : 0,
            (0..<search.leadCount).contains { search.figures[$0].capacity < .max } ? 1 : 0,
            search.problem.rules.weakPerStrong == nil ? 0 : 1)
        var waiting: [Int] = []
        for sum in 0..<wishes.count {
            func value(_ atom: Int) -> Int { wishes.values[atom * wishes.count + sum] }
            func isSame(_ amount: (RegionTally) -> Int64) -> Bool {
                (0..<search.atomCount).allSatisfy { amount(search.tallies[$0]) == Int64(value($0)) }
            }
            onlyGrows.append((0..<search.atomCount).allSatisfy { value($0) >= 0 })
            typical.append(Self.typical(wishes, sum, atomCount: search.atomCount))
            if wishes.ends(sum).count > WishCurve.mostBends {
                rest.append(sum)
            } else if isSame({ Int64($0.units) }) {
                sumIn.x = sum
            } else if isSame({ Int64($0.population) }) {
                sumIn.y = sum
            } else if isSame(\.need) {
                sumIn.z = sum
            } else {
                waiting.append(sum)
            }
        }
        for sum in waiting {
            if let lane = (0..<4).first(where: { hasLimit[$0] == 0 && sumIn[$0] < 0 }) {
                (sumIn[lane], isForeign[lane]) = (sum, 1)
            } else {
                rest.append(sum)
            }
        }
    }

    /// The greatest aim, or what three large units add.
    private static func typical(_ wishes: WishTables, _ sum: Int, atomCount: Int) -> Double {
        let values = (0..<atomCount).map { Double(wishes.values[$0 * wishes.count + sum].magnitude) }
        return max(1, 3 * (values.max() ?? 0), wishes.ends(sum).map { Double($0.magnitude) }.max() ?? 0)
    }
}

/// The worth of a sum as a concave line, in the scale of a lane.
///
/// Its conjugate, the greatest λt + worth(present + t), takes the place of "multiplier × room" in a node's bound.
struct WishCurve: BitwiseCopyable {
    /// Bends that fit; sums with more go without a lane.
    static let mostBends = 8

    private var count = 0
    /// Where the line bends, ascending.
    private var bends = SIMD8<Double>(repeating: 0)
    /// The worth at each bend.
    private var worths = SIMD8<Double>(repeating: 0)
    /// The slope left of the first bend, and right of each.
    private var first = 0.0
    private var slopes = SIMD8<Double>(repeating: 0)
    /// The least sum of a region that keeps the rules.
    var least = -Double.infinity
    /// Whether a rule limits the sum from above.
    var hasLimit = false
    /// Whether no unit lowers the sum.
    var onlyGrows = false

    init() {}

    /// - Parameter scale: what one of the sum is in the lane.
    init(_ wishes: WishTables, _ sum: Int, scale: Double) {
        let grain = Double(PricingModel.grain)
        var slope: Int64 = 0
        let range = Int(wishes.starts[sum])..<Int(wishes.starts[sum + 1])
        for place in range { slope += wishes.bends[place].below }
        first = Double(slope) * grain / scale
        for end in wishes.ends(sum) {
            for place in range {
                if wishes.bends[place].lower == end { slope -= wishes.bends[place].below }
                if wishes.bends[place].upper == end { slope -= wishes.bends[place].above }
            }
            bends[count] = Double(end) * scale
            worths[count] = Double(wishes.worth(sum, of: end)) * grain
            slopes[count] = Double(slope) * grain / scale
            count += 1
        }
        if count > 0 { return }
        // Worth the same everywhere.
        (count, worths[0]) = (1, Double(wishes.full[sum]) * grain)
    }

    /// The multipliers at which the conjugate is finite.
    var multipliers: ClosedRange<Double> {
        let low = onlyGrows ? -1e14 : -first
        return min(low, hasLimit ? 1e14 : -slopes[count - 1])...(hasLimit ? 1e14 : -slopes[count - 1])
    }

    /// The worth of a sum.
    @inline(__always)
    private func worth(of sum: Double) -> Double {
        if sum < bends[0] { return worths[0] + first * (sum - bends[0]) }
        var place = 1
        while place < count && bends[place] <= sum { place += 1 }
        return worths[place - 1] + slopes[place - 1] * (sum - bends[place - 1])
    }

    /// The greatest λt + worth(present + t) over the sums t that units to come can add, and that t.
    @inline(__always)
    func conjugate(_ multiplier: Double, present: Double, room: Double) -> (value: Double, more: Double) {
        let low = max(onlyGrows ? present : -.infinity, least)
        let high = hasLimit ? present + room : Double.infinity
        if low > high + 1e-9 { return (-.infinity, 0) }
        var place = 0
        while place < count && slopes[place] + multiplier > 0 { place += 1 }
        var best = place < count ? bends[place] : Double.infinity
        if place == 0 && first + multiplier < 0 { best = -.infinity }
        best = max(min(best, high), low)
        return (multiplier * (best - present) + worth(of: best), best - present)
    }
}

extension LeadPricer {
    /// Sets what each lane's sum is worth under the present lead, and how far its multiplier may go.
    func prepareWishes() {
        (lowest, highest) = (SIMD4(repeating: 0), SIMD4(repeating: 1e14))
        guard model.hasWishes else { return }
        let rules = search.problem.rules
        for lane in 0..<4 where lanes.sumIn[lane] >= 0 {
            let sum = lanes.sumIn[lane]
            let hasLimit = scale[lane] > 0
            if !hasLimit { scale[lane] = 1 / lanes.typical[sum] }
            var curve = WishCurve(search.wishes, sum, scale: scale[lane])
            (curve.hasLimit, curve.onlyGrows) = (hasLimit, lanes.onlyGrows[sum])
            if lanes.isForeign[lane] == 0 && lane < 2 {
                let range = lane == 0 ? rules.unitCount : rules.population
                curve.least = Double(range.lowerBound) * scale[lane]
            }
            (lowest[lane], highest[lane]) = (curve.multipliers.lowerBound, curve.multipliers.upperBound)
            curves[lane] = curve
        }
    }

    /// The scaled use of lanes that wishes have for themselves.
    func fillWishUse(_ index: Int, of own: Int) {
        for lane in 0..<4 where lanes.isForeign[lane] != 0 {
            let sum = lanes.sumIn[lane]
            let use = Double(search.wishes.values[own * search.wishes.count + sum]) * scale[lane]
            switch lane {
            case 0: units[index] = use
            case 1: population[index] = use
            case 2: need[index] = use
            default: excess[index] = use
            }
        }
    }

    /// Adds an atom to the sums at a depth, those of the depth before given, and sets what they are worth.
    @inline(__always)
    func countWishes(_ own: Int, _ depth: Int, after before: Int?) {
        let wishes = search.wishes
        for sum in 0..<wishes.count {
            let old = before.map { wishSums[$0 * wishes.count + sum] } ?? 0
            wishSums[depth * wishes.count + sum] = old + wishes.values[own * wishes.count + sum]
        }
        var worth: Int64 = 0
        for sum in 0..<wishes.count { worth += wishes.worth(sum, of: wishSums[depth * wishes.count + sum]) }
        frame[depth].wish = Double(worth * PricingModel.grain)
        var spare: Int64 = 0
        for sum in lanes.rest {
            spare += wishes.most(sum, from: lanes.onlyGrows[sum] ? wishSums[depth * wishes.count + sum] : nil)
        }
        frame[depth].spare = Double(spare * PricingModel.grain)
        for lane in 0..<4 where lanes.sumIn[lane] >= 0 {
            frame[depth].sums[lane] = Double(wishSums[depth * wishes.count + lanes.sumIn[lane]]) * scale[lane]
        }
    }

    /// What the limits and wishes add to a node's bound at some multipliers, and how much of each lane is left for the atoms.
    func conjugates(_ depth: Int, _ multipliers: SIMD4<Double>) -> (bound: Double, more: SIMD4<Double>) {
        var more = frame[depth].room
        var bound = frame[depth].spare
        for lane in 0..<4 {
            if lanes.sumIn[lane] < 0 {
                bound += multipliers[lane] * more[lane]
                continue
            }
            let answer = curves[lane].conjugate(
                multipliers[lane], present: frame[depth].sums[lane], room: more[lane])
            bound += answer.value
            more[lane] = answer.more
        }
        return (bound, more)
    }
}

extension WishTables {
    /// Where the worth of a sum bends, ascending.
    func ends(_ index: Int) -> [Int] {
        var ends: Set<Int> = []
        for place in Int(starts[index])..<Int(starts[index + 1]) {
            if bends[place].below > 0 { ends.insert(bends[place].lower) }
            if bends[place].above > 0 { ends.insert(bends[place].upper) }
        }
        return ends.sorted()
    }

    /// The most that a sum can be worth, from a least one on; micropoints.
    func most(_ index: Int, from least: Int?) -> Int64 {
        guard let least else { return full[index] }
        return ends(index).filter { $0 > least }.reduce(worth(index, of: least)) { max($0, worth(index, of: $1)) }
    }
}
