import Foundation

/// Text as it is searched for personal data: half-width, brackets and dashes of one kind each, no signs that nobody sees.
struct PersonalText {
    /// The signs, one for each character that is searched.
    private(set) var signs: [Character] = []
    /// Which character of the text each sign comes from.
    private(set) var origins: [Int] = []

    /// Folds characters, without blanks or with one blank for several.
    init(_ text: [Character], keepsBlanks: Bool) {
        for (index, character) in text.enumerated() {
            // Nearly all characters stay as they are.
            if Self.isPlain(character) {
                signs.append(character)
                origins.append(index)
                continue
            }
            for sign in Self.folded(character) {
                if !sign.isWhitespace {
                    signs.append(sign)
                } else if keepsBlanks, let last = signs.last, last != " " {
                    signs.append(" ")
                } else {
                    continue
                }
                origins.append(index)
            }
        }
    }

    /// Chinese characters of the common block, Latin letters and digits.
    private static func isPlain(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let only = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
            return false
        }
        return switch only.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
        default: false  // open: all other characters
        }
    }

    private static func folded(_ character: Character) -> [Character] {
        if character.isASCII { return mapped(character) }
        let text = String(character)
        return (PlainText.cleaned(text) ?? text).precomposedStringWithCompatibilityMapping.flatMap(mapped)
    }

    private static func mapped(_ sign: Character) -> [Character] {
        switch sign {
        case "[", "【", "〔", "{", "〈", "《": ["("]
        case "]", "】", "〕", "}", "〉", "》": [")"]
        case "“", "”", "\"", "'", "‘", "’": []
        case "—", "–", "‐", "‑", "−", "―", "_", "~", "─": ["-"]
        case "、", ";": [","]
        default: [sign]  // open: texts may hold any sign
        }
    }
}
