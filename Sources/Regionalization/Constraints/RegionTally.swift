/// The sums over a region's units that rules are judged by; exact, so adding and taking away leave no trace.
package struct RegionTally: Hashable, Sendable, BitwiseCopyable {
    package var units = 0
    package var amounts = UnitAmounts()
    package var strong = 0
    package var weak = 0
    package var need: Int64 = 0

    /// Inhabitants.
    package var population: Int { amounts.population }

    package init() {}

    package init(_ unit: ArealUnit) {
        units = 1
        amounts = unit.amounts
        strong = unit.isStrong ? 1 : 0
        weak = unit.isWeak ? 1 : 0
        need = unit.need
    }

    /// The sums over some units of a problem.
    package init(of members: [Int], in problem: RegionalizationProblem) {
        for unit in members { self += RegionTally(problem.units[unit]) }
    }

    @inline(__always)
    package static func += (left: inout RegionTally, right: RegionTally) {
        left.units += right.units
        left.amounts += right.amounts
        left.strong += right.strong
        left.weak += right.weak
        left.need += right.need
    }

    @inline(__always)
    package static func -= (left: inout RegionTally, right: RegionTally) {
        left.units -= right.units
        left.amounts -= right.amounts
        left.strong -= right.strong
        left.weak -= right.weak
        left.need -= right.need
    }
}
