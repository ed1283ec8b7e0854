import CountyModel
import Foundation

/// A header cell taken apart: its words, its unit and its year.
package struct HeaderText: Equatable {
    /// The words without spaces, brackets, unit and year, in half-width form.
    package let words: String
    /// What stood in brackets or after a slash, such as `万元`.
    package let unit: String?
    /// The year, as in `2024年村集体经营性收入`, `经营性收入2024年` or `经营性收入(2024年,万元)`.
    package let year: Int?

    package init(words: String, unit: String?, year: Int?) { (self.words, self.unit, self.year) = (words, unit, year) }

    package init(_ cell: String) {
        var text = Self.withoutNumber(Self.folded(cell))
        for word in ["截至", "截止"] where text.hasPrefix(word) { text.removeFirst(word.count) }
        var unit: String?
        var year: Int?
        // Most cells that are tried as headers have no bracket, bar or digit, and bytes tell so soonest.
        func holds(_ sign: Unicode.Scalar) -> Bool { text.utf8.contains(UInt8(ascii: sign)) }
        while holds("("), let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            let inside = String(text[text.index(after: open)..<close])
            // 乡镇(街道) and 县(市、区) carry words, not units, in their brackets.
            for part in inside.split(whereSeparator: { ",、;:".contains($0) }).map(String.init) {
                if let found = Unit.recognised(part) { unit = unit ?? found }
                if let found = Self.year(part[...]), found.length == part.count { year = year ?? found.year }
            }
            text.removeSubrange(open...close)
        }
        if unit == nil, holds("_"), let underscore = text.lastIndex(of: "_"),
            let found = Unit.recognised(String(text[text.index(after: underscore)...]))
        {
            unit = found
            text = String(text[..<underscore])
        }
        let hasDigit = text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if hasDigit, let found = Self.year(text[...]), found.length < text.count || text.hasSuffix("年") {
            (year, text) = (found.year, String(text.dropFirst(found.length)))
        } else if hasDigit,
            let length = [4, 5, 6].first(where: { text.count > $0 && Self.year(text.suffix($0))?.length == $0 })
        {
            year = Self.year(text.suffix(length))?.year
            text.removeLast(length)
        }
        for ending in ["情况", "数量", "总数"] where text.count > ending.count + 1 && text.hasSuffix(ending) {
            text.removeLast(ending.count)
        }
        (words, self.unit, self.year) = (text, unit, year)
    }

    /// The year that some text begins with, and how many characters it takes with 年 or 年度.
    private static func year(_ text: Substring) -> (year: Int, length: Int)? {
        guard let number = Int(text.prefix(4)), (1990...2100).contains(number) else { return nil }
        let rest = text.dropFirst(4)
        if ["年度", "年底", "年末"].contains(where: rest.hasPrefix) { return (number, 6) }
        return (number, rest.hasPrefix("年") ? 5 : 4)
    }

    /// Whether some words are a year and nothing else.
    static func isYear(_ words: String) -> Bool { year(words[...]).map { $0.length == words.count } ?? false }

    /// Whether words begin with a year and 年: 2024年经营性收入.
    static func startsWithYear(_ words: String) -> Bool { year(words[...]).map { $0.length > 4 } ?? false }

    /// The year that some words are, `nil` when they are more than a year.
    package static func year(of words: String) -> Int? { isYear(words) ? year(words[...])?.year : nil }

    /// A header without the number of its column: `3.户籍人口`, `12、党员数`.
    static func withoutNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let mark = text.dropFirst(digits.count).first, ".、)".contains(mark) else {
            return text
        }
        let rest = text.dropFirst(digits.count + 1)
        return rest.first.map { ("0"..."9").contains($0) } ?? true ? text : String(rest)
    }

    /// Whether a folded text holds a word. Where no character can be written in two ways, equal text is equal bytes.
    static func holds(_ text: String, _ word: String) -> Bool {
        guard isFolded(text), isFolded(word), let first = word.utf8.first else { return text.contains(word) }
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: word.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// Half-width characters, no blanks, brackets of all kinds as `( )`.
    package static func folded(_ text: String) -> String {
        // Nearly all cells are folded already, and the mapping is dear.
        isFolded(text) ? text : mapped(text)
    }

    /// What ``folded(_:)`` gives, by the mapping for every character.
    static func mapped(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        let plain = isPlain ? text : (PlainText.cleaned(text) ?? text).precomposedStringWithCompatibilityMapping
        var half = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "[", "【", "〔", "{": half.append("(")
            case "]", "】", "〕", "}": half.append(")")
            case "“", "”", "\"", "'", "‘", "’": break
            default: if !scalar.properties.isWhitespace { half.append(scalar) }
            }
        }
        return String(half)
    }

    /// Whether some text is known by its bytes to stay as it is: Latin letters, digits, signs that are no quotes or other
    /// brackets, and Chinese characters of the common block (U+4E00 to U+9FFF), which no mapping changes.
    static func isFolded(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    guard isFoldedASCII[Int(byte)] else { return false }
                    index += 1
                } else {
                    // E4 B8 80 is U+4E00, E9 BF BF is U+9FFF; a string is valid UTF-8, so two bytes follow.
                    guard (0xE4...0xE9).contains(byte), byte > 0xE4 || bytes[index + 1] >= 0xB8 else { return false }
                    index += 3
                }
            }
            return true
        }
    }

    private static let isFoldedASCII: [Bool] = (0..<128).map { byte in
        (0x21..<0x7F).contains(byte) && !"\"'[]{}".utf8.contains(UInt8(byte))
    }
}

