import Regionalization

/// The whole story in the order in which the data flow: read, prepare, propose, judge, explain, write.
///
/// Every step is a function of values; nothing here keeps state, asks the network or prints.
public enum Planner {
    /// Everything one run produced.
    public struct Outcome: Sendable {
        /// The county and what was noticed while reading it.
        public let reading: CountyReading
        /// What values beside each other gave rise to; see ``DataCheck``.
        public let checks: [Finding]
        /// The county under the scenario.
        public let setup: PlanningCase
        /// The plan.
        public let plan: Plan
        /// Why.
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
        let plan = try propose(setup, progress: progress, isCancelled: isCancelled)
        try verify(plan, setup)
        return Outcome(
            reading: reading, checks: DataCheck.run(reading, scenario), setup: setup, plan: plan,
            reasons: PlanExplainer.explain(setup, plan))
    }

    /// Searches for a plan that keeps every rule.
    ///
    /// The same case, seed and iterations give the same plan for any number of threads, unless time or cancellation cut it short.
    ///
    /// - Parameters:
    ///   - setup: the county under a scenario.
    ///   - start: a plan to start from, or a record to repeat.
    ///   - progress: called from any thread.
    ///   - isCancelled: asked now and then; `true` ends the search with the best plan so far.
    /// - Throws: ``PlannerError`` of kind `.infeasible` when none was found, saying which rule and which villages.
    public static func propose(
        _ setup: PlanningCase, from start: ProposalStart = ProposalStart(),
        progress: (@Sendable (SearchProgress) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> Plan {
        let proposal = Proposal(setup: setup, start: start)
        var single = setup
        single.proposeOne()
        return try Proposal(setup: single, start: start).plans(
            proposal.search(progress, isCancelled), progress, isCancelled)[0]
    }

    /// Searches for as many plans as `solve.plans` asks for, each differing from all others by `solve.min_difference` and
    /// scoring at most `solve.max_loss` less than the first.
    ///
    /// - Returns: the best plan and those that were found beside it, at least one.
    /// - Throws: as ``propose(_:from:progress:isCancelled:)``.
    public static func proposeSeveral(
        _ setup: PlanningCase, from start: ProposalStart = ProposalStart(),
        progress: (@Sendable (SearchProgress) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> [Plan] {
        let proposal = Proposal(setup: setup, start: start)
        return try proposal.plans(try proposal.search(progress, isCancelled), progress, isCancelled)
    }

    /// Where no plan keeps the rules, searches for one that breaks the least of those whose relaxation would help.
    ///
    /// - Parameter failure: why no plan was found, as thrown by ``propose(_:from:progress:isCancelled:)``.
    /// - Throws: ``PlannerError`` of kind `.infeasible` where giving up one or two rules does not help.
    public static func proposeElastic(_ setup: PlanningCase, failure: PlannerError) throws -> ElasticProposal {
        let options = Proposal(setup: setup, start: ProposalStart()).options
        return try ElasticProposal.make(setup, options, failure: failure)
    }

    /// Has a plan judged from scratch, apart from the search.
    ///
    /// - Throws: ``PlannerError`` of kind `.internalFault` naming every hard rule the plan breaks: such a plan is never written.
    public static func verify(_ plan: Plan, _ setup: PlanningCase) throws {
        let report = try PlanAudit.judge(
            clusters: plan.judgedClusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
        if let refusal = report.refusal { throw refusal }
        guard report.score.total == plan.score.total.micropoints else {
            throw PlannerError(
                .internalFault, "E1901",
                Bilingual(
                    zh: "方案得分与复核不一致:\(plan.score.total.micropoints) 与 \(report.score.total)",
                    en:
                        "the plan's score differs from the audit's: \(plan.score.total.micropoints) and \(report.score.total)"
                ))
        }
    }
}
