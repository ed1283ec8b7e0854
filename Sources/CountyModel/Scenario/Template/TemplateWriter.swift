/// Writes commented YAML line by line; comments come from the table of keys.
struct TemplateWriter {
    /// The language of the comments.
    let language: Language
    private var lines: [String] = []
    private var opened: Set<String> = []

    init(_ language: Language) { self.language = language }

    /// Everything written so far.
    package var text: String { lines.joined(separator: "\n") + "\n" }

    /// A line that is a comment.
    mutating func comment(_ text: String, indent: Int = 0) { line("# \(text)", indent: indent) }

    /// A comment in the language of the file.
    mutating func comment(zh: String, en: String, indent: Int = 0) {
        comment(language == .zh ? zh : en, indent: indent)
    }

    /// A line that separates two parts.
    package mutating func heading(_ title: String) {
        lines.append("")
        comment("---- \(title)")
    }

    /// A line as it is.
    package mutating func line(_ text: String, indent: Int) {
        lines.append(String(repeating: " ", count: indent) + text)
    }

    /// A key with its value and its comment, below the sections it is in.
    package mutating func value(_ path: String, _ value: String) {
        guard let row = ScenarioKeys.row(path) else { return }
        if !row.parent.isEmpty, !row.parent.hasSuffix("[]") { open(row.parent) }
        annotated("\(row.name): \(value)", row, indent: Self.indent(of: path))
    }

    /// The first key of a list item.
    package mutating func item(_ path: String, _ value: String) {
        guard let row = ScenarioKeys.row(path) else { return }
        annotated("- \(row.name): \(value)", row, indent: Self.indent(of: path) - 2)
    }

    /// The line that opens a section, once; within a list item, every time.
    package mutating func open(_ path: String) {
        guard let row = ScenarioKeys.row(path) else { return }
        if !row.parent.isEmpty, !row.parent.hasSuffix("[]") { open(row.parent) }
        if path.contains("[]") || opened.insert(path).inserted {
            annotated("\(row.name):", row, indent: Self.indent(of: path))
        }
    }

    private mutating func annotated(_ text: String, _ row: ScenarioKey, indent: Int) {
        let unit = Self.bracketed(UnitWords.both(row.unit).text(language), language)
        let start = String(repeating: " ", count: indent) + text
        let gap = String(repeating: " ", count: max(2, 34 - start.count))
        lines.append("\(start)\(gap)# \(row.meaning.text(language))\(unit)")
    }

    /// A unit in brackets; nothing for none.
    private static func bracketed(_ unit: String, _ language: Language) -> String {
        unit.isEmpty ? "" : language == .zh ? "(\(unit))" : " (\(unit))"
    }

    /// Two blanks per section around a key, two more within a list item.
    private static func indent(of path: String) -> Int {
        2 * (path.split(separator: ".").count - 1) + (path.contains("[]") ? 2 : 0)
    }
}
