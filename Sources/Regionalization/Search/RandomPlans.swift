import Repeatable

/// How a sample of random plans is drawn.
package struct WalkOptions: Sendable {
    /// Starting value of the random numbers.
    package var seed: UInt64 = 0
    /// Plans in the sample, at least 1.
    package var plans = 10_000
    /// Recombinations tried between two plans of the sample; `nil` for twice the number of regions.
    package var stepsBetween: Int?
    /// Walks that the sample is divided among, at least 1; they, not the threads, decide the result.
    package var walks = 4
    /// Threads that share the walks, at least 1.
    package var threads = 1

    /// The default options.
    package init() {}
}

/// What a walk over plans met.
package struct PlanSample: Sendable {
    /// The scores of the plans, walk by walk, in the order in which they were met.
    package let scores: [Score]
    /// Units left out, by plan.
    package let leftOut: [Int]
    /// Recombinations tried, the way from the first plan included.
    package let stepsTried: Int
    /// Recombinations that gave another plan.
    package let stepsTaken: Int

    /// The share of the sample that scores less than a plan, 0…1; 0 for an empty sample.
    package func shareBelow(_ score: Score) -> Double {
        scores.isEmpty ? 0 : Double(scores.count { $0 < score }) / Double(scores.count)
    }
}

/// Walks over plans that keep every rule by recombining neighbouring regions at random, whatever the score.
///
/// Every step dissolves one to three neighbouring regions and grows new ones around leads drawn at random; it is taken
/// when the rules are kept (recombination: DeFord, Duchin and Solomon, 2021, with grown regions in place of cut trees).
/// The first plan is left far behind before the sample begins. The sample is not uniform: regions grow towards units
/// that their lead can reach, as any plan's must.
///
/// - Parameters:
///   - problem: the problem.
///   - plan: a plan that keeps the rules.
///   - isCancelled: asked before every plan of the sample; `true` ends it with the plans so far.
/// - Returns: scores of the plans met; the same for any number of threads.
/// - Throws: ``Impossible`` when the plan misses a demand on the whole, for the walk could not be told from a search then.
/// - Complexity: some ten microseconds per step; memory linear in the problem, per walk.
package func randomPlans(
    _ problem: RegionalizationProblem, from plan: RegionPlan, _ options: WalkOptions = WalkOptions(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
) throws -> PlanSample {
    let conflicts = problem.violations(of: plan).map {
        Conflict($0.family, .notFound, units: $0.units, limit: $0.limit, actual: $0.actual)
    }
    if !conflicts.isEmpty { throw Impossible(certainty: .notFound, conflicts: conflicts, closestPlan: plan) }
    let model = SearchModel(problem)
    let walks = max(1, options.walks)
    let start = model.snapshot(of: plan)
    let total = problem.score(of: plan).total
    let all = parallelMap(walks, threads: options.threads) { walk in
        let wanted = options.plans * (walk + 1) / walks - options.plans * walk / walks
        var walker = Walk(
            model, from: start, total: total, seed: options.seed, number: walk, regions: plan.regions.count)
        defer { walker.free() }
        return walker.sample(wanted, stepsBetween: options.stepsBetween, isCancelled: isCancelled)
    }
    return PlanSample(
        scores: all.flatMap(\.scores), leftOut: all.flatMap(\.leftOut),
        stepsTried: all.reduce(0) { $0 + $1.stepsTried }, stepsTaken: all.reduce(0) { $0 + $1.stepsTaken })
}

/// One walk, on one thread.
private struct Walk {
    let state: SearchState
    let model: SearchModel
    let regions: Int
    /// What regions that the search may not touch are worth.
    private let kept: Score
    private var recombination: Recombination
    private var generator: SplitMix
    private var tried = 0
    private var taken = 0

    init(_ model: SearchModel, from start: Snapshot, total: Score, seed: UInt64, number: Int, regions: Int) {
        (self.model, self.regions) = (model, max(1, regions))
        state = SearchState(model)
        recombination = Recombination(model)
        var scrambler = SplitMix(seed: seed &+ 0x57A1)
        generator = SplitMix(seed: scrambler.next() ^ (UInt64(number) &* 0x9E37_79B9_7F4A_7C15))
        state.load(start)
        kept = total - state.score
    }

    func free() { recombination.free() }

    mutating func sample(_ wanted: Int, stepsBetween: Int?, isCancelled: () -> Bool) -> PlanSample {
        var (scores, leftOut): ([Score], [Int]) = ([], [])
        if model.atomCount > 0 { walk(40 * regions) }
        let steps = max(1, stepsBetween ?? 2 * regions)
        while scores.count < wanted && !isCancelled() {
            if model.atomCount > 0 { walk(steps) }
            scores.append(kept + state.score)
            leftOut.append(leftOutUnits)
        }
        return PlanSample(scores: scores, leftOut: leftOut, stepsTried: tried, stepsTaken: taken)
    }

    private var leftOutUnits: Int {
        (0..<model.atomCount).reduce(0) { state.slotOf[$1] < 0 ? $0 + model.tallies[$1].units : $0 }
    }

    private mutating func walk(_ steps: Int) {
        // Any loss of score is taken, a demand on the whole that would be missed never.
        let acceptance = Acceptance(threshold: -100_000_000_000, weight: 1_000_000_000_000)
        for _ in 0..<steps {
            let atom = generator.below(model.atomCount)
            let count = 1 + generator.below(3)
            // Far above what any unit is worth to any lead: the order of growth is chance.
            let noise = Int64(model.scale * 64)
            tried += 1
            if recombination.attempt(
                state, around: atom, regionCount: count, noise: noise, acceptance, using: &generator)
            {
                taken += 1
            }
        }
    }
}