/// Units of headers and what they are in the dictionary's unit.
enum Unit {
    /// A unit, its dictionary unit, and how many of those it holds.
    package static let table: [(name: String, canonical: String, factor: Double)] = [
        ("元", "万元", 0.0001), ("千元", "万元", 0.1), ("万元", "万元", 1), ("万", "万元", 1), ("亿元", "万元", 10_000),
        ("亩", "亩", 1), ("万亩", "亩", 10_000), ("公顷", "亩", 15), ("平方米", "亩", 0.0015), ("平方公里", "亩", 1500),
        ("人", "人", 1), ("万人", "人", 10_000), ("名", "人", 1), ("户", "户", 1), ("个", "个", 1), ("家", "家", 1),
        ("宗", "宗", 1), ("公里", "公里", 1), ("千米", "公里", 1), ("米", "公里", 0.001), ("分钟", "分钟", 1), ("小时", "分钟", 60),
        ("星", "星", 1), ("m2", "亩", 0.0015), ("km2", "亩", 1500), ("平方千米", "亩", 1500), ("ha", "亩", 15), ("km", "公里", 1),
        ("m", "公里", 0.001),
    ]

    /// The unit meant by some text, such as `万元/年`; `nil` when it is none.
    package static func recognised(_ text: String) -> String? {
        let hasBar = text.utf8.contains(UInt8(ascii: "/"))
        let plain = hasBar ? text.split(separator: "/").first.map(String.init) ?? text : text
        let bare = plain.hasPrefix("单位:") ? String(plain.dropFirst(3)) : plain
        return table.contains { $0.name == bare } ? bare : nil
    }

    /// The factor from a header's unit to the unit of a field; `nil` when the two do not measure the same thing.
    package static func factor(from unit: String, to canonical: String) -> Double? {
        if unit == canonical { return 1 }
        // 2万 is money in a column of money and ten thousand of whatever else a column counts.
        if unit == "万", let to = table.first(where: { $0.name == canonical }), to.canonical != "万元" {
            return 10_000 / to.factor
        }
        // Some fields are kept in yuan (人均可支配收入), so both directions are needed.
        guard let from = table.first(where: { $0.name == unit }), let to = table.first(where: { $0.name == canonical }),
            from.canonical == to.canonical
        else { return nil }
        return from.factor / to.factor
    }
}
