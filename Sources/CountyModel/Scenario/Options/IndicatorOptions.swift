/// The `indicators:` section: how the strength and the need of a village are computed from its columns.
public struct IndicatorOptions: Sendable, Equatable {
    /// What happens when a village lacks a number.
    package enum MissingValue: String, Sendable, CaseIterable {
        /// The run stops with a list of the villages.
        case ask
        /// The column does not count for that village; its other columns count more.
        case excludeFromScore = "exclude_from_score"
        /// The median of the township replaces it, or that of the county where the township has none.
        case townMedian = "town_median"
    }

    /// What makes a village strong.
    package var strength: IndexOptions
    /// What makes a village need help.
    package var need: IndexOptions
    /// What happens when a village lacks a number. Default `.excludeFromScore`.
    package var missing: MissingValue

    /// The section from its parts; everything has a default.
    package init(
        strength: IndexOptions = .standardStrength, need: IndexOptions = .standardNeed,
        missing: MissingValue = .excludeFromScore
    ) {
        (self.strength, self.need, self.missing) = (strength, need, missing)
    }
}

/// One index in 0…1, a weighted mean of standardized columns.
package struct IndexOptions: Sendable, Equatable {
    /// Where the weights come from.
    package enum Weighting: String, Sendable, CaseIterable {
        /// From the scenario.
        case given
        /// From the spread of the columns (entropy weights); the given ones are not used.
        case entropy
        /// All columns alike.
        case equal
    }

    /// How a column is brought to 0…1.
    package enum Standardization: String, Sendable, CaseIterable {
        /// By rank among the villages; extreme values do no harm.
        case rank
        /// Linear between the smallest and the largest value.
        case minmax
        /// By the z-score, cut at ±3 and moved to 0…1 as (z + 3) / 6.
        case zscore
    }

    /// Where the weights come from. Default `.given`.
    package var weights: Weighting
    /// How a column is brought to 0…1. Default `.rank`.
    package var standardize: Standardization
    /// The columns and their weights, in the order of the file.
    package var columns: [WeightedField]

    /// An index from its parts.
    package init(
        weights: Weighting = .given, standardize: Standardization = .rank, columns: [WeightedField]
    ) {
        (self.weights, self.standardize, self.columns) = (weights, standardize, columns)
    }

    /// Operating income 0.5, Party members 0.2, stars 0.1, income per head 0.2.
    package static let standardStrength = IndexOptions(columns: [
        WeightedField(.incomeOperating, 0.5), WeightedField(.partyMembers, 0.2), WeightedField(.starRating, 0.1),
        WeightedField(.incomeCapita, 0.2),
    ])

    /// Gap to the weak line 0.7, on the list of backward villages 0.2, debt 0.1.
    package static let standardNeed = IndexOptions(columns: [
        WeightedField(.incomeGap, 0.7), WeightedField(.isBackward, 0.2), WeightedField(.debt, 0.1),
    ])
}
