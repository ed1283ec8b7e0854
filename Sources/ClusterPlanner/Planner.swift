import CountyData
import CountyModel
import Planning
import Regionalization

/// One run from files to reasons, in the order in which the data flow: read, prepare, propose, judge, explain, write.
///
/// Every step is a function of values; nothing here keeps state, asks the network or prints.
public enum Planner {
    /// Everything one run produced.
    public struct Outcome: Sendable {
        /// The county and what was noticed while reading it.
        public let reading: CountyReading
        /// Findings of the checks that compare values with each other; see ``DataCheck``.
        public let checks: [Finding]
        /// The county under the scenario.
        public let setup: PlanningCase
        /// The plan.
        public let plan: Plan
        /// Why the plan is as it is.
        public let reasons: PlanReasons
    }

    /// Reads the files of a scenario, proposes a plan, has it audited and explains it.
    ///
    /// - Parameters:
    ///   - scenario: the parameters.
    ///   - progress: called from any thread while the search runs.
    ///   - isCancelled: asked now and then; `true` ends the search with the best plan so far.
    /// - Throws: ``PlannerError``.
    public static func run(
        _ scenario: Scenario, progress: (@Sendable (SearchProgress) -> Void)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> Outcome {
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase(
            reading.county, scenario, threads: scenario.solve.threads ?? 2, acceptsContradictions: true)
        let plan = try setup.propose(progress: progress, isCancelled: isCancelled)
        try setup.verify(plan)
        return Outcome(
            reading: reading, checks: DataCheck.run(reading, scenario), setup: setup, plan: plan,
            reasons: PlanExplainer.explain(setup, plan))
    }
}
