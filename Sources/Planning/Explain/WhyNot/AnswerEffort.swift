import CountyModel
import Regionalization

/// How much work goes into an answer; in moves and trials, so that the same question has the same answer.
public struct AnswerEffort: Sendable, Equatable {
    /// How many further moves are tried and judged, at most.
    package var repairTrials: Int
    /// Moves of each search under the demand; 0 leaves the search out.
    package var iterations: Int
    /// Searches under the demand.
    package var restarts: Int
    /// How hard a bound is worked for.
    package var bound: BoundEffort
    /// Weights whose change is checked by planning anew, those that change least first.
    package var checkedWeights: Int

    /// An effort from its parts.
    package init(repairTrials: Int, iterations: Int, restarts: Int, bound: BoundEffort, checkedWeights: Int) {
        (self.repairTrials, self.iterations, self.restarts) = (repairTrials, iterations, restarts)
        (self.bound, self.checkedWeights) = (bound, checkedWeights)
    }

    /// Moves only: no search, no bound; the default.
    public static let none = AnswerEffort(
        repairTrials: 20_000, iterations: 0, restarts: 1, bound: .none, checkedWeights: 0)
    /// A short search and a quick bound.
    public static let quick = AnswerEffort(
        repairTrials: 20_000, iterations: 300_000, restarts: 2, bound: .quick, checkedWeights: 1)
    /// A long search and the best bound.
    public static let full = AnswerEffort(
        repairTrials: 200_000, iterations: 2_000_000, restarts: 4, bound: .full, checkedWeights: 3)
}

/// The work that an answer may take, who is told how far it is, and who may end it.
struct AnswerWork: Sendable {
    let effort: AnswerEffort
    /// Told of every search and proof; `nil` where nobody looks on.
    let progress: (@Sendable (SearchProgress) -> Void)?
    let isCancelled: @Sendable () -> Bool

    /// What a proof reports, as the line of a search shows it.
    func boundProgress() -> (@Sendable (BoundProgress) -> Void)? {
        guard let progress else { return nil }
        let moves = effort.iterations
        return { seen in
            progress(
                SearchProgress(
                    restart: 0, iterations: moves, plannedIterations: moves, bestScore: seen.score, shortfall: 0,
                    bound: seen.bound, phase: seen.phase, phaseShare: seen.phaseShare))
        }
    }

    /// The options of a search from a plan.
    func options(_ scenario: Scenario, from start: RegionPlan) -> SearchOptions {
        var options = SearchOptions()
        (options.seed, options.iterations) = (scenario.solve.seed, effort.iterations)
        (options.restarts, options.threads) = (effort.restarts, scenario.solve.threads ?? 2)
        options.warmStart = start
        return options
    }
}
