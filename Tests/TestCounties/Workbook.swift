import Foundation

/// A workbook with text, number, error and formula cells and empty rows, which GDAL's own writer cannot make.
package struct Workbook {
    package enum Cell {
        case text(String)
        case number(String)
        /// `#N/A` and the like.
        case error(String)
        /// A formula whose value was never computed.
        case formula(String)
        case empty
    }

    /// One sheet.
    package struct Sheet {
        package let name: String
        package var isHidden = false
        package let rows: [[Cell]]
        /// Merged ranges such as `B2:B4`.
        package var merges: [String] = []

        package init(name: String, isHidden: Bool = false, rows: [[Cell]], merges: [String] = []) {
            (self.name, self.isHidden, self.rows, self.merges) = (name, isHidden, rows, merges)
        }
    }

    package let sheets: [Sheet]

    package init(sheet: String, rows: [[Cell]]) { self.init([Sheet(name: sheet, rows: rows)]) }

    package init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// The bytes of the file: a ZIP archive whose members are stored.
    package var data: Data {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var archive = Archive()
        let parts = sheets.indices.map { "worksheets/sheet\($0 + 1).xml" }
        let types = parts.map { "<Override PartName=\"/xl/\($0)\" ContentType=\"\(kind).worksheet+xml\"/>" }.joined()
        archive.add(
            "[Content_Types].xml",
            """
            <Types xmlns="\(package)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\(types)</Types>
            """)
        func relations(_ type: String, _ targets: [String]) -> String {
            let all = targets.enumerated().map { index, target in
                "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
            }
            return "<Relationships xmlns=\"\(package)/relationships\">\(all.joined())</Relationships>"
        }
        archive.add("_rels/.rels", relations("officeDocument", ["xl/workbook.xml"]))
        let list = sheets.enumerated().map { index, sheet in
            let state = sheet.isHidden ? " state=\"hidden\"" : ""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }
        archive.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets></workbook>")
        archive.add("xl/_rels/workbook.xml.rels", relations("worksheet", parts))
        for (part, sheet) in zip(parts, sheets) {
            let body = sheet.rows.enumerated()
                .map { "<row r=\"\($0 + 1)\">" + cells($1, row: $0 + 1) + "</row>" }.joined()
            let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
            archive.add(
                "xl/" + part,
                "<worksheet xmlns=\"\(main)\"><sheetData>\(body)</sheetData><mergeCells>\(merges)</mergeCells></worksheet>"
            )
        }
        return archive.finished
    }

    private func cells(_ cells: [Cell], row: Int) -> String {
        cells.enumerated().map { column, cell in
            let place = String(UnicodeScalar(UInt8(65 + column))) + String(row)
            return switch cell {
            case .text(let text): "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            case .number(let number): "<c r=\"\(place)\"><v>\(number)</v></c>"
            case .error(let text): "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>"
            case .formula(let text): "<c r=\"\(place)\"><f>\(text)</f></c>"
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
