internal import CCbc

/// One solve of the relaxation by CLP.
struct ClpRun {
    let clp: UnsafeMutableRawPointer
    let changes: ClpModel.Changes
    let iterationLimit: Int?

    /// The codes of the calls are the status, which is read once at the end.
    func solve() -> LinearStatus {
        Clp_setMaximumIterations(clp, Int32(clamping: iterationLimit ?? Int(Int32.max)))
        if changes.contains(.everything) {
            // Without presolve, which leaves values off by its tolerances and loses a little memory each time.
            _ = Clp_primal(clp, 0)
        } else if changes.contains(.columns) {
            _ = Clp_primal(clp, 0)
        } else {
            _ = Clp_dual(clp, 0)
        }
        // Secondary 2...4: optimal only in CLP's scaled numbers; a few more steps set it right.
        if Clp_status(clp) == 0 && (2...4).contains(Clp_secondaryStatus(clp)) { _ = Clp_primal(clp, 0) }
        switch Clp_status(clp) {
        case 0: return .optimal
        case 1: return .infeasible
        case 2: return .unbounded
        case 3: return .limit
        default: return .failed
        }
    }

    func solution(_ status: LinearStatus, _ data: ProblemData) -> LinearSolution {
        let iterations = Int(Clp_numberIterations(clp))
        guard status == .optimal || status == .limit else {
            return LinearSolution(
                status: status, objective: 0, columnValues: [], rowDuals: [], reducedCosts: [], iterations: iterations)
        }
        let values = Self.copy(Clp_primalColumnSolution(clp), data.columns.count)
        return LinearSolution(
            status: status, objective: data.objective(of: values), columnValues: values,
            rowDuals: Self.copy(Clp_dualRowSolution(clp), data.rowCount).map { 0 - $0 },
            reducedCosts: Self.copy(Clp_dualColumnSolution(clp), data.columns.count).map { 0 - $0 },
            iterations: iterations)
    }

    private static func copy(_ array: UnsafePointer<Double>?, _ count: Int) -> [Double] {
        Array(UnsafeBufferPointer(start: array, count: count))
    }
}
