import CountyModel
import Workbook

/// How the sheets of a report look.
enum SheetStyles {
    package static let title = CellStyle(isBold: true, points: 16)
    package static let lead = CellStyle(points: 10.5, colour: 0x40_4040, wraps: true)
    package static let section = CellStyle(isBold: true, points: 12, colour: 0x1F_3864)
    package static let header = CellStyle(
        isBold: true, colour: 0x1F_3864, fill: 0xDD_E6F3, hasBorder: true, wraps: true, alignment: .centre)
    package static let body = CellStyle(hasBorder: true, wraps: true)
    package static let middle = CellStyle(hasBorder: true, wraps: true, alignment: .centre)
    package static let number = CellStyle(hasBorder: true, alignment: .centre)
    package static let gap = CellStyle(
        isBold: true, colour: 0x7F_6000, fill: 0xFF_F2CC, hasBorder: true, alignment: .centre)
    package static let sum = CellStyle(isBold: true, fill: 0xF2_F2F2, hasBorder: true, alignment: .centre)

    /// Letters and ground for a severity.
    static func colours(_ severity: Finding.Severity) -> (colour: UInt32, fill: UInt32) {
        switch severity {
        case .error: (0x9C_0006, 0xFF_C7CE)
        case .warning: (0x7F_6000, 0xFF_EB9C)
        case .note: (0x1F_4E79, 0xDE_EBF7)
        }
    }

    package static func severity(_ severity: Finding.Severity) -> CellStyle {
        let (colour, fill) = colours(severity)
        return CellStyle(isBold: true, colour: colour, fill: fill, hasBorder: true, alignment: .centre)
    }

    /// Width of a text in halves of a Chinese character.
    package static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    }

    /// Height in points of a row whose texts go on in new lines, at 10 points.
    package static func height(_ cells: [(text: String, width: Double)]) -> Double {
        let lines = cells.map { cell in
            cell.text.split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0.0) { $0 + max(1, (width(String($1)) * 1.04 / max(cell.width, 1)).rounded(.up)) }
        }
        // A row cannot be higher than 409 points.
        return min(409, (lines.max() ?? 1) * 14 + 4)
    }
}
