import CountyModel
import Foundation
import Spreadsheet

/// Understands one cell of a known kind.
package enum CellReader {
    /// What a cell turned out to be.
    package enum Outcome: Equatable {
        case value(AttributeValue)
        /// Understood, but not as written: the note says how.
        case noted(AttributeValue, Bilingual)
        /// Not understood.
        case wrong(Bilingual)

        /// The number that the cell holds; `nil` for anything else.
        var number: Double? {
            switch self {
            case .value(let value), .noted(let value, _): if case .number(let number) = value { number } else { nil }
            case .wrong: nil
            }
        }
    }

    /// Cells that say there is no value. They are missing, not zero.
    package static let missing: Set<String> = [
        "", "/", "//", "\\", "-", "--", "—", "——", "–", "－", "…", "……", "无", "暂无", "暂缺", "缺", "缺失", "不详", "未知", "未填",
        "空",
        "待补", "待核实", "N/A", "NA", "NULL", "null", "None", "none", "*", ".",
    ]

    /// Whether a cell, half-width, says that there is no value.
    static func isMissing(_ text: String) -> Bool {
        // Most cells are numbers, and no such word begins with a digit.
        if let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return false }
        return missing.contains(text)
    }

    /// Words and signs that mean yes, and those that mean no.
    private static let yes: Set<String> = [
        "√", "✓", "✔", "☑", "是", "有", "1", "Y", "YES", "TRUE", "T", "1.0", "对", "属于", "V",
    ]
    private static let no: Set<String> = [
        "否", "无", "0", "N", "NO", "FALSE", "F", "×", "✗", "✘", "☒", "0.0", "不是", "没有", "X",
    ]

    /// Bytes of the longest of them.
    private static let longestMark = yes.union(no).map(\.utf8.count).max() ?? 0

    /// Whether a cell, half-width, is a sign or word of yes or no and no number.
    static func isMark(_ text: String) -> Bool {
        // Long cells are told by their length, which saves folding them.
        guard text.utf8.count <= longestMark else { return false }
        let upper = text.uppercased()
        return (yes.contains(upper) || no.contains(upper)) && Double(text) == nil
    }

    /// Whether a cell, half-width, is a sign or word of yes.
    static func isYes(_ text: String) -> Bool { yes.contains(text.uppercased()) }

    /// What the bare numbers of a column are in.
    package struct ColumnUnit: Equatable {
        /// The unit the field is kept in; empty when it has none.
        package var canonical = ""
        /// The factor from a bare number to that unit.
        package var factor = 1.0
        /// Whether the column holds estimates, so that a count may have a fraction.
        var isEstimate = false
    }

    package static func read(_ cell: String, as kind: FieldKind, in unit: ColumnUnit = ColumnUnit()) -> Outcome {
        let text = HeaderText.folded(cell)
        if let error = spreadsheetError(text) { return .wrong(error) }
        switch kind {
        case .flag: return flag(text)
        case _ where isMissing(text): return .value(.missing)
        case .integer where unit.canonical == "星": return stars(text, cell)
        case .integer, .real: return NumberCell(text, written: cell, unit).read(isCount: kind == .integer)
        case .text: return .value(.text(cell.trimmingCharacters(in: .whitespacesAndNewlines)))
        case .list: return .value(list(cell))
        }
    }

    private static func flag(_ text: String) -> Outcome {
        let upper = text.uppercased()
        if yes.contains(upper) { return .value(.flag(true)) }
        if no.contains(upper) { return .value(.flag(false)) }
        if missing.contains(text) { return .value(.missing) }
        return .wrong(Bilingual(zh: "应为 是/否 或 √", en: "expected yes/no (是/否, √)"))
    }

    private static let formulaErrors: Set<String> = [
        "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]

    /// What a spreadsheet writes where a formula failed, or where another program left the formula to it.
    private static func spreadsheetError(_ text: String) -> Bilingual? {
        // All of them begin with one of two characters.
        guard let first = text.utf8.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "E") else { return nil }
        if formulaErrors.contains(text.uppercased()) || text.hasPrefix("Err:") {
            return Bilingual(zh: "表格公式出错", en: "a formula of the spreadsheet failed")
        }
        if text == SheetContent.uncomputed {
            return Bilingual(
                zh: "公式还没有计算结果,请用 Excel 或 WPS 打开并保存", en: "a formula without a result; open and save it in Excel or WPS"
            )
        }
        return text.count > 1 && text.allSatisfy({ $0 == "#" })
            ? Bilingual(zh: "列太窄,导出时只剩 #", en: "the column was too narrow to print") : nil
    }

    private static let numerals = ["一": 1.0, "二": 2, "三": 3, "四": 4, "五": 5, "两": 2]

    /// 五星, 四星级, ★★★ or a number.
    private static func stars(_ text: String, _ cell: String) -> Outcome {
        let signs = text.prefix { "★⭐".contains($0) }.count
        if signs > 0, text.dropFirst(signs).allSatisfy({ "☆".contains($0) }) { return .value(.number(Double(signs))) }
        var word = text
        for ending in ["级", "星", "颗"] where word.hasSuffix(ending) { word.removeLast() }
        if let number = numerals[word] { return .value(.number(number)) }
        if ["未评", "未评星", "未定星"].contains(text) || word.hasPrefix("未") { return .value(.missing) }
        return NumberCell(word, written: cell, ColumnUnit(canonical: "星")).read(isCount: true)
    }

    private static let separators: Set<Character> = ["、", ",", "，", ";", "；", "/", "|", " ", "　", "+"]

    private static func list(_ cell: String) -> AttributeValue {
        let items = cell.split { separators.contains($0) || $0.isNewline }.map(String.init)
            .filter { !missing.contains($0) }
        return items.isEmpty ? .missing : .list(items)
    }
}
