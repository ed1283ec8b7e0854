import Foundation

/// The solvers of this machine.
public enum LinearSolvers {
    /// All that answer: HiGHS first when its library is found, then CLP/CBC, which is always there.
    ///
    /// HiGHS is looked for once per process: at the path in the environment variable `PLANNER_HIGHS`, beside the
    /// executable, then where the system's loader looks.
    public static func all() -> [any LinearSolver] {
        guard let library = HighsLibrary.found else { return [CoinSolver()] }
        return [HighsSolver(library: library), CoinSolver()]
    }

    /// The solver of that name ("highs", "cbc"), if it is here.
    public static func named(_ name: String) -> (any LinearSolver)? { all().first { $0.name == name } }

    /// The first of ``all()``, unless the environment variable `PLANNER_SOLVER` names another; with "none", or with
    /// a name that no solver here has, there is none.
    public static var preferred: (any LinearSolver)? {
        choose(ProcessInfo.processInfo.environment["PLANNER_SOLVER"], among: all())
    }

    static func choose(_ wish: String?, among solvers: [any LinearSolver]) -> (any LinearSolver)? {
        guard let wish, !wish.isEmpty else { return solvers.first }
        return solvers.first { $0.name == wish }
    }
}
