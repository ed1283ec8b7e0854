import CountyModel
import PlanAudit
import Regionalization

extension PlanningCase {
    /// Searches for a plan that keeps every rule.
    ///
    /// The same case, seed and iterations give the same plan for any number of threads, unless time or cancellation cut it short.
    ///
    /// - Parameters:
    ///   - start: a plan to start from, or a record to repeat.
    ///   - progress: called from any thread.
    ///   - isCancelled: asked now and then; `true` ends the search with the best plan so far.
    /// - Throws: ``PlannerError`` of kind `.infeasible` when none was found, saying which rule and which villages.
    public func propose(
        from start: ProposalStart = ProposalStart(),
        progress: (@Sendable (SearchProgress) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> Plan {
        let proposal = Proposal(setup: self, start: start)
        var single = self
        single.proposeOne()
        return try Proposal(setup: single, start: start).plans(
            proposal.search(progress, isCancelled), progress, isCancelled)[0]
    }

    /// Searches for as many plans as `solve.plans` asks for, each differing from all others by `solve.min_difference` and
    /// scoring at most `solve.max_loss` less than the first.
    ///
    /// - Returns: the best plan and those that were found beside it, at least one.
    /// - Throws: as ``propose(_:from:progress:isCancelled:)``.
    public func proposeSeveral(
        from start: ProposalStart = ProposalStart(),
        progress: (@Sendable (SearchProgress) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> [Plan] {
        let proposal = Proposal(setup: self, start: start)
        return try proposal.plans(try proposal.search(progress, isCancelled), progress, isCancelled)
    }

    /// Where no plan keeps the rules, searches for one that breaks the least of those whose relaxation would help.
    ///
    /// - Parameter failure: why no plan was found, as thrown by ``propose(_:from:progress:isCancelled:)``.
    /// - Throws: ``PlannerError`` of kind `.infeasible` where giving up one or two rules does not help.
    public func proposeElastic(failure: PlannerError) throws -> ElasticProposal {
        let options = Proposal(setup: self, start: ProposalStart()).options
        return try ElasticProposal.make(self, options, failure: failure)
    }

    /// Has a plan judged from scratch, apart from the search.
    ///
    /// - Throws: ``PlannerError`` of kind `.internalFault` naming every hard rule the plan breaks: such a plan is never written.
    public func verify(_ plan: Plan) throws {
        let report = try PlanAudit.judge(
            clusters: plan.judgedClusters, county: county, scenario: scenario, graph: graph)
        if let refusal = report.refusal { throw refusal }
        guard report.score.total == plan.score.total.micropoints else {
            throw PlannerError(
                .internalFault, .scoreDiffers,
                Bilingual(
                    zh: "方案得分与复核不一致:\(plan.score.total.micropoints) 与 \(report.score.total)",
                    en:
                        "the plan's score differs from the audit's: \(plan.score.total.micropoints) and \(report.score.total)"
                ))
        }
    }
}
