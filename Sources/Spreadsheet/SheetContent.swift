/// One sheet as a person sees it: text by row and column, and what stands around the text.
package struct SheetContent: Sendable, Equatable {
    /// What a cell holds whose formula has no stored result: until a spreadsheet program saves the file, nobody knows it.
    package static let uncomputed = "#UNCOMPUTED!"

    /// More equal rows, one below the other, than a person would copy by hand.
    package static let mostEqualRows = 1000

    /// Cells by row; `rows[i]` is row `i + 1` of the sheet. Rows end at their last cell that is not blank.
    package var rows: [[String]] = []
    /// Merged ranges; their text stands in the first cell.
    package var merges: [MergedRange] = []
    /// Rows that are not shown, from 0, ascending.
    package var hiddenRows: [Int] = []
    /// Columns that are not shown, from 0, ascending.
    package var hiddenColumns: [Int] = []
    /// Rows, from 0, that the workbook says are equal, each run longer than ``mostEqualRows``; only its first is among ``rows``.
    package var equalRows: [Range<Int>] = []
    /// Cells that refer to a text which the workbook lacks, so that nobody knows what they held.
    package var lostTexts: [CellPosition] = []
    /// Cells with bytes that are no characters in the encoding of the workbook; they stand as U+FFFD.
    package var tornTexts: [CellPosition] = []

    /// A sheet without cells.
    package init() {}
}

/// Where a cell is, counted from 0.
package struct CellPosition: Sendable, Hashable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
}

/// Cells that a person sees as one, counted from 0.
package struct MergedRange: Sendable, Hashable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }
}

/// Fills a sheet cell by cell and refuses to fill memory.
struct GridBuilder {
    /// Rows and columns that spreadsheet programs know.
    static let (rowLimit, columnLimit) = (1 << 20, 1 << 14)
    /// Cells a sheet may take in memory, blank ones within its rows included.
    private static let cellLimit = 1 << 24
    /// Bytes kept of one cell: more than any cell can hold, so that what is longer can be refused by its row.
    static let textLimit = 131_069

    private(set) var content = SheetContent()
    /// Cells taken so far, those of other sheets held in memory beside this one included.
    private(set) var cellCount: Int
    /// Whether the row that is being filled is not shown.
    var rowIsHidden = false

    init(cellCount: Int = 0) { self.cellCount = cellCount }

    mutating func set(_ text: String, _ row: Int, _ column: Int) throws(SpreadsheetError) {
        guard row < Self.rowLimit else { throw SpreadsheetError(.tooManyRows) }
        guard !text.isEmpty, (0..<Self.columnLimit).contains(column), row >= 0 else { return }
        while content.rows.count <= row { content.rows.append([]) }
        if rowIsHidden, content.hiddenRows.last != row { content.hiddenRows.append(row) }
        let missing = column + 1 - content.rows[row].count
        if missing > 0 {
            cellCount += missing
            guard cellCount <= Self.cellLimit else { throw SpreadsheetError(.tooLarge(bytes: cellCount * 16)) }
            if missing > 1 { content.rows[row].append(contentsOf: repeatElement("", count: missing - 1)) }
            content.rows[row].append(text)
        } else {
            content.rows[row][column] = text
        }
    }

    /// Writes a row again below itself until it stands there so many times; runs that no table has are noted instead.
    mutating func repeatRow(_ row: Int, times: Int) throws(SpreadsheetError) {
        guard times > 1, row == content.rows.count - 1 else { return }
        guard times <= Self.rowLimit - row else { throw SpreadsheetError(.tooManyRows) }
        if times > SheetContent.mostEqualRows {
            content.equalRows.append(row..<row + times)
            return
        }
        cellCount += content.rows[row].count * (times - 1)
        guard cellCount <= Self.cellLimit else { throw SpreadsheetError(.tooLarge(bytes: cellCount * 16)) }
        content.rows.append(contentsOf: repeatElement(content.rows[row], count: times - 1))
        if rowIsHidden { content.hiddenRows += row + 1..<row + times }
    }

    /// A range of merged cells; ranges of one cell are none.
    mutating func merge(_ range: MergedRange) {
        guard range.rows.count > 1 || range.columns.count > 1, range.rows.upperBound < Self.rowLimit,
            range.columns.upperBound < Self.columnLimit, content.merges.count < Self.rowLimit
        else { return }
        content.merges.append(range)
    }

    mutating func hideColumns(_ columns: ClosedRange<Int>) {
        guard columns.lowerBound < Self.columnLimit, content.hiddenColumns.count < Self.columnLimit else { return }
        content.hiddenColumns += columns.clamped(to: 0...Self.columnLimit - 1)
    }

    mutating func lost(_ row: Int, _ column: Int) {
        content.lostTexts.append(CellPosition(row: row, column: column))
    }

    mutating func torn(_ row: Int, _ column: Int) {
        content.tornTexts.append(CellPosition(row: row, column: column))
    }

    /// The sheet; hidden rows and columns without text are not worth telling.
    func finished() -> SheetContent {
        var result = content
        let width = content.rows.map(\.count).max() ?? 0
        result.hiddenRows = Set(content.hiddenRows).sorted()
        result.hiddenColumns = Set(content.hiddenColumns).sorted().filter { column in
            column < width && content.rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
        }
        result.merges = content.merges.filter { $0.rows.lowerBound < content.rows.count }
        return result
    }
}
