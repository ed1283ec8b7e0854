import CXLSXWriter
import Foundation

/// Makes workbooks (.xlsx) of sheets.
///
/// The same sheets give the same bytes: dates are fixed, and strings are numbered in the order in which they are met.
package enum WorkbookBytes {
    /// Rows a sheet can have.
    package static let rowLimit = 1_048_576

    /// The bytes of a workbook for A4 paper in landscape, each sheet as wide as a page.
    ///
    /// - Parameters:
    ///   - sheets: at least one; names of at most 31 characters that differ.
    ///   - title: title in the properties of the file.
    /// - Throws: ``WorkbookError`` when there is no sheet, a name is not allowed, a sheet has too many rows or columns, or the
    ///   temporary folder does not take all of it.
    /// - Complexity: O(cells).
    package static func make(_ sheets: [Sheet], title: String) throws -> [UInt8] {
        guard !sheets.isEmpty else { throw WorkbookError(message: "a workbook needs a sheet", subject: title) }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw WorkbookError(message: error.localizedDescription, subject: folder.path)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("book.xlsx").path
        let book = try OpenWorkbook(path: path, folder: folder.path)
        try book.describe(title: title)
        for sheet in sheets { try book.add(sheet) }
        try book.close()
        try ReadBack.check(path, sheets)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbookError(message: "the file that was written cannot be read", subject: path)
        }
        return Array(data)
    }
}
