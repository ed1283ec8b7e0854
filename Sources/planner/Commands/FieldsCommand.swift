import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner fields`: how the headers of a table are understood, and the user's answers where they are not.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: "Print which field each header of a table is taken for; write answers into the scenario.")

    @Argument(help: "Table (CSV, XLSX, ODS) or layer with attributes (SHP, GPKG, GeoJSON).")
    var table: String

    @Option(name: .long, help: "An answer such as 人口=pop_registered (may be repeated).")
    var set: [String] = []

    @Option(name: .customLong("set-unit"), help: "The unit of a column, such as 经营性收入=元 (may be repeated).")
    var setUnit: [String] = []

    @Option(name: .long, help: "Scenario whose answers are heeded and that new ones are written into.")
    var scenario: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
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

    func run() throws {
        try running(common) { console in
            if !(set.isEmpty && setUnit.isEmpty), let scenario { try write(to: scenario, console) }
            let look = try CountyReader.look(table: table, as: scenario.map { try Scenario.load(path: $0) })
            if console.isJSON {
                try console.print(FieldsReport.json(look, scenario: scenario, common.language))
            } else {
                try console.print(FieldsReport.text(look, scenario: scenario, common.language))
                // The questions stand in the table already.
                console.report(look.findings.filter { $0.code != "W1104" })
            }
        }
    }

    /// Header and answer, on both sides of the last equals sign.
    private static func parts(_ answer: String) -> (header: String, value: String)? {
        guard let sign = answer.lastIndex(of: "=") else { return nil }
        let header = answer[..<sign].trimmingCharacters(in: .whitespaces)
        let value = answer[answer.index(after: sign)...].trimmingCharacters(in: .whitespaces)
        return header.isEmpty || value.isEmpty ? nil : (header, value)
    }

    private func write(to path: String, _ console: Console) throws {
        let loaded = try Scenario.load(path: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let wanted = URL(fileURLWithPath: table).standardizedFileURL.path
        let named = loaded.data.tables.map(\.path).first {
            URL(fileURLWithPath: loaded.resolve($0)).standardizedFileURL.path == wanted
        }
        let mappings = set.compactMap(Self.parts).map { ColumnMapping(header: $0.header, field: Field($0.value)) }
        let units = setUnit.compactMap(Self.parts).map { ColumnUnit(name: $0.header, unit: $0.value) }
        var edited: String? = text
        if let named, !mappings.isEmpty {
            edited = try ScenarioEdit.adding(
                mappings, to: named, in: text, file: path, baseFolder: loaded.baseFolder)
        }
        if let named, !units.isEmpty, let text = edited {
            edited = try ScenarioEdit.adding(
                units: units, to: named, in: text, file: path, baseFolder: loaded.baseFolder)
        }
        let lines =
            mappings.map { "columns: {\"\($0.header)\": \($0.field)}" }
            + units.map { "units: {\"\($0.name)\": \($0.unit)}" }
        let shown = lines.joined(separator: ", ")
        guard named != nil, let edited else {
            throw PlannerError(
                .scenario, "E7822",
                Bilingual(zh: "无法安全地改写 \(path)", en: "\(path) cannot be edited safely"), at: Place(file: path),
                mend: Bilingual(zh: "请自行写在该表下面:\(shown)", en: "write below the table yourself: \(shown)"))
        }
        try AtomicFile.write(Array(edited.utf8), to: path, overwrite: true)
        console.say("已写入 \(path):\(shown)", "written into \(path): \(shown)")
    }
}
