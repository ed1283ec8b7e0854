/// A lower and an upper limit, either of which may be absent; both ends belong to the range.
public struct Bounds<Value: Comparable & Sendable>: Sendable, Equatable {
    /// Smallest allowed value; `nil` when there is no lower limit.
    package var minimum: Value?
    /// Largest allowed value; `nil` when there is no upper limit.
    package var maximum: Value?

    /// Limits; by default none, which allows everything.
    package init(minimum: Value? = nil, maximum: Value? = nil) {
        (self.minimum, self.maximum) = (minimum, maximum)
    }

    /// Whether neither limit is set, so that the rule is off.
    package var isOpen: Bool { minimum == nil && maximum == nil }

    /// Whether a value lies within the limits.
    package func contains(_ value: Value) -> Bool {
        if let minimum, value < minimum { return false }
        if let maximum, value > maximum { return false }
        return true
    }
}

/// A column and how much it counts.
public struct WeightedField: Sendable, Equatable {
    /// The column, of the dictionary, of the county's own, or computed (`income_gap`, `centrality`).
    package var field: Field
    /// How much it counts beside the others, from 0; the program divides by the sum.
    package var weight: Double

    /// A column and its weight.
    package init(_ field: Field, _ weight: Double) { (self.field, self.weight) = (field, weight) }
}

extension Field {
    /// 经营性收入缺口, 万元: computed as max(0, weak line − income); no table needs to have it.
    package static let incomeGap = Field("income_gap")
    /// 居中程度: the number of villages within two steps over the map; no table needs to have it.
    package static let centrality = Field("centrality")
}
