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

    /// What the bare numbers of a column are in.
    struct ColumnUnit: Equatable {
        /// The unit the field is kept in; empty when it has none.
        var canonical = ""
        /// What a bare number is multiplied by to come to that unit.
        var factor = 1.0
    }

    static func read(_ cell: String, as kind: FieldKind, in unit: ColumnUnit = ColumnUnit()) -> Outcome {
        let text = HeaderText.folded(cell)
        switch kind {
        case .flag: return flag(text)
        case _ where missing.contains(text): return .value(.missing)
        case .integer, .real: return NumberCell(text, written: cell, unit).read(isCount: kind == .integer)
        case .text: return .value(.text(cell.trimmingCharacters(in: .whitespacesAndNewlines)))
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
}
