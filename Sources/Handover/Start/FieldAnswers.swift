import CountyData
import CountyModel
import Foundation
import Planning

/// Answers to questions about a table's headers, to be written into the scenario that names the table.
package struct FieldAnswers: Sendable {
    /// The table.
    package let table: String
    /// What headers are to mean.
    package var mappings: [ColumnMapping]
    /// Units of columns.
    package var units: [ColumnUnit]
    /// Whether an answer that the scenario gives otherwise is changed; else it is the user's to change, as it may be meant.
    package var changes = false

    /// Answers for one table.
    package init(table: String, mappings: [ColumnMapping], units: [ColumnUnit]) {
        (self.table, self.mappings, self.units) = (table, mappings, units)
    }

    /// The answers as the scenario writes them.
    package var shown: String {
        let lines =
            mappings.map { "columns: {\"\($0.header)\": \($0.field)}" }
            + units.map { "units: {\"\($0.name)\": \($0.unit)}" }
        return lines.joined(separator: ", ")
    }

    /// Writes them.
    ///
    /// - Parameter path: the scenario.
    /// - Throws: ``PlannerError``; nothing is then written.
    package func write(to path: String) throws {
        let lock = try FolderLock(ScenarioPath.folder(of: path))
        defer { withExtendedLifetime(lock) {} }
        let text = try text(for: path)
        try OutputGate(InputFiles(data: [table]), overwrite: true).write([(path, Array(text.utf8))])
    }

    /// The scenario with the answers in it; nothing is written.
    ///
    /// - Throws: ``PlannerError`` where it cannot be edited safely, says otherwise already, or the table lacks a header.
    package func text(for path: String) throws -> String {
        let loaded = try Scenario.load(path: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let wanted = URL(fileURLWithPath: table).standardizedFileURL.path
        func isTable(_ named: String) -> Bool {
            URL(fileURLWithPath: loaded.resolve(named)).standardizedFileURL.path == wanted
        }
        var named = loaded.data.tables.map(\.path).first(where: isTable)
        if !changes { try refuseOtherAnswers(in: loaded.data.tables.first { isTable($0.path) }, path) }
        var edited: String? = text
        // Attributes in the boundary file are read where it is named as a table too.
        if named == nil, isTable(loaded.data.villages.path) {
            named = loaded.data.villages.path
            edited = try ScenarioEdit.adding(
                table: loaded.data.villages.path, in: text, file: path, baseFolder: loaded.baseFolder)
        }
        if let named, !mappings.isEmpty, let text = edited {
            edited =
                changes
                ? try ScenarioEdit.setting(mappings, in: named, in: text, file: path, baseFolder: loaded.baseFolder)
                : try ScenarioEdit.adding(mappings, to: named, in: text, file: path, baseFolder: loaded.baseFolder)
        }
        if let named, !units.isEmpty, let text = edited {
            edited =
                changes
                ? try ScenarioEdit.setting(
                    units: units, in: named, in: text, file: path, baseFolder: loaded.baseFolder)
                : try ScenarioEdit.adding(
                    units: units, to: named, in: text, file: path, baseFolder: loaded.baseFolder)
        }
        guard named != nil, let edited else {
            throw PlannerError(
                .scenario, .unsafeRewrite,
                Bilingual(zh: "无法安全地改写 \(path)", en: "\(path) cannot be edited safely"), at: Place(file: path),
                mend: Bilingual(zh: "请自行写在该表下面:\(shown)", en: "write below the table yourself: \(shown)"))
        }
        // A header that the table lacks is told before anything is written.
        _ = try CountyReader.look(
            table: table, as: Scenario.parse(edited, file: path, baseFolder: loaded.baseFolder))
        return edited
    }

    /// An answer that the scenario gives otherwise is the user's to change, as it may be meant.
    private func refuseOtherAnswers(in table: TableOptions?, _ path: String) throws {
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
