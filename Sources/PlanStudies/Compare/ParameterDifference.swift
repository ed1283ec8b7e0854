import CountyModel

/// One key that two scenarios set differently.
package struct ParameterDifference: Sendable, Equatable {
    /// Path of the key, such as `must.towns.cross`.
    package let key: String
    /// Its value in the reference; `nil` where it is not set and has no default.
    package let reference: String?
    /// Its value in the other scenario.
    package let other: String?

    /// The setting and both values in words.
    package var words: Bilingual { SettingText.changed(key, from: reference, to: other) }
}

extension ParameterDifference {
    /// Keys that two scenarios set differently, in the order of the table of keys; a default counts as written.
    ///
    /// Names, titles, output, paths of files and keys that have no effect yet are left out: they change no plan.
    package static func between(_ reference: Scenario, _ other: Scenario) -> [ParameterDifference] {
        let (a, b) = (EffectiveKeys(reference), EffectiveKeys(other))
        var keys: [String] = []
        var seen: Set<String> = []
        for key in a.order + b.order where seen.insert(key).inserted { keys.append(key) }
        let place = Dictionary(
            ScenarioKeys.all.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        func rank(_ key: String) -> Int {
            var path = key
            while place[path] == nil, let dot = path.lastIndex(of: ".") { path = String(path[..<dot]) }
            return place[path] ?? Int.max
        }
        let different = keys.filter { a.values[$0] != b.values[$0] }
        return different.sorted { (rank($0), $0) < (rank($1), $1) }.map {
            ParameterDifference(key: $0, reference: a.values[$0], other: b.values[$0])
        }
    }
}

/// The keys of a scenario that matter to a plan, with the values they have, written or by default.
private struct EffectiveKeys {
    private(set) var values: [String: String] = [:]
    private(set) var order: [String] = []

    /// Sections that are not compared, as no plan depends on them: names, output and wording.
    private static let passedOver: Set<String> = ["schema", "name", "title", "author", "extends", "output", "terms"]
    /// Sections whose defaults hold only when they are written.
    private static let optional: Set<String> = ["costs.capacity"]

    init(_ scenario: Scenario) {
        let root = (try? YamlSource.read(scenario.canonicalText, file: scenario.name)) ?? nil
        let tree = root ?? Setting(value: .map([]), place: Place())
        collect(tree, "")
        let version = ScenarioVersion(of: tree)
        for row in ScenarioKeys.all where isWanted(row.path) && !row.standard(of: version).isEmpty {
            if row.path.contains("[]") || row.path.contains("*") || tree.at(row.path) != nil { continue }
            if Self.optional.contains(row.parent) && tree.at(row.parent) == nil { continue }
            if ScenarioKeys.children(of: row.path).contains(where: { !$0.standard(of: version).isEmpty }) { continue }
            guard let standard = try? YamlSource.read("x: \(row.standard(of: version))", file: "")["x"] else {
                continue
            }
            collect(standard, row.path)
        }
    }

    private func isWanted(_ path: String) -> Bool {
        let top = path.split(separator: ".").first.map { String($0) } ?? path
        if Self.passedOver.contains(top) || path == "solve.threads" || path == "data.tables" { return false }
        guard let row = ScenarioKeys.row(path) ?? ScenarioKeys.row(top) else { return true }
        return row.use == .used && row.shape != .path
    }

    private mutating func collect(_ setting: Setting, _ path: String) {
        if !path.isEmpty && !isWanted(path) { return }
        if case .map(let entries) = setting.value, !entries.isEmpty {
            for entry in entries { collect(entry.value, path.isEmpty ? entry.key : "\(path).\(entry.key)") }
        } else if !path.isEmpty {
            values[path] = Self.text(setting)
            order.append(path)
        }
    }

    private static func text(_ setting: Setting) -> String {
        switch setting.value {
        case .scalar(let text, let isPlain):
            isPlain ? ScalarText.number(text).map(ScalarText.canonical) ?? text : text
        case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
