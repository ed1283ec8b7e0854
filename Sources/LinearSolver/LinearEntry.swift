/// One coefficient of a row or a column.
public struct LinearEntry: Sendable, Equatable {
    /// The row, in a column's entries; the column, in a row's.
    public var index: Int
    /// The coefficient; finite.
    public var value: Double

    /// A coefficient at a row or column.
    public init(index: Int, value: Double) { (self.index, self.value) = (index, value) }
}

/// A variable: objective coefficient, bounds and its coefficients in the rows.
public struct LinearColumn: Sendable, Equatable {
    /// Gain per unit of the variable; finite. Problems are maximised.
    public var objective: Double
    /// Least value; `-.infinity` for none.
    public var lower: Double
    /// Greatest value; `.infinity` for none.
    public var upper: Double
    /// Whether ``LinearModel/solveInteger(_:start:)`` demands a whole number; the relaxation does not.
    public var isInteger: Bool
    /// Coefficients by row, in any order, no row twice.
    public var entries: [LinearEntry]

    /// A variable with all its parts.
    public init(objective: Double, lower: Double, upper: Double, isInteger: Bool, entries: [LinearEntry]) {
        self.objective = objective
        (self.lower, self.upper) = (lower, upper)
        (self.isInteger, self.entries) = (isInteger, entries)
    }
}

/// A constraint `lower ≤ Σ value · column ≤ upper`.
public struct LinearRow: Sendable, Equatable {
    /// Least activity; `-.infinity` for none.
    public var lower: Double
    /// Greatest activity; `.infinity` for none.
    public var upper: Double
    /// Coefficients by column, in any order, no column twice.
    public var entries: [LinearEntry]

    /// A constraint with all its parts.
    public init(lower: Double, upper: Double, entries: [LinearEntry]) {
        (self.lower, self.upper, self.entries) = (lower, upper, entries)
    }
}
