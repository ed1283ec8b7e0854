import ArgumentParser
import ClusterPlanner

/// `planner check`: reads everything, proposes nothing, and reports every doubt.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read boundaries and tables and report every doubt; exit 0, or 65 on data errors.")

    @Argument(help: "Scenario file (YAML).")
    var scenario: String

    @Option(name: .long, help: "topology: write a copy of the map with gaps and overlaps repaired to --output (.gpkg).")
    var fix: Fix?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    /// What `check` can mend, always in a copy.
    enum Fix: String, ExpressibleByArgument, CaseIterable { case topology }

    func validate() throws {
        if fix != nil && output.output == nil {
            throw ValidationError("--fix needs --output with the file of the copy.")
        }
        if fix == nil && output.output != nil { throw ValidationError("--output is for the copy that --fix writes.") }
    }

    func run() throws {
        try running(common) { console in
            let scenario = try Scenario.load(path: scenario, common)
            let reading = try CountyReader.read(scenario)
            let setup = try PlanningCase.make(reading, scenario, common)
            let borders = try BorderDoubts.county(reading.county, setup.graph, scenario, threads: common.threadCount)
            var findings = scenario.findings + reading.findings + setup.findings + borders
            if fix == .topology, let path = output.output {
                findings += try RepairedCopy.write(reading.county, scenario, to: path, overwrite: output.force)
                console.say("已写入修复后的副本 \(path),原文件未改", "repaired copy written to \(path); the original is as it was")
            }
            if console.isJSON {
                try console.print(CheckReport.json(reading, setup, findings, common.language))
            } else {
                try console.print(CheckReport.text(reading, setup, common.language))
                console.report(findings)
            }
            if findings.contains(where: { $0.severity == .error }) { throw ExitCode(PlannerError.Kind.data.rawValue) }
        }
    }
}
