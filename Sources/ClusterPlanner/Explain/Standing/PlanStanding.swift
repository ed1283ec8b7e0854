import LinearSolver
import Regionalization

/// How good a plan made by hand or by others is against what was possible.
public struct PlanStanding: Sendable {
    /// One change that makes the plan better: a village moved, two exchanged, or another lead.
    public struct Step: Sendable, Equatable {
        /// The moves of the change; two for an exchange.
        public let moves: [PlanMove]
        /// What the score gains; below zero where a broken rule is mended at a cost.
        public let gain: Score
        /// Rules that the change mends, each as often as it was broken, in the order of their families.
        public let mends: [RuleFamily]
        /// Rules that it breaks in their place; never as many as it mends.
        public let breaks: [RuleFamily]

        /// Broken rules that the change mends, less those it breaks; at least 0.
        public var mended: Int { mends.count - breaks.count }
    }

    /// The score of the plan, under the leads it was judged with.
    public let score: Score
    /// Number of villages that scores are spread over: all that take part, so that plans that leave out more or fewer compare.
    public let villageCount: Int
    /// Changes that make it better, each on top of the one before; empty when no single one does, `nil` in counties too large to
    /// try them all.
    public let steps: [Step]?
    /// The score of the best plan found that keeps every rule; `nil` when none was looked for or found.
    public let best: Score?
    /// A value that no plan under the rules exceeds; `nil` when no bound was worked for.
    public let bound: Score?

    /// A score as an average: 100 × points / villages that take part.
    public func perHundred(_ score: Score) -> Double {
        Plan.perHundred(score.micropoints, villageCount)
    }
}

extension Planner {
    /// Sets a given plan against what was possible: changes that would make it better, the best plan found, and a bound.
    ///
    /// - Parameters:
    ///   - setup: the county under the rules.
    ///   - given: the plan.
    ///   - steps: changes looked for at most.
    ///   - effort: how hard the best plan and a bound are worked for; the trials and checked weights do not matter here.
    ///   - isCancelled: asked now and then; `true` ends the work with what there is.
    /// - Throws: ``PlannerError`` (E7316) where a village is in two clusters.
    /// - Complexity: per step O(villages · neighbours · cluster size), beside search and bound.
    public static func standing(
        of given: GivenPlan, _ setup: PlanningCase, steps: Int = 3, effort: AnswerEffort = .quick,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> PlanStanding {
        let plan = try given.plan(setup)
        var found: [PlanStanding.Step]?
        var changed: RegionPlan?
        if setup.county.villages.count <= VillageExplainer.mostVillagesForAlternatives {
            var improvement = PlanImprovement(TrialPlan.Base(setup, plan))
            found = improvement.steps(most: steps, isCancelled)
            changed = try improvement.result.regions()
        }
        var (best, bound): (Score?, Score?) = (nil, nil)
        if effort.iterations > 0,
            var better = try bestPlan(setup, from: plan, effort, isCancelled)
        {
            // A few good changes may end higher than a short search.
            if let changed, setup.problem.violations(of: changed).isEmpty, isBetter(changed, than: better, setup) {
                better = changed
            }
            best = setup.problem.score(of: better).total
            if let result = try provenBound(setup, better, effort, isCancelled) {
                bound = result.certificate.bound
                if let improved = result.improvedPlan { best = setup.problem.score(of: improved).total }
            }
        }
        return PlanStanding(
            score: plan.score.total, villageCount: plan.participantCount, steps: found, best: best, bound: bound)
    }

    /// Whether a plan scores more and leaves out no more.
    private static func isBetter(_ plan: RegionPlan, than other: RegionPlan, _ setup: PlanningCase) -> Bool {
        setup.problem.score(of: plan).total > setup.problem.score(of: other).total
            && plan.leftOut.count <= other.leftOut.count
    }

    private static func bestPlan(
        _ setup: PlanningCase, from plan: Plan, _ effort: AnswerEffort, _ isCancelled: @Sendable () -> Bool
    ) throws -> RegionPlan? {
        guard setup.impossible == nil else { return nil }
        var options = SearchOptions()
        (options.seed, options.iterations) = (setup.scenario.solve.seed, effort.iterations)
        (options.restarts, options.threads) = (effort.restarts, setup.scenario.solve.threads ?? 2)
        options.warmStart = try RegionPlan(regions: plan.clusters.map { ($0.lead, $0.members) }, of: setup.problem)
        do {
            return try search(setup.problem, options, isCancelled: isCancelled).plan
        } catch is Impossible { return nil }
    }

    private static func provenBound(
        _ setup: PlanningCase, _ plan: RegionPlan, _ effort: AnswerEffort,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> BoundResult? {
        guard
            let options = effort.bound.options(
                villages: setup.county.villages.count, threads: setup.scenario.solve.threads ?? 2, timeLimitSeconds: nil
            )
        else { return nil }
        do {
            return try Regionalization.bound(setup.problem, plan: plan, options, isCancelled: isCancelled)
        } catch is LinearSolverError { return nil }
    }
}
