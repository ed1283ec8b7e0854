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
            throw ValidationError("--fix needs --output with the file of the copy.")
        }
        if let gapArea, fix == nil || !(gapArea >= 0 && gapArea.isFinite) {
            throw ValidationError("--gap-area wants --fix and an area from 0, not \(gapArea).")
        }
        if fix == nil && output.output != nil { throw ValidationError("--output is for the copy that --fix writes.") }
    }

    func run() throws {
        try running(common) { console in
            var scenario = try Scenario.load(path: scenario, common)
            if let gapArea { scenario.data.topology.gapAreaSquareMeters = gapArea }
            let reading = try CountyReader.read(scenario)
            // The map can be mended whatever the tables lack.
            var mended: [Finding] = []
            if fix == .topology, let path = output.output {
                mended = try RepairedCopy.write(reading.county, scenario, to: path, overwrite: output.force)
                console.say("已写入修复后的副本 \(path),原文件未改", "repaired copy written to \(path); the original is as it was")
            }
            let setup: PlanningCase
            do { setup = try PlanningCase.make(reading, scenario, common) } catch {
                console.report(mended)
                throw error
            }
            let borders = try BorderDoubts.county(reading.county, setup.graph, scenario, threads: common.threadCount)
            let findings = scenario.findings + reading.findings + setup.findings + borders + mended
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
