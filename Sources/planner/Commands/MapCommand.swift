import ArgumentParser
import ClusterPlanner

/// `planner map`: the map of a plan, or of the county's classes without one.
struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Draw the map of a plan (or of the county alone) as SVG.")

    @Argument(help: "Scenario file (YAML).")
    var scenario: String

    @Option(
        name: .long,
        help:
            "Plan to draw: plan.json or its folder, or an assignment table (CSV, XLSX); without it, strong and weak villages."
    )
    var plan: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func run() throws {
        try running(common) { console in
            let scenario = try Scenario.load(path: scenario, common)
            let reading = try CountyReader.read(scenario)
            let setup = try PlanningCase.make(reading, scenario, common)
            let given = try plan.map { try GivenPlan.read(EditFolder(planPath: $0).planPath, setup) }
            let svg = try MapSVG.render(setup, given?.plan(setup), language: common.language)
            let path = output.output ?? "map.svg"
            if path == "-" {
                try console.print(svg)
            } else {
                try AtomicFile.write(Array(svg.utf8), to: path, overwrite: output.force)
                console.say("已写入 \(path)", "written to \(path)")
            }
            let findings = scenario.findings + reading.findings + setup.findings + (given?.findings ?? [])
            console.report(findings)
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}
