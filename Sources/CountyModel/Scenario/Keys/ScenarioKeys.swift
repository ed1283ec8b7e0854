/// The table of all keys of a scenario file: the one place that says what may be written and where it goes.
///
/// It feeds the check of a file, the reading, the hint behind an unknown key, the comments of `planner init`, the schema and the
/// manual.
package enum ScenarioKeys {
    /// Every key, section by section, in the order in which a file is best written.
    package static let all: [ScenarioKey] =
        [generalRows, dataRows, indicatorRows, ruleRows, leadRows, preferRows, costRows, solveRows, laterRows].flatMap {
            $0
        }

    /// The options of a tree that has been checked, but for folder, canonical text and findings; what is absent keeps its
    /// default.
    package static func scenario(from root: Setting) -> Scenario {
        let version = ScenarioVersion(of: root)
        var scenario = Scenario(of: version)
        for key in all { if let value = root.at(key.path) { key.write(value, to: &scenario) } }
        // Accepted by the first version, and without effect there.
        if version == .first { scenario.prefer.weights[BalanceTerm.key] = 0 }
        return scenario
    }

    /// The row of a path; `nil` when there is no such key.
    package static func row(_ path: String) -> ScenarioKey? { byPath[path] }

    /// The keys directly in a section, in the order of the table; the path is empty for the top.
    package static func children(of section: String) -> [ScenarioKey] { bySection[section] ?? [] }

    /// The row of a key in a section.
    package static func child(_ name: String, of section: String) -> ScenarioKey? {
        byPath[section.isEmpty ? name : "\(section).\(name)"]
    }

    /// The key of a section that a mistyped one most likely means; `nil` when none is near.
    package static func nearest(_ name: String, in section: String) -> String? {
        EditDistance.nearest(name, among: children(of: section).map(\.name))
    }

    /// The path of the key of this name in another section, when exactly one other section has it.
    package static func home(of name: String) -> String? {
        let homes = all.filter { $0.name == name && !$0.path.contains("*") }
        return homes.count == 1 ? homes.first?.path : nil
    }

    private static let byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    private static let bySection = Dictionary(grouping: all, by: \.parent)
}

/// How many single changes make one word of another.
package enum EditDistance {
    /// What to write instead of a word that is not known: the nearest one, or all there are.
    package static func mend(_ word: String, among known: [String]) -> Bilingual {
        if let near = nearest(word, among: known) { return Bilingual(zh: "您是否要写 \(near)", en: "did you mean \(near)") }
        return Bilingual(
            zh: "可用:" + known.joined(separator: "、"), en: "there are: " + known.joined(separator: ", "))
    }

    /// Insertions, deletions, replacements and swaps of neighbours between two words.
    package static func between(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a), Array(b))
        var older = [Int](repeating: 0, count: b.count + 1)
        var old = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(old[j + 1] + 1, row[j] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
                row.append(best)
            }
            (older, old) = (old, row)
        }
        return old[b.count]
    }

    /// The nearest word if it is near enough to be a typing mistake; the first of several equally near ones.
    package static func nearest(_ word: String, among words: [String]) -> String? {
        let folded = word.lowercased().replacing("-", with: "_")
        let limit = max(1, min(4, folded.count * 2 / 5))
        var best: (word: String, distance: Int)?
        for candidate in words where abs(candidate.count - folded.count) <= limit {
            let distance = between(folded, candidate.lowercased())
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.word
    }
}
