import ArgumentParser
import ClusterPlanner

/// `planner explain`: why a village is where a plan has it, and why not elsewhere.
struct ExplainCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: told(
            "说明一个村为什么在它的片区;加 --to 说明为什么不在另一个片区。",
            "Say why a village is in its cluster and, with --to, why it is not in another one."),
        discussion: told(
            "一分为一个村由牵头村带动最多所得的百分之一。先试做这一移动并评判;若违反规则,找出最少的补救移动。加 --effort quick 或 full,再求该村在那里的最好方案及其上界,并说明改变哪些权重会改变答案。",
            """
            One point is a hundredth of what one village can gain from its lead. The move is made and judged; where it \
            breaks a rule, the fewest further moves that mend it are looked for. With --effort quick \
            or full the best plan with the village there is searched for and bounded, and the weights are told whose change \
            would turn the answer.
            """))

    @Argument(
        help: .of(
            "方案:plan.json、村与片区的表(CSV、XLSX)或列名(如 现有片区)。",
            "Plan: plan.json, a table (CSV, XLSX) of codes and clusters, or the name of a column such as 现有片区."))
    var plan: String

    @Option(
        name: .long,
        help: .of(
            "所问的村:代码或村名,必要时前面加乡镇。",
            "Village asked about: its code or its name, if need be with the township in front."))
    var village: String

    @Option(
        name: .long,
        help: .of(
            "所问的片区:编号(P07)、名称或牵头村。", "Cluster asked about: its number (P07), its name or its lead village."))
    var to: String?

    @Option(name: .long, help: .scenarioOfPlan)
    var scenario: String?

    @Option(
        name: .long,
        help: .of(
            "为回答用多少计算:none(只试移动,立即回答)、quick 或 full。",
            "How much work goes into the answer: none (moves only, at once), quick or full."))
    var effort: Effort = .none

    @OptionGroup var common: CommonOptions

    func reply(_ console: Console) throws -> Reply<ExplainAnswer> {
        let opened = try PlanFolder.open(plan, common.opening(.named(scenario), .refused))
        let (setup, plan) = (opened.setup, try opened.plan())
        let asked = try PlanFinder.village(village, setup, option: "--village")
        let target = try to.map { try PlanFinder.cluster($0, plan, setup, option: "--to") }
        Interruption.watch()
        let meter = effort.meter(setup, console)
        defer { meter.end() }
        let answer = try setup.explain(
            plan, village: asked, to: target, effort: effort.effort, progress: meter.show,
            isCancelled: { Interruption.requested })
        meter.end()
        let interrupted = Interruption.requested
        let findings = opened.findings
        return Reply(
            ExplainAnswer(answer: answer, plan: plan, setup: setup, target: target, findings: findings),
            exit: interrupted ? PlannerError.Kind.interrupted.rawValue : common.exit(for: findings)
        ) { console in
            if !console.isJSON { console.reportOpened(findings) }
            if interrupted {
                console.warn("已中断:以上回答只用了部分计算", "interrupted: the answer above rests on part of the work")
            }
            // A table or a column has no edits.
            if opened.record == nil && to != nil { return console.next(.judged(table: self.plan)) }
            console.next(.explained(plan: self.plan, village: village, target: to))
        }
    }
}
