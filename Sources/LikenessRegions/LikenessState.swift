/// A plan on its way: every unit in a region, left out for now (−1) or out of reach of any region (−2).
///
/// Upper limits and contiguity hold at every step; what regions lack of the lower limits is a cost.
struct LikenessState {
    let problem: LikenessProblem
    let limits: LikenessLimits
    var weights: Weights
    private(set) var regionOf: [Int32]
    private(set) var members: [[Int32]] = []
    private(set) var sums: [RegionSums] = []
    private(set) var leftOutCount = 0
    /// Place of a unit among the members of its region.
    private var place: [Int32]
    private let norms: [Double]
    var marks: Marks
    var joined: Marks

    /// What the parts of the cost weigh.
    struct Weights {
        var squares = 1.0
        var lack = 0.0
        var leftOut = 0.0
    }

    /// All units that can be in a region are left out for now.
    init(_ problem: LikenessProblem, _ limits: LikenessLimits, _ parts: LikenessParts, _ weights: Weights) {
        (self.problem, self.limits, self.weights) = (problem, limits, weights)
        regionOf = parts.partOf.map { $0 < 0 ? -2 : -1 }
        leftOutCount = regionOf.count { $0 == -1 }
        place = [Int32](repeating: 0, count: problem.unitCount)
        marks = Marks(count: problem.unitCount)
        joined = marks
        let count = problem.featureCount
        norms = (0..<problem.unitCount).map { unit in
            problem.scores[unit * count..<(unit + 1) * count].reduce(0) { $0 + $1 * $1 }
        }
    }

    var regionCount: Int { members.count }

    /// What one unit adds to a region's sums.
    @inline(__always)
    func apply(_ unit: Int, _ sign: Int, to sums: inout RegionSums) {
        sums.count += sign
        sums.amount += sign * limits.amounts[unit]
        sums.strong += problem.isStrong[unit] ? sign : 0
        sums.norm += Double(sign) * norms[unit]
        let start = unit * problem.featureCount
        for feature in 0..<problem.featureCount {
            sums.total[feature] += Double(sign) * problem.scores[start + feature]
        }
    }

    @inline(__always)
    func sums(without unit: Int, _ region: Int) -> RegionSums { changed(sums[region], unit, -1) }

    @inline(__always)
    func sums(with unit: Int, _ region: Int) -> RegionSums { changed(sums[region], unit, 1) }

    @inline(__always)
    private func changed(_ sums: RegionSums, _ unit: Int, _ sign: Int) -> RegionSums {
        var sums = sums
        apply(unit, sign, to: &sums)
        return sums
    }

    func sums(of units: [Int32]) -> RegionSums {
        var sums = RegionSums(featureCount: problem.featureCount)
        for unit in units { apply(Int(unit), 1, to: &sums) }
        return sums
    }

    @inline(__always)
    func cost(_ sums: RegionSums) -> Double {
        weights.squares * sums.squares
            + weights.lack * limits.lack(count: sums.count, amount: sums.amount, strong: sums.strong)
    }

    @inline(__always)
    func fits(_ sums: RegionSums) -> Bool {
        sums.count <= limits.units.upperBound && sums.amount <= limits.amount.upperBound
    }

    func isLacking(_ sums: RegionSums) -> Bool {
        limits.lack(count: sums.count, amount: sums.amount, strong: sums.strong) > 0
    }

    @inline(__always)
    func leftOutCost(_ unit: Int) -> Double { weights.leftOut + weights.squares * norms[unit] }

    /// The whole cost, from scratch.
    var cost: Double {
        let left = regionOf.indices.reduce(0) { regionOf[$1] == -1 ? $0 + leftOutCost($1) : $0 }
        return members.reduce(left) { $0 + cost(self.sums(of: $1)) }
    }

    /// Takes a unit out of its region (if any) and puts it into another, or −1.
    mutating func move(_ unit: Int, to region: Int) {
        let old = Int(regionOf[unit])
        if old >= 0 {
            apply(unit, -1, to: &sums[old])
            let spot = Int(place[unit])
            let last = members[old].removeLast()
            if Int(last) != unit {
                members[old][spot] = last
                place[Int(last)] = Int32(spot)
            }
        } else {
            leftOutCount -= 1
        }
        regionOf[unit] = Int32(region)
        if region >= 0 {
            apply(unit, 1, to: &sums[region])
            place[unit] = Int32(members[region].count)
            members[region].append(Int32(unit))
        } else {
            leftOutCount += 1
        }
    }

    /// A region of units that are left out; returns its number.
    @discardableResult
    mutating func add(_ units: [Int]) -> Int {
        members.append([])
        sums.append(RegionSums(featureCount: problem.featureCount))
        for unit in units { move(unit, to: regionCount - 1) }
        return regionCount - 1
    }

    /// Leaves the units of a region out; the last region takes its number.
    mutating func dissolve(_ region: Int) {
        for unit in members[region] { move(Int(unit), to: -1) }
        let last = regionCount - 1
        for unit in members[last] { regionOf[Int(unit)] = Int32(region) }
        members.swapAt(region, last)
        sums.swapAt(region, last)
        members.removeLast()
        sums.removeLast()
    }
}
