/// Adds the user's answers to a scenario file without touching anything else in it, comments included.
package enum ScenarioEdit {
    /// The text with header mappings added to one table.
    ///
    /// The edit is checked by reading the new text: it is only returned when the table then has exactly the mappings it had and
    /// the new ones, and nothing else has changed.
    ///
    /// - Parameters:
    ///   - text: the scenario as it stands.
    ///   - table: path of the table as the scenario writes it.
    ///   - mappings: headers and the fields they are to mean.
    /// - Returns: the new text, or `nil` when the file is laid out in a way that cannot be edited safely, or already gives one of
    ///   the headers another meaning.
    /// - Throws: ``PlannerError`` when the scenario itself cannot be read.
    package static func adding(
        _ mappings: [ColumnMapping], to table: String, in text: String, file: String, baseFolder: String
    ) throws -> String? {
        try adding(
            mappings.map { Entry(name: $0.header, value: $0.field.name) }, under: "columns", to: table, in: text,
            file: file, baseFolder: baseFolder)
    }

    /// The text with units added to one table, in the same way.
    ///
    /// - Throws: ``PlannerError`` when the scenario itself cannot be read.
    package static func adding(
        units: [ColumnUnit], to table: String, in text: String, file: String, baseFolder: String
    ) throws -> String? {
        try adding(
            units.map { Entry(name: $0.name, value: $0.unit) }, under: "units", to: table, in: text, file: file,
            baseFolder: baseFolder)
    }

    /// One line of `columns` or `units`.
    private struct Entry: Equatable {
        let name: String
        let value: String

        /// The line in YAML: the name always in double quotes, because headers hold colons, brackets and digits.
        var text: String {
            let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\"\(escaped)\": \(value)"
        }
    }

    private static func adding(
        _ entries: [Entry], under key: String, to table: String, in text: String, file: String, baseFolder: String
    ) throws -> String? {
        func answers(of scenario: Scenario) -> [Entry]? {
            guard let options = scenario.data.tables.first(where: { $0.path == table }) else { return nil }
            return key == "columns"
                ? options.columns.map { Entry(name: $0.header, value: $0.field.name) }
                : options.units.map { Entry(name: $0.name, value: $0.unit) }
        }
        let before = try Scenario.parse(text, file: file, baseFolder: baseFolder)
        guard let old = answers(of: before) else { return nil }
        let added = entries.filter { !old.contains($0) }
        if added.isEmpty { return text }
        if added.contains(where: { new in old.contains { $0.name == new.name } }) { return nil }
        for candidate in candidates(text, table, key, added.map(\.text)) {
            guard let after = try? Scenario.parse(candidate, file: file, baseFolder: baseFolder) else { continue }
            var expected = before
            guard let index = expected.data.tables.firstIndex(where: { $0.path == table }) else { continue }
            expected.data.tables[index].columns = after.data.tables[index].columns
            expected.data.tables[index].units = after.data.tables[index].units
            (expected.canonicalText, expected.findings) = (after.canonicalText, after.findings)
            let has = answers(of: after) ?? []
            let kept =
                key == "columns"
                ? before.data.tables[index].units == after.data.tables[index].units
                : before.data.tables[index].columns == after.data.tables[index].columns
            if expected == after, kept, has.count == old.count + added.count, added.allSatisfy(has.contains) {
                return candidate
            }
        }
        return nil
    }

    /// The text with a table that it does not name yet, before those it names.
    ///
    /// - Returns: the new text, or `nil` when the file is laid out in a way that cannot be edited safely.
    /// - Throws: ``PlannerError`` when the scenario itself cannot be read.
    package static func adding(table: String, in text: String, file: String, baseFolder: String) throws -> String? {
        var expected = try Scenario.parse(text, file: file, baseFolder: baseFolder)
        expected.data.tables.insert(TableOptions(path: table), at: 0)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let item = "{path: \(SettingCanonical.quoted(table))}"
        var candidates: [[String]] = []
        for (row, line) in lines.enumerated() {
            let blanks = String(line.prefix { $0 == " " })
            var edited = lines
            if line.trimmed.hasPrefix("tables: []") {
                edited[row] = blanks + "tables: [\(item)]"
            } else if line.trimmed.hasPrefix("tables:"), line.trimmed.dropFirst(7).allSatisfy({ $0 == " " }) {
                let next = lines.dropFirst(row + 1).first { $0.trimmed.hasPrefix("- ") }
                edited.insert(
                    (next.map { String($0.prefix { $0 == " " }) } ?? blanks + "  ") + "- " + item, at: row + 1)
            } else if line.trimmed.hasPrefix("villages:") {
                edited.insert(blanks + "tables: [\(item)]", at: row)
            } else {
                continue
            }
            candidates.append(edited)
        }
        return candidates.map { $0.joined(separator: "\n") }.first { candidate in
            guard let after = try? Scenario.parse(candidate, file: file, baseFolder: baseFolder) else { return false }
            (expected.canonicalText, expected.findings) = (after.canonicalText, after.findings)
            return after == expected
        }
    }

    /// The few ways a table is written in practice: in braces with or without the key, or line by line.
    private static func candidates(_ text: String, _ table: String, _ key: String, _ entries: [String]) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // The map may be named by the same path, above.
        return lines.indices.filter { lines[$0].contains("path:") && lines[$0].contains(table) }
            .flatMap { candidates(lines, $0, key, entries) }
    }

    private static func candidates(_ given: [String], _ row: Int, _ key: String, _ entries: [String]) -> [String] {
        var lines = given
        let flow = entries.joined(separator: ", ")
        let line = lines[row]
        if let start = line.range(of: key + ": {") {
            lines[row].insert(contentsOf: flow + separator(before: line[start.upperBound...]), at: start.upperBound)
            return [lines.joined(separator: "\n")]
        }
        if let brace = closingBrace(line) {
            lines[row].insert(contentsOf: ", \(key): {\(flow)}", at: brace)
            return [lines.joined(separator: "\n")]
        }
        let indent = line.prefix { $0 == " " || $0 == "-" }.count
        let blanks = String(repeating: " ", count: indent)
        let own = lines.indices.dropFirst(row + 1).prefix { lines[$0].hasPrefix(blanks) }
        if let given = own.first(where: { lines[$0].hasPrefix(blanks + key + ": {") }),
            let open = lines[given].firstIndex(of: "{")
        {
            let rest = lines[given].index(after: open)
            lines[given].insert(contentsOf: flow + separator(before: lines[given][rest...]), at: rest)
        } else if let given = own.first(where: { lines[$0].hasPrefix(blanks + key + ":") }) {
            // As deep as the lines that are there already.
            let first = own.first { $0 > given && !lines[$0].trimmed.isEmpty && !lines[$0].trimmed.hasPrefix("#") }
            let depth = first.map { lines[$0].prefix { $0 == " " }.count } ?? indent + 2
            let inner = entries.map { String(repeating: " ", count: max(depth, indent + 1)) + $0 }
            lines.insert(contentsOf: inner, at: given + 1)
        } else {
            lines.insert(blanks + "\(key): {\(flow)}", at: row + 1)
        }
        return [lines.joined(separator: "\n")]
    }

    private static func separator(before rest: Substring) -> String { rest.first == "}" ? "" : ", " }

    /// The brace that ends the flow map on this line, before any comment.
    private static func closingBrace(_ line: String) -> String.Index? {
        let end = line.range(of: " #")?.lowerBound ?? line.endIndex
        return line[..<end].lastIndex(of: "}")
    }
}

extension String {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}
