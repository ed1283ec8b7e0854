import Foundation
import Geospatial

/// Reads a sheet of any table format: text tables by ourselves, spreadsheets and attribute tables through GDAL.
enum TableFile {
    /// - Parameters:
    ///   - path: where the file is.
    ///   - named: how the user calls it, for messages.
    /// - Throws: ``PlannerError`` of kind `.input` or `.data`.
    static func read(path: String, named: String, sheet: SheetChoice?, encoding: TextEncoding) throws -> RawTable {
        guard FileManager.default.isReadableFile(atPath: path) else { throw ReadErrors.missing(named) }
        switch (path as NSString).pathExtension.lowercased() {
        case "csv", "txt", "tsv":
            return try readText(path: path, named: named, encoding: encoding)
        case "xls", "et":
            throw PlannerError(
                .input, "E6604",
                Bilingual(
                    zh: "\(named) 是旧格式表格(.xls/.et),程序不读取",
                    en: "\(named) is an old spreadsheet (.xls/.et), which is not read"),
                at: Place(file: named),
                mend: Bilingual(zh: "请用 Excel 或 WPS 另存为 .xlsx", en: "save it as .xlsx in Excel or WPS"))
        default:
            return try readLayer(path: path, named: named, sheet: sheet, encoding: encoding)
        }
    }

    private static func readText(path: String, named: String, encoding: TextEncoding) throws -> RawTable {
        guard let data = FileManager.default.contents(atPath: path) else { throw ReadErrors.missing(named) }
        guard let (text, name) = TextDecoding.decode(data, wanted: encoding) else {
            throw PlannerError(
                .data, "E1105",
                Bilingual(zh: "\(named) 的文字编码无法识别", en: "the text encoding of \(named) is not recognised"),
                at: Place(file: named),
                mend: Bilingual(zh: "请另存为 UTF-8 编码的 CSV 或 .xlsx", en: "save it as UTF-8 CSV or as .xlsx"))
        }
        return RawTable(file: named, sheet: nil, rows: CSVText.rows(text), encoding: name)
    }

    private static func readLayer(path: String, named: String, sheet: SheetChoice?, encoding: TextEncoding) throws
        -> RawTable
    {
        do {
            let names = try VectorReader.layerNames(path: path)
            let layer = try choose(sheet, among: names, file: named)
            let isSpreadsheet = ["xlsx", "xlsm", "ods"].contains((path as NSString).pathExtension.lowercased())
            let read = try VectorReader.read(
                path: path,
                options: .init(layer: layer, encoding: encoding == .auto ? nil : encoding.rawValue))
            let cells = read.rows.map { row in row.map { $0 ?? "" } }
            return RawTable(
                file: named, sheet: layer, rows: isSpreadsheet ? cells : [read.fieldNames] + cells,
                encoding: read.encoding, hasFieldNames: !isSpreadsheet)
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
            .scenario, "E6603",
            Bilingual(zh: "\(file) 中没有工作表 \(wanted)", en: "\(file) has no sheet \(wanted)"),
            at: Place(file: file, sheet: wanted),
            mend: Bilingual(zh: "可选:\(list)", en: "it has: \(list)"))
    }
}
