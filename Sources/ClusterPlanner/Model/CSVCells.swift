/// Lines of comma-separated text that a spreadsheet opens without running anything in them.
public enum CSVCells {
    /// One line with its end (RFC 4180, CRLF).
    public static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A cell, quoted where it must be. Text that a spreadsheet would run as a formula gets an apostrophe in front.
    public static func cell(_ text: String) -> String { quoted(inert(text)) }

    /// A text that begins like a formula, in half or full width, with an apostrophe in front; any other text as it is.
    public static func inert(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    /// A cell in quotes where it needs them.
    static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ",\"\r\n;\t".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
