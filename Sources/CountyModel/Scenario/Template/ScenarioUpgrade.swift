/// Makes a file of the newest version of a scenario file: what is new is written out with its reasons, comments stay.
package enum ScenarioUpgrade {
    /// A file after the upgrade.
    package struct Result: Sendable, Equatable {
        /// The new text.
        package let text: String
        /// What was written beside the version, line by line; empty where the file is of the newest version already.
        package let added: [String]
    }

    /// What the newest version adds: its key, the line of it and the reason.
    private static let news: [(path: String, line: String, reason: Bilingual)] = [
        (
            "prefer.size", "size: {aim: [5, 8], weight: \(weight(SizeTerm.self))}",
            Bilingual(
                zh: "规模适中:各地多为每片区 4~8 个村;不写此项时片区总是凑到上限",
                en: "size: counties have 4 to 8 villages per cluster; without it clusters fill up to the limit")
        ),
        (
            "prefer.shape", "shape: \(weight(ShapeTerm.self))",
            Bilingual(
                zh: "片区规整:相邻村合在一片所省的周长;不写此项时片区可能狭长、互相咬合",
                en: "shape: the outline saved; without it clusters may wind and interlock")
        ),
        (
            "prefer.whole_town", "whole_town: \(weight(WholeTownTerm.self))",
            Bilingual(zh: "整乡镇成片:同乡镇相邻村尽量同片区", en: "whole townships: neighbours of one township stay together")
        ),
        (
            "prefer.strong_lead", "strong_lead: \(weight(StrongLeadTerm.self))",
            Bilingual(
                zh: "强村牵头:强村应牵头,而不是做别村片区的成员",
                en: "strong lead: a strong village should lead rather than be led")
        ),
    ]

    /// Defaults that the newest version has changed: their keys and the reasons.
    private static let changes: [(path: String, reason: Bilingual)] = [
        (
            "costs.cross_town",
            Bilingual(zh: "跨乡镇要多费协调,默认扣分提高", en: "townships are harder to bring together than was counted")
        ),
        (
            "lead.appointed_counts",
            Bilingual(
                zh: "乡镇下派书记的片区,牵头村按一个强村计,偏远乡镇也能组建",
                en: "a lead that the township sends counts as strong, so that remote townships are not left out")
        ),
    ]

    private static func weight(_ term: any PreferTerm.Type) -> String { ScalarText.canonical(term.weight) }

    /// The text of the newest version.
    ///
    /// New keys go into the section `prefer` where it is written line by line, else to the end as comments: what is silent there
    /// has the same value by default. The result is read again before it is returned.
    ///
    /// - Parameters:
    ///   - file: what messages call it.
    ///   - baseFolder: the folder that relative paths start from.
    ///   - language: of the reasons.
    /// - Returns: the new text; `nil` when the file is laid out in a way that cannot be edited safely.
    /// - Throws: ``PlannerError`` when the file itself cannot be read.
    package static func upgraded(_ text: String, file: String, baseFolder: String, _ language: Language) throws
        -> Result?
    {
        let root = try YamlSource.read(text, file: file)
        if ScenarioVersion(of: root) == .newest { return Result(text: text, added: []) }
        let missing = news.filter { root.at($0.path) == nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let version = "schema: \(SettingCanonical.quoted(ScenarioVersion.newest.rawValue))"
        if root["schema"] == nil {
            lines.insert(version, at: lines.firstIndex { !$0.hasPrefix("#") && !$0.isEmpty } ?? 0)
        } else {
            guard let row = lines.firstIndex(where: { $0.hasPrefix("schema:") }) else { return nil }
            let comment = lines[row].range(of: " #").map { String(lines[row][$0.lowerBound...]) } ?? ""
            lines[row] = version + comment
        }
        let added = missing.map { "\($0.line)   # \($0.reason.text(language))" }
        insert(added, &lines)
        let changed = changes.filter { root.at($0.path) == nil }.map { change in
            "# \(change.path): \(ScenarioKeys.row(change.path)?.standard ?? "")   # \(change.reason.text(language))"
        }
        if lines.last == "" { lines.removeLast() }
        lines += changed + [""]
        let result = lines.joined(separator: "\n")
        guard let after = try? Scenario.parse(result, file: file, baseFolder: baseFolder), after.version == .newest
        else {
            return nil
        }
        return Result(text: result, added: added + changed)
    }

    /// The text as it may have been before an upgrade: without the lines that an upgrade writes, of the first version by name or by
    /// naming none. Plans know their scenario by its digest, which tells whether it was so.
    ///
    /// - Returns: the earlier texts; empty where the file is not of the newest version.
    package static func earlier(_ text: String) -> [String] {
        let written = Set(news.flatMap { item in Language.allCases.map { "\(item.line)   # \(item.reason.text($0))" } })
        let version = "schema: \(SettingCanonical.quoted(ScenarioVersion.newest.rawValue))"
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let row = lines.firstIndex(where: { $0.hasPrefix(version) }) else { return [] }
        return [SettingCanonical.quoted(ScenarioVersion.first.rawValue), nil].map { number in
            var before = lines
            before[row] = number.map { "schema: \($0)" } ?? ""
            return before.filter { line in !written.contains(String(line.drop { $0 == " " })) }.joined(separator: "\n")
        }
    }

    /// Below `prefer:`, as deep as the lines that are there; at the end, as comments, where it is not written line by line.
    private static func insert(_ added: [String], _ lines: inout [String]) {
        func isComment(_ line: String) -> Bool { line.drop { $0 == " " }.hasPrefix("#") }
        func opens(_ line: String) -> Bool {
            line.hasPrefix("prefer:") && line.dropFirst(7).prefix { $0 != "#" }.allSatisfy { $0 == " " }
        }
        if let row = lines.firstIndex(where: opens),
            let next = lines[(row + 1)...].first(where: { !$0.isEmpty && !isComment($0) }), next.hasPrefix(" ")
        {
            let indent = String(repeating: " ", count: next.prefix { $0 == " " }.count)
            return lines.insert(contentsOf: added.map { indent + $0 }, at: row + 1)
        }
        if lines.last == "" { lines.removeLast() }
        lines += added.map { "# prefer: \($0)" } + [""]
    }
}
