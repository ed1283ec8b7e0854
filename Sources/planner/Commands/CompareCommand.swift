import ArgumentParser
import ClusterPlanner

/// `planner compare`: plans side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare plans: clusters matched, villages moved and why, indicators, agreement.",
        discussion: """
            The first plan is the reference. Clusters are matched by the villages they share, whatever their numbers. With \
            several others, one table.
            """)

    @Argument(
        help: "Plans: folders with a plan.json, files (plan.json, CSV, XLSX) or columns such as 现有片区; two or more.")
    var plans: [String]

    @Option(
        name: .long,
        help: "Scenario file of the plans, or one for each; a plan.json finds its own near it by its digest.")
    var scenario: [String] = []

    @Option(name: .long, help: "What goes to standard output or the file of -o: text, json, geojson, xlsx or svg.")
    var format: CompareFormat?

    @Flag(name: .customLong("exit-code"), help: "End with code 4 when the plans differ.")
    var exitCode = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        guard plans.count > 1 else { throw UsageError.of("compare 需要两个或更多方案。", "compare wants two plans or more.") }
        if scenario.count > 1 && scenario.count != plans.count {
            throw UsageError.of(
                "--scenario 写一次(用于全部方案),或对 \(plans.count) 个方案各写一次。",
                "--scenario is given once for all plans or once for each of the \(plans.count).")
        }
        if let path = output.output, path != "-", format == nil, CompareFormat(ending: path) == nil,
            OutputFlags.looksLikeFile(path)
        {
            throw UsageError.of(
                "不会写 \(path) 这种文件;可写 .txt、.json、.geojson、.xlsx、.svg,或文件夹(\(path)/)。",
                "compare writes no file such as \(path); it writes .txt, .json, .geojson, .xlsx, .svg, or a folder (\(path)/)."
            )
        }
        let target = CompareTarget(format, output.output, isJSON: common.json)
        if target.isWorkbookOnScreen {
            throw UsageError.of("工作簿要写到文件,如 -o compare.xlsx。", "a workbook wants a file: -o compare.xlsx.")
        }
        if plans.count > 2 && target.format == .svg {
            throw UsageError.of(
                "一张图只比较两个方案;请两两比较,或写到文件夹。",
                "the picture shows two plans; compare them two by two, or write to a folder.")
        }
    }

    func run() throws {
        try running(common) { console in
            let target = CompareTarget(format, output.output, isJSON: common.json)
            try target.refuse(overwrite: output.force, plans: plans.count)
            var sources = PlanSources(scenarios: scenario, threads: common.threadCount)
            let table = try ComparisonTable(try sources.read(plans))
            let findings = table.plans.flatMap(\.findings)
            try target.write(table, findings, verbose: common.verbose, overwrite: output.force, console)
            console.report(findings)
            if exitCode && table.isDifferent { throw ExitCode(4) }
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}
