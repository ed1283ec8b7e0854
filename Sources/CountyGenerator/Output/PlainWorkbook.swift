import Foundation
import Repeatable

/// Writes a spreadsheet with one sheet, so that rows above the header and mixed cell types are possible: GDAL's writer has
/// neither. The archive is stored without compression and without times, so equal tables give equal bytes.
package struct PlainWorkbook: Sendable {
    private var sheet: [UInt8] = []
    private var rows = 0

    /// A workbook without rows.
    package init() {
        sheet.append(
            contentsOf: Array(
                (PlainWorkbook.declaration
                    + "<worksheet xmlns=\"\(PlainWorkbook.main)\"><sheetData>").utf8))
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    /// Adds a row; missing cells stay empty.
    package mutating func append(_ cells: [GeneratedValue]) {
        rows += 1
        var text = "<row r=\"\(rows)\">"
        for (column, cell) in cells.enumerated() {
            let place = "\(PlainWorkbook.letters(column))\(rows)"
            switch cell {
            case .missing: continue
            case .integer(let value): text += "<c r=\"\(place)\"><v>\(value)</v></c>"
            case .real(let value): text += "<c r=\"\(place)\"><v>\(value)</v></c>"
            case .text(let value):
                // Style 1 is the text format, which keeps long codes as they are.
                text += "<c r=\"\(place)\" s=\"1\" t=\"inlineStr\"><is><t>\(PlainWorkbook.escaped(value))</t></is></c>"
            }
        }
        sheet.append(contentsOf: Array((text + "</row>").utf8))
    }

    /// Column name such as A, Z or AB.
    private static func letters(_ column: Int) -> String {
        var name = ""
        var rest = column + 1
        while rest > 0 {
            name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }

    // Not that of the program: what its readers are tried with is made without its code.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// The finished file.
    package func archive(sheetName: String) -> Data {
        let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var archive = StoredArchive()
        func add(_ name: String, _ body: String) { archive.add(name, Array((PlainWorkbook.declaration + body).utf8)) }
        add(
            "[Content_Types].xml",
            "<Types xmlns=\"\(PlainWorkbook.package)/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(types).styles+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(types).worksheet+xml\"/></Types>")
        add(
            "_rels/.rels",
            "<Relationships xmlns=\"\(PlainWorkbook.package)/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"\(PlainWorkbook.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(PlainWorkbook.main)\" xmlns:r=\"\(PlainWorkbook.office)\"><sheets>"
                + "<sheet name=\"\(sheetName)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"\(PlainWorkbook.package)/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"\(PlainWorkbook.office)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" "
                + "Type=\"\(PlainWorkbook.office)/styles\" Target=\"styles.xml\"/></Relationships>")
        add(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(PlainWorkbook.main)\"><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill>"
                + "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf xfId=\"0\"/><xf xfId=\"0\" numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>")
        archive.add("xl/worksheets/sheet1.xml", sheet + Array("</sheetData></worksheet>".utf8))
        return Data(archive.bytes())
    }
}
