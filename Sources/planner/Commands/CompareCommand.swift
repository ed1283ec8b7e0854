import ArgumentParser
import ClusterPlanner

/// `planner compare`: plans side by side.
struct CompareCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: told(
            "比较方案:片区对应、移动的村及原因、指标、一致程度。",
            "Compare plans: clusters matched, villages moved and why, indicators, agreement."),
        discussion: told(
            "以第一个方案为基准。片区按共同的村对应,与编号无关。同时与几个方案比较时列成一张表。",
            """
            The first plan is the reference. Clusters are matched by the villages they share, whatever their numbers. With \
            several others, one table.
            """))

    @Argument(
        help: .of(
            "方案:含 plan.json 的文件夹、文件(plan.json、CSV、XLSX)或列名(如 现有片区);两个或更多。",
            "Plans: folders with a plan.json, files (plan.json, CSV, XLSX) or columns such as 现有片区; two or more."))
    var plans: [String]

    @Option(name: .long, help: .scenariosOfPlans)
    var scenario: [String] = []

    @Option(
        name: .long,
        help: .of(
            "打印到标准输出或写到 -o 的形式:text、json、geojson、xlsx 或 svg。",
            "What goes to standard output or the file of -o: text, json, geojson, xlsx or svg."))
    var format: CompareFormat?

    @Flag(name: .customLong("exit-code"), help: .of("方案不同时以代码 4 结束。", "End with code 4 when the plans differ."))
    var exitCode = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    private var target: CompareTarget { CompareTarget(format, output.output, isJSON: common.json) }

    func check() throws { try target.validate(output.output, format, plans: plans.count, scenario.count) }

    func reply(_ console: Console) throws -> Reply<CompareAnswer> {
        try output.refuseExisting(target.paths(plans: plans.count))
        let opened = try PlanSources(scenarios: scenario, common.opening(.named(nil), .accepted)).open(plans)
        let gate = output.gate(opened.inputs)
        try gate.admit(target.paths(plans: plans.count))
        let table = try ComparisonTable(try opened.map { try ComparedPlan($0) })
        let findings = opened.findings
        let answer = CompareAnswer(
            table: table, findings: findings, target: target, tellsEachVillage: common.verbose)
        try target.write(answer, gate, console)
        if target.path == nil, target.format == .geojson, try answer.moved() == nil {
            CompareAnswer.sayNothingMoved(console)
        }
        let exit = exitCode && table.isDifferent ? 4 : common.exit(for: findings)
        return Reply(answer, exit: exit) { console in
            console.reportOpened(findings)
            if output.output == nil { console.next(.compared) }
        }
    }
}
