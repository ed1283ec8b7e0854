import ArgumentParser
import ClusterPlanner

/// `planner score`: judges a plan that exists already by the rules of a scenario.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract:
            "Judge an existing plan: rules broken and by which villages, indicators, score, and what was possible.",
        discussion: """
            The score is 100 times the points per village that takes part, those left out included, so that 100 would be a county \
            whose every village gains all it can from its lead. It is the score that propose, compare, edit, sweep and stability \
            give.
            """)

    @Argument(help: "Plan: plan.json, a table (CSV, XLSX) of codes and clusters, or the name of a column such as 现有片区.")
    var plan: String

    @Option(
        name: .long,
        help:
            "Scenario file (YAML) with the data and the rules; by default the one near plan.json that the plan was made from."
    )
    var scenario: String?

    @Option(
        name: .long,
        help: "How hard a better plan and a bound are worked for: none (changes of the plan only), quick or full.")
    var effort: Effort = .quick

    @OptionGroup var common: CommonOptions

    func run() throws {
        try running(common) { console in
            let read = try GivenCase.read(plan, scenario: scenario, common)
            let (setup, given) = (read.setup, read.given)
            let report = try given.judge(setup)
            Interruption.watch()
            let standing = try ScoreStanding.make(given, report, setup, effort.effort)
            let findings = read.findings
            if console.isJSON {
                try console.print(ScoreReport.json(report, standing, setup, findings, common.language))
            } else {
                try console.print(ScoreReport.text(report, standing, setup, common.language))
                console.report(findings)
            }
            if Interruption.requested { throw ExitCode(PlannerError.Kind.interrupted.rawValue) }
            // A plan that breaks a rule is a result, not a failure of the command: 2, as for findings.
            if !report.hardViolations.isEmpty && common.failOn != .never { throw ExitCode(2) }
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}
