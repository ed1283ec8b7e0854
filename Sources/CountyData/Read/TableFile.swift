import CountyModel
import Foundation
import Geospatial

/// Reads a sheet of any table format: text tables by ourselves, spreadsheets and attribute tables through GDAL.
package enum TableFile {
    private static let workbooks: Set<String> = ["xlsx", "xlsm", "ods"]
    private static let texts: Set<String> = ["csv", "txt", "tsv"]
    private static let oldWorkbooks: Set<String> = ["xls", "et"]

    /// - Parameters:
    ///   - path: where the file is.
    ///   - named: how the user calls it, for messages.
    /// - Throws: ``PlannerError`` of kind `.input` or `.data`.
    package static func read(path: String, named: String, sheet: SheetChoice?, encoding: TextEncoding) throws
        -> RawTable
    {
        switch try kind(path: path, named: named) {
        case .text: return try LongCells.refused(readText(path: path, named: named, encoding: encoding))
        case .workbook:
            return try readLayer(path: path, named: named, sheet: sheet, encoding: encoding, isWorkbook: true)
        case .layer: return try readLayer(path: path, named: named, sheet: sheet, encoding: encoding, isWorkbook: false)
        }
    }

    /// Names of the sheets of a workbook; empty for other tables.
    ///
    /// - Throws: ``PlannerError`` when the file cannot be read.
    package static func sheets(path: String, named: String) throws -> [String] {
        guard try kind(path: path, named: named) == .workbook else { return [] }
        do { return try VectorReader.layerNames(path: path) } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: named)
        }
    }

    private enum Kind {
        case text, workbook, layer
    }

    /// How a file is read: by its ending where the bytes agree, else by the bytes.
    private static func kind(path: String, named: String) throws -> Kind {
        guard FileManager.default.isReadableFile(atPath: path) else { throw ReadErrors.missing(named) }
        let ending = (path as NSString).pathExtension.lowercased()
        guard workbooks.contains(ending) || texts.contains(ending) || oldWorkbooks.contains(ending) else {
            return .layer
        }
        let look = FileLook(try head(path, named))
        if let refusal = look.refusal(of: named) { throw refusal }
        switch look {
        case .archive where workbooks.contains(ending): return .workbook
        case .archive, .other:
            throw PlannerError(
                .input, .disguisedFile,
                Bilingual(
                    zh: "\(named) 的内容与扩展名不符:\(look == .archive ? "实际是 .xlsx 或压缩包" : "不是表格")",
                    en:
                        "\(named) is not what its name says: \(look == .archive ? "it is a workbook or an archive" : "no table")"
                ),
                at: Place(file: named),
                mend: Bilingual(zh: "请把扩展名改为 .xlsx,或重新导出", en: "rename it to .xlsx, or export it again"))
        default: return .text
        }
    }

    private static func head(_ path: String, _ named: String) throws -> Data {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ReadErrors.missing(named) }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 1 << 20)) ?? Data()
    }

    private static func readText(path: String, named: String, encoding: TextEncoding) throws -> RawTable {
        guard let data = FileManager.default.contents(atPath: path) else { throw ReadErrors.missing(named) }
        guard let (text, name) = TextDecoding.decode(data, wanted: encoding) else {
            throw PlannerError(
                .data, .unknownEncoding,
                Bilingual(zh: "\(named) 的文字编码无法识别", en: "the text encoding of \(named) is not recognised"),
                at: Place(file: named),
                mend: Bilingual(zh: "请另存为 UTF-8 编码的 CSV 或 .xlsx", en: "save it as UTF-8 CSV or as .xlsx"))
        }
        let (rows, openQuote) = CSVText.read(text)
        if let row = openQuote {
            throw PlannerError(
                .data, .openQuote,
                Bilingual(
                    zh: "\(named) 第 \(row) 行的引号没有配对,其后各行无法区分",
                    en:
                        "a quote opened in row \(row) of \(named) is never closed; the rows after it cannot be told apart"
                ),
                at: Place(file: named, row: row),
                mend: Bilingual(zh: "请补上或删去该引号,或另存为 .xlsx", en: "close or delete the quote, or save as .xlsx"))
        }
        return RawTable(file: named, sheet: nil, rows: rows, encoding: name)
    }

    private static func readLayer(
        path: String, named: String, sheet: SheetChoice?, encoding: TextEncoding, isWorkbook: Bool
    ) throws -> RawTable {
        do {
            let names = try VectorReader.layerNames(path: path)
            let layer = try choose(sheet, among: names, file: named)
            let read = try VectorReader.read(
                path: path,
                options: .init(layer: layer, encoding: encoding == .auto ? nil : encoding.rawValue))
            var cells = read.rows.map { row in row.map { $0 ?? "" } }
            for (row, column) in isWorkbook ? WorkbookFacts.uncomputed(path: path, sheet: layer) : []
            where cells.indices.contains(row) && cells[row].indices.contains(column) && cells[row][column].isEmpty {
                cells[row][column] = CellReader.uncomputed
            }
            return try LongCells.refused(
                RawTable(
                    file: named, sheet: layer, rows: isWorkbook ? cells : [read.fieldNames] + cells,
                    encoding: read.encoding, hasFieldNames: !isWorkbook))
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: named) }
    }

    private static func choose(_ sheet: SheetChoice?, among names: [String], file: String) throws -> String {
        let wanted: String
        switch sheet {
        case nil:
            if let first = names.first { return first }
            wanted = "1"
        case .number(let number):
            if names.indices.contains(number - 1) { return names[number - 1] }
            wanted = String(number)
        case .name(let name):
            if names.contains(name) { return name }
            wanted = name
        }
        let list = names.joined(separator: "、")
        throw PlannerError(
            .scenario, .missingLayer,
            Bilingual(zh: "\(file) 中没有工作表 \(wanted)", en: "\(file) has no sheet \(wanted)"),
            at: Place(file: file, sheet: wanted),
            mend: Bilingual(zh: "可选:\(list)", en: "it has: \(list)"))
    }
}
