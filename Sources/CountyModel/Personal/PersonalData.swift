/// Recognises telephone and identity numbers and names beside posts, which are never taken from a table nor repeated in a message.
package enum PersonalData {
    /// Whether some text holds a telephone or an identity number, however it is spelled.
    package static func isFound(in cell: String) -> Bool {
        guard mayHoldNumber(cell) else { return false }
        let text = Array(cell)
        // 138 1234 5678 is one number, and two with a blank between are not.
        return (cell.contains(where: \.isWhitespace) ? [false, true] : [false]).contains {
            !PersonalNumbers.ranges(in: PersonalText(text, keepsBlanks: $0).signs, isFirstEnough: true).isEmpty
        }
    }

    /// Whether some text of a column of words holds such a number, or a person's name beside a post.
    package static func isFound(inWords cell: String) -> Bool { isFound(in: cell) || PersonNames.isFound(in: cell) }

    /// A cell or a header as messages may show it: `***` stands for numbers and names.
    package static func masked(_ cell: String) -> String {
        guard mayHoldNumber(cell) || PersonNames.mayBeFound(in: cell), isFound(inWords: cell) else { return cell }
        let text = Array(cell)
        var isHidden = [Bool](repeating: false, count: text.count)
        func hide(_ ranges: [Range<Int>], _ folded: PersonalText) {
            for range in ranges where !range.isEmpty {
                for index in folded.origins[range.lowerBound]...folded.origins[range.upperBound - 1] {
                    isHidden[index] = true
                }
            }
        }
        for folded in [false, true].map({ PersonalText(text, keepsBlanks: $0) }) {
            hide(PersonalNumbers.ranges(in: folded.signs), folded)
            hide(PersonNames.ranges(in: folded.signs), folded)
        }
        var shown = ""
        for index in text.indices {
            if !isHidden[index] {
                shown.append(text[index])
            } else if index == 0 || !isHidden[index - 1] {
                shown += "***"
            }
        }
        // What is left may be another person's number only where two share digits.
        return isFound(inWords: shown) ? "***" : shown
    }

    /// A sentence of a message, of which only what stands between quotes comes from a user's file.
    package static func masked(inQuotesOf sentence: String) -> String {
        guard mayHoldNumber(sentence) || PersonNames.mayBeFound(in: sentence) else { return sentence }
        var (shown, quoted): (String, String?) = ("", nil)
        let signs = Array(sentence)
        for (index, sign) in signs.enumerated() {
            if let cell = quoted {
                guard isEnd(sign, signs, index) else {
                    quoted = cell + String(sign)
                    continue
                }
                shown += masked(cell)
                quoted = nil
            } else if isStart(sign, signs, index) {
                quoted = ""
            }
            shown.append(sign)
        }
        return shown + (quoted.map { masked($0) } ?? "")
    }

    /// Most texts are short numbers, words and codes of villages: no telephone has fewer than seven digits, of whatever width,
    /// and none of twelve begins with 1 to 7.
    private static func mayHoldNumber(_ text: String) -> Bool {
        guard text.utf8.count >= 7 else { return false }
        var (count, run, first): (Int, Int, UInt8) = (0, 0, 0)
        func close() {
            if run == 12, (49...55).contains(first) { count -= 12 }
            run = 0
        }
        for byte in text.utf8 {
            switch byte {
            case 48...57:
                if run == 0 { first = byte }
                (count, run) = (count + 1, run + 1)
            case 0xC2, 0xE2, 0xEF, 0xF0:
                // Digits of other widths may go on with a run, which then is no code.
                (count, run) = (count + 1, 0)
            default: close()  // open: any other byte
            }
        }
        close()
        return count >= 7
    }

    private static func isStart(_ sign: Character, _ signs: [Character], _ index: Int) -> Bool {
        if sign == "'" { return index == 0 || !(signs[index - 1].isLetter || signs[index - 1].isNumber) }
        return sign == "“" || sign == "\""
    }

    /// Behind the apostrophe of a village's goes a letter.
    private static func isEnd(_ sign: Character, _ signs: [Character], _ index: Int) -> Bool {
        if sign == "'" { return index + 1 == signs.count || !(signs[index + 1].isLetter || signs[index + 1].isNumber) }
        return sign == "”" || sign == "\""
    }
}
