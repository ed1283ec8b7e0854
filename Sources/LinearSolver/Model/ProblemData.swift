/// The problem as the caller stated it, checked before any library sees it.
struct ProblemData {
    private(set) var columns: [LinearColumn] = []
    private(set) var rowLower: [Double] = []
    private(set) var rowUpper: [Double] = []

    var rowCount: Int { rowLower.count }
    var hasIntegers: Bool { columns.contains(where: \.isInteger) }

    /// Checks and appends; zero coefficients are left out.
    mutating func append(_ added: [LinearColumn]) throws {
        var seen = [Bool](repeating: false, count: rowCount)
        var kept = added
        for (place, column) in added.enumerated() {
            try Check.finite(column.objective, "objective of new column \(place)")
            try Check.bounds(column.lower, column.upper, "new column \(place)")
            kept[place].entries = try Check.entries(column.entries, &seen, "row in new column \(place)")
        }
        columns.append(contentsOf: kept)
    }

    /// Checks and appends; returns the rows without zero coefficients.
    mutating func append(_ added: [LinearRow]) throws -> [LinearRow] {
        var seen = [Bool](repeating: false, count: columns.count)
        var kept = added
        for (place, row) in added.enumerated() {
            try Check.bounds(row.lower, row.upper, "new row \(place)")
            kept[place].entries = try Check.entries(row.entries, &seen, "column in new row \(place)")
        }
        for row in kept {
            for entry in row.entries {
                columns[entry.index].entries.append(LinearEntry(index: rowCount, value: entry.value))
            }
            rowLower.append(row.lower)
            rowUpper.append(row.upper)
        }
        return kept
    }

    mutating func setBounds(column: Int, _ lower: Double, _ upper: Double) throws {
        try Check.index(column, columns.count, "column")
        try Check.bounds(lower, upper, "column \(column)")
        (columns[column].lower, columns[column].upper) = (lower, upper)
    }

    mutating func setBounds(row: Int, _ lower: Double, _ upper: Double) throws {
        try Check.index(row, rowCount, "row")
        try Check.bounds(lower, upper, "row \(row)")
        (rowLower[row], rowUpper[row]) = (lower, upper)
    }

    mutating func setObjective(column: Int, _ value: Double) throws {
        try Check.index(column, columns.count, "column")
        try Check.finite(value, "objective of column \(column)")
        columns[column].objective = value
    }

    /// Σ objective · value, always summed in the order of the columns.
    func objective(of values: [Double]) -> Double {
        var sum = 0.0
        for (column, value) in zip(columns, values) { sum += column.objective * value }
        return sum
    }

    /// The solution of a problem without rows or without columns, which not every library takes; `nil` for others.
    var trivialSolution: LinearSolution? {
        if rowCount > 0 && !columns.isEmpty { return nil }
        let isInfeasible = zip(rowLower, rowUpper).contains { $0 > 0 || $1 < 0 }
        let values = columns.map { column in
            let wish = column.objective > 0 ? column.upper : (column.objective < 0 ? column.lower : 0)
            return wish.isFinite ? min(max(wish, column.lower), column.upper) : wish
        }
        let isUnbounded = !values.allSatisfy(\.isFinite)
        let status: LinearStatus = isInfeasible ? .infeasible : (isUnbounded ? .unbounded : .optimal)
        let isOptimal = status == .optimal
        return LinearSolution(
            status: status, objective: isOptimal ? objective(of: values) : 0, columnValues: isOptimal ? values : [],
            rowDuals: isOptimal ? [Double](repeating: 0, count: rowCount) : [],
            reducedCosts: isOptimal ? columns.map(\.objective) : [], iterations: 0)
    }
}
