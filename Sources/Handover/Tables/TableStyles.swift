import CountyModel
import Workbook

/// How the lists that are handed on look.
enum TableStyles {
    /// Letters and ground of a mark.
    struct Colours {
        package let colour: UInt32
        package let fill: UInt32
    }

    package static let weak = Colours(colour: 0x9C_0006, fill: 0xFF_DCD2)
    package static let strong = Colours(colour: 0x1E_5631, fill: 0xD9_EAD3)
    package static let lead = Colours(colour: 0x7F_0000, fill: 0xFF_E699)
    package static let doubt = Colours(colour: 0x7F_6000, fill: 0xFF_F2CC)

    package static func style(_ kind: CellKind) -> CellStyle {
        // The blank at the end of a number keeps it off the next column's text.
        switch kind {
        case .text: SheetStyles.body
        case .word: SheetStyles.middle
        case .code: CellStyle(hasBorder: true, alignment: .centre, numberFormat: "@")
        case .count: CellStyle(hasBorder: true, alignment: .right, numberFormat: "#,##0_ ")
        case .number(let decimals):
            CellStyle(
                hasBorder: true, alignment: .right,
                numberFormat: "#,##0." + String(repeating: "0", count: max(1, decimals)) + "_ ")
        case .open: CellStyle(fill: 0xFF_FFE5, hasBorder: true, wraps: true, numberFormat: "@")
        }
    }

    /// The bottom of every printed page: the notice, and below it the sheet and the page.
    package static func footer(_ name: String, _ notice: Bilingual, _ language: Language) -> String {
        // A footer holds 255 characters; a notice that long would not fit the width of the paper either.
        let line = ordinary(notice.text(language), atMost: 100)
        let own = ordinary(name, atMost: 31)
        // The blank keeps a digit at the beginning of the text out of the size of the letters.
        return "&C&9 \(line)\n"
            + (language == .zh ? "\(own)  第 &P 页,共 &N 页    建议稿" : "\(own)  page &P of &N    proposal")
    }

    /// Text on one line without orders to the printer, which begin with an ampersand.
    private static func ordinary(_ text: String, atMost count: Int) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return (line.count > count ? line.prefix(count - 1) + "…" : line).replacing("&", with: "&&")
    }
}
