import Foundation

/// A workbook open for reading: `.xlsx`, `.ods` or `.xls` (also WPS's `.et`), told apart by its bytes and not by its name.
package final class SpreadsheetFile {
    /// A sheet of cells.
    package struct Sheet: Sendable, Equatable {
        package let name: String
        /// Whether a person who opens the file does not see it.
        package let isHidden: Bool

        package init(name: String, isHidden: Bool) { (self.name, self.isHidden) = (name, isHidden) }
    }

    /// How a workbook is stored.
    package enum Format: Sendable, Equatable {
        /// `.xlsx`
        case officeOpen
        /// `.ods`
        case openDocument
        /// `.xls` and `.et`
        case binary
    }

    /// How this one is stored.
    package let format: Format
    /// The sheets in the order of the workbook; those of charts and macros are none.
    package var sheets: [Sheet] { book.sheets }
    private let book: any SpreadsheetBook

    /// - Throws: ``SpreadsheetError``.
    package init(path: String) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw SpreadsheetError(.unreadable, "the file cannot be opened")
        }
        let head = (try? handle.read(upToCount: 8)) ?? Data()
        try? handle.close()
        if head.starts(with: CompoundFile.signature) {
            (format, book) = (.binary, try BinaryBook(CompoundFile(path: path)))
            return
        }
        let archive = try ZipArchive(path: path)
        format = archive.has("content.xml") ? .openDocument : .officeOpen
        book = format == .openDocument ? try OpenDocumentBook(archive) : try OfficeOpenBook(archive)
    }

    /// The cells of a sheet, by its place in ``sheets``.
    ///
    /// - Throws: ``SpreadsheetError`` when its part is missing, damaged, unsafe or too large.
    /// - Complexity: O(bytes).
    package func content(of index: Int) throws -> SheetContent { try book.content(of: index) }
}

/// What every kind of workbook can do.
protocol SpreadsheetBook {
    var sheets: [SpreadsheetFile.Sheet] { get }
    func content(of index: Int) throws -> SheetContent
}
