/// Changes one setting of a scenario file and leaves every other byte as it is, comments included.
///
/// An edit is checked by reading the new text: it is only given when the file then says what it said and the change, and nothing
/// else. Where the file is laid out in a way that cannot be edited so, that is said, and a person edits the text.
package struct ScenarioEditor: Sendable {
    /// The text as it stands.
    package let text: String
    /// What it says, without what it extends.
    package private(set) var root: Setting
    private let file: String

    /// - Throws: ``PlannerError`` where the text cannot be read.
    package init(_ text: String, file: String) throws(PlannerError) {
        (self.text, self.file) = (text, file)
        root = try YamlSource.read(text, file: file)
    }

    /// What the file would say with a value at a path, or without one.
    ///
    /// - Throws: ``PlannerError`` (E7806) for a path that no key has.
    package func tree(setting path: String, to value: ScenarioValue?) throws(PlannerError) -> Setting {
        let step = try step(path, value)
        return root.changed(step.path[...], to: step.value)
    }

    /// The same with a value at a path, or without one, in what it says and not in its text.
    ///
    /// - Throws: ``PlannerError`` as ``tree(setting:to:)``.
    package func trying(_ path: String, _ value: ScenarioValue?) throws(PlannerError) -> ScenarioEditor {
        var copy = self
        copy.root = try tree(setting: path, to: value)
        return copy
    }

    /// What the file itself writes at a path, the weight of a term that is written alone included; `nil` where it writes nothing.
    package func written(at path: String) -> String? {
        if let own = root.at(path) { return own.flowText }
        guard path.hasSuffix(".weight") else { return nil }
        let term = root.at(String(path.dropLast(".weight".count)))
        return term?.number == nil ? nil : term?.flowText
    }

    /// The text with a value at a path, or without one, so that the default or what the file extends holds.
    ///
    /// - Throws: ``PlannerError``: (E7806) for a path that no key has, (E7822) where the file cannot be edited safely.
    package func text(setting path: String, to value: ScenarioValue?) throws(PlannerError) -> String {
        let step = try step(path, value)
        let wanted = root.changed(step.path[...], to: step.value)
        if wanted.isSame(as: root) { return text }
        for candidate in SourceEdit(text, root).candidates(step.path, step.value) {
            if let after = try? YamlSource.read(candidate, file: file), after.isSame(as: wanted) { return candidate }
        }
        throw PlannerError(
            .scenario, .unsafeRewrite,
            Bilingual(
                zh: "文件的写法不便自动修改,未作改动",
                en: "the file is laid out in a way that cannot be edited safely; nothing was changed"),
            at: Place(file: file, column: path),
            mend: Bilingual(zh: "请直接在参数文本中修改这一项", en: "change this setting in the text of the scenario"))
    }

    /// A change as it is made in the file: where, and what stands there then.
    private struct Step {
        var path: [String]
        var value: Setting?
    }

    private func step(_ path: String, _ value: ScenarioValue?) throws(PlannerError) -> Step {
        guard let shape = ScenarioKeys.shape(of: path) else {
            throw PlannerError(
                .scenario, .unknownKey, Bilingual(zh: "没有 \(path) 这个键", en: "there is no key \(path)"),
                at: Place(file: file, column: path))
        }
        let parts = path.split(separator: ".").map(String.init)
        var new: Setting?
        if let value { new = try YamlSource.read("v: " + value.written(as: shape), file: file)["v"] }
        // A term is written by its weight alone, or with what else it asks for: both say the same.
        if parts.last == "weight", ScenarioKeys.isSection(parts.dropLast().joined(separator: ".")) {
            let term = Array(parts.dropLast())
            let written = root.at(term.joined(separator: "."))
            if written == nil || written?.text != nil { return Step(path: term, value: new) }
        }
        if new?.number != nil, root.at(path)?.entries.isEmpty == false, ScenarioKeys.row(path + ".weight") != nil {
            return Step(path: parts + ["weight"], value: new)
        }
        for count in 1..<max(1, parts.count) {
            let above = Array(parts.prefix(count))
            guard let written = root.at(above.joined(separator: ".")), written.text != nil else { continue }
            let whole = Self.spread(written, above.joined(separator: "."))
            let changed = whole.changed(parts[count...], to: new)
            return Step(path: above, value: changed.entries.isEmpty ? nil : changed)
        }
        return Step(path: parts, value: new)
    }

    /// A single value as the group of keys that says the same: a weight, or both ends of a range.
    private static func spread(_ single: Setting, _ path: String) -> Setting {
        let names = ["weight", "min", "max"].filter { ScenarioKeys.row("\(path).\($0)") != nil }
        let entries =
            single.number == nil ? [] : names.map { Setting.Entry(key: $0, place: single.place, value: single) }
        return Setting(value: .map(entries), place: single.place)
    }
}
