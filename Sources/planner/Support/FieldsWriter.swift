import ClusterPlanner
import Foundation

/// Writes answers to questions about a table's headers into the scenario that names the table.
struct FieldsWriter {
    let table: String
    let set: [String]
    let setUnit: [String]

    /// Header and answer, on both sides of the last equals sign.
    static func parts(_ answer: String) -> (header: String, value: String)? {
        guard let sign = answer.lastIndex(of: "=") else { return nil }
        let header = answer[..<sign].trimmingCharacters(in: .whitespaces)
        let value = answer[answer.index(after: sign)...].trimmingCharacters(in: .whitespaces)
        return header.isEmpty || value.isEmpty ? nil : (header, value)
    }

    func write(to path: String, _ console: Console) throws {
        let lock = try FolderLock(ScenarioPath.folder(of: path))
        defer { withExtendedLifetime(lock) {} }
        let loaded = try Scenario.load(path: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let wanted = URL(fileURLWithPath: table).standardizedFileURL.path
        func isTable(_ named: String) -> Bool {
            URL(fileURLWithPath: loaded.resolve(named)).standardizedFileURL.path == wanted
        }
        var named = loaded.data.tables.map(\.path).first(where: isTable)
        let mappings = set.compactMap(Self.parts).map { ColumnMapping(header: $0.header, field: Field($0.value)) }
        let units = setUnit.compactMap(Self.parts).map { ColumnUnit(name: $0.header, unit: $0.value) }
        try refuseOtherAnswers(mappings, in: loaded.data.tables.first { isTable($0.path) }, path)
        var edited: String? = text
        // Attributes in the boundary file are read where it is named as a table too.
        if named == nil, isTable(loaded.data.villages.path) {
            named = loaded.data.villages.path
            edited = try ScenarioEdit.adding(
                table: loaded.data.villages.path, in: text, file: path, baseFolder: loaded.baseFolder)
        }
        if let named, !mappings.isEmpty, let text = edited {
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
                .scenario, .unsafeRewrite,
                Bilingual(zh: "无法安全地改写 \(path)", en: "\(path) cannot be edited safely"), at: Place(file: path),
                mend: Bilingual(zh: "请自行写在该表下面:\(shown)", en: "write below the table yourself: \(shown)"))
        }
        // A header that the table lacks is told before anything is written.
        _ = try CountyReader.look(
            table: table, as: Scenario.parse(edited, file: path, baseFolder: loaded.baseFolder))
        try OutputGate(InputFiles(data: [table]), overwrite: true).write([(path, Array(edited.utf8))])
        console.say("已写入 \(path):\(shown)", "written into \(path): \(shown)")
    }

    /// An answer that the scenario gives otherwise is the user's to change, as it may be meant.
    private func refuseOtherAnswers(_ mappings: [ColumnMapping], in table: TableOptions?, _ path: String) throws {
        for new in mappings {
            guard let old = table?.columns.first(where: { $0.header == new.header && $0.field != new.field }) else {
                continue
            }
            throw PlannerError(
                .scenario, .unsafeRewrite,
                Bilingual(
                    zh: "\(path) 已写明“\(new.header)”是 \(old.field),不改写",
                    en: "\(path) says already that '\(new.header)' is \(old.field); not changed"),
                at: Place(file: path, column: new.header),
                mend: Bilingual(
                    zh: "要改,请自行把该行改成 \"\(new.header)\": \(new.field)",
                    en: "to change it, write there yourself: \"\(new.header)\": \(new.field)"))
        }
    }
}
