import Spreadsheet

/// Whether a workbook that was written holds what was to be written.
///
/// libxlsxwriter does not look at what becomes of its temporary files: on a full disk it packs the halves of sheets and says
/// that all went well.
enum ReadBack {
    /// - Parameter path: the file that was written.
    /// - Throws: ``WorkbookError`` where a part is cut off or a cell is missing.
    /// - Complexity: O(bytes).
    static func check(_ path: String, _ sheets: [Sheet]) throws {
        do {
            try SpreadsheetFile.requireWhole(path: path)
            let file = try SpreadsheetFile(path: path)
            guard file.sheets.map(\.name) == sheets.map(\.name) else { throw lost(sheets[0].name) }
            for (index, sheet) in sheets.enumerated() {
                let rows = try file.content(of: index).rows
                for (row, cells) in sheet.rows.enumerated() {
                    for (column, cell) in cells.enumerated() where isFilled(cell) {
                        guard rows.indices.contains(row), rows[row].indices.contains(column), !rows[row][column].isEmpty
                        else { throw lost(sheet.name) }
                    }
                }
            }
        } catch let error as SpreadsheetError {
            throw WorkbookError(
                message: "only a part of it could be written to the temporary folder", subject: error.part)
        }
    }

    private static func isFilled(_ cell: Cell) -> Bool {
        switch cell.value {
        case .blank: false
        case .text(let text): text.contains { !$0.isWhitespace }
        case .number(let number): number.isFinite
        }
    }

    private static func lost(_ sheet: String) -> WorkbookError {
        WorkbookError(message: "only a part of it could be written to the temporary folder", subject: sheet)
    }
}
