/// A scenario as a form: every key that has an effect, in sections, with what holds now and where that comes from.
///
/// All of it derives from the table of keys; a new key is in the form as soon as it is in the table.
package struct ScenarioForm: Sendable {
    /// Where the value of a key comes from.
    package enum Source: Sendable, Equatable {
        /// Nothing is written: the default holds.
        case standard
        /// The file itself, at a line.
        case own(row: Int)
        /// Another file that it extends.
        case file(String)
        /// A preset.
        case preset(String)
    }

    /// One key.
    package struct Row: Sendable {
        package let key: ScenarioKey
        /// What it belongs to below its section, such as the term of a weight; `nil` where it stands by itself.
        package let group: Bilingual?
        package let control: FormControl
        /// What holds, as it would be written; empty where nothing does.
        package let written: String
        /// What holds, as a tree; `nil` where nothing does.
        package let value: Setting?
        /// What holds where nothing is written.
        package let standard: String
        package let source: Source
        /// What stands behind the line that sets it: its reason, or the publication that it is from.
        package let remark: String?
        /// What it is in presets that set it, by their names.
        package let elsewhere: [(preset: String, value: Setting)]
        package let slider: FormSlider?
    }

    /// Keys that belong together.
    package struct Section: Sendable {
        package let key: ScenarioKey?
        package let rows: [Row]
    }

    /// The sections, those first that plans are decided by.
    package let sections: [Section]

    /// Sections in the order in which an official thinks of them; those of the table that are not named come after them.
    private static let order = [
        "must", "prefer", "lead", "classes", "costs", "indicators", "org_form", "", "terms", "solve",
    ]
    /// Files have a screen of their own, and the version is no choice of a county.
    private static let elsewhere: Set = ["data", "extends", "schema"]

    /// The form of a scenario.
    ///
    /// - Parameters:
    ///   - scenario: what is read from the tree.
    ///   - tree: the file with everything it extends, each value at its place.
    ///   - file: what places call the file itself.
    ///   - texts: the lines of the files that values come from, by what places call them.
    package init(_ scenario: Scenario, tree: Setting, file: String, texts: [String: [Substring]]) {
        let places = FormPlaces(tree: tree, file: file, texts: texts)
        let keys = ScenarioKeys.all.filter { key in
            key.use == .used && !Self.elsewhere.contains(Self.top(key)) && Self.isAsked(key)
        }
        let found = Dictionary(grouping: keys) { key in Self.isAlone(key) ? "" : Self.top(key) }
        let others = keys.map { Self.isAlone($0) ? "" : Self.top($0) }.filter { !Self.order.contains($0) }
        let names = Self.order + others.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        sections = names.compactMap { name in
            guard let keys = found[name], !keys.isEmpty else { return nil }
            let sorted = keys.filter(Self.isLimit) + keys.filter { !Self.isLimit($0) }
            return Section(key: ScenarioKeys.row(name), rows: sorted.map { places.row($0, scenario) })
        }
    }

    private static func top(_ key: ScenarioKey) -> String { String(key.path.prefix { $0 != "." }) }

    /// Whether a key stands at the top of the file, in no section.
    private static func isAlone(_ key: ScenarioKey) -> Bool { key.parent.isEmpty && key.shape != .sections }

    /// Whether it is the limit of a rule, which people look for before what is said of neighbours and of single villages.
    private static func isLimit(_ key: ScenarioKey) -> Bool {
        PlanRule.allCases.contains { rule in
            rule.entry.limit.measure != nil && (key.path == rule.key || key.path.hasPrefix(rule.key + "."))
        }
    }

    /// Whether it is asked by itself: groups by their keys, items of lists with their list, and a term by its weight.
    private static func isAsked(_ key: ScenarioKey) -> Bool {
        if key.path.contains("[]") || key.path.contains("*") || ScenarioKeys.isSection(key.path) { return false }
        return true
    }
}

/// What the places of a tree tell of a key.
struct FormPlaces {
    let tree: Setting
    let file: String
    let texts: [String: [Substring]]

    func row(_ key: ScenarioKey, _ scenario: Scenario) -> ScenarioForm.Row {
        let own = tree.at(key.path)
        let standard = key.standard(of: scenario.version)
        let written = own.map(\.flowText) ?? key.written(scenario)
        let control = FormControl(key.shape)
        let elsewhere = Self.presets.compactMap { preset in
            preset.tree.at(key.path).map { (preset: preset.name, value: $0) }
        }
        return ScenarioForm.Row(
            key: key, group: group(key), control: control, written: written,
            value: own ?? (try? YamlSource.read("v: " + (written.isEmpty ? "~" : written), file: file))?["v"],
            standard: standard, source: source(own), remark: own.flatMap { remark(at: $0.place, of: key) },
            elsewhere: elsewhere,
            slider: slider(control, [written, standard] + elsewhere.map(\.value.flowText)))
    }

    /// The words of the group of keys that a key is in, below its section.
    private func group(_ key: ScenarioKey) -> Bilingual? {
        guard key.parent.contains("."), let row = ScenarioKeys.row(key.parent) else { return nil }
        return row.title
    }

    private func slider(_ control: FormControl, _ known: [String]) -> FormSlider? {
        guard case .number(let range, let isWhole) = control else { return nil }
        return FormSlider(range, isWhole: isWhole, known: known.compactMap(ScalarText.number))
    }

    private func source(_ own: Setting?) -> ScenarioForm.Source {
        guard let place = own?.place, let name = place.file else { return .standard }
        if name == file { return .own(row: place.row ?? 1) }
        return name.hasPrefix(Preset.prefix) ? .preset(String(name.dropFirst(Preset.prefix.count))) : .file(name)
    }

    /// The comment at the end of a line; nothing where it is what `planner init` writes there.
    private func remark(at place: Place, of key: ScenarioKey) -> String? {
        guard let name = place.file, let row = place.row, let lines = texts[name], lines.indices.contains(row - 1),
            let column = place.column.flatMap({ Int($0) })
        else { return nil }
        let rest = String(lines[row - 1].unicodeScalars.dropFirst(max(0, column - 1)))
        guard let mark = rest.firstRange(of: " #") else { return nil }
        let text = rest[mark.upperBound...].drop { $0 == " " || $0 == "#" }
        let isOurs = [key.meaning.zh, key.meaning.en].contains { text.hasPrefix($0) }
        return text.isEmpty || isOurs ? nil : String(text)
    }

    /// What each preset of the newest version sets, by its name.
    private static let presets: [(name: String, tree: Setting)] = Preset.all.compactMap { preset in
        guard let tree = try? YamlSource.read(preset.text, file: Preset.prefix + preset.name) else { return nil }
        return (preset.name, SettingMerge.withFullTerms(tree))
    }
}
