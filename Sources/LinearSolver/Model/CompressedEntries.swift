/// Columns or rows as the arrays C libraries take; objectives are negated, because the libraries minimise.
struct CompressedEntries {
    var starts: [Int32] = [0]
    var indices: [Int32] = []
    var values: [Double] = []
    var cost: [Double] = []
    var lower: [Double] = []
    var upper: [Double] = []

    /// - Parameter infinity: the library's number for "no bound".
    init(_ columns: some Collection<LinearColumn>, infinity: Double) throws {
        for column in columns {
            cost.append(0 - column.objective)
            append(column.lower, column.upper, column.entries, infinity)
        }
        try checkSize()
    }

    /// - Parameter infinity: the library's number for "no bound".
    init(_ rows: [LinearRow], infinity: Double) throws {
        for row in rows { append(row.lower, row.upper, row.entries, infinity) }
        try checkSize()
    }

    private mutating func append(_ low: Double, _ high: Double, _ entries: [LinearEntry], _ infinity: Double) {
        lower.append(max(low, -infinity))
        upper.append(min(high, infinity))
        for entry in entries {
            indices.append(Int32(truncatingIfNeeded: entry.index))
            values.append(entry.value)
        }
        starts.append(Int32(truncatingIfNeeded: indices.count))
    }

    private func checkSize() throws {
        if indices.count > Int(Int32.max) { throw LinearSolverError("more than \(Int32.max) coefficients") }
    }
}
