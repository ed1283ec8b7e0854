/// The ways in which a change may be written into a YAML text; whether one is right, the reader of the text has to say.
struct SourceEdit {
    private let source: SourceLines
    private let root: Setting

    init(_ text: String, _ root: Setting) { (source, self.root) = (SourceLines(text), root) }

    /// An entry of the file with what it stands in.
    private struct Found {
        let entry: Setting.Entry
        let isInFlow: Bool
    }

    /// The texts with a value at a path, or without one, the one that changes least first.
    func candidates(_ path: [String], _ value: Setting?) -> [String] {
        let trail = trail(path)
        if let value {
            if trail.count == path.count, let found = trail.last { return replaced(found, by: value) }
            return [inserted(path, value, trail)].compactMap { $0 }
        }
        guard trail.count == path.count else { return [] }
        // A section goes with its last key.
        var depth = path.count
        while depth > 1, trail[depth - 2].entry.value.entries.count == 1,
            ScenarioKeys.isSection(path[..<(depth - 1)].joined(separator: "."))
        {
            depth -= 1
        }
        return [removed(trail[depth - 1], in: depth > 1 ? trail[depth - 2] : nil)].compactMap { $0 }
    }

    /// The entries on the way to a path, as far as there are any.
    private func trail(_ path: [String]) -> [Found] {
        var (found, setting): ([Found], Setting) = ([], root)
        for key in path {
            guard let entry = setting.entries.first(where: { $0.key == key }) else { break }
            found.append(Found(entry: entry, isInFlow: isFlow(setting)))
            setting = entry.value
        }
        return found
    }

    private func isFlow(_ setting: Setting) -> Bool {
        guard let spot = SourceLines.Spot(setting.place) else { return false }
        return ["{", "["].contains(source.sign(spot))
    }

    // MARK: a value in the place of another

    private func replaced(_ found: Found, by value: Setting) -> [String] {
        guard let key = SourceLines.Spot(found.entry.place), let start = SourceLines.Spot(found.entry.value.place)
        else {
            return []
        }
        let text = value.flowText
        if found.entry.value.isNull, case .scalar("", _) = found.entry.value.value {
            guard let colon = source.colon(behindKeyAt: key) else { return [] }
            return [edited { $0.replace(colon, colon, by: " " + text) }]
        }
        if found.entry.value.text != nil || found.entry.value.isNull || isFlow(found.entry.value) {
            guard let end = source.end(ofValueAt: start, isInFlow: found.isInFlow) else { return [] }
            return [edited { $0.replace(start, end, by: text) }]
        }
        return [items(found, value), onOneLine(found, text)].compactMap { $0 }
    }

    /// A list of lines with those lines taken away or put behind that differ.
    private func items(_ found: Found, _ value: Setting) -> String? {
        let (old, new) = (found.entry.value.items, value.items)
        guard !old.isEmpty, !new.isEmpty, let key = SourceLines.Spot(found.entry.place) else { return nil }
        let gone = old.filter { item in !new.contains { $0.isSame(as: item) } }
        let added = new.filter { item in !old.contains { $0.isSame(as: item) } }
        let last = source.lastRow(from: key.row, column: key.column, isList: true)
        let indent = String(repeating: " ", count: source.indent(last))
        return edited { lines in
            lines.insert(added.map { "\(indent)- \($0.flowText)" }, behind: last)
            for row in gone.compactMap({ SourceLines.Spot($0.place)?.row }).sorted(by: >) {
                lines.removeContent(row...row)
            }
        }
    }

    /// What stands on lines of its own, on the line of its key.
    private func onOneLine(_ found: Found, _ text: String) -> String? {
        guard let key = SourceLines.Spot(found.entry.place), let colon = source.colon(behindKeyAt: key) else {
            return nil
        }
        let isList = !found.entry.value.items.isEmpty
        let last = source.lastRow(from: key.row, column: key.column, isList: isList)
        return edited { lines in
            if last > key.row { lines.removeContent((key.row + 1)...last) }
            lines.replace(colon, colon, by: " " + text)
        }
    }

    // MARK: a key that is not there yet

