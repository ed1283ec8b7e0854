import Repeatable

/// One of several plans that differ from each other.
package struct DiversePlan: Hashable, Sendable {
    /// The plan, which keeps every rule.
    package let plan: RegionPlan
    /// Its score.
    package let score: Score
    /// How much it differs at least from the plans before it, by ``RegionPlan/difference(from:)``; 1 for the first.
    package let leastDifference: Double
}

/// How different further plans are to be, and what they may cost.
package struct Diversity: Hashable, Sendable {
    /// Plans wanted, the first one included, at least 1.
    package var count: Int
    /// The least difference between any two plans, 0…1, by ``RegionPlan/difference(from:)``.
    package var minDifference: Double
    /// How far below the first plan's score a further one may be, as a share of it, from 0.
    package var maxLoss: Double

    /// What is wanted.
    package init(count: Int, minDifference: Double = 0.1, maxLoss: Double = 0.05) {
        (self.count, self.minDifference, self.maxLoss) = (count, minDifference, maxLoss)
    }
}

/// Looks for further plans that differ from a first one and from each other, and are nearly as good.
///
/// Each further plan is sought under a price on what the plans before it have done: units under the same lead and
/// neighbours in the same region. A ladder of prices is tried, and of the plans that differ enough and lose little
/// enough the one with the best true score is taken; its price is then refined. Plans may be missing: that no more were
/// found does not prove that there are none. The result is the same for any number of threads.
///
/// - Parameters:
///   - problem: the problem.
///   - first: the outcome of an ordinary search; its plan is the first, its alternatives are considered.
///   - diversity: what is wanted.
///   - options: budget of each search (one restart each); the time limit is not used.
///   - isCancelled: asked at every checkpoint; `true` ends the work with the plans found so far.
/// - Returns: the first plan and up to `count − 1` others, in the order found.
/// - Throws: ``SearchOptions/Invalid``.
/// - Complexity: nine searches of one restart for each further plan.
package func diversePlans(
    _ problem: RegionalizationProblem, first: SearchResult, _ diversity: Diversity, _ options: SearchOptions,
    isCancelled: @Sendable () -> Bool = { false }
) throws -> [DiversePlan] {
    try options.check()
    var found = [DiversePlan(plan: first.plan, score: first.score, leastDifference: 1)]
    let maker = DiversityMaker(problem, first, diversity, options)
    while found.count < diversity.count && !isCancelled() {
        guard let next = try maker.next(after: found, isCancelled) else { break }
        found.append(next)
    }
    return found
}

private struct DiversityMaker {
    let problem: RegionalizationProblem
    let options: SearchOptions
    let diversity: Diversity
    let alternatives: [SearchResult.Alternative]
    let leastScore: Score
    let scale: Double

    init(
        _ problem: RegionalizationProblem, _ first: SearchResult, _ diversity: Diversity, _ options: SearchOptions
    ) {
        (self.problem, self.diversity, self.options) = (problem, diversity, options)
        alternatives = first.alternatives
        let loss = Double(first.score.micropoints.magnitude) * diversity.maxLoss
        leastScore = first.score - Score(micropoints: Int64(loss.rounded(.down)))
        scale = SearchModel(problem).scale
    }

    func next(after found: [DiversePlan], _ isCancelled: @Sendable () -> Bool) throws -> DiversePlan? {
        var best: DiversePlan?
        for alternative in alternatives { consider(alternative.plan, found, &best) }
        // From a sixteenth of what a unit is worth to twice that.
        let ladder = (0..<6).map { scale / 16 * Double(1 << $0) }
        guard let price = try climb(ladder, found, &best, isCancelled) else { return best }
        // Between the lowest price that was high enough and the one below it.
        _ = try climb([0.6, 0.7, 0.85].map { $0 * price }, found, &best, isCancelled)
        return best
    }

    /// Searches under each price and remembers the best plan that will do.
    ///
    /// - Returns: the lowest price that gave one.
    private func climb(
        _ prices: [Double], _ found: [DiversePlan], _ best: inout DiversePlan?, _ isCancelled: @Sendable () -> Bool
    ) throws -> Double? {
        let problems = try prices.map { try priced(found, Int64($0)) }
        let plans = try parallelMap(prices.count, threads: options.threads) { place -> RegionPlan? in
            do {
                return try search(problems[place], budget(found.count, place), isCancelled: isCancelled).plan
            } catch is Impossible { return nil }
        }
        var lowest: Double?
        for (price, plan) in zip(prices, plans) {
            guard let plan, consider(plan, found, &best) else { continue }
            lowest = lowest ?? price
        }
        return lowest
    }

    private func budget(_ round: Int, _ place: Int) -> SearchOptions {
        var budget = options
        budget.seed = options.seed &+ UInt64(round * 16 + place)
        (budget.restarts, budget.threads) = (1, 1)
        (budget.timeLimitSeconds, budget.stopAfter, budget.warmStart) = (nil, nil, nil)
        return budget
    }

    /// - Returns: whether the plan differs enough and loses little enough.
    @discardableResult
    private func consider(_ plan: RegionPlan, _ found: [DiversePlan], _ best: inout DiversePlan?) -> Bool {
        let score = problem.score(of: plan).total
        if score < leastScore { return false }
        let difference = found.map { $0.plan.difference(from: plan) }.min() ?? 1
        // A difference of one tenth may come out a hair below it in binary.
        if difference < diversity.minDifference - 1e-9 || difference == 0 { return false }
        if best.map({ score > $0.score }) ?? true {
            best = DiversePlan(plan: plan, score: score, leastDifference: difference)
        }
        return true
    }

    /// The problem with a price on every pair of lead and unit, and of neighbours, that earlier plans have together.
    private func priced(_ found: [DiversePlan], _ price: Int64) throws -> RegionalizationProblem {
        let leadsOf = found.map { $0.plan.leadOf(unitCount: problem.units.count) }
        var leads = problem.leads
        for index in leads.indices {
            for place in leads[index].reach.indices where leads[index].reach[place].unit != leads[index].unit {
                let times = leadsOf.count { $0[leads[index].reach[place].unit] == leads[index].unit }
                leads[index].reach[place].assist -= Score(micropoints: price) * times
            }
        }
        var edges = problem.edges
        for index in edges.indices {
            let times = leadsOf.count { $0[edges[index].u] != nil && $0[edges[index].u] == $0[edges[index].v] }
            edges[index].cohesion -= Score(micropoints: price / 2) * times
        }
        return try RegionalizationProblem(
            unchecked: problem.units, edges: edges, leads: leads, rules: problem.rules, wishes: problem.wishes)
    }
}
