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
    func solve(from start: RegionPlan, _ work: AnswerWork) throws -> RegionPlan? {
        do {
            let plan = try search(
                problem, work.options(setup.scenario, from: start), progress: work.progress,
                isCancelled: work.isCancelled
            ).plan
            return holds(plan) && setup.problem.violations(of: plan).isEmpty ? plan : nil
        } catch is Impossible { return nil }
    }

    /// A value that no plan with the village there exceeds, with a better such plan if one was met on the way.
    func bound(
        of plan: RegionPlan, _ work: AnswerWork
    ) throws -> (certificate: Certificate, improved: RegionPlan?)? {
        guard
            let options = work.effort.bound.options(
                villages: setup.county.villages.count, threads: setup.scenario.solve.threads ?? 2,
                timeLimitSeconds: nil)
        else { return nil }
        let result = try Regionalization.bound(
            problem, plan: plan, options, progress: work.boundProgress(), isCancelled: work.isCancelled)
        let improved = result.improvedPlan.flatMap {
            holds($0) && setup.problem.violations(of: $0).isEmpty ? $0 : nil
        }
        return (result.certificate, improved)
    }
}
