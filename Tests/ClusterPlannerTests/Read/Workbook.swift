import Foundation

/// A workbook of one sheet with text and number cells and empty rows, which GDAL's own writer cannot make.
struct Workbook {
    enum Cell {
        case text(String)
        case number(String)
        case empty
    }

    let sheet: String
    let rows: [[Cell]]

    /// The bytes of the file: a ZIP archive whose members are stored.
    var data: Data {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var archive = Archive()
        archive.add(
            "[Content_Types].xml",
            """
            <Types xmlns="\(package)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind).worksheet+xml"/></Types>
            """)
        func relation(_ type: String, _ target: String) -> String {
            "<Relationships xmlns=\"\(package)/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/></Relationships>"
        }
        archive.add("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
        archive.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
                + "<sheet name=\"\(sheet)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        archive.add("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"))
        let body = rows.enumerated().map { "<row r=\"\($0 + 1)\">" + cells($1, row: $0 + 1) + "</row>" }.joined()
        archive.add(
            "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(body)</sheetData></worksheet>")
        return archive.finished
    }

    private func cells(_ cells: [Cell], row: Int) -> String {
        cells.enumerated().map { column, cell in
            let place = String(UnicodeScalar(UInt8(65 + column))) + String(row)
            return switch cell {
            case .text(let text): "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            case .number(let number): "<c r=\"\(place)\"><v>\(number)</v></c>"
            case .empty: ""
            }
        }.joined()
    }
}

private struct Archive {
    private var body = Data()
    private var directory = Data()
    private var count = 0

    mutating func add(_ name: String, _ text: String) {
        let bytes = Array(text.utf8)
        // Version, flags, method, time and date; then checksum, both sizes, length of the name and of nothing.
        let header =
            number(20, 2) + number(0x0800, 2) + number(0, 6) + number(checksum(bytes), 4) + number(bytes.count, 4)
            + number(bytes.count, 4) + number(name.utf8.count, 2) + number(0, 2)
        directory += number(0x0201_4B50, 4) + number(20, 2) + header + number(0, 10) + number(body.count, 4)
        directory += Array(name.utf8)
        body += number(0x0403_4B50, 4) + header + Array(name.utf8) + bytes
        count += 1
    }

    var finished: Data {
        body + directory + Data(number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2))
            + Data(number(directory.count, 4) + number(body.count, 4) + number(0, 2))
    }

    private func number(_ value: Int, _ size: Int) -> [UInt8] { (0..<size).map { UInt8(value >> (8 * $0) & 0xFF) } }

    private func checksum(_ bytes: [UInt8]) -> Int {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return Int(~sum)
    }
}
