import CXLSXWriter

/// Writes one sheet into an open workbook.
struct SheetWriter {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let book: UnsafeMutablePointer<lxw_workbook>
    let formats: Formats
    let sheet: Sheet

    func write() throws {
        for (column, width) in sheet.widths.enumerated() {
            try check(worksheet_set_column(page, UInt16(column), UInt16(column), min(max(width, 0), 255), nil))
        }
        for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
            try check(worksheet_set_row(page, UInt32(row), height, nil))
        }
        // Merging blanks a range, so the cell comes after it.
        for span in sheet.spans where span.columns.count > 1 {
            let (first, last) = (UInt16(span.columns.lowerBound), UInt16(span.columns.upperBound))
            let style = sheet.rows[span.row][span.columns.lowerBound].style
            try check(
                worksheet_merge_range(page, UInt32(span.row), first, UInt32(span.row), last, "", formats.format(style)))
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() where !isCovered(row, column) {
                try write(cell, UInt32(row), UInt16(column))
            }
        }
        try mark()
        for check in sheet.checks { try CellCheck(page: page, sheet: sheet).add(check) }
        try look()
    }

    private func isCovered(_ row: Int, _ column: Int) -> Bool {
        sheet.spans.contains { $0.row == row && $0.columns.contains(column) && $0.columns.lowerBound != column }
    }

    private func write(_ cell: Cell, _ row: UInt32, _ column: UInt16) throws {
        let format = try formats.format(cell.style)
        switch cell.value {
        case .text(let text) where !text.isEmpty:
            try check(worksheet_write_string(page, row, column, Self.writable(text), format))
        case .number(let number) where number.isFinite:
            try check(worksheet_write_number(page, row, column, number, format))
        case .blank, .text, .number: try check(worksheet_write_blank(page, row, column, format))
        }
    }

    /// The text without what a cell cannot hold: NUL, the two that XML forbids, and all beyond 32,767 characters.
    static func writable(_ text: String) -> String {
        let forbidden = "\0\u{FFFE}\u{FFFF}".unicodeScalars
        var clean = text
        clean.unicodeScalars.removeAll { forbidden.contains($0) }
        guard clean.utf16.count > 32_767 else { return clean }
        var result = ""
        var length = 0
        for character in clean {
            length += character.utf16.count
            if length > 32_766 { break }
            result.append(character)
        }
        return result + "…"
    }

    /// The last row of the list.
    private var lastRow: Int { sheet.rows.count - 1 - max(0, sheet.closingRows) }

    private func mark() throws {
        guard let header = sheet.headerRow, lastRow > header else { return }
        for mark in sheet.marks {
            guard let format = workbook_add_format(book) else {
                throw WorkbookError(message: "no memory for a format", subject: sheet.name)
            }
            format_set_font_color(format, mark.colour)
            format_set_bg_color(format, mark.fill)
            var rule = lxw_conditional_format()
            rule.format = format
            guard let wanted = mark.text else {
                rule.type = UInt8(LXW_CONDITIONAL_TYPE_NO_BLANKS.rawValue)
                try add(&rule, to: mark.column, below: header)
                continue
            }
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            // The text is the program's own word, quoted as the rule wants it.
            try "\"\(wanted.replacing("\"", with: "\"\""))\"".withMutableCString { text in
                rule.value_string = text
                try add(&rule, to: mark.column, below: header)
            }
        }
        for band in sheet.bands { try colour(band, below: header) }
    }

    private func add(_ rule: inout lxw_conditional_format, to column: Int, below header: Int) throws {
        try check(
            worksheet_conditional_format_range(
                page, UInt32(header + 1), UInt16(column), UInt32(lastRow), UInt16(column), &rule))
    }

    /// A blank counts as 0 in such rules, and a missing number is none: a rule before it takes blanks out.
    private func colour(_ band: Sheet.Band, below header: Int) throws {
        var blank = lxw_conditional_format()
        blank.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
        blank.stop_if_true = UInt8(LXW_TRUE.rawValue)
        try add(&blank, to: band.column, below: header)
        guard let format = workbook_add_format(book) else {
            throw WorkbookError(message: "no memory for a format", subject: sheet.name)
        }
        format_set_font_color(format, band.colour)
        format_set_bg_color(format, band.fill)
        var rule = lxw_conditional_format()
        rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
        rule.format = format
        switch band.limit {
        case .below(let limit):
            (rule.criteria, rule.value) = (UInt8(LXW_CONDITIONAL_CRITERIA_LESS_THAN.rawValue), limit)
        case .atLeast(let limit):
            (rule.criteria, rule.value) = (
                UInt8(LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue), limit
            )
        }
        try add(&rule, to: band.column, below: header)
    }

    private func look() throws {
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)  // A4
        worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.75)
        if let scale = sheet.printScale {
            worksheet_set_print_scale(page, UInt16(max(10, min(scale, 100))))
        } else {
            worksheet_fit_to_pages(page, UInt16(max(1, min(sheet.pagesAcross, 100))), 0)
        }
        try choosePaper()
        worksheet_gridlines(page, UInt8((sheet.hasGrid ? LXW_SHOW_SCREEN_GRIDLINES : LXW_HIDE_ALL_GRIDLINES).rawValue))
        if let colour = sheet.tabColour { worksheet_set_tab_color(page, colour) }
        if let footer = sheet.footer { try check(worksheet_set_footer(page, footer)) }
        guard let header = sheet.headerRow else { return }
        worksheet_freeze_panes(page, UInt32(header + 1), UInt16(sheet.frozenColumns))
        try check(worksheet_repeat_rows(page, UInt32(header), UInt32(header)))
        if sheet.pagesAcross > 1, sheet.frozenColumns > 0 {
            try check(worksheet_repeat_columns(page, 0, UInt16(sheet.frozenColumns - 1)))
        }
        let width = sheet.rows[header].count
        if sheet.hasFilter, width > 0, lastRow > header {
            try check(
                worksheet_autofilter(page, UInt32(header), 0, UInt32(lastRow), UInt16(width - 1)))
        }
    }

    /// The part of the cells that is put on paper, where that is not all of them.
    private func choosePaper() throws {
        let (all, across) = (sheet.rows.count, sheet.rows.map(\.count).max() ?? 0)
        let (rows, columns) = (min(sheet.printed.rows ?? all, all), min(sheet.printed.columns ?? across, across))
        guard rows > 0, columns > 0, rows < all || columns < across else { return }
        try check(worksheet_print_area(page, 0, 0, UInt32(rows - 1), UInt16(columns - 1)))
    }

    private func check(_ code: lxw_error) throws { try OpenWorkbook.check(code, sheet.name) }
}
