/// Reads one line of YAML sign by sign, knowing just enough of the language to tell signs from text.
struct LineScanner {
    private let line: [Unicode.Scalar]
    private let number: Int
    /// Whether the line goes on with a text that began on the line before.
    private let isContinuation: Bool
    /// Whether a value may begin here, so that a quote opens a quoted text.
    private var atStart = true
    /// Where the text being read began.
    private var start = 0
    /// Whether the line, outside brackets, has had its colon.
    private var hasColon = false
    /// Whether the text being read stands behind a dash.
    private var isItem = false
    private var lastSign: Unicode.Scalar?
    private var endsWithMark = false

    init(line: [Unicode.Scalar], number: Int, isContinuation: Bool) {
        (self.line, self.number, self.isContinuation) = (line, number, isContinuation)
    }

    /// Whether the line ends in a colon, so that what follows belongs to its key.
    var endsWithColon: Bool { lastSign == ":" || lastSign == "-" }

    /// Whether the line ends in `|` or `>`, so that a block text follows.
    var opensBlockText: Bool { endsWithMark }

    /// Reads the line and reports to `traps`, whose open brackets and quotes go on from line to line.
    package mutating func scan(_ traps: inout TextTraps, from first: Int) {
        var index = first
        if traps.quote == nil { index = readDashes(&traps, from: first) }
        start = index
        while index < line.count {
            let sign = line[index]
            if let quote = traps.quote {
                index = closing(quote, &traps, from: index)
                continue
            }
            if sign == "#", index == 0 || isBlank(line[index - 1]) { return }
            if atStart, sign == "\"" || sign == "'" {
                (traps.quote, atStart, lastSign) = (sign, false, sign)
                index += 1
                continue
            }
            readSign(sign, index, &traps)
            index += 1
        }
    }

    private mutating func readDashes(_ traps: inout TextTraps, from first: Int) -> Int {
        var index = first
        while index < line.count {
            let next = index + 1 < line.count ? line[index + 1] : " "
            if line[index] == "-", isBlank(next) {
                (isItem, lastSign) = (true, "-")
                index += 1
                while index < line.count, line[index] == " " { index += 1 }
                continue
            }
            if ["－", "—", "–"].contains(line[index]), isBlank(next) || line[index] == "－" {
                traps.report(.dash, number, index, String(line[index]))
            } else if line[index] == "＃" {
                traps.report(.hash, number, index, "＃")
            }
            break
        }
        return index
    }

    /// Skips to the end of a quoted text, or to the end of the line.
    private mutating func closing(_ quote: Unicode.Scalar, _ traps: inout TextTraps, from index: Int) -> Int {
        if quote == "\"", line[index] == "\\" { return index + 2 }
        guard line[index] == quote else { return index + 1 }
        if quote == "'", index + 1 < line.count, line[index + 1] == "'" { return index + 2 }
        traps.quote = nil
        return index + 1
    }

    private mutating func readSign(_ sign: Unicode.Scalar, _ index: Int, _ traps: inout TextTraps) {
        if isBlank(sign) { return }
        if TextTraps.isWideBlank(sign) {
            if breaks(index) { traps.report(.blank, number, index, "\u{3000}") }
            return
        }
        defer { lastSign = sign }
        endsWithMark =
            atStart && (sign == "|" || sign == ">") || endsWithMark && "+-123456789".unicodeScalars.contains(sign)
        if !readBracket(sign, index, &traps) {
            if sign == "：" {
                if isKey(before: index, traps) { traps.report(.colon, number, index, "：") }
            } else if sign == "，", isSeparator(index, traps) {
                traps.report(.comma, number, index, "，")
            }
            if atStart { start = index }
            atStart = false
        }
    }

    /// Reads brackets, commas within them and colons; `false` for everything else.
    private mutating func readBracket(_ sign: Unicode.Scalar, _ index: Int, _ traps: inout TextTraps) -> Bool {
        switch sign {
        case "{" where atStart, "[" where atStart: traps.brackets.append(TextTraps.Bracket(isMap: sign == "{"))
        case "}" where !traps.brackets.isEmpty, "]" where !traps.brackets.isEmpty:
            traps.brackets.removeLast()
            atStart = false
            return true
        case "," where !traps.brackets.isEmpty: traps.brackets[traps.brackets.count - 1].hasColon = false
        case ":" where isColon(index, traps):
            if traps.brackets.isEmpty {
                hasColon = true
            } else {
                traps.brackets[traps.brackets.count - 1].hasColon = true
            }
        case "［" where atStart, "｛" where atStart:
            traps.report(.bracket, number, index, String(sign))
            return false
        default: return false
        }
        atStart = true
        start = index + 1
        return true
    }

    private func isColon(_ index: Int, _ traps: TextTraps) -> Bool {
        guard index + 1 < line.count else { return true }
        let next = line[index + 1]
        if isBlank(next) || TextTraps.isWideBlank(next) { return true }
        return !traps.brackets.isEmpty && (lastSign == "\"" || lastSign == "'" || ",[]{}".unicodeScalars.contains(next))
    }

    /// Whether the text before a full-width colon is a key and not the beginning of a sentence.
    private func isKey(before index: Int, _ traps: TextTraps) -> Bool {
        let word = line[min(start, index)..<index].drop { isBlank($0) }
        guard !word.isEmpty, !word.contains(where: { isBlank($0) }) else { return false }
        if let bracket = traps.brackets.last { return bracket.isMap && !bracket.hasColon }
        if hasColon { return false }
        let isName = ScalarText.isIdentifier(String(String.UnicodeScalarView(word)))
        return isName || (!isItem && !isContinuation)
    }

    /// Whether a full-width comma stands between items: always in a list; in a map when a key or nothing follows.
    private func isSeparator(_ index: Int, _ traps: TextTraps) -> Bool {
        guard let bracket = traps.brackets.last else { return false }
        if !bracket.isMap { return true }
        if let lastSign, "\"'}]".unicodeScalars.contains(lastSign) { return true }
        let rest = line[(index + 1)...].drop { isBlank($0) || TextTraps.isWideBlank($0) }
        guard let end = rest.firstIndex(where: { ":：,，}]".unicodeScalars.contains($0) }) else { return false }
        return line[end] == ":" || line[end] == "："
    }

    /// Whether a full-width blank stands where it keeps a sign from being one.
    private func breaks(_ index: Int) -> Bool {
        if index > 0, ":,-[{".unicodeScalars.contains(line[index - 1]) || isBlank(line[index - 1]) { return true }
        guard let next = line[(index + 1)...].first(where: { !isBlank($0) && !TextTraps.isWideBlank($0) }) else {
            return false
        }
        return "#:,]}".unicodeScalars.contains(next)
    }

    private func isBlank(_ sign: Unicode.Scalar) -> Bool { sign == " " || sign == "\t" }
}
