import ClusterPlanner

/// Rows of a table around one that a finding names, so that a person sees what stands there.
enum RowsAnswer {
    /// Rows before and after it.
    private static let around = 2

    /// Columns that are not used may hold what is said of persons and are not shown; their numbers in other cells are hidden.
    static func json(_ reading: CountyReading, file: String, sheet: String, row: Int) -> JSONValue? {
        guard
            let table = reading.tables.first(where: { $0.file == file && (sheet.isEmpty || $0.sheet == sheet) }),
            row > 0, row <= table.raw.rows.count
        else { return nil }
        let columns = table.headers.filter { $0.field != nil }
        let first = max(table.headerRow + 1, row - around)
        let rows = (min(first, row)...min(table.raw.rows.count, row + around)).map { number -> JSONValue in
            let cells = columns.map { JSONValue.text(PersonalData.masked(table.raw.cell(number - 1, $0.column))) }
            return .object([("row", .integer(number)), ("cells", .list(cells))])
        }
        return .object([
            ("headers", .list(columns.map { .text($0.shownHeader) })), ("rows", .list(rows)), ("row", .integer(row)),
        ])
    }
}
