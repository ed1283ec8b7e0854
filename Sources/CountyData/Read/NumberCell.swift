import CountyModel
import Foundation

/// A number, however officials write it: `1,234.5`, `20.3万元`, `约20`, `(55)`.
struct NumberCell {
    private let text: String
    private let written: String
    private let unit: CellReader.ColumnUnit

    /// Beyond this a number is not a count, area or amount of a village but a code or an identity number.
    private static let largest = 1e12

    /// - Parameters:
    ///   - text: the cell in half-width form without blanks.
    ///   - written: the cell as it stands.
    init(_ text: String, written: String, _ unit: CellReader.ColumnUnit) {
        (self.text, self.unit, self.written) = (text, unit, written)
    }

    /// - Parameter isCount: whether the number counts things, so that it cannot be negative.
    package func read(isCount: Bool) -> CellReader.Outcome {
        var rest = text
        var isApproximate = false
        // Most cells are bare digits, and a county has hundreds of thousands of them.
        let isBare = text.utf8.allSatisfy { (UInt8(ascii: "-")...UInt8(ascii: "9")).contains($0) }
        for word in isBare ? [] : ["大约", "大概", "约", "近", "左右", "上下", "余", "多", "≈"] where rest.contains(word) {
            rest = rest.replacingOccurrences(of: word, with: "")
            isApproximate = true
        }
        let isBracketed = rest.hasPrefix("(") && rest.hasSuffix(")")
        if isBracketed { rest = String(rest.dropFirst().dropLast()) }
        let isWhole = rest.utf8.allSatisfy(Self.isOfNumber)
        let digits = isWhole ? rest[...] : rest.prefix { $0.isASCII && ($0.isNumber || ".,+-eE".contains($0)) }
        let tail = String(rest.dropFirst(digits.count))
        guard let bare = Self.ungrouped(String(digits)), let number = Double(bare), number.isFinite,
            tail.isEmpty || tail == "%" || Unit.recognised(tail) != nil
        else {
            return Self.isDate(text)
                ? wrong("单元格是日期格式,应为数字", "the cell is formatted as a date, not a number")
                : wrong("不是数字", "not a number")
        }
        if isCount, tail == "%" { return wrong("应为个数,不是百分比", "a percentage where things are counted") }
        // 20 % of an income is not 20 and not 0.2 of its unit.
        if tail == "%", !["", "%"].contains(unit.canonical) {
            return wrong("应为\(unit.canonical),不是百分比", "a percentage where \(unit.canonical) are given")
        }
        guard let factor = factor(tail) else {
            return wrong("单位与“\(unit.canonical)”不符", "its unit does not fit \(unit.canonical)")
        }
        let signed = isBracketed ? -number : number
        // Decimal factors leave dust in the last bits: 123456 元 is 12.3456 万元.
        let value = factor == 1 ? signed : NumberText.rounded(signed * factor, 9)
        if abs(value) > Self.largest { return wrong("数值过大", "too large") }
        if isCount && value < 0 { return wrong("不应为负数", "it cannot be negative") }
        // 1.2 万人 and 约20 are whole numbers of people; 40.5 is not. Half stars are told elsewhere.
        if isCount && unit.canonical != "星" && !unit.isEstimate && value != value.rounded() {
            return wrong("应为整数", "a count is a whole number")
        }
        let isPlain = tail.isEmpty && !isApproximate && !isBracketed
        if isPlain && !hasOtherDigits { return .value(.number(value)) }
        let written = written.trimmingCharacters(in: .whitespacesAndNewlines)
        let shown = NumberText.plain(value) + (tail.isEmpty || tail == "%" ? "" : unit.canonical)
        return .noted(.number(value), Bilingual(zh: "“\(written)”按 \(shown) 读取", en: "'\(written)' read as \(shown)"))
    }

    /// Digits, signs, separators and the letter of an exponent.
    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".,+-eE".utf8.contains(byte)
    }

    /// Full-width and other digits: read right, and told, because other programs take them for words.
    private var hasOtherDigits: Bool {
        written.utf8.contains { $0 >= 0x80 }
            && written.unicodeScalars.contains { !$0.isASCII && $0.properties.numericType == .decimal }
    }

    /// 2024-01-05, 1905/7/14, 2024年1月, with or without a time.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split { "-/年月日T:".contains($0) }
        guard (2...6).contains(parts.count), parts.allSatisfy({ Double($0) != nil }), text.first != "-" else {
            return false
        }
        return text.contains("月") || text.split { "-/".contains($0) }.count == 3
    }

    private func wrong(_ zh: String, _ en: String) -> CellReader.Outcome { .wrong(Bilingual(zh: zh, en: en)) }

    /// A unit in the cell goes before the column's; `nil` when it measures something else.
    private func factor(_ tail: String) -> Double? {
        guard !tail.isEmpty, let own = Unit.recognised(tail) else { return unit.factor }
        guard Unit.recognised(unit.canonical) == unit.canonical else { return own == "万" ? 10_000 : 1 }
        return Unit.factor(from: own, to: unit.canonical)
    }

    /// The number without thousands separators; `nil` where a comma does not stand before three digits, as the decimal comma of
    /// other languages does.
    private static func ungrouped(_ digits: String) -> String? {
        guard digits.utf8.contains(UInt8(ascii: ",")) else { return digits }
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        for (index, group) in groups.enumerated() {
            let whole = group.prefix { $0.isNumber || index == 0 && ($0 == "-" || $0 == "+") }
            let length = whole.count { $0.isNumber }
            guard index == 0 ? (1...3).contains(length) : length == 3,
                whole.count == group.count || index + 1 == groups.count
            else { return nil }
        }
        return groups.joined()
    }
}
