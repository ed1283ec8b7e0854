/// Changes of a tree of settings, and whether two trees say the same.
extension Setting {
    /// The tree with a value at a path of keys, or without what stands there.
    ///
    /// Sections on the way are made where they are not there. A section that loses its last key goes, as an empty one would take away
    /// what a file further below sets; a table stays, as an empty one has a meaning of its own.
    func changed(_ path: ArraySlice<String>, to value: Setting?, below section: String = "") -> Setting {
        guard let key = path.first else { return value ?? self }
        var entries = self.entries
        let rest = path.dropFirst()
        let name = section.isEmpty ? key : "\(section).\(key)"
        let index = entries.firstIndex { $0.key == key }
        let blank = Setting(value: .map([]), place: place)
        let old = index.map { entries[$0].value.isNull ? blank : entries[$0].value }
        if rest.isEmpty, value == nil {
            if let index { entries.remove(at: index) }
        } else if value != nil || old != nil {
            let new = (old ?? blank).changed(rest, to: value, below: name)
            let isGone = value == nil && new.isEmptyMap && ScenarioKeys.isSection(name)
            if isGone, let index {
                entries.remove(at: index)
            } else if let index {
                entries[index].value = new
            } else {
                entries.append(Entry(key: key, place: place, value: new))
            }
        }
        return Setting(value: .map(entries), place: place)
    }

    private var isEmptyMap: Bool { if case .map(let entries) = value { entries.isEmpty } else { false } }

    /// Whether two trees say the same, wherever they say it and in whatever order their keys stand.
    func isSame(as other: Setting) -> Bool {
        switch (value, other.value) {
        case (.scalar(let a, let isPlain), .scalar(let b, let isOtherPlain)): a == b && isPlain == isOtherPlain
        case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.map(let a), .map(let b)):
            a.count == b.count
                && a.allSatisfy { entry in b.first { $0.key == entry.key }?.value.isSame(as: entry.value) ?? false }
        case (.scalar, _), (.list, _), (.map, _): false
        }
    }

    /// As YAML on one line.
    package var flowText: String {
        switch value {
        case .scalar(let text, let isPlain): isPlain ? text : SettingCanonical.quoted(text)
        case .list(let items): "[" + items.map(\.flowText).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\(ScenarioValue.key($0.key)): \($0.value.flowText)" }.joined(separator: ", ") + "}"
        }
    }
}

extension ScenarioKeys {
    /// Whether a path is a group of keys of its own, in whichever way it may be written besides.
    static func isSection(_ path: String) -> Bool {
        guard let row = row(path) else { return false }
        if case .anyOf(let shapes) = row.shape { return shapes.contains(.section) }
        return row.shape == .section
    }

    /// What may stand at a path, that of one name of a table included; `nil` where nothing may.
    package static func shape(of path: String) -> ScenarioShape? {
        if let row = row(path) { return row.shape }
        var parts = path.split(separator: ".").map(String.init)
        // A name of a table stands for `*`; of a condition the last but one.
        if parts.count > 2, let row = row((parts.dropLast(2) + ["*", parts[parts.count - 1]]).joined(separator: ".")) {
            return row.shape
        }
        parts.removeLast()
        if let row = row(parts.joined(separator: ".")), case .table(let item, _) = row.shape { return item }
        return nil
    }
}
