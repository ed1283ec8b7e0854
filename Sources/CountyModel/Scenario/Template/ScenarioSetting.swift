import Foundation

extension ScenarioEdit {
    /// The text with header mappings of one table as they are wanted, those that were answered otherwise included.
    ///
    /// - Returns: the new text, or `nil` when the file is laid out in a way that cannot be edited safely.
    /// - Throws: ``PlannerError`` when the scenario itself cannot be read.
    package static func setting(
        _ mappings: [ColumnMapping], in table: String, in text: String, file: String, baseFolder: String
    ) throws -> String? {
        var text = text
        for new in mappings {
            let options = try tableOptions(table, text, file, baseFolder)
            guard let old = options?.columns.first(where: { $0.header == new.header }), old != new else { continue }
            let edited = replacing(old.header, old.field.name, by: new.field.name, text) { after in
                let columns = options?.columns.map { $0 == old ? new : $0 }
                return (try? tableOptions(table, after, file, baseFolder))?.columns == columns
            }
            guard let edited else { return nil }
            text = edited
        }
        return try adding(mappings, to: table, in: text, file: file, baseFolder: baseFolder)
    }

    /// The text with units of one table as they are wanted, in the same way.
    ///
    /// - Throws: ``PlannerError`` when the scenario itself cannot be read.
    package static func setting(
        units: [ColumnUnit], in table: String, in text: String, file: String, baseFolder: String
    ) throws -> String? {
        var text = text
        for new in units {
            let options = try tableOptions(table, text, file, baseFolder)
            guard let old = options?.units.first(where: { $0.name == new.name }), old != new else { continue }
            let edited = replacing(old.name, old.unit, by: new.unit, text) { after in
                let units = options?.units.map { $0 == old ? new : $0 }
                return (try? tableOptions(table, after, file, baseFolder))?.units == units
            }
            guard let edited else { return nil }
            text = edited
        }
        return try adding(units: units, to: table, in: text, file: file, baseFolder: baseFolder)
    }

    private static func tableOptions(
        _ table: String, _ text: String, _ file: String, _ baseFolder: String
    ) throws -> TableOptions? {
        try Scenario.parse(text, file: file, baseFolder: baseFolder).data.tables.first { $0.path == table }
    }

    /// The text in which one `name: value` reads otherwise and the check agrees; `nil` where none does.
    private static func replacing(
        _ name: String, _ value: String, by new: String, _ text: String, _ check: (String) -> Bool
    ) -> String? {
        let written = [SettingCanonical.quoted(name), "'\(name)'", name]
        for key in written {
            var rest = text.startIndex..<text.endIndex
            while let found = text.range(of: "\(key): \(value)", range: rest) {
                let candidate = text.replacingCharacters(in: found, with: "\(key): \(new)")
                if check(candidate) { return candidate }
                rest = found.upperBound..<text.endIndex
            }
        }
        return nil
    }
}
