import CountyModel
import Foundation
import Geospatial
import Spreadsheet

/// Opens a table of any format: text and workbooks by ourselves, attribute tables of maps and databases through GDAL.
package enum TableFile {
    static let workbooks: Set<String> = [
        "xlsx", "xlsm", "xltx", "xltm", "xlsb", "ods", "ots", "xls", "xlt", "et", "ett",
    ]
    static let texts: Set<String> = ["csv", "txt", "tsv"]

    /// Reads one sheet; without a choice the first.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - named: how the user calls it, for messages.
    /// - Throws: ``PlannerError`` of kind `.input` or `.data`.
    package static func read(path: String, named: String, sheet: SheetChoice?, encoding: TextEncoding) throws
        -> RawTable
    {
        try open(path: path, named: named, encoding: encoding).read(sheet)
    }

    /// Opens a file and lists its sheets.
    ///
    /// - Throws: ``PlannerError`` of kind `.input` or `.data`.
    package static func open(path: String, named: String, encoding: TextEncoding) throws -> OpenTable {
        switch try kind(path: path, named: named) {
        case .text: return OpenTable(.text(path), named, encoding, sheets: [])
        case .workbook:
            do {
                let book = try SpreadsheetFile(path: path)
                let sheets = book.sheets.map { OpenTable.Sheet(name: $0.name, isHidden: $0.isHidden) }
                return OpenTable(.workbook(book), named, encoding, sheets: sheets)
            } catch let error as SpreadsheetError { throw ReadErrors.from(error, file: named) }
        case .layer:
            do {
                let names = try VectorReader.layerNames(path: path)
                return OpenTable(
                    .layer(path), named, encoding, sheets: names.map { OpenTable.Sheet(name: $0, isHidden: false) })
            } catch let error as GeospatialError { throw ReadErrors.from(error, file: named) }
        }
    }

    private enum Kind {
        case text, workbook, layer
    }

    /// How a file is read: by its bytes; its ending only tells tables from maps.
    private static func kind(path: String, named: String) throws -> Kind {
        try PlainFile.refuseSpecial(path, named: named)
        guard FileManager.default.isReadableFile(atPath: path) else { throw ReadErrors.missing(named) }
        if let lock = lockFile(path, named: named) { throw lock }
        let ending = (path as NSString).pathExtension.lowercased()
        guard workbooks.contains(ending) || texts.contains(ending) else { return .layer }
        let head = try head(path, named)
        let look = FileLook(head)
        if let refusal = look.refusal(of: named) { throw refusal }
        switch look {
        case .archive, .oldWorkbook: return .workbook
        case .other:
            // A byte order mark may stand before it.
            let isXML = String(decoding: head.prefix(64), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
                .hasPrefix("<")
            throw PlannerError(
                .input, .disguisedFile,
                isXML
                    ? Bilingual(
                        zh: "\(named) 的内容与扩展名不符:是 XML,不是表格", en: "\(named) is not what its name says: XML, no table")
                    : Bilingual(
                        zh: "\(named) 的内容与扩展名不符:不是表格", en: "\(named) is not what its name says: no table"),
                at: Place(file: named),
                mend: Bilingual(zh: "请改正扩展名,或重新导出", en: "correct its ending, or export it again"))
        case .text, .locked, .page, .oldXML, .otherArchive, .empty: return .text
        }
    }

    /// `~$a.xlsx` and `.~lock.a.ods#`, which say that somebody has the workbook open, are named by mistake.
    private static func lockFile(_ path: String, named: String) -> PlannerError? {
        let name = (path as NSString).lastPathComponent
        guard let mark = ["~$", ".~lock."].first(where: name.hasPrefix) else { return nil }
        let book = String(name.dropFirst(mark.count).prefix { $0 != "#" })
        return PlannerError(
            .input, .disguisedFile,
            Bilingual(
                zh: "\(named) 是工作簿打开时留下的锁定文件,不是表格",
                en: "\(named) is no table, but what marks a workbook as open in a spreadsheet program"),
            at: Place(file: named), mend: Bilingual(zh: "请改写为 \(book)", en: "name \(book) instead"))
    }

    private static func head(_ path: String, _ named: String) throws -> Data {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ReadErrors.missing(named) }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 1 << 20)) ?? Data()
    }
}
