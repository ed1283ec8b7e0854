import ArgumentParser
import ClusterPlanner

/// `planner classify`: strong, middle, weak, with the reason and both indices.
struct ClassifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Write each village's class, its reason, and its strength and need index as CSV.",
        discussion: "Terms of the score, each in 0…1, with their weights under prefer: in the scenario:\n"
            + PairTerms.all.map { "\($0.key): \($0.meaning.en) / \($0.meaning.zh). \($0.formula)" }
            .joined(separator: "\n"))

    @Argument(help: "Scenario file (YAML).")
    var scenario: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func run() throws {
        try running(common) { console in
            let scenario = try Scenario.load(path: scenario, common)
            let reading = try CountyReader.read(scenario)
            let setup = try PlanningCase.make(reading, scenario, common)
            let findings = scenario.findings + reading.findings + setup.findings
            console.report(findings)
            let rows = reading.county.villages.indices.map { ClassRow(setup, $0, common.language) }
            if console.isJSON {
                try console.print(
                    .object([
                        ("schema", .text("1.0")), ("ok", .integer(1)),
                        ("income_measure", .text(setup.classes.measure.name)),
                        ("strength_weights", weights(setup.strength)), ("need_weights", weights(setup.need)),
                        ("villages", .list(rows.map(\.json))),
                    ]))
            } else {
                let text = ([ClassRow.header] + rows.map(\.csv)).joined(separator: "\r\n") + "\r\n"
                if let path = output.output, path != "-" {
                    try AtomicFile.write(Array(("\u{FEFF}" + text).utf8), to: path, overwrite: output.force)
                } else {
                    try console.print(text)
                }
                console.say(describe(setup.strength, "强村指数"), describe(setup.strength, "strength"))
                console.say(describe(setup.need, "需求指数"), describe(setup.need, "need"))
            }
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }

    private func weights(_ index: VillageIndex) -> JSONValue {
        .object(index.weights.map { ($0.field.name, .real($0.weight, decimals: 6)) })
    }

    private func describe(_ index: VillageIndex, _ name: String) -> String {
        let parts = index.weights.map { "\($0.field) \(NumberText.plain($0.weight, decimals: 3))" }
        let absent = index.absent.isEmpty ? "" : " (–: \(index.absent.map(\.name).joined(separator: ", ")))"
        return "\(name) [\(index.standardize.rawValue)]: \(parts.joined(separator: ", "))\(absent)"
    }
}

/// One village of the table.
private struct ClassRow {
    static let header = "village_code,village_name,town_name,class,reason,income_wan,strength,need,may_lead,lead_rank"
    let csv: String
    let json: JSONValue

    init(_ setup: PlanningCase, _ village: Int, _ language: Language) {
        let who = setup.county.villages[village]
        let kind = setup.classes.classes[village]
        let reason =
            switch setup.classes.reasons[village] {
            case .income: "income"
            case .list(let field): field.name
            case .incomeMissing: "income_missing"
            }
        let standing =
            switch setup.ranking.standing[village] {
            case .qualified: "qualified"
            case .appointable: "appointable"
            case .fixed: "fixed"
            case .barred(let failing): failing.map { "no:\($0.field)" } ?? "no"
            }
        func number(_ value: Double?, _ decimals: Int) -> String {
            value.map { NumberText.plain($0, decimals: decimals) } ?? ""
        }
        func real(_ value: Double?, _ decimals: Int) -> JSONValue {
            value.map { .real($0, decimals: decimals) } ?? .null
        }
        let (income, strength) = (setup.classes.incomeWan[village], setup.strength.values[village])
        let (need, rank) = (setup.need.values[village], setup.ranking.rankScore[village])
        csv = [
            who.code.text, CSVCells.cell(who.name), CSVCells.cell(who.townName), kind.rawValue, reason,
            number(income, 4),
            number(strength, 4), number(need, 4), standing, number(rank, 4),
        ].joined(separator: ",")
        json = .object([
            ("village_code", .text(who.code.text)), ("village_name", .text(who.name)), ("class", .text(kind.rawValue)),
            ("reason", .text(reason)), ("income_wan", real(income, 4)), ("strength", real(strength, 4)),
            ("need", real(need, 4)), ("may_lead", .text(standing)), ("lead_rank", .real(rank, decimals: 4)),
        ])
    }
}
