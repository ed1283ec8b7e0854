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

    /// Goes over the bytes: separators, quotes and line ends are the same bytes wherever they stand in UTF-8.
    private static func split(_ text: Substring, _ separator: Character) -> (rows: [[String]], openQuote: Int?) {
        var text = text
        let mark = Array(String(separator).utf8)
        return text.withUTF8 { bytes in
            var cells = Cells()
            var at = 0
            while at < bytes.count {
                at = cells.isQuoted ? cells.quoted(bytes, at) : cells.plain(bytes, at, mark)
            }
            return cells.finished()
        }
    }

    /// Rows on their way.
    private struct Cells {
        private(set) var isQuoted = false
        private var rows: [[String]] = []
        private var row: [String] = []
        private var cell: [UInt8] = []
        private var justClosed = false
        /// The row, from 1, of the last quote that was opened.
        private var opened = 0

        private static let quote = UInt8(ascii: "\"")

        /// Takes what stands up to the next quote, and the quote.
        mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
            let end = bytes[start...].firstIndex(of: Self.quote) ?? bytes.count
            cell.append(contentsOf: bytes[start..<end])
            if end < bytes.count { (isQuoted, justClosed) = (false, true) }
            return end + 1
        }

        /// Takes one sign outside quotes, or text up to the next.
        mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ mark: [UInt8]) -> Int {
            var end = start + 1
            switch bytes[start] {
            case Self.quote where justClosed:
                // A doubled quote inside a quoted cell is one quote.
                cell.append(Self.quote)
                isQuoted = true
            case Self.quote where cell.isEmpty:
                isQuoted = true
                opened = rows.count + 1
            case mark[0] where bytes[start...].starts(with: mark):
                endCell()
                end = start + mark.count
            case UInt8(ascii: "\n"): endRow()
            case UInt8(ascii: "\r"):
                endRow()
                if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
            // Some exports end their cells with NUL, which no cell can hold.
            case 0: return end
            default:
                while end < bytes.count, !Self.isSign(bytes[end]), bytes[end] != mark[0] { end += 1 }
                cell.append(contentsOf: bytes[start..<end])
            }
            justClosed = false
            return end
        }

        private static func isSign(_ byte: UInt8) -> Bool {
            byte == quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0
        }

        private mutating func endCell() {
            row.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        }

        private mutating func endRow() {
            endCell()
            let width = row.count
            rows.append(row)
            row = []
            row.reserveCapacity(width)
        }

        mutating func finished() -> (rows: [[String]], openQuote: Int?) {
            if !cell.isEmpty || !row.isEmpty { endRow() }
            return (rows, isQuoted ? opened : nil)
        }
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
