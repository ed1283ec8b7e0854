/// A linear problem that is maximised, changed and solved again.
///
/// A model belongs to one task at a time. It keeps its basis between solves, so a solve after a small change starts
/// where the last one ended. The same sequence of calls gives the same results in every run.
///
/// Every call throws ``LinearSolverError`` for arguments that make no sense (an index out of range, a number that is
/// not finite, a lower bound above its upper bound) and leaves the model as it was; and if the library refuses.
public protocol LinearModel: AnyObject {
    /// Number of constraints.
    var rowCount: Int { get }
    /// Number of variables.
    var columnCount: Int { get }

    /// Appends constraints. O(entries).
    func addRows(_ rows: [LinearRow]) throws
    /// Appends variables. O(entries).
    func addColumns(_ columns: [LinearColumn]) throws
    /// Changes the bounds of a variable.
    func setBounds(column: Int, lower: Double, upper: Double) throws
    /// Changes the bounds of a constraint.
    func setBounds(row: Int, lower: Double, upper: Double) throws
    /// Changes the objective coefficient of a variable.
    func setObjective(column: Int, _ value: Double) throws

    /// Solves the linear relaxation.
    ///
    /// - Parameter iterationLimit: most simplex steps; `nil` for no limit. The model can be solved on afterwards.
    func solve(iterationLimit: Int?) throws -> LinearSolution

    /// Searches whole numbers for the integer columns by branch and bound, on one thread.
    ///
    /// - Parameter start: one value per column, a solution to begin with; throws unless it keeps every bound, row and
    ///   integrality within 1e-6. The result is never worse than it.
    func solveInteger(_ limits: IntegerLimits, start: [Double]?) throws -> IntegerSolution
}

/// A library that solves linear problems.
public protocol LinearSolver: Sendable {
    /// The name ``LinearSolvers/named(_:)`` knows it by: "highs" or "cbc".
    var name: String { get }
    /// The library's version.
    var version: String { get }
    /// An empty model.
    func makeModel() throws -> any LinearModel
}
