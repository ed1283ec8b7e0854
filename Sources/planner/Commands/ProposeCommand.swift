import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner propose`: the main job.
struct ProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Propose a plan and write it as GeoJSON, plan.json, assignment.csv and map.svg.",
        discussion: "output.formats of the scenario says what is written beside plan.json.")

    @Argument(help: "Scenario file (YAML).")
    var scenario: String

    @Flag(name: .customLong("dry-run"), help: "Do everything, write nothing.")
    var dryRun = false

    @OptionGroup var search: SearchFlags
    @OptionGroup var start: StartFlags
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        try output.refuseFileName(verb: "propose")
    }

    func run() throws {
        try running(common) { console in
            var scenario = try Scenario.load(path: scenario, common)
            let given = try ProposalFiles.read(search, start, &scenario)
            let folder = output.output ?? scenario.resolve(scenario.output.dir)
            // What stands in the way is said before the work, not after it.
            if !dryRun { try SeriesFolders.refuse(folder, scenario, overwrite: output.force) }
            try PlanFiles.requireTools(scenario.output)
            let reading = try CountyReader.read(scenario)
            try given.check(scenario, reading.county)
            let checks = DataCheck.run(reading, scenario)
            let setup = try PlanningCase.make(reading, scenario, common, acceptsContradictions: true)
            ProposeReport.setup(reading, setup, console)
            let proposed = try ProposeRun(setup: setup, given: given, start: start, console: console).plans()
            let known = scenario.findings + reading.findings + setup.findings + checks
            let first = try PlanFiles.make(
                proposed.plans, proposed.setup, findings: known, common.language(for: scenario))
            let written = dryRun ? [] : try SeriesFolders.write(first, to: folder, scenario, overwrite: output.force)
            let findings =
                scenario.findings + reading.findings + checks + setup.findings + proposed.findings + first[0].notes
            console.report(findings)
            try ProposeReport.print(proposed, findings, first[0].files.map(\.name), folder, written, console)
            if Interruption.requested {
                console.warn("已中断:这是停止前找到的最好方案", "interrupted: this is the best plan met before the stop")
                throw ExitCode(PlannerError.Kind.interrupted.rawValue)
            }
            if !proposed.isValid { throw ExitCode(PlannerError.Kind.infeasible.rawValue) }
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}
