import ArgumentParser
import ClusterPlanner

/// `planner tables`: a plan as a workbook.
struct TablesCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract: told(
            "把方案写成工作簿(.xlsx):片区、各村、牵头与班子、未组建、边界,及与另一方案对照。",
            "Write a plan as a workbook (.xlsx): clusters, villages, leads, left out, borders, and another plan beside it."
        ))

    @Argument(
        help: .of(
            "方案:含 plan.json 的文件夹、文件(plan.json、CSV、XLSX)或列名(如 现有片区)。",
            "Plan: a folder with a plan.json, a file (plan.json, CSV, XLSX) or a column such as 现有片区."))
    var plan: String

    @Argument(help: .of("并列对照的第二个方案。", "A second plan to put beside it."))
    var other: String?

    @Option(name: .long, help: .scenariosOfPlans)
    var scenario: [String] = []

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        guard let path = output.output, path != "-" else {
            throw UsageError.of("tables 需要文件名:-o 片区方案.xlsx。", "tables wants a file: -o 片区方案.xlsx.")
        }
        try OpenedPair.validate(scenario, other)
    }

    func reply(_ console: Console) throws -> Reply<FileAnswer> {
        let path = output.output ?? ""
        try output.refuseExisting([path])
        let opened = try OpenedPair.open(plan, other, scenario, common)
        let gate = output.gate(opened.inputs)
        try gate.admit([path])
        let plans = try HandoverPlan.of(opened)
        let bytes = try PlanWorkbook.make(
            plans[0], beside: plans.dropFirst().first, language: common.language(for: plans[0].setup.scenario))
        try gate.write([(path, bytes)])
        let answer = FileAnswer(path: path, bytes: bytes.count, findings: opened.findings)
        return Reply(answer, exit: common.exit(for: answer.findings), afterwards: answer.say)
    }
}
