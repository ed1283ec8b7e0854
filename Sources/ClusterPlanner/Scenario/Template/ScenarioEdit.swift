/// Adds the user's answers to a scenario file without touching anything else in it, comments included.
public enum ScenarioEdit {
    /// The text with header mappings added to one table.
    ///
    /// The edit is checked by reading the new text: it is only returned when the table then has exactly the mappings it had and
    /// the new ones, and nothing else has changed.
    ///
    /// - Parameters:
    ///   - text: the scenario as it stands.
    ///   - table: path of the table as the scenario writes it.
    ///   - mappings: headers and the fields they are to mean.
    /// - Returns: the new text, or `nil` when the file is laid out in a way that cannot be edited safely.
    /// - Throws: ``PlannerError`` when the scenario itself cannot be read.
    public static func adding(
        _ mappings: [ColumnMapping], to table: String, in text: String, file: String, baseFolder: String
    ) throws -> String? {
        let before = try Scenario.parse(text, file: file, baseFolder: baseFolder)
        guard let old = before.data.tables.first(where: { $0.path == table }) else { return nil }
        let added = mappings.filter { new in !old.columns.contains { $0.header == new.header } }
        let entries = added.map { "\(quoted($0.header)): \($0.field)" }.joined(separator: ", ")
        for candidate in candidates(text, table, entries) {
            guard let after = try? Scenario.parse(candidate, file: file, baseFolder: baseFolder) else { continue }
            var expected = before
            guard let index = expected.data.tables.firstIndex(where: { $0.path == table }) else { continue }
            expected.data.tables[index].columns = after.data.tables[index].columns
            (expected.canonicalText, expected.findings) = (after.canonicalText, after.findings)
            let has = after.data.tables[index].columns
            if expected == after, has.count == old.columns.count + added.count, added.allSatisfy(has.contains) {
                return candidate
            }
        }
        return nil
    }

    /// The few ways a table is written in practice: in braces with or without columns, or line by line.
    private static func candidates(_ text: String, _ table: String, _ entries: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let row = lines.firstIndex(where: { $0.contains("path:") && $0.contains(table) }) else { return [] }
        var result: [String] = []
        let line = lines[row]
        if let columns = line.range(of: "columns: {") {
            let separator = line[columns.upperBound...].first == "}" ? "" : ", "
            lines[row].insert(contentsOf: entries + separator, at: columns.upperBound)
            result.append(lines.joined(separator: "\n"))
        } else if let brace = closingBrace(line) {
            lines[row].insert(contentsOf: ", columns: {\(entries)}", at: brace)
            result.append(lines.joined(separator: "\n"))
        } else {
            let indent = line.prefix { $0 == " " || $0 == "-" }.count
            let blanks = String(repeating: " ", count: indent)
            var block = lines
            let own = lines.indices.dropFirst(row + 1).prefix { lines[$0].hasPrefix(blanks) }
            if let columns = own.first(where: { lines[$0].hasPrefix(blanks + "columns: {") }),
                let open = block[columns].firstIndex(of: "{")
            {
                let separator = block[columns][block[columns].index(after: open)...].first == "}" ? "" : ", "
                block[columns].insert(contentsOf: entries + separator, at: block[columns].index(after: open))
            } else if let columns = own.first(where: { lines[$0].hasPrefix(blanks + "columns:") }) {
                let inner = entries.components(of: ", ").map { blanks + "  " + $0 }
                block.insert(contentsOf: inner, at: columns + 1)
            } else {
                block.insert(blanks + "columns: {\(entries)}", at: row + 1)
            }
            result.append(block.joined(separator: "\n"))
        }
        return result
    }

    /// The brace that ends the flow map on this line, before any comment.
    private static func closingBrace(_ line: String) -> String.Index? {
        let end = line.range(of: " #")?.lowerBound ?? line.endIndex
        return line[..<end].lastIndex(of: "}")
    }

    /// A header as a YAML key: always in double quotes, because headers hold colons, brackets and digits.
    private static func quoted(_ header: String) -> String {
        let escaped = header.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}

extension String {
    fileprivate func components(of separator: String) -> [String] {
        split(separator: separator).map(String.init)
    }
}
