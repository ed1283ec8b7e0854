/// A sheet as it stands: rows of text, nothing understood yet.
package struct RawTable: Sendable, Equatable {
    /// File as the scenario names it.
    package let file: String
    /// Sheet or layer; `nil` for text files.
    package let sheet: String?
    /// Cells by row; `rows[i]` is row `i + 1` of the sheet. Rows may differ in length.
    package let rows: [[String]]
    /// How the text was decoded, when that had to be found out.
    package let encoding: String?
    /// Whether the first row is known to hold field names (attribute tables of vector files).
    package let hasFieldNames: Bool

    /// A table from its parts.
    package init(file: String, sheet: String?, rows: [[String]], encoding: String? = nil, hasFieldNames: Bool = false) {
        (self.file, self.sheet, self.rows) = (file, sheet, rows)
        (self.encoding, self.hasFieldNames) = (encoding, hasFieldNames)
    }

    /// A cell, empty where the row is shorter; both counted from 0.
    package func cell(_ row: Int, _ column: Int) -> String {
        row < rows.count && column < rows[row].count ? rows[row][column] : ""
    }

    /// The same table with other cells.
    package func with(_ rows: [[String]]) -> RawTable {
        RawTable(file: file, sheet: sheet, rows: rows, encoding: encoding, hasFieldNames: hasFieldNames)
    }
}
