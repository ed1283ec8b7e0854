import ArgumentParser
import ClusterPlanner

/// `planner score`: judges a plan that exists already by the rules of a scenario.
struct ScoreCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: told(
            "评判已有方案:违反哪些规则、涉及哪些村,指标、得分,以及最好能到多少。",
            "Judge an existing plan: rules broken and by which villages, indicators, score, and what was possible."),
        discussion: told(
            "一分为一个村由牵头村带动最多所得的百分之一。方案的得分是参加各村(含未组建的村)的村均分:若每个村都得到最多所得,为 100 分;片区的分值和调整的增减是合计的分,与 explain、edit 所说相同。propose、compare、edit、sweep、stability 用同一得分。",
            """
            One point is a hundredth of what one village can gain from its lead. The score of a plan is its points per village that \
            takes part, those left out included, so that 100 would be a county whose every village gains all it can. What a cluster is \
            worth and what a change gains or costs are points in all, as explain and edit tell them. It is the score that propose, \
            compare, edit, sweep and stability give.
            """))

    @Argument(
        help: .of(
            "方案:plan.json、村与片区的表(CSV、XLSX)或列名(如 现有片区)。",
            "Plan: plan.json, a table (CSV, XLSX) of codes and clusters, or the name of a column such as 现有片区."))
    var plan: String

    @Option(name: .long, help: .scenarioOfPlan)
    var scenario: String?

    @Option(
        name: .long,
        help: .of(
            "为找更好的方案和上界用多少计算:none(只试改动,立即回答)、quick 或 full。",
            "How hard a better plan and a bound are worked for: none (changes of the plan only, at once), quick or full."
        ))
    var effort: Effort = .none

    @OptionGroup var common: CommonOptions

    func reply(_ console: Console) throws -> Reply<ScoreAnswer> {
        let opened = try PlanFolder.open(plan, common.opening(.named(scenario), .accepted))
        let (setup, findings) = (opened.setup, opened.findings)
        let report = try opened.judged()
        Interruption.watch()
        let meter = effort.meter(setup, console)
        defer { meter.end() }
        let standing = try ScoreStanding.make(opened.given, report, setup, effort.effort, meter)
        meter.end()
        // A plan that breaks a rule is a result, not a failure of the command: 2, as for findings.
        let breaks = !report.hardViolations.isEmpty && common.failOn != .never
        let exit = breaks ? 2 : common.exit(for: findings)
        return Reply(
            ScoreAnswer(
                report: report, standing: standing, setup: setup, findings: findings,
                madeAs: opened.record.flatMap { $0.isValid ? nil : $0.isEdited ? .edited : .trial }),
            exit: Interruption.requested ? PlannerError.Kind.interrupted.rawValue : exit
        ) { console in
            if console.isJSON { return }
            console.reportOpened(findings)
            console.next(
                opened.record == nil
                    ? .judged(table: plan) : .scored(plan: plan, isValid: report.hardViolations.isEmpty))
        }
    }
}
