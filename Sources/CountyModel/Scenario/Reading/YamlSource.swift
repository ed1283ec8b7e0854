import Yams

/// From the text of one file to its tree of settings.
package enum YamlSource {
    /// Values a file may have; a guard against aliases that multiply without end.
    private static let largest = 200_000
    /// Depth to which values may be nested.
    private static let deepest = 40

    /// The tree of a file. What a Chinese keyboard gets wrong is said first, before the YAML parser's own message.
    package static func read(_ text: String, file: String) throws(PlannerError) -> Setting {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let traps = TextTraps.find(in: text, file: file)
        if !traps.isEmpty { throw PlannerError(.scenario, traps) }
        let root = try compose(text, file: file)
        let start = Place(file: file, row: 1, column: "1")
        guard let root else { return Setting(value: .map([]), place: start) }
        var count = 0
        let setting = try convert(root, at: start, depth: 0, count: &count)
        if setting.isNull { return Setting(value: .map([]), place: start) }
        return setting
    }

    private static func compose(_ text: String, file: String) throws(PlannerError) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw PlannerError(.scenario, [YamlFault.finding(for: error, text: text, file: file)])
        } catch {
            throw PlannerError(.scenario, [YamlFault.syntax("\(error)", at: Place(file: file))])
        }
    }

    private static func convert(
        _ node: Node, at outer: Place, depth: Int, count: inout Int
    ) throws(PlannerError) -> Setting {
        let place = Self.place(of: node, near: outer)
        count += 1
        guard count <= largest, depth <= deepest else {
            throw PlannerError(
                .scenario, .tooDeep, Bilingual(zh: "参数文件嵌套过深或内容过多", en: "the file is nested too deep or too large"),
                at: place)
        }
        switch node {
        case .scalar(let scalar):
            // Names and codes are pasted with characters that nobody sees; a file is called what it is called.
            let cleaned = scalar.string.contains(".") ? nil : PlainText.cleaned(scalar.string)
            var setting = Setting(
                value: .scalar(text: cleaned ?? scalar.string, isPlain: isPlain(scalar)), place: place)
            setting.isCleaned = cleaned != nil
            return setting
        case .sequence(let sequence):
            var items: [Setting] = []
            for item in sequence { items.append(try convert(item, at: place, depth: depth + 1, count: &count)) }
            return Setting(value: .list(items), place: place)
        case .mapping(let mapping):
            var entries: [Setting.Entry] = []
            for (key, value) in mapping {
                let keyPlace = Self.place(of: key, near: place)
                let setting = try convert(value, at: keyPlace, depth: depth + 1, count: &count)
                entries.append(Setting.Entry(key: key.scalar?.string ?? "?", place: keyPlace, value: setting))
            }
            return Setting(value: .map(entries), place: place)
        case .alias(let alias):
            throw PlannerError(
                .scenario, [YamlFault.syntax("unresolved alias \(alias.anchor)", at: place)])
        }
    }

    private static func isPlain(_ scalar: Node.Scalar) -> Bool { scalar.style == .plain || scalar.style == .any }

    private static func place(of node: Node, near outer: Place) -> Place {
        guard let mark = node.mark else { return outer }
        return Place(file: outer.file, row: mark.line, column: String(mark.column))
    }
}
