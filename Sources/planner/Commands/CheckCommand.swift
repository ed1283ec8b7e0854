import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner check`: reads everything, proposes nothing, and reports every doubt.
struct CheckCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: told(
            "读取村界和表,报告每一处疑点;退出码 0,数据有错时 65。",
            "Read boundaries and tables and report every doubt; exit 0, or 65 on data errors."))

    @Argument(help: .scenarioFile)
    var scenario: String

    @Option(
        name: .long,
        help: .of("把报告写到此文件,.xlsx 或 .csv(可重复)。", "Write the report to this file, .xlsx or .csv (may be repeated)."))
    var report: [String] = []

    @Option(
        name: .customLong("write-aliases"),
        help: .of(
            "把供确认的村名与代码对应写到此别名文件(.csv);请删去不对的行。",
            "Write the pairs of names and codes offered for confirmation to this alias file (.csv); delete wrong lines."
        )
    )
    var aliases: String?

    @Option(
        name: .long,
        help: .of(
            "topology:把修好缝隙和重叠的村界副本写到 --output(.gpkg)。",
            "topology: write a copy of the map with gaps and overlaps repaired to --output (.gpkg)."))
    var fix: Fix?

    @Option(
        name: .customLong("gap-area"),
        help: .of(
            "与 --fix 同用:合上不超过此面积(平方米)的缝隙(默认 data.topology.gap_area_m2)。",
            "With --fix: close gaps up to this area in square metres (default: data.topology.gap_area_m2)."))
    var gapArea: Double?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    /// What `check` can mend, always in a copy.
    enum Fix: String, ExpressibleByArgument, CaseIterable { case topology }

    func check() throws {
        if fix != nil && output.output == nil {
            throw UsageError.of("--fix 需要用 --output 指明副本的文件名。", "--fix needs --output with the file of the copy.")
        }
        if let gapArea, fix == nil || !(gapArea >= 0 && gapArea.isFinite) {
            throw UsageError.of(
                "--gap-area 须与 --fix 同用,面积从 0 起,不能是 \(gapArea)。",
                "--gap-area wants --fix and an area from 0, not \(gapArea).")
        }
        if fix == nil && output.output != nil {
            throw UsageError.of(
                "--output 用于 --fix 写出的副本;报告请用 --report。",
                "--output is for the copy that --fix writes; the report goes to --report.")
        }
        for path in report where !["csv", "xlsx"].contains((path as NSString).pathExtension.lowercased()) {
            throw UsageError.of(
                "--report 的文件名应以 .csv 或 .xlsx 结尾,不能是 \(path)。",
                "--report wants a name that ends in .csv or .xlsx, not \(path).")
        }
        let targets = (report + [aliases, output.output].compactMap { $0 }).map(ScenarioPath.normalized)
        if Set(targets).count < targets.count {
            throw UsageError.of(
                "--report、--write-aliases 和 --output 中有两处写了同一个文件。",
                "two of --report, --write-aliases and --output name one file.")
        }
        if let aliases, (aliases as NSString).pathExtension.lowercased() != "csv" {
            throw UsageError.of(
                "--write-aliases 的文件名应以 .csv 结尾,不能是 \(aliases)。",
                "--write-aliases wants a name that ends in .csv, not \(aliases).")
        }
    }

    func reply(_ console: Console) throws -> Reply<CheckAnswer> {
        var scenario = try Scenario.load(path: scenario, common)
        if let gapArea { scenario.data.topology.gapAreaSquareMeters = gapArea }
        // The copy is made from the map as it was given, not as it is mended for planning.
        if fix == .topology { scenario.data.topology.fix = .report }
        let files = ReportFiles(reports: report, aliases: aliases, gate: output.gate(InputFiles(scenario)))
        // Files that may not be replaced are reported before the work, not after it.
        try files.admit(and: output.output)
        let look = CountyLook(scenario, threads: common.threadCount)
        var findings = look.findings
        // The map can be mended even if the tables have errors.
        if fix == .topology, let path = output.output, let reading = look.reading {
            let mended = try RepairedCopy.write(reading.county, scenario, to: path, overwrite: output.force)
            findings += mended
            if let summary = mended.first { console.say(summary.what.zh, summary.what.en) }
            console.say("已写入修复后的副本 \(path),原文件未改", "repaired copy written to \(path); the original is as it was")
        }
        let result = CheckReport(findings, look.reading)
        let written = try files.write(result, common.language)
        return Reply(
            CheckAnswer(look: look, report: result, written: written), exit: look.exitCode ?? common.exit(for: findings)
        ) { console in
            if console.isJSON { return }
            // Weights that do nothing change what a plan is good for, though nobody has asked for them.
            console.report(result.causes, with: [.usualTermWithoutColumns])
            written.forEach { console.say("已写入 \($0)", "written to \($0)") }
            console.next(.checked(scenario: self.scenario, isSound: (look.exitCode ?? 0) == 0))
        }
    }
}
