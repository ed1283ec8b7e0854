internal import CCbc

/// Owns one CLP model; CBC gets a copy for whole numbers.
final class ClpModel: LinearModel {
    /// CLP's "no bound".
    static let infinity = Double.greatestFiniteMagnitude

    private let clp: UnsafeMutableRawPointer
    private var data = ProblemData()
    private var changes: Changes = .everything

    init() throws {
        guard let clp = Clp_newModel() else { throw LinearSolverError("CLP has no memory for a model") }
        self.clp = clp
        Clp_setLogLevel(clp, 0)
    }

    deinit { Clp_deleteModel(clp) }

    var rowCount: Int { data.rowCount }
    var columnCount: Int { data.columns.count }

    func addRows(_ rows: [LinearRow]) throws {
        if rows.isEmpty { return }
        let first = rowCount
        let packed = try CompressedEntries(try data.append(rows), infinity: Self.infinity)
        Clp_addRows(
            clp, Int32(rows.count), packed.lower, packed.upper, packed.starts, packed.indices, packed.values)
        if hasBasis {
            for row in first..<rowCount { Clp_setRowStatus(clp, Int32(row), Self.basic) }
        }
        changes.insert(.rows)
        try checkShape()
    }

    func addColumns(_ columns: [LinearColumn]) throws {
        if columns.isEmpty { return }
        let first = columnCount
        try data.append(columns)
        let packed = try CompressedEntries(data.columns[first...], infinity: Self.infinity)
        Clp_addColumns(
            clp, Int32(columns.count), packed.lower, packed.upper, packed.cost, packed.starts, packed.indices,
            packed.values)
        if hasBasis {
            for column in first..<columnCount { rest(column, data.columns[column].lower, data.columns[column].upper) }
        }
        changes.insert(.columns)
        try checkShape()
    }

    func setBounds(column: Int, lower: Double, upper: Double) throws {
        try data.setBounds(column: column, lower, upper)
        Clp_columnLower(clp)[column] = max(lower, -Self.infinity)
        Clp_columnUpper(clp)[column] = min(upper, Self.infinity)
        if hasBasis && Clp_getColumnStatus(clp, Int32(column)) != Self.basic { rest(column, lower, upper) }
        changes.insert(.rows)
    }

    func setBounds(row: Int, lower: Double, upper: Double) throws {
        try data.setBounds(row: row, lower, upper)
        Clp_rowLower(clp)[row] = max(lower, -Self.infinity)
        Clp_rowUpper(clp)[row] = min(upper, Self.infinity)
        changes.insert(.rows)
    }

    func setObjective(column: Int, _ value: Double) throws {
        try data.setObjective(column: column, value)
        Clp_objective(clp)[column] = 0 - value
        changes.insert(.columns)
    }

    func solve(iterationLimit: Int?) throws -> LinearSolution {
        if let trivial = data.trivialSolution { return trivial }
        let run = ClpRun(clp: clp, changes: changes, iterationLimit: iterationLimit)
        let status = run.solve()
        // After a solve without an optimum its basis is not used again.
        changes = status == .optimal ? [] : (status == .failed ? .everything : .columns)
        return run.solution(status, data)
    }

    func solveInteger(_ limits: IntegerLimits, start: [Double]?) throws -> IntegerSolution {
        try start.map(data.checkStart)
        return try CbcRun.alone.withLock { _ in try CbcRun(data).solve(limits, start: start) }
    }

    /// CLP has no statuses before its first solve; to set one would be a crash.
    private var hasBasis: Bool { Clp_statusExists(clp) != 0 }

    /// Puts a column outside the basis: at its lower bound, else at its upper bound, else free.
    private func rest(_ column: Int, _ lower: Double, _ upper: Double) {
        let status: Int32 = lower > -.infinity ? 3 : (upper < .infinity ? 2 : 0)
        Clp_setColumnStatus(clp, Int32(column), status)
    }

    /// CLP's calls that change a model return nothing; a wrong size is how a failure would show.
    private func checkShape() throws {
        guard Int(Clp_numberRows(clp)) == rowCount && Int(Clp_numberColumns(clp)) == columnCount else {
            throw LinearSolverError("CLP did not take all rows and columns")
        }
    }
}

extension ClpModel {
    /// What changed since the last optimum, which says where the basis is still good.
    struct Changes: OptionSet {
        let rawValue: Int
        /// Rows or bounds: dual feasible, so the dual simplex goes on.
        static let rows = Changes(rawValue: 1)
        /// Columns or objective: primal feasible, so the primal simplex goes on.
        static let columns = Changes(rawValue: 2)
        /// No basis worth keeping.
        static let everything = Changes(rawValue: 4)
    }

    static let basic: Int32 = 1
}
