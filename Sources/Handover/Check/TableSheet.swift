import CountyModel
import Workbook

/// Sheets of one table, and workbooks of them, as every report of the program has them.
enum TableSheet {
    /// A sheet of one table with a header row that stays in sight, filters, rows as high as their texts, and numbered pages.
    package static func make(
        _ name: String, _ widths: [Double], _ headers: [String], _ rows: [[Cell]], _ language: Language
    ) -> Sheet {
        var sheet = Sheet(name: name, widths: widths, rows: [headers.map { Cell.text($0, SheetStyles.header) }] + rows)
        sheet.headerRow = 0
        sheet.hasFilter = true
        sheet.footer = footer(name, language)
        for (row, cells) in sheet.rows.enumerated() {
            let texts = zip(cells, widths).compactMap { cell, width -> (text: String, width: Double)? in
                if case .text(let text) = cell.value { (text, width) } else { nil }
            }
            sheet.heights[row] = SheetStyles.height(texts)
        }
        return sheet
    }

    /// Name and number of the page, in the words of spreadsheets.
    package static func footer(_ name: String, _ language: Language) -> String {
        language == .zh ? "&9\(name)  第 &P 页,共 &N 页" : "&9\(name)  page &P of &N"
    }

    /// The bytes of a workbook; the same sheets give the same bytes.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E6410) when no temporary file can be written.
    package static func bytes(_ sheets: [Sheet], title: String) throws -> [UInt8] {
        do {
            return try WorkbookBytes.make(sheets, title: title)
        } catch let error as WorkbookError {
            throw PlannerError(
                .output, .workbookFailed,
                Bilingual(
                    zh: "工作簿“\(title)”无法生成:\(error.message)(\(error.subject))",
                    en: "the workbook '\(title)' cannot be made: \(error.message) (\(error.subject))"),
                mend: Bilingual(zh: "请检查临时文件夹是否可写、有无空间", en: "check that the temporary folder can be written"))
        }
    }
}
