import ArgumentParser
import ClusterPlanner

/// How much work goes into an answer.
enum Effort: String, ExpressibleByArgument, CaseIterable {
    case none, quick, full

    var effort: AnswerEffort {
        switch self {
        case .none: .none
        case .quick: .quick
        case .full: .full
        }
    }

    /// The line that shows how far searches and proofs are; nothing is shown where none is made.
    func meter(_ setup: PlanningCase, _ console: Console) -> ProgressMeter {
        ProgressMeter(
            console, restarts: effort.restarts, villages: setup.problem.unitsTakingPart, style: .auto)
    }
}
