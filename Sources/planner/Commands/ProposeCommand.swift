import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner propose`: the main job.
struct ProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Propose a plan and write it as GeoJSON, plan.json, assignment.csv and map.svg.")

    @Argument(help: "Scenario file (YAML).")
    var scenario: String

    @Option(name: .long, help: "Seed of the random numbers (default: the scenario's).")
    var seed: UInt64?

    @Option(name: .long, help: "Tried moves per restart (default: the scenario's).")
    var iterations: Int?

    @Option(name: .long, help: "Time limit in seconds; a run it cuts short is recorded with the moves it made.")
    var time: Double?

    @Option(name: .long, help: "Repeat the run recorded in this plan.json, moves and all.")
    var replay: String?

    @Flag(name: .customLong("dry-run"), help: "Do everything, write nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        if let iterations, iterations < 1 { throw ValidationError("--iterations wants 1 or more, not \(iterations).") }
        if replay != nil && (seed != nil || iterations != nil || time != nil) {
            throw ValidationError("--replay repeats a recorded run; --seed, --iterations and --time cannot change it.")
        }
        if output.output == "-" { throw ValidationError("propose writes several files; -o wants a folder.") }
        if let time, !(time > 0) { throw ValidationError("--time wants seconds above 0, not \(time).") }
    }

    func run() throws {
        try running(common) { console in
            var scenario = try Scenario.load(path: scenario, common)
            let recorded = try replay.map { try PlanFile.read(path: $0) }
            if let recorded { scenario.solve.follow(recorded.origin) }
            scenario.solve.seed = seed ?? scenario.solve.seed
            scenario.solve.iterations = iterations ?? scenario.solve.iterations
            scenario.solve.timeSeconds = time ?? scenario.solve.timeSeconds
            let folder = output.output ?? scenario.resolve(scenario.output.dir)
            // What stands in the way is said before the work, not after it.
            if !dryRun { try PlanFiles.refuseToOverwrite(in: folder, overwrite: output.force) }
            let reading = try CountyReader.read(scenario)
            if let recorded { try Replay.check(recorded, scenario, reading.county) }
            ProposeReport.reading(reading, console)
            let setup = try PlanningCase.make(reading, scenario, common)
            ProposeReport.setup(setup, console)
            Interruption.watch()
            let meter = ProgressMeter(console, restarts: scenario.solve.restarts)
            let plan = try Planner.propose(
                setup, stopAfter: recorded?.origin.iterations, progress: meter.show,
                isCancelled: { Interruption.requested })
            console.endProgress()
            try Planner.verify(plan, setup)
            let reasons = PlanExplainer.explain(setup, plan)
            let made = try PlanFiles.make(setup: setup, plan: plan, reasons: reasons, language: common.language)
            if !dryRun { try PlanFiles.write(made.files, to: folder, overwrite: output.force) }
            let checks = DataCheck.run(reading, scenario)
            let findings = scenario.findings + reading.findings + checks + setup.findings + made.notes
            console.report(findings)
            if console.isJSON {
                try console.print(
                    ProposeReport.json(plan, setup, findings, made.files.map(\.name), folder, common.language))
            } else {
                try console.print(ProposeReport.table(plan, setup, common.language))
                if !dryRun {
                    console.say(
                        "已写入 \(folder)/:\(made.files.map(\.name).joined(separator: " "))",
                        "written to \(folder)/: \(made.files.map(\.name).joined(separator: " "))")
                }
            }
            if Interruption.requested { throw ExitCode(PlannerError.Kind.interrupted.rawValue) }
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}
