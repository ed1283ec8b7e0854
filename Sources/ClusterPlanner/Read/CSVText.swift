/// Splits comma-separated text (RFC 4180) into rows, keeping empty ones, so that row numbers are those a person sees.
enum CSVText {
    /// - Parameter separator: `nil` takes whichever of tab, semicolon and comma is commonest outside quotes in the first lines.
    static func rows(_ text: String, separator: Character? = nil) -> [[String]] {
        let separator = separator ?? guessSeparator(text)
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var justClosed = false
        for character in text {
            if isQuoted {
                if character == "\"" {
                    isQuoted = false
                    justClosed = true
                } else {
                    cell.append(character)
                }
                continue
            }
            switch character {
            case "\"" where justClosed:
                // A doubled quote inside a quoted cell is one quote.
                cell.append("\"")
                isQuoted = true
            case "\"" where cell.isEmpty: isQuoted = true
            case separator:
                row.append(cell)
                cell = ""
            case "\n", "\r\n", "\r":
                row.append(cell)
                rows.append(row)
                (row, cell) = ([], "")
            default: cell.append(character)
            }
            justClosed = false
        }
        if !cell.isEmpty || !row.isEmpty {
            row.append(cell)
            rows.append(row)
        }
        return rows
    }

    private static func guessSeparator(_ text: String) -> Character {
        var counts: [Character: Int] = [:]
        var isQuoted = false
        for character in text.prefix(4096) {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted { counts[character, default: 0] += 1 }
        }
        let candidates: [Character] = [",", "\t", ";"]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
    }
}