    private func inserted(_ path: [String], _ value: Setting, _ trail: [Found]) -> String? {
        let parent = trail.last?.entry.value ?? root
        let key = path[trail.count]
        let inner = path.dropFirst(trail.count + 1).reversed().reduce(value) { value, key in
            Setting(value: .map([Setting.Entry(key: key, place: value.place, value: value)]), place: value.place)
        }
        let line = "\(ScenarioValue.key(key)): \(inner.flowText)"
        if isFlow(parent) { return inFlow(parent, line) }
        if parent.entries.isEmpty {
            guard let found = trail.last, !found.isInFlow, let spot = SourceLines.Spot(found.entry.place) else {
                return trail.isEmpty ? atEnd(line) : nil
            }
            let indent = String(repeating: " ", count: spot.column + 2)
            return edited { $0.insert([indent + line], behind: spot.row) }
        }
        let section = path.prefix(trail.count).joined(separator: ".")
        let before = neighbour(key, in: parent, section)
        guard let spot = SourceLines.Spot(before.place) else { return nil }
        let row = source.lastRow(from: spot.row, column: spot.column, isList: !before.value.items.isEmpty)
        let indent = String(repeating: " ", count: spot.column)
        guard section.isEmpty, case .map(let entries) = inner.value else {
            return edited { $0.insert([indent + line], behind: row) }
        }
        let own = entries.map { "  \(ScenarioValue.key($0.key)): \($0.value.flowText)" }
        return edited { $0.insert(["", "\(ScenarioValue.key(key)):"] + own, behind: row) }
    }

    private func inFlow(_ parent: Setting, _ line: String) -> String? {
        guard let start = SourceLines.Spot(parent.place), let end = source.end(ofValueAt: start, isInFlow: true) else {
            return nil
        }
        let brace = SourceLines.Spot(end.row, end.column - 1)
        let spot = source.back(overBlanksBefore: brace)
        let before = spot.column > 0 ? source.sign(SourceLines.Spot(spot.row, spot.column - 1)) : nil
        let comma = before == "{" ? "" : before == "," ? " " : ", "
        return edited { $0.replace(spot, spot, by: comma + line) }
    }

    private func atEnd(_ line: String) -> String? {
        edited { lines in
            let last = lines.lines.count - 1
            let isOpen = !lines.lines[last].isEmpty
            if isOpen {
                lines.insert([line, ""], behind: last)
            } else {
                lines.insert([line], behind: max(0, last - 1))
            }
        }
    }

    /// The entry behind which a key is written: the nearest of those that the table of keys has before it.
    private func neighbour(_ key: String, in parent: Setting, _ section: String) -> Setting.Entry {
        let order = ScenarioKeys.children(of: section).map(\.name)
        guard let own = order.firstIndex(of: key) else { return parent.entries[parent.entries.count - 1] }
        return parent.entries.last { entry in order.firstIndex(of: entry.key).map { $0 < own } ?? false }
            ?? parent.entries[0]
    }

    // MARK: a key that goes

    private func removed(_ found: Found, in parent: Found?) -> String? {
        guard let key = SourceLines.Spot(found.entry.place) else { return nil }
        if found.isInFlow { return outOfFlow(found, key) }
        let isList = !found.entry.value.items.isEmpty
        let last = source.lastRow(from: key.row, column: key.column, isList: isList)
        return edited { lines in
            lines.removeContent(key.row...last)
            // A table that has lost its last name is an empty one, and not nothing.
            guard let parent, parent.entry.value.entries.count == 1, let above = SourceLines.Spot(parent.entry.place),
                let colon = lines.colon(behindKeyAt: above)
            else { return }
            lines.replace(colon, colon, by: " {}")
        }
    }

    private func outOfFlow(_ found: Found, _ key: SourceLines.Spot) -> String? {
        guard let start = SourceLines.Spot(found.entry.value.place) else { return nil }
        let isNothing = found.entry.value.isNull && found.entry.value.text == nil && source.sign(start) == nil
        guard let end = isNothing ? source.colon(behindKeyAt: key) : source.end(ofValueAt: start, isInFlow: true) else {
            return nil
        }
        let next = source.on(overBlanksAt: end)
        if source.sign(next) == "," {
            let rest = source.on(overBlanksAt: SourceLines.Spot(next.row, next.column + 1))
            return edited { $0.replace(key, rest, by: "") }
        }
        let back = source.back(overBlanksBefore: key)
        guard back.column > 0 else { return nil }
        let comma = SourceLines.Spot(back.row, back.column - 1)
        let isBehindComma = source.sign(comma) == ","
        return edited { $0.replace(isBehindComma ? comma : key, end, by: "") }
    }

    private func edited(_ change: (inout SourceLines) -> Void) -> String {
        var lines = source
        change(&lines)
        return lines.text
    }
}
