import Foundation

/// A header cell taken apart: its words, its unit and its year.
struct HeaderText: Equatable {
    /// The words without spaces, brackets, unit and year, in half-width form.
    let words: String
    /// What stood in brackets or after a slash, such as `万元`.
    let unit: String?
    /// A leading year, as in `2024年村集体经营性收入`.
    let year: Int?

    init(_ cell: String) {
        var text = Self.folded(cell)
        var unit: String?
        while let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            let inside = String(text[text.index(after: open)..<close])
            // 乡镇(街道) and 县(市、区) carry words, not units, in their brackets.
            if let found = Unit.recognised(inside) { unit = unit ?? found }
            text.removeSubrange(open...close)
        }
        if unit == nil, let underscore = text.lastIndex(of: "_"),
            let found = Unit.recognised(String(text[text.index(after: underscore)...]))
        {
            unit = found
            text = String(text[..<underscore])
        }
        var year: Int?
        if text.count >= 5, let number = Int(text.prefix(4)), (1990...2100).contains(number) {
            var rest = text.dropFirst(4)
            if rest.hasPrefix("年度") {
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("年") {
                rest = rest.dropFirst(1)
            }
            (year, text) = (number, String(rest))
        }
        for ending in ["情况", "数量", "总数"] where text.count > ending.count + 1 && text.hasSuffix(ending) {
            text.removeLast(ending.count)
        }
        (words, self.unit, self.year) = (text, unit, year)
    }

    /// Half-width characters, no blanks, brackets of all kinds as `( )`.
    static func folded(_ text: String) -> String {
        let half = text.precomposedStringWithCompatibilityMapping
        return String(
            half.compactMap { character -> Character? in
                switch character {
                case "[", "【", "〔", "{": "("
                case "]", "】", "〕", "}": ")"
                case "“", "”", "\"", "'", "‘", "’": nil
                default: character.isWhitespace ? nil : character
                }
            })
    }
}

/// Units of headers and what they are in the dictionary's unit.
enum Unit {
    /// A unit, its dictionary unit, and how many of those it holds.
    static let table: [(name: String, canonical: String, factor: Double)] = [
        ("元", "万元", 0.0001), ("千元", "万元", 0.1), ("万元", "万元", 1), ("万", "万元", 1), ("亿元", "万元", 10_000),
        ("亩", "亩", 1), ("万亩", "亩", 10_000), ("公顷", "亩", 15), ("平方米", "亩", 0.0015), ("平方公里", "亩", 1500),
        ("人", "人", 1), ("万人", "人", 10_000), ("名", "人", 1), ("户", "户", 1), ("个", "个", 1), ("家", "家", 1),
        ("宗", "宗", 1), ("公里", "公里", 1), ("千米", "公里", 1), ("米", "公里", 0.001), ("分钟", "分钟", 1), ("小时", "分钟", 60),
        ("星", "星", 1),
    ]

    /// The unit meant by some text, such as `万元/年`; `nil` when it is none.
    static func recognised(_ text: String) -> String? {
        let plain = text.split(separator: "/").first.map(String.init) ?? text
        let bare = plain.hasPrefix("单位:") ? String(plain.dropFirst(3)) : plain
        return table.contains { $0.name == bare } ? bare : nil
    }

    /// The factor from a header's unit to the unit of a field; `nil` when the two do not measure the same thing.
    static func factor(from unit: String, to canonical: String) -> Double? {
        if unit == canonical { return 1 }
        // Some fields are kept in yuan (人均可支配收入), so both directions are needed.
        guard let from = table.first(where: { $0.name == unit }), let to = table.first(where: { $0.name == canonical }),
            from.canonical == to.canonical
        else { return nil }
        return from.factor / to.factor
    }
}
