import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner check`: reads everything, proposes nothing, and reports every doubt.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read boundaries and tables and report every doubt; exit 0, or 65 on data errors.")

    @Argument(help: "Scenario file (YAML).")
    var scenario: String

    @Option(name: .long, help: "Write the report to this file, .xlsx or .csv (may be repeated).")
    var report: [String] = []

    @Option(
        name: .customLong("write-aliases"),
        help:
            "Write the pairs of names and codes offered for confirmation to this alias file (.csv); delete wrong lines."
    )
    var aliases: String?

    @Option(name: .long, help: "topology: write a copy of the map with gaps and overlaps repaired to --output (.gpkg).")
    var fix: Fix?

    @Option(
        name: .customLong("gap-area"),
        help: "With --fix: close gaps up to this area in square metres (default: data.topology.gap_area_m2).")
    var gapArea: Double?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    /// What `check` can mend, always in a copy.
    enum Fix: String, ExpressibleByArgument, CaseIterable { case topology }

    func validate() throws {
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
        if Set(report).count < report.count {
            throw UsageError.of("--report 重复写了同一个文件。", "--report names one file twice.")
        }
        if let aliases, (aliases as NSString).pathExtension.lowercased() != "csv" {
            throw UsageError.of(
                "--write-aliases 的文件名应以 .csv 结尾,不能是 \(aliases)。",
                "--write-aliases wants a name that ends in .csv, not \(aliases).")
        }
    }

    func run() throws {
        try running(common) { console in
            let file = self.scenario
            var scenario = try Scenario.load(path: file, common)
            if let gapArea { scenario.data.topology.gapAreaSquareMeters = gapArea }
            let files = ReportFiles(reports: report, aliases: aliases, overwrite: output.force)
            // What stands in the way is said before the work, not after it.
            try files.refuseInputs(of: scenario, file, and: output.output)
            try files.refuseToOverwrite()
            let look = Look(scenario, common)
            var findings = look.findings
            // The map can be mended whatever the tables lack.
            if fix == .topology, let path = output.output, let reading = look.reading {
                let mended = try RepairedCopy.write(reading.county, scenario, to: path, overwrite: output.force)
                findings += mended
                if let summary = mended.first { console.say(summary.what.zh, summary.what.en) }
                console.say("已写入修复后的副本 \(path),原文件未改", "repaired copy written to \(path); the original is as it was")
            }
            let result = CheckReport(findings, look.reading)
            let written = try files.write(result, common.language)
            if console.isJSON {
                try console.print(CheckText.json(look, result, written, common.language))
            } else {
                if look.reading != nil { try console.print(CheckText.text(look, common.language)) }
                console.report(result.causes)
                written.forEach { console.say("已写入 \($0)", "written to \($0)") }
            }
            if let code = look.exitCode { throw ExitCode(code) }
        }
    }
}

/// What looking at a county gave, as far as it went.
struct Look {
    private(set) var reading: CountyReading?
    private(set) var setup: PlanningCase?
    /// Everything noticed, those that ended the work included.
    private(set) var findings: [Finding]
    /// Why the work ended before its end; its findings are among the others.
    private(set) var failure: PlannerError?

    /// The exit code that this asks for; `nil` when all is well.
    ///
    /// Errors met while reading are the likely cause of whatever failed later.
    var exitCode: Int32? {
        if let failure, reading == nil || failure.kind == .internalFault { return failure.kind.rawValue }
        let isSpoilt = findings.contains { $0.severity == .error && failure?.findings.contains($0) != true }
        if let failure { return (isSpoilt ? .data : failure.kind).rawValue }
        return isSpoilt ? PlannerError.Kind.data.rawValue : nil
    }

    init(_ scenario: Scenario, _ common: CommonOptions) {
        findings = scenario.findings
        do {
            let reading = try CountyReader.read(scenario)
            self.reading = reading
            findings += reading.findings + DataCheck.run(reading, scenario)
            let setup = try PlanningCase(
                reading.county, scenario, threads: common.threadCount, acceptsContradictions: true)
            self.setup = setup
            findings += setup.findings
            findings += try BorderDoubts.county(reading.county, setup.graph, scenario, threads: common.threadCount)
            // Rules that contradict each other hide no doubt about the data.
            failure = setup.contradiction
            findings += failure?.findings ?? []
        } catch let error as PlannerError {
            findings += error.findings.filter { !findings.contains($0) }
            failure = error
        } catch {
            let fault = PlannerError(
                .internalFault, "E9001", Bilingual(zh: "程序内部错误:\(error)", en: "internal error: \(error)"),
                mend: Bilingual(zh: "请把输入文件与本消息发给开发者", en: "please report this message with the input files"))
            (findings, failure) = (findings + fault.findings, fault)
        }
    }
}
