extension ProblemData {
    /// Rows, bounds and whole numbers may be missed by this much, as in the solvers.
    static let tolerance = 1e-6

    /// Throws unless the values are a solution with whole numbers for the integer columns.
    func checkStart(_ values: [Double]) throws {
        guard values.count == columns.count else {
            throw LinearSolverError("start has \(values.count) values for \(columns.count) columns")
        }
        var activity = [Double](repeating: 0, count: rowCount)
        for (place, (column, value)) in zip(columns, values).enumerated() {
            let isWhole = !column.isInteger || abs(value - value.rounded()) <= Self.tolerance
            guard value.isFinite, isWhole, Self.keeps(value, column.lower, column.upper) else {
                throw LinearSolverError("start: column \(place) cannot be \(value)")
            }
            for entry in column.entries { activity[entry.index] += entry.value * value }
        }
        for row in 0..<rowCount where !Self.keeps(activity[row], rowLower[row], rowUpper[row]) {
            throw LinearSolverError("start: row \(row) cannot be \(activity[row])")
        }
    }

    /// A solver's point with the integer columns rounded to the whole numbers they stand for.
    func rounded(_ values: [Double]) -> [Double] {
        zip(columns, values).map { $0.isInteger ? $1.rounded() + 0 : $1 }
    }

    private static func keeps(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
        let slack = tolerance * max(1, abs(value))
        return value >= lower - slack && value <= upper + slack
    }
}
