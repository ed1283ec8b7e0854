/// What a region must keep, in the form the search works with; a floor of max-p is one more lower limit.
struct LikenessLimits: Sendable {
    var units: ClosedRange<Int>
    var amount: ClosedRange<Int>
    /// What is summed up against `amount`, by unit: population or the attribute of the floor.
    var amounts: [Int]
    var needsStrong: Bool
    /// 1 / mean amount of a unit, so that what a region lacks is counted in units.
    let perUnit: Double

    init(_ problem: LikenessProblem) {
        self.init(
            units: problem.rules.unitCount, amount: problem.rules.population, amounts: problem.populations,
            needsStrong: problem.rules.needsStrong)
    }

    init(units: ClosedRange<Int>?, amount: ClosedRange<Int>?, amounts: [Int], needsStrong: Bool) {
        self.units = units ?? 1...Int.max
        self.amount = amount ?? 0...Int.max
        (self.amounts, self.needsStrong) = (amounts, needsStrong)
        let total = amounts.reduce(0) { $0 + Double($1) }
        perUnit = total > 0 ? Double(amounts.count) / total : 0
    }

    /// What a region lacks, in units; 0 for one that keeps the lower limits. A fixed part makes one region that lacks
    /// much better than many that lack a little, because the one can be dissolved.
    @inline(__always)
    func lack(count: Int, amount: Int, strong: Int) -> Double {
        var lack = 0.0
        if count < units.lowerBound { lack += Double(units.lowerBound - count) }
        if amount < self.amount.lowerBound { lack += Double(self.amount.lowerBound - amount) * perUnit }
        if needsStrong && strong == 0 { lack += 2 }
        return lack > 0 ? lack + 0.5 : 0
    }

    /// Whether a region of that size may be.
    func keeps(count: Int, amount: Int, strong: Int) -> Bool {
        units.contains(count) && self.amount.contains(amount) && (!needsStrong || strong > 0)
    }
}
