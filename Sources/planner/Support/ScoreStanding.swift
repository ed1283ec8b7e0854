import ClusterPlanner

/// A given plan compared with what was possible, as `score` reports it.
struct ScoreStanding {
    let sentences: [Bilingual]
    let json: JSONValue

    /// `nil` where the given plan is not a plan (a village is in two clusters, or no village is in any), and where the rules
    /// contradict each other or the map, so that there is no best plan to compare it with.
    static func make(
        _ given: GivenPlan, _ report: AuditReport, _ setup: PlanningCase, _ effort: AnswerEffort,
        _ meter: ProgressMeter
    ) throws -> ScoreStanding? {
        guard setup.contradiction == nil, !report.violations.contains(where: { $0.rule == .oneCluster }),
            report.coveredCount > 0
        else {
            return nil
        }
        let plan = try given.plan(setup, judged: report)
        let standing = try setup.standing(
            of: plan, effort: effort, progress: meter.show, isCancelled: { Interruption.requested })
        let (text, facts) = StandingText.sentences(
            standing, plan, setup, keepsRules: report.hardViolations.isEmpty)
        return ScoreStanding(sentences: text, json: standing.json(setup, text, facts))
    }
}
