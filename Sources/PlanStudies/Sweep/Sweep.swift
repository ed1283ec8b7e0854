import CountyModel

/// Many scenarios made of one: a grid of values, a list of variants, or both.
///
///     schema: "1.0"
///     name: trade-offs
///     base: scenario.yaml
///     set: {solve: {iterations: 200000}}              # for all variants
///     axes:                                           # every combination
///       must.towns.cross: [forbid, allow_with_penalty]
///       prefer.lift: [0.1, 0.25, 0.5]
///     variants:                                       # and these
///       - {name: lanling, title: 兰陵做法, extends: preset:lanling}
///       - {name: small, set: {must.villages.max: 8}}
///     indicators: [lift, compactness, industry, cross_town, weak_covered]
package struct Sweep: Sendable {
    /// Short name, for folders.
    package let name: String
    /// The variants: those of the grid with the last axis running fastest, then those of the list.
    package let variants: [SweepVariant]
    /// The indicators of the front, at least two.
    package let indicators: [PlanIndicator]
    /// The base with what holds for all variants: its definitions are the yardstick of the indicators.
    package let base: SweepVariant

    /// Indicators of the front where the file names none.
    package static let standardIndicators: [PlanIndicator] = [.lift, .compactness, .industry, .crossTown, .weakCovered]
    /// Variants that a sweep may have.
    package static let mostVariants = 500
}

/// One scenario of a sweep, as what it sets beside the base.
package struct SweepVariant: Sendable {
    /// Its name, letters, digits, hyphens and underscores; also the name of its folder.
    package let name: String
    /// What it sets, in words, such as `must.towns.cross=forbid, prefer.lift=0.1`.
    package let label: String
    /// The same in words, such as "片区可否跨乡镇:不许;以强带弱 0.1".
    package let words: Bilingual
    /// What papers call it: the title that the file gives it, else ``words``.
    package let title: Bilingual
    /// Files and presets that it extends, as seen from the folder of the sweep file, the strongest last.
    let extends: [String]
    /// The keys it sets.
    package let overlay: Setting

    init(
        name: String, label: String, extends: [String], overlay: Setting, title: String? = nil,
        settings: [(key: String, value: String)] = []
    ) {
        (self.name, self.label, self.extends, self.overlay) = (name, label, extends, overlay)
        let own = extends.dropFirst().map { file in
            let name = file.hasPrefix(Preset.prefix) ? String(file.dropFirst(Preset.prefix.count)) : file
            return Bilingual(zh: "按“\(name)”的做法", en: "as '\(name)' has it")
        }
        let told = own + settings.map { SettingText.told($0.key, $0.value) }
        words =
            told.isEmpty
            ? .same(label)
            : Bilingual(zh: told.map(\.zh).joined(separator: ";"), en: told.map(\.en).joined(separator: "; "))
        self.title = title.map { .same($0) } ?? (words.zh.isEmpty ? .same(name) : words)
    }

    /// The tree of its scenario file in a folder from where the sweep's folder is reached by `way`.
    package func root(from way: String) -> Setting {
        func quoted(_ text: String) -> Setting {
            Setting(value: .scalar(text: text, isPlain: false), place: overlay.place)
        }
        func entry(_ key: String, _ value: Setting) -> Setting.Entry {
            .init(key: key, place: overlay.place, value: value)
        }
        let files = extends.map { file in
            file.hasPrefix(Preset.prefix)
                ? file : ScenarioPath.normalized(ScenarioPath.join(folder: way, file))
        }
        var own = Setting(
            value: .map([
                // Without a version of its own, so that the base says which defaults hold.
                entry("name", quoted(name)),
                entry("extends", Setting(value: .list(files.map(quoted)), place: overlay.place)),
                // What is proposed from the file later goes beside it, not over the base's plan.
                entry("output", Setting(value: .map([entry("dir", quoted("."))]), place: overlay.place)),
                // Variants are weighed against each other; a proof for each would take most of the time.
                entry("solve", Setting(value: .map([entry("bound", quoted("none"))]), place: overlay.place)),
            ]), place: overlay.place)
        own = SettingMerge.merge(overlay, over: own)
        return own
    }

    /// The text of its scenario file in such a folder.
    package func text(from way: String) -> String {
        let root = root(from: way)
        let files = (root["extends"]?.texts ?? []).map(SettingCanonical.quoted).joined(separator: ", ")
        let words = label.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "# planner sweep: \(words)\n\"extends\": [\(files)]\n" + SettingCanonical.text(of: root)
    }

    /// The scenario, as a file in such a folder would have it.
    ///
    /// - Throws: ``PlannerError`` of kind `.scenario` or `.input`; places are those of the sweep file.
    package func scenario(from way: String, in folder: String, file: String) throws(PlannerError) -> Scenario {
        let loader = ScenarioLoader.disk(within: ScenarioPath.join(folder: folder, way))
        return try loader.scenario(of: root(from: way), file: file, baseFolder: folder)
    }
}
