import CountyModel
import Regionalization

/// The case in which one village is led by one lead and by no other.
struct ForcedMembership {
    private let setup: PlanningCase
    private let village: Int
    private let lead: Int
    /// The problem under that demand; ``score(of:)`` of the case itself counts, as leaving the village out costs more here.
    package let problem: RegionalizationProblem

    /// More than any plan can gain by leaving the village out.
    private static let demand = Score(points: 50)

    /// - Throws: `Impossible` with every conflict when the rules cannot be kept under that demand.
    init(_ setup: PlanningCase, village: Int, under lead: Int) throws {
        (self.setup, self.village, self.lead) = (setup, village, lead)
        let given = setup.problem
        var units = given.units
        units[village].leaveOutPenalty += Self.demand
        // The village leads no cluster and is in reach of this lead only.
        let leads = given.leads.filter { $0.unit != village }.map { candidate -> LeadCandidate in
            guard candidate.unit != lead else { return candidate }
            var other = candidate
            other.reach.removeAll { $0.unit == village }
            return other
        }
        problem = try RegionalizationProblem(
            units: units, edges: given.allEdges, leads: leads, rules: given.rules, wishes: given.wishes)
    }

    /// Whether a plan has the village where it is wanted.
    package func holds(_ plan: RegionPlan) -> Bool {
        plan.regions.contains { $0.lead == lead && $0.units.contains(village) }
    }

    /// The best plan found, starting from another; `nil` when none was found that keeps every rule.
    package func solve(from start: RegionPlan, _ effort: AnswerEffort, _ isCancelled: @Sendable () -> Bool) throws
        -> RegionPlan?
    {
        var options = SearchOptions()
        (options.seed, options.iterations) = (setup.scenario.solve.seed, effort.iterations)
        (options.restarts, options.threads) = (effort.restarts, setup.scenario.solve.threads ?? 2)
        options.warmStart = start
        do {
            let plan = try search(problem, options, isCancelled: isCancelled).plan
            return holds(plan) && setup.problem.violations(of: plan).isEmpty ? plan : nil
        } catch is Impossible { return nil }
    }

    /// A value that no plan with the village there exceeds, with a better such plan if one was met on the way.
    package func bound(
        of plan: RegionPlan, _ effort: AnswerEffort, _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> (certificate: Certificate, improved: RegionPlan?)? {
        guard
            let options = effort.bound.options(
                villages: setup.county.villages.count, threads: setup.scenario.solve.threads ?? 2,
                timeLimitSeconds: nil)
        else { return nil }
        let result = try Regionalization.bound(problem, plan: plan, options, isCancelled: isCancelled)
        let improved = result.improvedPlan.flatMap {
            holds($0) && setup.problem.violations(of: $0).isEmpty ? $0 : nil
        }
        return (result.certificate, improved)
    }
}

/// How much work goes into an answer; in moves and trials, so that the same question has the same answer.
public struct AnswerEffort: Sendable, Equatable {
    /// Trials of further moves that may be judged.
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

    /// Moves only: no search, no bound. Under a second for a county.
    public static let none = AnswerEffort(
        repairTrials: 20_000, iterations: 0, restarts: 1, bound: .none, checkedWeights: 0)
    /// A short search and a quick bound.
    public static let quick = AnswerEffort(
        repairTrials: 20_000, iterations: 300_000, restarts: 2, bound: .quick, checkedWeights: 1)
    /// A long search and the best bound.
    public static let full = AnswerEffort(
        repairTrials: 200_000, iterations: 2_000_000, restarts: 4, bound: .full, checkedWeights: 3)
}
