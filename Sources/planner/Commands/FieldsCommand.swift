import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner fields`: how the headers of a table are understood, and the user's answers where they are not.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: "Print which field each header of a table is taken for; write answers into the scenario.")

    @Argument(help: "Table (CSV, XLSX, ODS).")
    var table: String

    @Option(name: .long, help: "An answer such as 人口=pop_registered (may be repeated).")
    var set: [String] = []

    @Option(name: .long, help: "Scenario to write the answers into.")
    var scenario: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        for answer in set where answer.split(separator: "=").count != 2 {
            throw ValidationError("--set wants HEADER=FIELD, such as 人口=pop_registered, not \(answer).")
        }
        if !set.isEmpty && scenario == nil {
            throw ValidationError("--set needs --scenario to write the answers into.")
        }
    }

    func run() throws {
        try running(common) { console in
            let matches = try CountyReader.look(table: table)
            let rows = matches.filter { !$0.header.isEmpty }
            if console.isJSON {
                try console.print(
                    .object([("schema", .text("1.0")), ("ok", .integer(1)), ("fields", .list(rows.map(json)))]))
            } else {
                for match in rows { try console.print(line(match, common.language)) }
            }
            if !set.isEmpty, let scenario { try write(to: scenario, console) }
        }
    }

    private func line(_ match: HeaderMatch, _ language: Language) -> String {
        let isZh = language == .zh
        let extra = [match.unit, match.year.map(String.init)].compactMap { $0 }.joined(separator: ", ")
        let note = extra.isEmpty ? "" : " [\(extra)]"
        switch match.way {
        case .ambiguous:
            return "? \(match.header)\(note) → \(isZh ? "含义不明,请用 --set 指定" : "ambiguous, answer with --set")"
        case .unknown: return "- \(match.header)\(note) → \(isZh ? "未采用" : "not used")"
        default:
            return
                "+ \(match.header)\(note) → \(match.field?.name ?? "") (\(match.field?.label ?? "")) \(match.way.rawValue)"
        }
    }

    private func json(_ match: HeaderMatch) -> JSONValue {
        .object([
            ("header", .text(match.header)), ("field", match.field.map { .text($0.name) } ?? .null),
            ("way", .text(match.way.rawValue)), ("unit", match.unit.map { .text($0) } ?? .null),
            ("year", match.year.map { .integer($0) } ?? .null),
        ])
    }

    private func write(to path: String, _ console: Console) throws {
        let loaded = try Scenario.load(path: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let mappings = set.map { answer in
            let parts = answer.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces) }
            return ColumnMapping(header: parts[0], field: Field(parts[1]))
        }
        let wanted = URL(fileURLWithPath: table).standardizedFileURL.path
        let named = loaded.data.tables.map(\.path).first {
            URL(fileURLWithPath: loaded.resolve($0)).standardizedFileURL.path == wanted
        }
        let lines = mappings.map { "\"\($0.header)\": \($0.field)" }.joined(separator: ", ")
        guard let named,
            let edited = try ScenarioEdit.adding(
                mappings, to: named, in: text, file: path, baseFolder: loaded.baseFolder)
        else {
            throw PlannerError(
                .scenario, "E7822",
                Bilingual(zh: "无法安全地改写 \(path)", en: "\(path) cannot be edited safely"), at: Place(file: path),
                mend: Bilingual(
                    zh: "请在该表的 columns 中自行加入:{\(lines)}", en: "add to the table's columns yourself: {\(lines)}"))
        }
        try AtomicFile.write(Array(edited.utf8), to: path, overwrite: true)
        console.say("已写入 \(path):{\(lines)}", "written into \(path): {\(lines)}")
    }
}
