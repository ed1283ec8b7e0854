import ArgumentParser
import ClusterPlanner

/// `planner explain`: why a village is where a plan has it, and why not elsewhere.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a village is in its cluster and, with --to, why it is not in another one.",
        discussion: """
            One point is a hundredth of what one village can gain from its lead. The move is made and judged; where it \
            breaks a rule, the fewest further moves that mend it are looked for. Then the best plan with the village \
            there is searched for and bounded, and the weights are told whose change would turn the answer.
            """)

    @Argument(help: "Plan: plan.json, a table (CSV, XLSX) of codes and clusters, or the name of a column such as 现有片区.")
    var plan: String

    @Option(name: .long, help: "Village asked about: its code or its name, if need be with the township in front.")
    var village: String

    @Option(name: .long, help: "Cluster asked about: its number (P07), its name or its lead village.")
    var to: String?

    @Option(
        name: .long, help: "Scenario file; by default the one beside or above plan.json that the plan was made from.")
    var scenario: String?

    @Option(name: .long, help: "How much work goes into the answer: none (moves only), quick or full.")
    var effort: Effort = .quick

    @OptionGroup var common: CommonOptions

    func run() throws {
        try running(common) { console in
            let read = try GivenCase.read(plan, scenario: scenario, common)
            let (setup, given) = (read.setup, read.given)
            let proposed = try given.plan(setup)
            let asked = try PlanFinder.village(village, setup, option: "--village")
            let target = try to.map { try PlanFinder.cluster($0, proposed, setup, option: "--to") }
            Interruption.watch()
            let answer = try setup.explain(
                proposed, village: asked, to: target, effort: effort.effort,
                isCancelled: { Interruption.requested })
            let findings = read.findings
            if console.isJSON {
                try console.print(ExplainReport.json(answer, proposed, setup, findings, common.language))
            } else {
                try console.print(ExplainReport.text(answer, proposed, setup, asked: target, common.language))
                console.report(findings)
            }
            if Interruption.requested {
                console.warn("已中断:以上回答只用了部分计算", "interrupted: the answer above rests on part of the work")
                throw ExitCode(PlannerError.Kind.interrupted.rawValue)
            }
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}

/// How much work goes into an answer.
enum Effort: String, ExpressibleByArgument, CaseIterable {
    case none, quick, full

    var effort: AnswerEffort {
        switch self {
        case .none: .none
        case .quick: .quick
        case .full: .full
        }
    }
}
