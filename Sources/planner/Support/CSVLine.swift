/// Cells of comma-separated text.
enum CSVLine {
    /// A cell, quoted where it must be. Text that a spreadsheet would run as a formula gets an apostrophe in front.
    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
