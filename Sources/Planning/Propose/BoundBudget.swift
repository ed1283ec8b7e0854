import CountyModel
import LinearSolver
import Regionalization

extension BoundEffort {
    /// Budgets in passes, rounds and nodes; `nil` where no bound is wanted.
    package func options(villages: Int, threads: Int, timeLimitSeconds: Double?) -> BoundOptions? {
        if self == .none { return nil }
        var options = BoundOptions.recommended(unitCount: villages)
        options.threads = threads
        options.timeLimitSeconds = timeLimitSeconds
        if self == .quick {
            options.gapWanted = 0.01
            options.branches = min(options.branches, 8)
            if villages > options.mostUnitsForColumns { options.passes = min(options.passes, 20) }
            // About a minute of work at any size: a round costs in proportion to the map.
            options.rounds = min(120, max(40, 40_000 / max(1, villages)))
            options.nodesPerLeadExact = min(options.nodesPerLeadExact, 200_000)
            options.steps = Self.quickSteps(villages: villages)
        }
        return options
    }

    /// Steps of a quick proof: about 20 s on two idle cores up to 500 villages, 45 s up to 10,000, then in proportion.
    private static func quickSteps(villages: Int) -> Int {
        villages <= 500 ? 16_000_000_000 : 3_500_000 * max(10_000, villages)
    }
}

extension Proposal {
    /// The plan with a certificate, or a better one that was met while the bound was proven.
    ///
    /// A better plan is taken only where nothing cut the work short, so that a record can be repeated.
    package func certified(
        _ plan: RegionPlan, _ origin: inout PlanOrigin, _ progress: (@Sendable (SearchProgress) -> Void)?,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> (RegionPlan, Certificate?) {
        let mayImprove = start.replaying?.isImprovedByBound ?? true
        guard
            var bounding = solve.bound.options(
                villages: setup.county.villages.count, threads: options.threads,
                timeLimitSeconds: options.timeLimitSeconds)
        else { return (plan, nil) }
        // A file of the first version gives the plan it gave, and there the proof had no limit of steps; on larger maps it could
        // run for hours, which nobody wants back.
        if setup.scenario.version == .first && setup.county.villages.count <= 500 { bounding.steps = nil }
        bounding.improvesPlan = mayImprove && bounding.improvesPlan && solve.plans <= 1
        let moves = origin.plannedIterations
        let result: BoundResult
        do {
            result = try bound(
                setup.problem, plan: plan, bounding,
                progress: { seen in
                    progress?(
                        SearchProgress(
                            restart: 0, iterations: moves, plannedIterations: moves, bestScore: seen.score,
                            shortfall: 0, bound: seen.bound, phase: seen.phase, phaseShare: seen.phaseShare))
                }, isCancelled: isCancelled)
        } catch let error as LinearSolverError {
            throw PlannerError(
                .internalFault, .boundSolverFailed,
                Bilingual(
                    zh: "求解上界时线性规划求解器出错:\(error)", en: "the linear solver failed while the bound was proven: \(error)"),
                at: Place(column: "solve.bound"),
                mend: Bilingual(
                    zh: "请设环境变量 PLANNER_SOLVER=none,或写 solve.bound: none",
                    en: "set the environment variable PLANNER_SOLVER=none, or solve.bound: none"))
        }
        guard bounding.improvesPlan, let better = result.improvedPlan, !result.certificate.wasCutShort else {
            let score = setup.problem.score(of: plan).total
            return (plan, result.certificate.of(score: score))
        }
        origin.isImprovedByBound = true
        return (better, result.certificate)
    }
}
