/// What a made-up county is to be like.
package struct CountyOptions: Sendable, Equatable {
    /// How many villages, 1 … 600,000.
    package var villages: Int
    /// The same seed gives the same county, byte for byte.
    package var seed: UInt64
    /// How many towns; `nil` for one town to 14.2 villages.
    package var towns: Int?
    /// Vertices of an average village, including the repeated last one; 12 or more are kept to closely.
    package var averageVertices: Int
    /// How many villages get a second piece inside another village's land; `nil` for 2 in 255 up to 5,000 villages and
    /// none above.
    package var exclaves: Int?

    /// Options for a county of the given size.
    package init(
        villages: Int = 255, seed: UInt64 = 1, towns: Int? = nil, averageVertices: Int = 100, exclaves: Int? = nil
    ) {
        (self.villages, self.seed, self.towns) = (min(600_000, max(1, villages)), seed, towns)
        (self.averageVertices, self.exclaves) = (averageVertices, exclaves)
    }

    /// Number of towns after defaults.
    var townCount: Int { min(villages, max(1, towns ?? Int((Double(villages) / 14.2).rounded()))) }

    /// Number of exclaves after defaults.
    var exclaveCount: Int {
        exclaves ?? (villages <= 5_000 ? Int((Double(villages) * 2 / 255).rounded()) : 0)
    }
}
