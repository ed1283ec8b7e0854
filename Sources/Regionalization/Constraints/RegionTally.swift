/// The sums over a region's units that rules are judged by; exact, so adding and taking away leave no trace.
package struct RegionTally: Hashable, Sendable, BitwiseCopyable {
    package var units = 0
    package var population = 0
    package var members = 0
    package var strong = 0
    package var weak = 0
    package var need: Int64 = 0

    package init() {}

    package init(_ unit: ArealUnit) {
        units = 1
        population = unit.population
        members = unit.members
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
        left.population += right.population
        left.members += right.members
        left.strong += right.strong
        left.weak += right.weak
        left.need += right.need
    }

    @inline(__always)
    package static func -= (left: inout RegionTally, right: RegionTally) {
        left.units -= right.units
        left.population -= right.population
        left.members -= right.members
        left.strong -= right.strong
        left.weak -= right.weak
        left.need -= right.need
    }
}
