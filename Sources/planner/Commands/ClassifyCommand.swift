import ArgumentParser
import ClusterPlanner

/// `planner classify`: strong, middle, weak, with the reason and both indices.
struct ClassifyCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: told(
            "把每个村的类别、理由、强村指数和需求指数写成 CSV。",
            "Write each village's class, its reason, and its strength and need index as CSV."),
        discussion: told(
            "得分各项,每项 0…1,权重写在参数文件的 prefer: 之下:\n",
            "Terms of the score, each in 0…1, with their weights under prefer: in the scenario:\n")
            + FormulaLines.all.map { term in
                told(
                    "\(term.key):\(term.meaning.zh)。\(term.formula.zh)。",
                    "\(term.key): \(term.meaning.en). \(term.formula.en).")
            }.joined(separator: "\n"))

    @Argument(help: .scenarioFile)
    var scenario: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func reply(_ console: Console) throws -> Reply<ClassifyAnswer> {
        let scenario = try Scenario.load(path: scenario, common)
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase.make(reading, scenario, common, acceptsContradictions: true)
        let findings = scenario.findings + reading.findings + setup.findings
        console.report(findings)
        var answer = ClassifyAnswer(setup, common.language)
        answer.isWritten = try output.writeTable(answer.csv, InputFiles(scenario), console)
        return Reply(answer, exit: common.exit(for: findings)) { console in
            if console.isJSON { return }
            for (index, zh, en) in [(setup.strength, "强村指数", "strength"), (setup.need, "需求指数", "need")] {
                console.say(ClassifyAnswer.describe(index, zh), ClassifyAnswer.describe(index, en))
            }
            console.next(.looked(scenario: self.scenario))
        }
    }
}
