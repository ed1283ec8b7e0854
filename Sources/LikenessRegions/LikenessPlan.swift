/// Contiguous regions of units that are alike.
package struct LikenessPlan: Sendable, Equatable {
    /// Why a unit is in no region.
    package enum Reason: String, Sendable {
        /// Its population alone is above the greatest of a region.
        case tooPopulous
        /// All units it could be joined with, over any path, are too few (units, population, floor) for a region.
        case pieceTooSmall
        /// No strong unit can be reached over any path.
        case noStrongUnit
        /// Every region beside it is full, and what is left around it makes no region of its own.
        case noRoom
    }

    /// A unit in no region.
    package struct LeftOut: Sendable, Equatable {
        /// The unit.
        package let unit: Int
        /// Why.
        package let reason: Reason
    }

    /// The units of every region, ascending; regions by their first unit.
    package let regions: [[Int]]
    /// The units in no region, ascending.
    package let leftOut: [LeftOut]
    /// Σ over regions, their units and the features of (z − mean of the region)².
    package let withinSquares: Double
    /// Σ over the units left out of z²: their distance from the mean of the map, as if they were explained by nothing.
    package let leftOutSquares: Double
    /// Σ z² over all units: 0 if no feature varies.
    package let totalSquares: Double

    /// (within + left out) / total, between 0 and 1: what the regions leave unexplained; 0 if no feature varies.
    package var unexplainedShare: Double {
        totalSquares > 0 ? (withinSquares + leftOutSquares) / totalSquares : 0
    }

    /// The region of every unit, `nil` for one left out.
    package func regionOf(unitCount: Int) -> [Int?] {
        var regionOf = [Int?](repeating: nil, count: unitCount)
        for (region, units) in regions.enumerated() {
            for unit in units { regionOf[unit] = region }
        }
        return regionOf
    }
}
