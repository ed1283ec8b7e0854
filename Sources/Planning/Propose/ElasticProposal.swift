import CountyModel
import PlanAudit
import Regionalization

/// A plan that was asked for although no plan keeps the rules.
public struct ElasticProposal: Sendable {
    /// The plan; ``Plan/brokenRules`` says what it breaks. A valid one when a search found that nothing has to be broken.
    package let plan: Plan
    /// The case under a notice that marks everything written as no proposal.
    package let setup: PlanningCase
    /// Why no plan keeps the rules, which rules would have to be given up, and every rule that the plan breaks.
    package let findings: [Finding]
}

extension ElasticProposal {
    /// Looks for the plan that breaks least, of the rules whose relaxation helps.
    ///
    /// - Parameter failure: why there is no valid plan.
    /// - Throws: `failure` itself, with one more finding (E3011), where no family and no pair of families helps.
    package static func make(_ setup: PlanningCase, _ options: SearchOptions, failure: PlannerError) throws
        -> ElasticProposal
    {
        let problem = setup.problem
        let relaxations = try RelaxationText.relaxations(problem, setup.scenario)
        guard let relaxation = relaxations.first else { throw noWay(failure, setup) }
        let elastic = try elasticPlan(
            units: problem.units, edges: problem.allEdges, leads: problem.leads, rules: problem.rules,
            wishes: problem.wishes, breaking: relaxation.families, options: options)
        var plan = PlanBuilder.plan(
            elastic.plan, of: setup,
            origin: PlanOrigin(
                seed: options.seed, plannedIterations: options.iterations, iterations: [], winningRestart: 0,
                wasCutShort: false))
        let report = try PlanAudit.judge(
            clusters: plan.judgedClusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
        plan.brokenRules = report.hardViolations
        let causes = failure.findings.filter { $0.code != .relaxation }
        let broken = report.hardViolations.map { violation in
            Finding(
                .trialBreaksRule,
                Bilingual(
                    zh: "试算方案违反规则:" + violation.what.zh, en: "the trial plan breaks a rule: " + violation.what.en),
                at: Place(
                    column: violation.rule.key,
                    village: violation.villages.first.map { setup.county.villages[$0].label }))
        }
        return ElasticProposal(
            plan: plan, setup: plan.brokenRules.isEmpty ? setup : setup.noticing(notice(relaxation.families)),
            findings: causes + RelaxationText.findings(relaxations, problem, setup.county, setup.scenario) + broken)
    }

    private static func notice(_ families: [RuleFamily]) -> String {
        "试算(违反硬约束 \(families.map { $0.key }.joined(separator: "、")),不是有效方案)"
    }

    private static func noWay(_ failure: PlannerError, _ setup: PlanningCase) -> PlannerError {
        let isLarge = setup.county.villages.count > RelaxationText.mostVillages
        let finding = Finding(
            .nothingToTry,
            Bilingual(
                zh: isLarge
                    ? "超过 \(RelaxationText.mostVillages) 个村,不做 --elastic 试算" : "单独放宽任何一条或两条规则都得不到更接近的方案,--elastic 无从试算",
                en: isLarge
                    ? "--elastic is not offered for more than \(RelaxationText.mostVillages) villages"
                    : "no rule and no pair of rules brings a plan closer when given up; --elastic has nothing to try"),
            at: Place(column: "must"),
            mend: Bilingual(zh: "请按上面的说明逐条放宽规则", en: "relax the rules named above one after the other"))
        return PlannerError(failure.kind, failure.findings + [finding])
    }
}
