import ArgumentParser
import ClusterPlanner

/// `planner tables`: a plan as a workbook.
struct TablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract:
            "Write a plan as a workbook (.xlsx): clusters, villages, leads, left out, borders, and another plan beside it."
    )

    @Argument(
        help: "Plan: a folder with a plan.json, a file (plan.json, CSV, XLSX) or a column such as 现有片区.")
    var plan: String

    @Argument(help: "A second plan to put beside it.")
    var other: String?

    @Option(
        name: .long,
        help: "Scenario file of the plans, or one for each; a plan.json finds its own near it by its digest.")
    var scenario: [String] = []

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        guard let path = output.output, path != "-" else { throw ValidationError("tables wants a file: -o 片区方案.xlsx.") }
        try HandoverFlags.validate(scenario, other)
    }

    func run() throws {
        try running(common) { console in
            let path = output.output ?? ""
            if !output.force { try AtomicFile.refuse(path) }
            let names = [plan] + [other].compactMap { $0 }
            let plans = try HandoverPlan.read(names, scenarios: scenario, threads: common.threadCount)
            try HandoverFlags.refuseInputs(path, names, plans)
            let bytes = try PlanWorkbook.make(
                plans[0], beside: plans.dropFirst().first, language: common.language(for: plans[0].setup.scenario))
            try AtomicFile.write(bytes, to: path, overwrite: output.force)
            try HandoverFlags.finish(path, bytes.count, plans, common, console)
        }
    }
}
