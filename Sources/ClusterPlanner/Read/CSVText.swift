/// Splits comma-separated text (RFC 4180) into rows, keeping empty ones, so that row numbers are those a person sees.
enum CSVText {
    /// - Parameter separator: `nil` takes whichever of comma, tab and semicolon most of the first lines have outside quotes.
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

    /// The candidate that stands in most lines, then the commonest: decimal commas are in many lines but not in the header.
    private static func guessSeparator(_ text: String) -> Character {
        let candidates: [Character] = [",", "\t", ";"]
        var lines = candidates.map { _ in 0 }
        var total = lines
        var current = lines
        var isQuoted = false
        for character in text.prefix(4096) + "\n" {
            if character == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if let index = candidates.firstIndex(of: character) {
                current[index] += 1
            } else if character.isNewline {
                for index in candidates.indices where current[index] > 0 {
                    lines[index] += 1
                    total[index] += current[index]
                    current[index] = 0
                }
            }
        }
        let best = candidates.indices.max { (lines[$0], total[$0]) < (lines[$1], total[$1]) }
        return best.map { candidates[$0] } ?? ","
    }
}
