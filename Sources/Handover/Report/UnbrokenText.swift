/// Text in which a line never ends between a number and its unit.
///
/// Word processors and browsers keep digits together, and brackets with what they hold; a blank between a number and its unit is
/// where they would break.
enum UnbrokenText {
    private static let units: Set<Substring> = ["km", "m", "mu", "wan", "%", "points", "villages", "people"]

    /// The text with such blanks replaced by ones that hold.
    static func of(_ text: String) -> String {
        guard text.contains(" ") else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        var result = String(words.first ?? "")
        for (before, after) in zip(words, words.dropFirst()) {
            let endsInNumber = before.last?.isNumber ?? false
            result += (endsInNumber && isUnit(after) ? "\u{A0}" : " ") + after
        }
        return result
    }

    private static func isUnit(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        let isHan = (0x4E00...0x9FFF).contains(first.value)
        return isHan || units.contains(word.prefix { $0.isLetter || $0 == "%" })
    }
}
