/// Splits comma-separated text (RFC 4180) into rows, keeping empty ones, so that row numbers are those a person sees.
enum CSVText {
    /// - Parameter separator: `nil` takes what a first line `sep=;` says, else whichever of comma, tab, semicolon, bar and Chinese
    ///   comma most of the first lines have outside quotes.
    package static func rows(_ text: String, separator: Character? = nil) -> [[String]] {
        read(text, separator: separator).rows
    }

    /// The rows, and the row, from 1, of a quote that is never closed; `nil` when all are.
    package static func read(_ text: String, separator: Character? = nil) -> (rows: [[String]], openQuote: Int?) {
        let (stated, body) = statedSeparator(text)
        return split(body, separator ?? stated ?? guessSeparator(body))
    }

    /// Excel's first line `sep=;`, which it does not show as a row, and the text after it.
    private static func statedSeparator(_ text: String) -> (Character?, Substring) {
        guard text.prefix(4).lowercased() == "sep=", let mark = text.dropFirst(4).first,
            let end = text.dropFirst(5).first, end.isNewline
        else { return (nil, text[...]) }
        return (mark, text.dropFirst(6))
    }

    private static func split(_ text: Substring, _ separator: Character) -> (rows: [[String]], openQuote: Int?) {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var justClosed = false
        var opened = 0
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
            case "\"" where cell.isEmpty:
                isQuoted = true
                opened = rows.count + 1
            case separator:
                row.append(cell)
                cell = ""
            case "\n", "\r\n", "\r":
                row.append(cell)
                rows.append(row)
                (row, cell) = ([], "")
            // Some exports end their cells with NUL, which no cell can hold.
            case "\0": continue
            default: cell.append(character)
            }
            justClosed = false
        }
        if !cell.isEmpty || !row.isEmpty {
            row.append(cell)
            rows.append(row)
        }
        return (rows, isQuoted ? opened : nil)
    }

    /// The candidate that stands in most lines, then the commonest: decimal commas are in many lines but not in the header.
    private static func guessSeparator(_ text: Substring) -> Character {
        let candidates: [Character] = [",", "\t", ";", "|", "，"]
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
