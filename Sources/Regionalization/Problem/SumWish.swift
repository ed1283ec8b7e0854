/// What a region is worth for a sum over its units: full inside an aim, less the further the sum lies outside.
///
/// The worth is concave in the sum and not cut off at 0. Several wishes add up, so that a curve of more pieces is several
/// wishes on the same values.
package struct SumWish: Hashable, Sendable {
    /// What each unit adds to the sum, one number per unit of the problem; may be negative.
    package var values: [Int]
    /// The sums that are worth most. An end of `Int.min` or `Int.max` means that nothing is lost on that side.
    package var aim: ClosedRange<Int>
    /// What every region gains, before anything is lost.
    package var full: Score
    /// What is lost for each one that the sum is below the aim, at least 0.
    package var below: Score
    /// What is lost for each one that the sum is above the aim, at least 0.
    package var above: Score

    /// A wish; ranges are checked when the problem is made.
    package init(
        values: [Int], aim: ClosedRange<Int>, full: Score = .zero, below: Score = .zero, above: Score = .zero
    ) {
        (self.values, self.aim) = (values, aim)
        (self.full, self.below, self.above) = (full, below, above)
    }

    /// What a region with this sum is worth.
    package func worth(of sum: Int) -> Score {
        if sum < aim.lowerBound && below > .zero { return full - below * (aim.lowerBound - sum) }
        if sum > aim.upperBound && above > .zero { return full - above * (sum - aim.upperBound) }
        return full
    }

    /// The sum over units.
    package func sum(over units: [Int]) -> Int { units.reduce(0) { $0 + values[$1] } }
}

extension RegionalizationProblem {
    /// What a region of these units is worth by each wish, in the order of ``wishes``.
    package func wishWorths(of members: [Int]) -> [Score] { wishes.map { $0.worth(of: $0.sum(over: members)) } }
}

extension SumWish {
    /// The most micropoints that a worth may hold, so that sums over a map stay far from the limits of `Int64`.
    private static let mostWorth = 1 << 50
    /// The largest sum over all units together.
    private static let mostSum = 1 << 60

    /// What is wrong with the wish in a problem of so many units; `nil` when nothing is.
    func fault(unitCount: Int) -> String? {
        if values.count != unitCount { return "needs one value per unit" }
        if below < .zero || above < .zero { return "what it loses below and above its aim must not be negative" }
        var (least, most) = (0, 0)
        for value in values {
            let side = value < 0 ? least : most
            let (sum, isTooLarge) = side.addingReportingOverflow(value)
            if isTooLarge { return Self.tooLarge }
            if value < 0 { least = sum } else { most = sum }
        }
        if least < -Self.mostSum || most > Self.mostSum { return Self.tooLarge }
        let losses = [
            (below, aim.lowerBound.subtractingReportingOverflow(least)),
            (above, most.subtractingReportingOverflow(aim.upperBound)),
        ]
        var worth = full.micropoints.magnitude
        for (slope, distance) in losses where slope > .zero {
            if distance.overflow { return Self.tooLarge }
            let loss = slope.micropoints.magnitude.multipliedReportingOverflow(
                by: UInt64(max(0, distance.partialValue)))
            let sum = worth.addingReportingOverflow(loss.partialValue)
            if loss.overflow || sum.overflow { return Self.tooLarge }
            worth = sum.partialValue
        }
        return worth > UInt64(Self.mostWorth) ? Self.tooLarge : nil
    }

    /// What one unit more or less, or one region, may change, in micropoints: how much is at stake in a move.
    var swing: Int64 {
        let value = values.reduce(UInt(0)) { max($0, $1.magnitude) }
        let slope = UInt64(max(below, above).micropoints)
        let step = slope.multipliedReportingOverflow(by: UInt64(value))
        let most = UInt64(Self.mostWorth)
        return Int64(max(full.micropoints.magnitude, step.overflow ? most : min(most, step.partialValue)))
    }

    private static let tooLarge = "could be worth more than a thousand million points, which is not summed exactly"
}
