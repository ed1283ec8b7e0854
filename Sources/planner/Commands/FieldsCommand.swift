import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner fields`: how the headers of a table are understood, and the user's answers where they are not.
struct FieldsCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: told(
            "打印表中每个表头对应的字段;把回答写入参数文件。",
            "Print which field each header of a table is taken for; write answers into the scenario."))

    @Argument(
        help: .of(
            "表(CSV、XLSX、ODS)或带属性的图层(SHP、GPKG、GeoJSON)。",
            "Table (CSV, XLSX, ODS) or layer with attributes (SHP, GPKG, GeoJSON)."))
    var table: String

    @Option(
        name: .long, help: .of("回答,如 人口=pop_registered(可重复)。", "An answer such as 人口=pop_registered (may be repeated).")
    )
    var set: [String] = []

    @Option(
        name: .customLong("set-unit"),
        help: .of("某列的单位,如 经营性收入=元(可重复)。", "The unit of a column, such as 经营性收入=元 (may be repeated)."))
    var setUnit: [String] = []

    @Option(
        name: .long,
        help: .of("参数文件:采用其中已有的回答,新的也写入其中。", "Scenario whose answers are heeded and that new ones are written into."))
    var scenario: String?

    @OptionGroup var common: CommonOptions

    func check() throws {
        for answer in set where Self.parts(answer) == nil {
            throw UsageError.of(
                "--set 应写 表头=字段,如 人口=pop_registered,不能是 \(answer)。",
                "--set wants HEADER=FIELD, such as 人口=pop_registered, not \(answer).")
        }
        for answer in setUnit where Self.parts(answer) == nil {
            throw UsageError.of(
                "--set-unit 应写 表头=单位,如 经营性收入=元,不能是 \(answer)。",
                "--set-unit wants HEADER=UNIT, such as 经营性收入=元, not \(answer).")
        }
        if !(set.isEmpty && setUnit.isEmpty) && scenario == nil {
            throw UsageError.of(
                "--set 和 --set-unit 需要用 --scenario 指明写入的参数文件。",
                "--set and --set-unit need --scenario to write the answers into.")
        }
    }

    func reply(_ console: Console) throws -> Reply<FieldsAnswer> {
        if !(set.isEmpty && setUnit.isEmpty), let scenario {
            let answers = FieldAnswers(
                table: table,
                mappings: set.compactMap(Self.parts).map { ColumnMapping(header: $0.header, field: Field($0.value)) },
                units: setUnit.compactMap(Self.parts).map { ColumnUnit(name: $0.header, unit: $0.value) })
            try answers.write(to: scenario)
            console.say("已写入 \(scenario):\(answers.shown)", "written into \(scenario): \(answers.shown)")
        }
        let look = try CountyReader.look(table: table, as: scenario.map { try Scenario.load(path: $0) })
        return Reply(FieldsAnswer(look: look, scenario: scenario)) { console in
            // The questions stand in the table already.
            if !console.isJSON { console.report(look.findings.filter { $0.code != .ambiguousHeader }) }
        }
    }

    /// Header and answer, on both sides of the last equals sign.
    private static func parts(_ answer: String) -> (header: String, value: String)? {
        guard let sign = answer.lastIndex(of: "=") else { return nil }
        let header = answer[..<sign].trimmingCharacters(in: .whitespaces)
        let value = answer[answer.index(after: sign)...].trimmingCharacters(in: .whitespaces)
        return header.isEmpty || value.isEmpty ? nil : (header, value)
    }
}
