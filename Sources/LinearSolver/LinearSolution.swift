/// How a solve ended.
public enum LinearStatus: String, Sendable {
    /// Solved to the end, within the solver's tolerances (1e-6 or smaller) and, for integers, the gap asked for.
    case optimal
    /// No point keeps all rows and bounds.
    case infeasible
    /// The objective grows without end.
    case unbounded
    /// Stopped at the limit of iterations, nodes or seconds.
    case limit
    /// Given up for numerical reasons.
    case failed
}

/// What the relaxation says. The arrays are empty unless the status is ``LinearStatus/optimal`` or
/// ``LinearStatus/limit``; at a limit they are the solver's last point, which need not be feasible.
public struct LinearSolution: Sendable {
    /// How the solve ended.
    public let status: LinearStatus
    /// Σ objective · value over the columns.
    public let objective: Double
    /// One value per column.
    public let columnValues: [Double]
    /// One price per row: the gain from one more unit of its bound. At least 0 for a binding "≤" row, at most 0 for
    /// a binding "≥" row.
    public let rowDuals: [Double]
    /// Per column, its objective less the prices of what it uses: at an optimum at most 0 for a column at its lower
    /// bound, at least 0 at its upper bound, 0 in between.
    public let reducedCosts: [Double]
    /// Simplex steps of this solve.
    public let iterations: Int
}

/// When to stop a search for whole numbers. With nodes and gap alone the outcome is the same in every run; seconds
/// depend on the machine.
public struct IntegerLimits: Sendable {
    /// Nodes of the branch-and-bound tree; `nil` for no limit.
    public var nodes: Int?
    /// Wall-clock seconds; `nil` for no limit.
    public var seconds: Double?
    /// Stop as soon as (bound − objective) / |objective| is at most this; 0 asks for a proof.
    public var relativeGap: Double

    /// No limits, gap 0.
    public init() { (nodes, seconds, relativeGap) = (nil, nil, 0) }
}

/// What the search for whole numbers found.
public struct IntegerSolution: Sendable {
    /// How the search ended.
    public let status: LinearStatus
    /// Objective of the best solution, `nil` if none was found.
    public let objective: Double?
    /// No solution can have an objective above this; `nil` if the solver has no such number.
    public let bound: Double?
    /// The best solution, one value per column (integer columns exactly whole); empty if none was found.
    public let columnValues: [Double]
    /// Nodes searched.
    public let nodes: Int
}
