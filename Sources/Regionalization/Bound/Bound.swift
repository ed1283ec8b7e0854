import LinearSolver

/// Proves how good a plan is: a bound that no plan's score exceeds, with a certificate of how it was obtained.
///
/// Every rule on regions enters the bound, but for these, which are relaxed (the bound stays valid, it is only weaker):
/// an atom of units that belong together counts as connected, and the price of further towns is charged only for towns
/// already in; limits on zones and towns per region and the price of further zones are not charged, and no shape is asked
/// for but that a region is connected. Where the rules ask for more cover than the plan has, the fewest units left out are
/// bounded first, and the bound on the score then holds for plans that leave out no more than the given one. Where the
/// least weight left out comes before the score (``Rules/fewestLeftOutFirst``), the bound holds for plans whatever they
/// leave out.
///
/// - Parameters:
///   - problem: the problem.
///   - plan: a plan that keeps the rules on regions, best as good as the search can make it.
///   - options: budget, threads and solver.
///   - progress: called after every pass and round.
///   - isCancelled: asked before every lead is priced; `true` ends the work with the bound reached.
/// - Returns: the certificate, a better plan if one was met, and the prices of the units.
/// - Throws: ``BoundOptions/Invalid``; an error of the linear solver.
/// - Complexity: O(passes · leads · (reach + nodes)); memory linear in the problem.
package func bound(
    _ problem: RegionalizationProblem, plan: RegionPlan, _ options: BoundOptions = BoundOptions(),
    progress: (@Sendable (BoundProgress) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
) throws -> BoundResult {
    try options.check()
    let clock = ContinuousClock()
    let deadline = options.timeLimitSeconds.map { clock.now.advanced(by: .seconds($0)) }
    let isStopped: @Sendable () -> Bool = { isCancelled() || deadline.map { clock.now >= $0 } ?? false }

    let search = SearchModel(problem)
    let leftOut = plan.leftOut.count
    let isShort = leftOut > search.mostLeftOut
    var atLeast = 0
    if isShort { atLeast = try fewestLeftOut(search, plan, options, isStopped) }

    // By weight, the plan that leaves out least may leave out more units than this one.
    let most = problem.rules.fewestLeftOutFirst ? Int.max : max(leftOut, search.mostLeftOut)
    let model = PricingModel(search, mostLeftOut: most, leastLeftOut: min(leftOut, search.leastLeftOut))
    let score = problem.score(of: plan).total.micropoints
    let run = BoundRun(
        model, columns: model.columns(of: plan), score: score, options, isStopped: isStopped, report: progress)
    try run.run()
    let certificate = Certificate(
        score: Score(micropoints: run.certified(run.score)), bound: Score(micropoints: run.bound), method: run.method,
        solver: run.usedSolver ? options.solver?.name : nil, passes: run.passes, rounds: run.rounds,
        nodes: run.state.nodes, wasCutShort: run.wasCutShort,
        leftOut: isShort ? LeftOutCertificate(plan: leftOut, atLeast: min(leftOut, atLeast)) : nil)
    let improved = try run.improvedPlan(than: plan)
    let isTaken = improved.map { !leavesOutMore($0, than: plan, problem) } ?? false
    return BoundResult(
        certificate: isTaken ? certificate : certificate.of(score: Score(micropoints: score)),
        improvedPlan: isTaken ? improved : nil, unitPrices: model.unitPrices(run.state.center),
        times: run.state.team.times + run.state.master.times, steps: run.state.steps)
}

/// Whether a plan is worse by what it leaves out, where that comes before the score.
private func leavesOutMore(_ plan: RegionPlan, than other: RegionPlan, _ problem: RegionalizationProblem) -> Bool {
    func weight(_ plan: RegionPlan) -> Int { plan.leftOut.reduce(0) { $0 + problem.units[$1].leaveOutWeight } }
    return problem.rules.fewestLeftOutFirst && weight(plan) > weight(other)
}

/// Units that every plan leaves out, at least: what counting shows, what holds where few leads come, and where that is less than
/// the plan leaves out, the cover objective's bound, rounded to whole units.
private func fewestLeftOut(
    _ search: SearchModel, _ plan: RegionPlan, _ options: BoundOptions, _ isStopped: @escaping @Sendable () -> Bool
) throws -> Int {
    var known = search.problem.shortages().leftOutAtLeast
    if let solver = options.solver, known < plan.leftOut.count {
        var limits = HardCorners.Limits()
        if let steps = options.steps { limits.nodes = min(limits.nodes, max(100, steps / 1_000_000)) }
        var corners = HardCorners(search, solver, limits, isStopped)
        known = max(known, try corners.leftOutAtLeast(plan.leftOut.count))
    }
    if known >= plan.leftOut.count { return known }
    let model = PricingModel(search, objective: .cover, mostLeftOut: .max)
    let score = -Int64(plan.leftOut.count) * Score.micropointsPerPoint
    var options = options
    // Many regions are worth the same here; long trees over ties prove little.
    options.nodesPerLead = min(options.nodesPerLead, 2_000)
    options.nodesPerLeadExact = min(options.nodesPerLeadExact, 20_000)
    options.improvesPlan = false
    options.steps = options.steps.map { $0 / 3 }
    // Cuts and branches prove little, too: where many plans cover equally much, a branch has the bound of the whole.
    (options.cutRounds, options.branches) = (0, 0)
    let run = BoundRun(
        model, columns: model.columns(of: plan), score: score, options, isStopped: isStopped, report: nil)
    try run.run()
    return max(known, Int(-run.bound / Score.micropointsPerPoint))
}
