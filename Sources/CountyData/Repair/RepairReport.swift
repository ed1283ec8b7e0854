import Geospatial

/// What the repair did.
package struct RepairReport: Sendable, Equatable {
    /// What was done to one village.
    package struct Change: Sendable, Equatable {
        /// Index of the village.
        package let village: Int
        /// Area before, in square metres.
        package let areaBefore: Double
        /// Area after.
        package let areaAfter: Double
        /// Greatest distance between its border before and after, in metres.
        /// Hausdorff; too small by at most a sixteenth of the tolerance.
        package let largestMove: Double
        /// Gaps it got, after borders within the tolerance were pulled together.
        package let gapsClosed: Int
        /// Overlaps assigned of which it was one claimant.
        package let overlapsAssigned: Int
    }

    /// The villages that changed, ascending.
    package let changes: [Change]
    /// Villages whose border moved further than the tolerance because a wider gap or overlap was assigned, ascending.
    package let movedFurther: [Int]
    /// Villages that would have lost all land and were left as they were, ascending.
    package let vanishing: [Int]
    /// Sum of the areas of all villages before, in square metres; land claimed twice counts twice.
    package let areaBefore: Double
    /// The same after.
    package let areaAfter: Double
    /// Land that had no village and was given to one in the second step, in square metres.
    package let gapAreaClosed: Double
    /// Land that several villages claimed and that one has after the second step, in square metres.
    package let overlapAreaAssigned: Double

    /// Length in metres at which edges are no longer halved when moves are measured.
    package static func step(_ options: RepairOptions) -> Double { max(0.01, options.snapMeters / 8) }

    package init(
        before: PolygonSet, after: PolygonSet, _ filled: [Patching.Filled], vanished: [Int], _ options: RepairOptions
    ) {
        var gaps = [Int](repeating: 0, count: before.featureCount)
        var overlaps = gaps
        for land in filled {
            if land.claimed.isEmpty { gaps[land.village] += 1 }
            for village in land.claimed { overlaps[village] += 1 }
        }
        let changed = (0..<before.featureCount).filter { !BorderMove.isSame(before, after, $0) }
        let moves = mapPieces(changed.count, of: 64, workers: options.threads) { piece in
            piece.map { BorderMove.largest(before, after, changed[$0], step: Self.step(options)) }
        }.flatMap { $0 }
        changes = zip(changed, moves).map { village, move in
            Change(
                village: village, areaBefore: before.area(of: village), areaAfter: after.area(of: village),
                largestMove: move, gapsClosed: gaps[village], overlapsAssigned: overlaps[village])
        }
        movedFurther = changes.filter { $0.largestMove > options.snapMeters + 1e-6 }.map(\.village)
        vanishing = vanished
        areaBefore = (0..<before.featureCount).reduce(0) { $0 + before.area(of: $1) }
        areaAfter = (0..<after.featureCount).reduce(0) { $0 + after.area(of: $1) }
        gapAreaClosed = filled.filter { $0.claimed.isEmpty }.reduce(0) { $0 + $1.area }
        overlapAreaAssigned = filled.filter { !$0.claimed.isEmpty }.reduce(0) { $0 + $1.area }
    }
}
