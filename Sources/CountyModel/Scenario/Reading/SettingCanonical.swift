/// Writes a tree as YAML in one way only, so that equal scenarios have equal digests.
///
/// Known keys come in the order of the table, free keys in the order of the file, as it matters there; texts are quoted and
/// numbers as short as they can be.
package enum SettingCanonical {
    /// The whole tree, without the key `extends`, which has been followed.
    package static func text(of root: Setting) -> String {
        var lines: [String] = []
        for (key, value, row) in ordered(root, "") where key != "extends" {
            lines.append("\(quoted(key)): \(inline(value, row?.shape ?? .anything, row?.path ?? key))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func ordered(_ map: Setting, _ path: String) -> [(String, Setting, ScenarioKey?)] {
        var result: [(String, Setting, ScenarioKey?)] = []
        for row in ScenarioKeys.children(of: path) {
            if let value = map[row.name] { result.append((row.name, value, row)) }
        }
        return result
    }

    private static func inline(_ setting: Setting, _ shape: ScenarioShape, _ path: String) -> String {
        switch setting.value {
        case .scalar(let text, let isPlain): scalar(text, isPlain, shape)
        case .list(let items): "[" + items.map { inline($0, item(shape), "\(path)[]") }.joined(separator: ", ") + "]"
        case .map(let entries): "{" + pairs(setting, entries, shape, path).joined(separator: ", ") + "}"
        }
    }

    private static func pairs(
        _ setting: Setting, _ entries: [Setting.Entry], _ shape: ScenarioShape, _ path: String
    ) -> [String] {
        if isSection(shape) {
            return ordered(setting, path).map { "\(quoted($0)): \(inline($1, $2?.shape ?? .anything, $2?.path ?? $0))" }
        }
        return entries.map { "\(quoted($0.key)): \(inline($0.value, item(shape), "\(path).*"))" }
    }

    private static func isSection(_ shape: ScenarioShape) -> Bool {
        if case .anyOf(let shapes) = shape { return shapes.contains(.section) }
        return shape == .section
    }

    private static func item(_ shape: ScenarioShape) -> ScenarioShape {
        switch shape {
        case .list(let item, _), .table(let item, _): item
        case .sections: .section
        case .section, .text, .slug, .path, .flag, .integer, .seed, .number, .positive, .choice, .code, .countyCode,
            .field, .anyOf, .anything:
            .anything
        }
    }

    private static func scalar(_ text: String, _ isPlain: Bool, _ shape: ScenarioShape) -> String {
        switch shape {
        case .text, .slug, .path, .code, .countyCode, .field, .choice: return quoted(text)
        case .section, .sections, .flag, .integer, .seed, .number, .positive, .list, .table, .anyOf, .anything: break
        }
        guard isPlain else { return quoted(text) }
        if let flag = ScalarText.flag(text) { return flag ? "true" : "false" }
        if let integer = ScalarText.integer(text) { return String(integer) }
        if let number = ScalarText.number(text) { return number.magnitude > 1e15 ? text : ScalarText.canonical(number) }
        return quoted(text)
    }

    /// A text in double quotes, with JSON's escapes.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for sign in text.unicodeScalars {
            switch sign {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(sign)
            }
        }
        return result + "\""
    }
}
