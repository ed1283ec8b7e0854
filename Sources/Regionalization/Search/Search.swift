import Repeatable

/// Looks for the best plan: construction by recombination around leads, then annealing, in several restarts.
///
/// Demands on the whole plan (cover, number of regions, fixed leads) are met first, then the score is raised. Every
/// plan met keeps all rules on regions. The result depends on the problem, the seed, the iterations and the restarts
/// alone, unless time or a cancellation cuts it short; see ``SearchOptions/timeLimitSeconds`` for repeating such a run.
///
/// - Parameters:
///   - problem: the problem.
///   - options: budget and seed.
///   - progress: called from any of the threads at every checkpoint (about 16,000 moves).
///   - isCancelled: asked at every checkpoint; `true` ends the search with the best plan so far.
/// - Returns: the best plan, which keeps every rule.
/// - Throws: ``SearchOptions/Invalid``; ``Impossible`` with certainty `notFound` and the closest plan when no plan that
///   meets the demands on the whole was found, or no region could be formed at all.
/// - Complexity: about one microsecond per move; memory linear in the problem, per thread.
package func search(
    _ problem: RegionalizationProblem, _ options: SearchOptions = SearchOptions(),
    progress: (@Sendable (SearchProgress) -> Void)? = nil, isCancelled: @Sendable () -> Bool = { false }
) throws -> SearchResult {
    try search(SearchModel(problem), options, progress: progress, isCancelled: isCancelled)
}

/// The same for a model that is made already.
func search(
    _ model: SearchModel, _ options: SearchOptions, progress: (@Sendable (SearchProgress) -> Void)?,
    isCancelled: @Sendable () -> Bool
) throws -> SearchResult {
    try options.check()
    let problem = model.problem
    let start = ContinuousClock.now
    var fitted = options
    if let seconds = options.timeLimitSeconds, options.stopAfter == nil {
        let plan = TimePlan(model, options, seconds: seconds, since: start)
        (fitted.iterations, fitted.restarts) = (plan.iterations, plan.restarts)
    }
    let outcomes = runRestarts(model, fitted, since: start, progress: progress, isCancelled: isCancelled)
    var winner = 0
    for restart in outcomes.indices where outcomes[restart].best.isBetter(than: outcomes[winner].best) {
        winner = restart
    }
    let plan = try model.plan(of: outcomes[winner].best)
    let conflicts = unmetDemands(plan, problem, hasFormedRegion: outcomes.contains { $0.hasFormedRegion })
    if !conflicts.isEmpty {
        throw Impossible(certainty: .notFound, conflicts: conflicts, closestPlan: plan)
    }
    var alternatives: [SearchResult.Alternative] = []
    for (restart, outcome) in outcomes.enumerated() where outcome.best.shortfall == 0 {
        let plan = try model.plan(of: outcome.best)
        alternatives.append(.init(restart: restart, plan: plan, score: problem.score(of: plan).total))
    }
    let limits = options.stopAfter ?? Array(repeating: options.iterations, count: fitted.restarts)
    let done = outcomes.map(\.iterations)
    let isShort = zip(done, limits).contains { $0 < min($1, options.iterations) } || fitted.restarts < options.restarts
    return SearchResult(
        plan: plan, score: problem.score(of: plan).total, plannedIterations: fitted.iterations, iterationsDone: done,
        winningRestart: winner, wasCutShort: isShort && model.atomCount > 0, alternatives: alternatives)
}

/// What one restart hands back.
private struct Outcome: Sendable {
    var best: Snapshot
    var iterations: Int
    var hasFormedRegion: Bool
}

/// Runs every restart.
private func runRestarts(
    _ model: SearchModel, _ options: SearchOptions, since start: ContinuousClock.Instant,
    progress: (@Sendable (SearchProgress) -> Void)?, isCancelled: @Sendable () -> Bool
) -> [Outcome] {
    let clock = ContinuousClock()
    let deadline = options.timeLimitSeconds.map { start.advanced(by: .seconds($0)) }
    return parallelMap(options.restarts, threads: options.threads) { restart in
        runRestart(model, options, restart, progress: progress) {
            isCancelled() || deadline.map { clock.now >= $0 } ?? false
        }
    }
}

private func runRestart(
    _ model: SearchModel, _ options: SearchOptions, _ restart: Int, progress: (@Sendable (SearchProgress) -> Void)?,
    isStopped: () -> Bool
) -> Outcome {
    var annealing = Annealing(model, seed: options.seed, restart: restart, warmStart: options.warmStart)
    defer { annealing.free() }
    annealing.construct()
    let stop = min(options.iterations, options.stopAfter?[restart] ?? options.iterations)
    let done = annealing.run(planned: options.iterations, stop: stop, isStopped: isStopped) { iterations, best in
        progress?(
            SearchProgress(
                restart: restart, iterations: iterations, plannedIterations: options.iterations,
                bestScore: Score(micropoints: best.score), shortfall: best.shortfall, bound: nil))
    }
    // A fixed number of moves, so that a run cut short by time can still be repeated from its iteration count.
    annealing.descend(moves: min(options.iterations / 10, 20 * model.atomCount))
    let state = annealing.state
    return Outcome(best: annealing.best, iterations: done, hasFormedRegion: state.now[0].hasFormedRegion)
}

/// The demands on the whole that a plan misses, as conflicts.
private func unmetDemands(
    _ plan: RegionPlan, _ problem: RegionalizationProblem, hasFormedRegion: Bool
) -> [Conflict] {
    var conflicts = problem.violations(of: plan).map { violation in
        Conflict(
            violation.family, .notFound, units: violation.units, limit: violation.limit, actual: violation.actual)
    }
    let free = problem.units.indices.filter { !problem.units[$0].isExcluded }
    if plan.regions.isEmpty && !hasFormedRegion && !free.isEmpty && conflicts.isEmpty {
        conflicts.append(Conflict(.cover, .notFound, units: free, limit: 1, actual: 0))
    }
    return conflicts
}
