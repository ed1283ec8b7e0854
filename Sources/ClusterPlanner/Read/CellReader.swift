import Foundation

/// Understands one cell of a known kind.
enum CellReader {
    /// What a cell turned out to be.
    enum Outcome: Equatable {
        case value(AttributeValue)
        /// Understood, but not as written: the note says how.
        case noted(AttributeValue, Bilingual)
        /// Not understood.
        case wrong(Bilingual)
    }

    /// Cells that say there is no value. They are missing, not zero.
    static let missing: Set<String> = [
        "", "/", "\\", "-", "—", "——", "－", "无", "暂无", "缺", "不详", "N/A", "NA", "NULL", "null", "*",
    ]

    static func read(_ cell: String, as kind: FieldKind) -> Outcome {
        let text = HeaderText.folded(cell)
        switch kind {
        case .flag: return flag(text)
        case .integer, .real: return missing.contains(text) ? .value(.missing) : number(text, cell, kind)
        case .text:
            let kept = cell.trimmingCharacters(in: .whitespacesAndNewlines)
            return .value(kept.isEmpty || missing.contains(text) && text != "无" ? .missing : .text(kept))
        case .list: return .value(list(cell))
        }
    }

    private static func flag(_ text: String) -> Outcome {
        switch text {
        case "√", "✓", "✔", "☑", "是", "有", "1", "Y", "y", "YES", "Yes", "TRUE", "True", "true", "1.0":
            .value(.flag(true))
        case "否", "无", "0", "N", "n", "NO", "No", "FALSE", "False", "false", "×", "0.0": .value(.flag(false))
        case let other where missing.contains(other): .value(.missing)
        default:
            .wrong(Bilingual(zh: "应为 是/否 或 √", en: "expected yes/no (是/否, √)"))
        }
    }

    private static func list(_ cell: String) -> AttributeValue {
        let separators: Set<Character> = ["、", ",", "，", ";", "；", "/", "|", " ", "　", "+"]
        let items = cell.split { separators.contains($0) || $0.isNewline }.map(String.init)
            .filter { !missing.contains($0) }
        return items.isEmpty ? .missing : .list(items)
    }

    /// A number, however officials write it: `1,234.5`, `20.3万元`, `约20`, `(55)`.
    private static func number(_ text: String, _ cell: String, _ kind: FieldKind) -> Outcome {
        if let plain = Double(text), plain.isFinite, !text.lowercased().contains("e") { return .value(.number(plain)) }
        var rest = text.replacingOccurrences(of: ",", with: "")
        var isApproximate = false
        for word in ["约", "大约", "近", "左右", "余", "多"] where rest.contains(word) {
            rest = rest.replacingOccurrences(of: word, with: "")
            isApproximate = true
        }
        var isNegative = false
        if rest.hasPrefix("("), rest.hasSuffix(")") {
            rest = String(rest.dropFirst().dropLast())
            isNegative = true
        }
        let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" || $0 == "e" || $0 == "E" }
        guard let value = Double(digits), value.isFinite else {
            return .wrong(Bilingual(zh: "不是数字", en: "not a number"))
        }
        let tail = String(rest.dropFirst(digits.count))
        if !tail.isEmpty && tail != "%" && Unit.recognised(tail) == nil {
            return .wrong(Bilingual(zh: "不是数字", en: "not a number"))
        }
        let signed = isNegative ? -value : value
        if tail.isEmpty && !isApproximate && !isNegative { return .value(.number(signed)) }
        let written = cell.trimmingCharacters(in: .whitespacesAndNewlines)
        let shown = NumberText.plain(signed)
        return .noted(
            .number(signed), Bilingual(zh: "“\(written)”按 \(shown) 读取", en: "'\(written)' read as \(shown)"))
    }
}
