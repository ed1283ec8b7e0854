import CountyData
import CountyModel
import Foundation
import Geospatial

/// Shapefiles as SuperMap and old ArcGIS read them: short names in ASCII, text of at most 254 bytes, reals of 18 digits.
struct ShapefileSet {
    /// Bytes of text that a cell can hold.
    package static let widest = 254

    package let files: [(name: String, bytes: [UInt8])]
    package let notes: [Finding]

    init(_ layers: [ExportedLayer], _ crs: ExportCRS, _ encoding: TableEncoding, _ language: Language) throws {
        var files: [(name: String, bytes: [UInt8])] = []
        var notes: [Finding] = []
        var explained = "图层,字段,含义,类型,单位,说明,完整字段名\r\n"
        for layer in layers {
            let table = ExportTable(layer.table.table, .short)
            let cells = CellCutter(encoding)
            let columns = table.names.columns.filter { !$0.field.isLong }
            var cut = [Int](repeating: 0, count: columns.count)
            // A table has all its texts at full width: no wider than the longest needs.
            var width = [Int](repeating: 1, count: columns.count)
            let rows = table.order.indices.map { row in
                columns.enumerated().map { index, column -> FieldValue in
                    guard case .text(let text) = table.value(column, row) else { return table.value(column, row) }
                    let short = cells.cut(text, to: Self.widest)
                    if short != text { cut[index] += 1 }
                    width[index] = max(width[index], cells.count(short))
                    return .text(short)
                }
            }
            var written = WrittenLayer(
                name: layer.name, crs: ExportCRS.code(crs.target),
                fields: columns.enumerated().map { Self.definition($1, table.kind($1), width: width[$0]) },
                geometry: layer.geometry.shapes,
                rowCount: rows.count
            ) { rows[$0] }
            // A day of its own, or the same plan would give other bytes tomorrow.
            written.options = ["ENCODING=\(encoding.rawValue)", "RESIZE=NO", "DBF_DATE_LAST_UPDATE=2000-01-01"]
            files += try VectorWriter.files(name: "\(layer.name).shp", format: "ESRI Shapefile", layers: [written])
            let style = StyledLayer(table: layer.table.table, naming: .short, language: language)
            files.append(("\(layer.name).sld", style.document))
            for column in columns { explained += CSVCells.line(Self.explanation(layer.name, column, table)) }
            notes += Self.notes(layer.name, columns, cut, left: table.names.columns.filter(\.field.isLong))
        }
        files.append(("字段说明.csv", Array(("\u{FEFF}" + explained).utf8)))
        (self.files, self.notes) = (files, notes)
    }

    private static func definition(_ column: FieldNames.Column, _ kind: FieldDefinition.Kind, width: Int)
        -> FieldDefinition
    {
        switch kind {
        case .text: FieldDefinition(name: column.written, kind: .text, width: width)
        case .shortInteger: FieldDefinition(name: column.written, kind: .shortInteger, width: 9)
        case .integer: FieldDefinition(name: column.written, kind: .integer, width: 18)
        case .real, .flag, .instant: FieldDefinition(name: column.written, kind: .real, width: 18, precision: 4)
        }
    }

    private static func explanation(_ layer: String, _ column: FieldNames.Column, _ table: ExportTable) -> [String] {
        let kind =
            switch table.kind(column) {
            case .text: "文本(至多 \(widest) 字节)"
            case .real: "小数(18,4)"
            case .integer, .shortInteger, .flag, .instant: column.field.kind == .flag ? "整数(0/1)" : "整数"
            }
        return [
            layer, column.written, column.field.title.zh, kind, column.field.unit.zh, column.field.meaning.zh,
            column.field.name,
        ]
    }

    private static func notes(
        _ layer: String, _ columns: [FieldNames.Column], _ cut: [Int], left: [FieldNames.Column]
    ) -> [Finding] {
        var notes: [Finding] = []
        let short = zip(columns, cut).filter { $0.1 > 0 }
        if !short.isEmpty {
            let list = short.map { "\($0.0.written) \($0.1)" }.joined(separator: ", ")
            notes.append(
                Finding(
                    .textsCutOff,
                    Bilingual(
                        zh: "\(layer).shp 中超过 \(widest) 字节的文本已在字边界截断,以…结尾:\(list)",
                        en:
                            "\(layer).shp: texts longer than \(widest) bytes are cut between characters, ending in …: \(list)"
                    ),
                    at: Place(file: "\(layer).shp"),
                    mend: Bilingual(zh: "全文见 GeoPackage 或 GeoJSON", en: "GeoPackage and GeoJSON have them whole")))
        }
        if !left.isEmpty {
            let list = left.map(\.field.name).joined(separator: ", ")
            notes.append(
                Finding(
                    .longTextsLeftOut,
                    Bilingual(zh: "\(layer).shp 不含长文本字段:\(list)", en: "\(layer).shp is without the long texts \(list)"),
                    at: Place(file: "\(layer).shp"),
                    mend: Bilingual(zh: "见 GeoPackage 或 GeoJSON", en: "GeoPackage and GeoJSON have them")))
        }
        return notes
    }
}

/// Cuts text to a number of bytes in an encoding, never inside a character.
struct CellCutter {
    private let encoding: TableEncoding

    init(_ encoding: TableEncoding) { self.encoding = encoding }

    /// The text, or as much of its beginning as fits with an ellipsis behind.
    package func cut(_ text: String, to bytes: Int) -> String {
        // No encoding takes more than four bytes for what UTF-8 takes one to four for, and GB 18030 mostly takes fewer.
        if count(text) <= bytes { return text }
        var room = bytes - count("…")
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            room -= count(text[end..<next])
            if room < 0 { break }
            end = next
        }
        return text[..<end] + "…"
    }

    /// Bytes of a text in the encoding.
    package func count(_ text: some StringProtocol) -> Int {
        switch encoding {
        case .utf8: text.utf8.count
        case .gb18030: text.data(using: TextDecoding.gb18030)?.count ?? text.utf8.count * 2
        }
    }
}
