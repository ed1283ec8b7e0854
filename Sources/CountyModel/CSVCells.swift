/// Lines of comma-separated text that a spreadsheet opens without running anything in them.
package enum CSVCells {
    /// One line with its end (RFC 4180, CRLF).
    package static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A cell, quoted where it must be. Text that a spreadsheet would run as a formula gets an apostrophe in front.
    package static func cell(_ text: String) -> String { quoted(inert(text)) }

    /// A text that begins like a formula, in half or full width, with an apostrophe in front; any other text as it is.
    package static func inert(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    /// A cell in quotes where it needs them.
    package static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ",\"\r\n;\t".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
