import Repeatable

/// How much a move may worsen the plan.
///
/// A change is taken when `gain − weight · (growth of the shortfall) ≥ threshold`. The weight only guides the walk: plans
/// are compared by shortfall first and score second.
package struct Acceptance {
    /// At most 0, in micropoints.
    package var threshold: Int64
    /// Micropoints that one unit of shortfall stands for.
    package var weight: Int64

    package init(threshold: Int64, weight: Int64) {
        self.threshold = threshold
        self.weight = weight
    }

    /// Metropolis: a loss x is taken with probability e^(−x / T). A draw of 0 counts as the smallest one above.
    @inline(__always)
    static func threshold(temperature: Double, using generator: inout SplitMix) -> Int64 {
        let draw = Double((generator.next() >> 11) | 1) * 0x1p-53
        return Int64(max(-1e15, temperature * PortableMath.log(draw)))
    }

    @inline(__always)
    func takes(_ gain: Int64, shortfallGrowth: Int) -> Bool {
        gain - weight * Int64(shortfallGrowth) >= threshold
    }
}
