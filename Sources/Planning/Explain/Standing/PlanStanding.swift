import LinearSolver
import Regionalization

/// How good a plan made by hand or by others is compared with what was possible.
public struct PlanStanding: Sendable {
    /// One change that makes the plan better: a village moved, two exchanged, or another lead.
    public struct Step: Sendable, Equatable {
        /// The moves of the change; two for an exchange.
        package let moves: [PlanMove]
        /// What the score gains; below zero where a broken rule is mended at a cost.
        package let gain: Score
        /// Rules that the change mends, each as often as it was broken, in the order of their families.
        package let mends: [RuleFamily]
        /// Rules that it breaks in their place; never as many as it mends.
        package let breaks: [RuleFamily]

        /// Broken rules that the change mends, less those it breaks; at least 0.
        package var mended: Int { mends.count - breaks.count }
    }

    /// The score of the plan, under the leads it was judged with.
    public let score: Score
    /// Number of villages that scores are spread over: all that take part, so that plans that leave out more or fewer compare.
    package let villageCount: Int
    /// Changes that make it better, each on top of the one before; empty when no single one does, `nil` in counties too large to
    /// try them all.
    public let steps: [Step]?
    /// The score of the best plan found that keeps every rule; `nil` when none was searched for or found.
    public let best: Score?
    /// A value that no plan under the rules exceeds; `nil` when no bound was computed.
    public let bound: Score?

    /// A score as an average: 100 × points / villages that take part.
    package func perHundred(_ score: Score) -> Double {
        Plan.perHundred(score.micropoints, villageCount)
    }
}

extension PlanningCase {
    /// Compares a given plan with what was possible: changes that would make it better, the best plan found, and a
    /// bound.
    ///
    /// - Parameters:
    ///   - given: the plan.
    ///   - steps: changes looked for at most.
    ///   - effort: how hard the best plan and a bound are worked for; the trials and checked weights do not matter here.
    ///   - progress: told how far search and proof are.
    ///   - isCancelled: asked now and then; `true` ends the work with what there is.
    /// - Throws: ``PlannerError`` (E7316) where a village is in two clusters.
    /// - Complexity: per step O(villages · neighbours · cluster size), beside search and bound.
    public func standing(
        of given: GivenPlan, steps: Int = 3, effort: AnswerEffort = .none,
        progress: (@Sendable (SearchProgress) -> Void)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> PlanStanding {
        try standing(
            of: try given.plan(self), steps: steps, effort: effort, progress: progress, isCancelled: isCancelled)
    }

    /// The same of a plan with its leads.
    package func standing(
        of plan: Plan, steps: Int = 3, effort: AnswerEffort = .none,
        progress: (@Sendable (SearchProgress) -> Void)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> PlanStanding {
        let work = AnswerWork(effort: effort, progress: progress, isCancelled: isCancelled)
        var found: [PlanStanding.Step]?
        var changed: RegionPlan?
        if county.villages.count <= VillageExplainer.mostVillagesForAlternatives {
            var improvement = PlanImprovement(TrialPlan.Base(self, plan))
            found = improvement.steps(most: steps, isCancelled)
            changed = try improvement.result.regions()
        }
        var (best, bound): (Score?, Score?) = (nil, nil)
        if effort.iterations > 0, var better = try bestPlan(from: plan, work) {
            // A few good changes may end higher than a short search.
            if let changed, problem.violations(of: changed).isEmpty, isBetter(changed, than: better) {
                better = changed
            }
            best = problem.score(of: better).total
            if let result = try provenBound(better, work) {
                bound = result.certificate.bound
                if let improved = result.improvedPlan { best = problem.score(of: improved).total }
            }
        }
        return PlanStanding(
            score: plan.score.total, villageCount: plan.participantCount, steps: found, best: best, bound: bound)
    }

    /// Whether a plan scores more and leaves out no more.
    private func isBetter(_ plan: RegionPlan, than other: RegionPlan) -> Bool {
        problem.score(of: plan).total > problem.score(of: other).total
            && plan.leftOut.count <= other.leftOut.count
    }

    private func bestPlan(from plan: Plan, _ work: AnswerWork) throws -> RegionPlan? {
        guard impossible == nil else { return nil }
        let start = try RegionPlan(regions: plan.clusters.map { ($0.lead, $0.members) }, of: problem)
        do {
            return try search(
                problem, work.options(scenario, from: start), progress: work.progress, isCancelled: work.isCancelled
            ).plan
        } catch is Impossible { return nil }
    }

    private func provenBound(_ plan: RegionPlan, _ work: AnswerWork) throws -> BoundResult? {
        guard
            let options = work.effort.bound.options(
                villages: county.villages.count, threads: scenario.solve.threads ?? 2, timeLimitSeconds: nil
            )
        else { return nil }
        do {
            return try Regionalization.bound(
                problem, plan: plan, options, progress: work.boundProgress(), isCancelled: work.isCancelled)
        } catch is LinearSolverError { return nil }
    }
}
