/// Recognises telephone and identity numbers, which are never taken from a table nor repeated in a message.
enum PersonalData {
    /// Whether some text holds a run of digits that is a telephone or an identity number.
    static func isFound(in cell: String) -> Bool {
        // Most cells are short numbers and words.
        guard cell.utf8.count >= 11 else { return false }
        let text = Array(HeaderText.folded(cell).uppercased())
        var index = 0
        while index < text.count {
            guard ("0"..."9").contains(text[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < text.count, ("0"..."9").contains(text[end]) { end += 1 }
            let run = text[index..<end]
            let isFraction = index > 0 && text[index - 1] == "." || end < text.count && text[end] == "."
            if !isFraction {
                if isMobile(run) || isLandline(run, text, end) { return true }
                if run.count == 18 || run.count == 17 && end < text.count && text[end] == "X" { return isIdentity(run) }
            }
            index = end
        }
        return false
    }

    /// Eleven digits beginning with 13 to 19, with or without the country's 86.
    private static func isMobile(_ run: ArraySlice<Character>) -> Bool {
        let own = run.count == 13 && run.starts(with: "86") ? run.dropFirst(2) : run
        guard own.count == 11, own.first == "1", let second = own.dropFirst().first else { return false }
        return ("3"..."9").contains(second)
    }

    /// An area code beginning with 0, a dash, and seven or eight digits.
    private static func isLandline(_ run: ArraySlice<Character>, _ text: [Character], _ end: Int) -> Bool {
        guard (3...4).contains(run.count), run.first == "0", end < text.count, text[end] == "-" else { return false }
        return (7...8).contains(text[(end + 1)...].prefix { ("0"..."9").contains($0) }.count)
    }

    /// Seventeen digits with a date of birth in the middle, and a last digit or X.
    private static func isIdentity(_ run: ArraySlice<Character>) -> Bool {
        let digits = String(run)
        let year = Int(digits.dropFirst(6).prefix(4)) ?? 0
        let month = Int(digits.dropFirst(10).prefix(2)) ?? 0
        let day = Int(digits.dropFirst(12).prefix(2)) ?? 0
        return (1900...2100).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }
}
