/// Owns one HiGHS model.
///
/// The columns are continuous in HiGHS except during ``solveInteger(_:start:)``, so that a relaxation starts from the
/// last basis.
final class HighsModel: LinearModel {
    let api: HighsFunctions
    let highs: UnsafeMutableRawPointer
    private(set) var data = ProblemData()
    private var needsPrimal = false

    init(_ library: HighsLibrary) throws {
        api = library.functions
        guard let highs = api.create() else { throw LinearSolverError("HiGHS has no memory for a model") }
        self.highs = highs
        try check(api.setBoolOption(highs, "output_flag", 0), "output_flag")
        try check(api.setIntOption(highs, "threads", 1), "threads")
        try check(api.setStringOption(highs, "parallel", "off"), "parallel")
        try check(api.setIntOption(highs, "random_seed", 1), "random_seed")
        try check(api.setStringOption(highs, "solver", "simplex"), "solver")
        // Parallel rows and columns: undoing this presolve rule writes to standard output in spite of "output_flag".
        // A version without the option keeps the rule.
        _ = api.setIntOption(highs, "presolve_rule_off", 1 << 13)
    }

    deinit { api.destroy(highs) }

    var rowCount: Int { data.rowCount }
    var columnCount: Int { data.columns.count }

    func addRows(_ rows: [LinearRow]) throws {
        if rows.isEmpty { return }
        let packed = try CompressedEntries(try data.append(rows), infinity: .infinity)
        try check(
            api.addRows(
                highs, Int32(rows.count), packed.lower, packed.upper, Int32(packed.values.count), packed.starts,
                packed.indices, packed.values), "addRows")
    }

    func addColumns(_ columns: [LinearColumn]) throws {
        if columns.isEmpty { return }
        let first = columnCount
        try data.append(columns)
        let packed = try CompressedEntries(data.columns[first...], infinity: .infinity)
        try check(
            api.addColumns(
                highs, Int32(columns.count), packed.cost, packed.lower, packed.upper, Int32(packed.values.count),
                packed.starts, packed.indices, packed.values), "addCols")
        needsPrimal = true
    }

    func setBounds(column: Int, lower: Double, upper: Double) throws {
        try data.setBounds(column: column, lower, upper)
        try check(api.changeColumnBounds(highs, Int32(column), lower, upper), "changeColBounds")
    }

    func setBounds(row: Int, lower: Double, upper: Double) throws {
        try data.setBounds(row: row, lower, upper)
        try check(api.changeRowBounds(highs, Int32(row), lower, upper), "changeRowBounds")
    }

    func setObjective(column: Int, _ value: Double) throws {
        try data.setObjective(column: column, value)
        try check(api.changeColumnCost(highs, Int32(column), 0 - value), "changeColCost")
        needsPrimal = true
    }

    func solve(iterationLimit: Int?) throws -> LinearSolution {
        if let trivial = data.trivialSolution { return trivial }
        // 4 is the primal simplex, which goes on after new columns; 1 the dual, which goes on after new rows.
        try check(api.setIntOption(highs, "simplex_strategy", needsPrimal ? 4 : 1), "simplex_strategy")
        let limit = Int32(clamping: iterationLimit ?? Int(Int32.max))
        try check(api.setIntOption(highs, "simplex_iteration_limit", limit), "simplex_iteration_limit")
        try run()
        let status = try self.status()
        needsPrimal = needsPrimal && status != .optimal
        return try solution(status)
    }

    func solveInteger(_ limits: IntegerLimits, start: [Double]?) throws -> IntegerSolution {
        try start.map(data.checkStart)
        return try HighsIntegerRun(model: self).solve(limits, start: start)
    }

    /// Throws for a code below 0; HiGHS returns 1 for a warning.
    func check(_ code: Int32, _ call: String) throws {
        if code < 0 { throw LinearSolverError("HiGHS refused \(call)") }
    }
}
