import CountyModel
import Spreadsheet

/// A sheet as it stands: rows of text, nothing understood yet.
package struct RawTable: Sendable, Equatable {
    /// File as the scenario names it.
    package let file: String
    /// Sheet or layer; `nil` for text files.
    package let sheet: String?
    /// Cells by row; `rows[i]` is row `i + 1` of the sheet. Rows may differ in length.
    package private(set) var rows: [[String]]
    /// What was noticed when its texts were decoded.
    package private(set) var notes: [Finding]
    /// Whether the first row is known to hold field names (attribute tables of vector files).
    package let hasFieldNames: Bool
    /// What a workbook says around its cells; its own cells are empty.
    package let around: SheetContent
    /// How the workbook is stored, by whatever name it goes; `nil` for other tables.
    package let format: SpreadsheetFile.Format?

    /// A table from its parts.
    package init(
        file: String, sheet: String?, rows: [[String]], hasFieldNames: Bool = false, notes: [Finding] = []
    ) {
        (self.file, self.sheet, self.rows) = (file, sheet, rows)
        (self.notes, self.hasFieldNames) = (notes, hasFieldNames)
        (around, format) = (SheetContent(), nil)
    }

    /// A sheet of a workbook.
    package init(file: String, sheet: String, content: SheetContent, format: SpreadsheetFile.Format) {
        (self.file, self.sheet, rows) = (file, sheet, content.rows)
        (notes, hasFieldNames, self.format) = ([], false, format)
        var around = content
        around.rows = []
        self.around = around
    }

    /// A cell, empty where the row is shorter; both counted from 0.
    package func cell(_ row: Int, _ column: Int) -> String {
        row < rows.count && column < rows[row].count ? rows[row][column] : ""
    }

    /// The same table with other cells.
    package func with(_ rows: [[String]], notes: [Finding] = []) -> RawTable {
        var result = self
        result.rows = rows
        result.notes += notes
        return result
    }
}
