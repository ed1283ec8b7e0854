import CXLSXWriter

/// Owns one workbook of libxlsxwriter, and with it all its sheets and formats, until it is closed.
final class OpenWorkbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var isClosed = false
    private let formats: Formats

    init(path: String, folder: String) throws {
        let opened = folder.withMutableCString { folder in
            // Strings go to the temporary folder of this workbook, not to one that others share. The library keeps a copy.
            var options = lxw_workbook_options()
            options.constant_memory = 0
            options.tmpdir = folder
            return workbook_new_opt(path, &options)
        }
        guard let opened else { throw WorkbookError(message: "no memory for a workbook", subject: path) }
        book = opened
        formats = Formats(opened)
    }

    /// Writes the file; the workbook is gone afterwards, whether that succeeds or not.
    func close() throws {
        isClosed = true
        try Self.check(workbook_close(book), "close")
    }

    deinit {
        // A workbook that was never closed is thrown away.
        if !isClosed { lxw_workbook_free(book) }
    }

    func describe(title: String) throws {
        try title.withMutableCString { title in
            var properties = lxw_doc_properties()
            properties.title = title
            // 2000-01-01, so that the same cells give the same bytes.
            properties.created = 946_684_800
            try Self.check(workbook_set_properties(book, &properties), "properties")
        }
    }

    func add(_ sheet: Sheet) throws {
        guard sheet.rows.count <= WorkbookBytes.rowLimit, sheet.rows.allSatisfy({ $0.count <= 16_384 }) else {
            throw WorkbookError(message: "too many rows or columns", subject: sheet.name)
        }
        guard !sheet.name.isEmpty else { throw WorkbookError(message: "a sheet needs a name", subject: "sheet") }
        try Self.check(workbook_validate_sheet_name(book, sheet.name), sheet.name)
        guard let page = workbook_add_worksheet(book, sheet.name) else {
            throw WorkbookError(message: "the sheet cannot be added", subject: sheet.name)
        }
        let writer = SheetWriter(page: page, book: book, formats: formats, sheet: sheet)
        try writer.write()
    }

    static func check(_ code: lxw_error, _ subject: String) throws {
        guard code != LXW_NO_ERROR else { return }
        throw WorkbookError(
            message: lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)", subject: subject)
    }
}

/// The formats of one workbook, one per style.
final class Formats {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var byStyle: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    /// The format of a style; owned by the workbook.
    func format(_ style: CellStyle) throws -> UnsafeMutablePointer<lxw_format> {
        if let known = byStyle[style] { return known }
        guard let format = workbook_add_format(book) else {
            throw WorkbookError(message: "no memory for a format", subject: "format")
        }
        // Named only: programs without it take their own Chinese font.
        format_set_font_name(format, "宋体")
        format_set_font_size(format, style.points)
        format_set_font_color(format, style.colour)
        if style.isBold { format_set_bold(format) }
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill)
        }
        if style.hasBorder {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0xBFBFBF)
        }
        if style.wraps { format_set_text_wrap(format) }
        if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
        let horizontal =
            switch style.alignment {
            case .left: LXW_ALIGN_LEFT
            case .centre: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            }
        format_set_align(format, UInt8(horizontal.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        byStyle[style] = format
        return format
    }
}

extension String {
    /// Calls with the text as a C string that C may not keep.
    func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) throws -> Result) rethrows -> Result {
        var bytes = utf8CString
        return try bytes.withUnsafeMutableBufferPointer { try body($0.baseAddress) }
    }
}
