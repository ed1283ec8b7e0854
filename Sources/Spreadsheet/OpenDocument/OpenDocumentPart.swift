/// The part of an OpenDocument file that holds all its sheets.
final class OpenDocumentPart: XMLSink {
    /// One sheet on its way.
    struct Table {
        let name: String
        let style: String
        var grid: GridBuilder
    }

    private(set) var tables: [Table] = []
    /// Styles of tables that are not shown.
    private(set) var hiddenStyles: Set<String> = []
    private(set) var isSpreadsheet = false

    private var style = ""
    private var isInSheet = false
    /// Depth below an element whose text is no text of a cell: notes, drawings, guides, old versions.
    private var skipped = 0
    private var (row, column) = (0, 0)
    private var rowRepeats = 1
    private var cells: [(column: Int, repeats: Int, text: String)] = []
    private var cell = OpenDocumentCell()
    private var isInCell = false
    private var paragraphs = 0

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if skipped > 0 {
            skipped += 1
            return
        }
        switch name {
        case "annotation", "shapes", "tracked-changes", "dde-links", "ruby-text", "note", "forms", "frame",
            "custom-shape", "data-pilot-tables", "calculation-settings", "content-validations":
            skipped = 1
        case "style": style = attributes.string("name") ?? ""
        case "table-properties":
            if attributes.string("display") == "false" { hiddenStyles.insert(style) }
        case "spreadsheet": isSpreadsheet = true
        case "table" where isSpreadsheet && !isInSheet:
            tables.append(
                Table(
                    name: attributes.string("name") ?? "", style: attributes.string("style-name") ?? "",
                    grid: GridBuilder(cellCount: tables.last?.grid.cellCount ?? 0)))
            (isInSheet, row, column) = (true, 0, 0)
        case "table" where isInCell: skipped = 1
        case "table-column" where isInSheet: startColumn(attributes)
        case "table-row" where isInSheet: try startRow(attributes)
        case "table-cell" where isInSheet: startCell(attributes, isCovered: false)
        case "covered-table-cell" where isInSheet: startCell(attributes, isCovered: true)
        case "p" where isInCell:
            if paragraphs > 0 { cell.append("\n") }
            paragraphs += 1
        case "s" where isInCell:
            cell.append(String(repeating: " ", count: min(attributes.number("c") ?? 1, GridBuilder.textLimit)))
        case "tab" where isInCell: cell.append("\t")
        case "line-break" where isInCell: cell.append("\n")
        default: if name.namespace.contains("drawing") { skipped = 1 }
        }
    }

    func end(_ name: XMLName) throws {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "table-cell" where isInCell, "covered-table-cell" where isInCell: endCell()
        case "table-row" where isInSheet: try endRow()
        case "table": isInSheet = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Between paragraphs stand the blanks by which the file is laid out.
        if skipped == 0, isInCell, paragraphs > 0 { cell.append(bytes) }
    }

    private func startColumn(_ attributes: XMLAttributes) {
        let count = min(max(attributes.number("number-columns-repeated") ?? 1, 1), GridBuilder.columnLimit)
        let look = attributes.string("visibility") ?? "visible"
        if look != "visible", column < GridBuilder.columnLimit {
            tables[tables.count - 1].grid.hideColumns(column...column + count - 1)
        }
        column = min(column + count, GridBuilder.columnLimit)
    }

    private func startRow(_ attributes: XMLAttributes) throws {
        rowRepeats = max(attributes.number("number-rows-repeated") ?? 1, 1)
        guard row < GridBuilder.rowLimit else { throw SpreadsheetError(.tooManyRows) }
        tables[tables.count - 1].grid.rowIsHidden = attributes.string("visibility") ?? "visible" != "visible"
        column = 0
        cells.removeAll(keepingCapacity: true)
    }

    private func startCell(_ attributes: XMLAttributes, isCovered: Bool) {
        cell.start(attributes, isCovered: isCovered)
        (isInCell, paragraphs) = (true, 0)
    }

    private func endCell() {
        isInCell = false
        let text = cell.shown()
        if !text.isEmpty { cells.append((column, min(cell.repeats, GridBuilder.columnLimit), text)) }
        if cell.columns > 1 || cell.rows > 1 {
            tables[tables.count - 1].grid.merge(
                MergedRange(rows: row...row + cell.rows - 1, columns: column...column + cell.columns - 1))
        }
        column = min(column + cell.repeats, GridBuilder.columnLimit)
    }

    /// Writes the row as often as it repeats; blank rows, by which programs fill the sheet to its end, cost nothing.
    private func endRow() throws {
        for entry in cells {
            for offset in 0..<entry.repeats {
                try tables[tables.count - 1].grid.set(entry.text, row, entry.column + offset)
            }
        }
        if !cells.isEmpty { try tables[tables.count - 1].grid.repeatRow(row, times: rowRepeats) }
        row = min(row + rowRepeats, GridBuilder.rowLimit)
    }
}
