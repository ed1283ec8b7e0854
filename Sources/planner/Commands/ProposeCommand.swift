import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner propose`: the main job.
struct ProposeCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: told(
            "求解方案,写出 GeoJSON、plan.json、assignment.csv 和 map.svg。",
            "Propose a plan and write it as GeoJSON, plan.json, assignment.csv and map.svg."),
        discussion: told(
            "参数文件的 output.formats 决定 plan.json 之外写出哪些文件。",
            "output.formats of the scenario says what is written beside plan.json."))

    @Argument(help: .scenarioFile)
    var scenario: String

    @Flag(name: .customLong("dry-run"), help: .of("全部照做,但不写文件。", "Do everything, write nothing."))
    var dryRun = false

    @OptionGroup var search: SearchFlags
    @OptionGroup var start: StartFlags
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        try output.refuseFileName(verb: "propose")
    }

    func reply(_ console: Console) throws -> Reply<ProposeAnswer> {
        var scenario = try Scenario.load(path: scenario, common)
        let given = try ProposalFiles.read(search, start, &scenario)
        let folder = output.output ?? scenario.resolve(scenario.output.dir)
        // Held to the end: a plan in it may be read now and replaced then.
        let lock = dryRun ? nil : try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        // Files that may not be replaced are reported before the work, not after it.
        if !dryRun {
            let gate = output.gate(given.inputs(scenario))
            try SeriesFolders.admit(folder, scenario, gate)
        }
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
        let replaced = dryRun ? [] : EditFolder(planPath: folder).replaced
        let written = dryRun ? [] : try SeriesFolders.write(first, to: folder, scenario, overwrite: output.force)
        let findings =
            scenario.findings + reading.findings + checks + setup.findings + proposed.findings + first[0].notes
            + replaced
        console.report(findings)
        let interrupted = Interruption.requested
        let exit = proposed.isValid ? common.exit(for: findings) : PlannerError.Kind.infeasible.rawValue
        let answer = ProposeAnswer(
            proposed: proposed, findings: findings, files: first[0].files.map(\.name), folder: folder)
        return Reply(answer, exit: interrupted ? PlannerError.Kind.interrupted.rawValue : exit) { console in
            if !console.isJSON { answer.say(written, console) }
            if let first = written.first { console.next(.proposed(folder: first, isValid: proposed.isValid)) }
            if interrupted {
                console.warn("已中断:这是停止前找到的最好方案", "interrupted: this is the best plan met before the stop")
            }
        }
    }
}
