/// What each row of the covering model charges: the dual values, as whole micropoints.
///
/// Whole numbers, so that the bound computed from them is an exact sum that owes nothing to a solver's tolerance.
struct Prices: Sendable, Hashable {
    /// Per atom: what a region pays for holding it. At least 0, unless every unit must be covered.
    var cover: [Int64]
    /// What a region is paid for each unit, when the number of units left out is bounded; may be negative.
    var perUnit: Int64 = 0
    /// What a region pays for being there, when the number of regions is bounded; may be negative.
    var perRegion: Int64 = 0
    /// Prices of the three-row cuts.
    var cuts: [CutPrice] = []
}

/// A region that holds two or three of three atoms pays a price: of all such regions a plan has at most one.
struct CutPrice: Sendable, Hashable {
    /// Three different atoms, ascending.
    var atoms: SIMD4<Int32>
    /// At least 0.
    var price: Int64
}
