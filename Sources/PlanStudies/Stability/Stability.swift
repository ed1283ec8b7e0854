import CountyModel
import Planning
import Regionalization
import Repeatable
import Synchronization

/// Shakes data and weights, plans anew each time, and counts what stays as it was.
public enum Stability {
    /// Judges how firmly a plan stands.
    ///
    /// Each run multiplies every number by 1 ± its error and every weight by 1 ± the range, evenly distributed, and
    /// searches for a plan from nothing. Clusters are matched one to one so that as many villages as possible stay. What
    /// moves does so by the errors or because other places are worth nearly as much: both mean that it is not settled by
    /// the data.
    ///
    /// - Parameters:
    ///   - setup: the case of the plan.
    ///   - plan: a plan of the case.
    ///   - options: errors, ranges and runs.
    ///   - progress: called from any thread after each run with the number done.
    ///   - isCancelled: asked before each run; `true` counts the runs done so far.
    /// - Throws: ``PlannerError`` where every run fails.
    /// - Complexity: a search per run.
    public static func run(
        _ setup: PlanningCase, _ plan: Plan, _ options: StabilityOptions = StabilityOptions(),
        progress: (@Sendable (Int) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> StabilityReport {
        let reference = try RegionPlan(regions: plan.clusters.map { ($0.lead, $0.members) }, of: setup.problem)
        let runs = max(1, options.runs)
        let done = Atomic<Int>(0)
        let outcomes = parallelMap(runs, threads: options.threads) { run -> Result<RegionPlan, any Error>? in
            if isCancelled() { return nil }
            let outcome = Result { try planAnew(setup, options, run, isCancelled) }
            // A run that was cut short says nothing of the plan.
            if isCancelled() { return nil }
            progress?(done.wrappingAdd(1, ordering: .relaxed).newValue)
            return outcome
        }
        let (plans, failures) = try split(outcomes.compactMap { $0 })
        if plans.isEmpty, let failure = failures.first { throw failure }
        let place = try options.sample > 0 ? place(setup, reference, options, isCancelled) : nil
        return count(setup, reference, plans, failed: failures.count, place)
    }

    /// Plans found, and runs whose rules could not be kept; any other failure is one of the whole.
    private static func split(
        _ outcomes: [Result<RegionPlan, any Error>]
    ) throws -> (plans: [RegionPlan], failures: [PlannerError]) {
        var (plans, failures): ([RegionPlan], [PlannerError]) = ([], [])
        for outcome in outcomes {
            do {
                plans.append(try outcome.get())
            } catch let error as PlannerError where error.kind == .infeasible {
                failures.append(error)
            }
        }
        return (plans, failures)
    }

    private static func planAnew(
        _ setup: PlanningCase, _ options: StabilityOptions, _ run: Int, _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> RegionPlan {
        let shaken = ShakenCounty(setup.county, setup.scenario, options, run: run)
        let shakenCase = try PlanningCase(shaken.county, shaken.scenario, threads: 1)
        let plan = try shakenCase.propose(isCancelled: isCancelled)
        return try RegionPlan(regions: plan.clusters.map { ($0.lead, $0.members) }, of: shakenCase.problem)
    }

    private static func place(
        _ setup: PlanningCase, _ plan: RegionPlan, _ options: StabilityOptions,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> SamplePlace? {
        // A plan that breaks rules cannot be placed among those that keep them.
        guard setup.problem.violations(of: plan).isEmpty else { return nil }
        var walk = WalkOptions()
        (walk.seed, walk.plans, walk.threads) = (options.seed, options.sample, options.threads)
        let sample = try randomPlans(setup.problem, from: plan, walk, isCancelled: isCancelled)
        let participants = setup.problem.units.count { !$0.isExcluded }
        func perHundred(_ score: Score) -> Double { Plan.perHundred(score.micropoints, participants) }
        let sorted = sample.scores.map(perHundred).sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        let own = setup.problem.score(of: plan).total
        return SamplePlace(
            plans: sorted.count, shareBelow: sample.shareBelow(own), least: least, median: sorted[sorted.count / 2],
            greatest: greatest, score: perHundred(own), steps: sample.stepsTried)
    }

    private static func count(
        _ setup: PlanningCase, _ reference: RegionPlan, _ plans: [RegionPlan], failed: Int, _ place: SamplePlace?
    ) -> StabilityReport {
        let villages = setup.county.villages.count
        let home = regionOf(reference, villages)
        let takesPart = setup.problem.units.map { !$0.isExcluded }
        let edges = setup.graph.edges.filter { home[$0.a] != nil && home[$0.a] == home[$0.b] }
        var stays = [Int](repeating: 0, count: villages)
        var leadStays = [Int](repeating: 0, count: reference.regions.count)
        var together = [Int](repeating: 0, count: edges.count)
        for plan in plans {
            let now = regionOf(plan, villages)
            let matches = reference.matchingRegions(of: plan)
            for village in 0..<villages where takesPart[village] {
                let wanted = home[village].map { matches[$0] }
                if let wanted {
                    if let match = wanted, now[village] == match { stays[village] += 1 }
                } else if now[village] == nil {
                    stays[village] += 1
                }
            }
            for (index, match) in matches.enumerated() {
                if let match, plan.regions[match].lead == reference.regions[index].lead { leadStays[index] += 1 }
            }
            for (index, edge) in edges.enumerated() where now[edge.a] != nil && now[edge.a] == now[edge.b] {
                together[index] += 1
            }
        }
        return StabilityReport(
            runs: plans.count, failed: failed, stays: (0..<villages).map { takesPart[$0] ? stays[$0] : nil },
            leadStays: leadStays, pairs: zip(edges, together).map { .init(a: $0.a, b: $0.b, together: $1) },
            place: place)
    }

    private static func regionOf(_ plan: RegionPlan, _ count: Int) -> [Int?] {
        var home = [Int?](repeating: nil, count: count)
        for (index, region) in plan.regions.enumerated() { for unit in region.units { home[unit] = index } }
        return home
    }
}
