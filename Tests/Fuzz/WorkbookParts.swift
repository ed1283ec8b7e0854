import CountyGenerator
import Foundation
import Repeatable

/// The parts of a workbook, damaged before they are packed: damage to the packed file mostly stops at its checksums.
enum WorkbookParts {
    static let names = [
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml",
        "xl/_rels/workbook.xml.rels", "_rels/.rels",
    ]

    /// The code of a village of the base county, counted from 0.
    private static func code(_ village: Int) -> Int {
        village < 6 ? 990_101_100_200 + village : 990_101_200_194 + village
    }

    /// A workbook with shared strings, numbers, a date and a formula.
    static let all: [String: [UInt8]] = {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let words = ["统计用区划代码", "乡镇", "行政村", "经营性收入（万元）", "户籍人口", "党员数", "云桥镇", "石溪村"]
        let strings = words.map { "<si><t>\($0)</t></si>" }.joined()
        let header = (0..<6).map { "<c r=\"\(Character(UnicodeScalar(UInt8(65 + $0))))1\" t=\"s\"><v>\($0)</v></c>" }
            .joined()
        let rows = (2..<14).map { row in
            "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"inlineStr\"><is><t>\(code(row - 2))</t></is></c>"
                + "<c r=\"B\(row)\" t=\"s\"><v>6</v></c><c r=\"C\(row)\" t=\"s\"><v>7</v></c>"
                + "<c r=\"D\(row)\"><f>1+1</f><v>\(row).5</v></c><c r=\"E\(row)\"><v>\(600 + row * 100)</v></c>"
                + "<c r=\"G\(row)\" s=\"1\"><v>\(45_000 + row)</v></c>"
                + "<c r=\"F\(row)\"><v>\(row * 10)</v></c></row>"
        }.joined()
        return [
            "xl/worksheets/sheet1.xml":
                "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:F13\"/><sheetData><row r=\"1\">\(header)</row>\(rows)"
                + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:B4\"/></mergeCells></worksheet>",
            "xl/sharedStrings.xml": "<sst xmlns=\"\(main)\" count=\"8\" uniqueCount=\"8\">\(strings)</sst>",
            "xl/workbook.xml":
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>"
                + "</sheets></workbook>",
            "xl/styles.xml":
                "<styleSheet xmlns=\"\(main)\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/>"
                + "</numFmts><cellXfs count=\"2\"><xf/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"rId3\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>",
            "[Content_Types].xml":
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
                + "PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
            "_rels/.rels":
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                + "Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ].mapValues { Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + $0).utf8) }
    }()

    /// The one part of an ODS that holds cells.
    static let document: [UInt8] = {
        let names = ["office", "table", "text", "style"].map { name in
            "xmlns:\(name)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
        }.joined(separator: " ")
        func cell(_ text: String, _ more: String = "") -> String {
            "<table:table-cell office:value-type=\"string\" \(more)><text:p>\(text)</text:p></table:table-cell>"
        }
        let header = ["统计用区划代码", "乡镇", "行政村", "户籍人口", "党员数", "经营性收入"].map { cell($0) }.joined()
        let rows = (2..<14).map { row in
            "<table:table-row>\(cell("\(code(row - 2))"))"
                + (row % 4 == 2
                    ? cell("云桥镇", "table:number-rows-spanned=\"4\" table:number-columns-spanned=\"1\"")
                    : "<table:covered-table-cell/>")
                + cell("石溪<text:s text:c=\"2\"/>村")
                + "<table:table-cell office:value-type=\"float\" office:value=\"\(600 + row * 100)\"><text:p>1</text:p></table:table-cell>"
                + cell("\(20 + row)") + cell("\(row * 8)")
                + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
        }.joined()
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(names)><office:automatic-styles>"
            + "<style:style style:name=\"t\"><style:table-properties table:display=\"true\"/></style:style></office:automatic-styles>"
            + "<office:body><office:spreadsheet><table:table table:name=\"表\" table:style-name=\"t\"><table:table-row>\(header)"
            + "</table:table-row>\(rows)<table:table-row table:number-rows-repeated=\"1048563\"><table:table-cell/></table:table-row>"
            + "</table:table></office:spreadsheet></office:body></office:document-content>"
        return Array(text.utf8)
    }()

    static func packedDocument(_ bytes: [UInt8]) -> [UInt8] {
        var archive = StoredArchive()
        archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        archive.add("content.xml", bytes)
        return archive.bytes()
    }

    /// The stream of an old workbook with texts, numbers, a formula and a merged range.
    static let old: OldWorkbook = {
        var book = OldWorkbook()
        let words = ["统计用区划代码", "乡镇", "行政村", "户籍人口", "党员数", "经营性收入", "云桥镇", "石溪村"]
        let count = OldWorkbook.little(words.count, 4)
        for format: UInt8 in [0, 14] { book.global(0xE0, [0, 0, format, 0]) }
        book.global(0x41E, OldWorkbook.little(164, 2) + OldWorkbook.text("m\"月\""))
        book.global(0xFC, count + count + words.flatMap { OldWorkbook.text($0) })
        for column in 0..<6 { book.cell(0xFD, 0, column, OldWorkbook.little(column, 4)) }
        for row in 1..<13 {
            book.cell(0x203, row, 0, OldWorkbook.double(Double(code(row - 1))))
            if row % 4 == 1 { book.cell(0xFD, row, 1, OldWorkbook.little(6, 4)) }
            book.cell(0xFD, row, 2, OldWorkbook.little(7, 4))
            book.cell(0x06, row, 3, OldWorkbook.double(Double(600 + row * 100)) + [0, 0, 0, 0, 0, 0])
            book.cell(0x27E, row, 4, OldWorkbook.little((20 + row) << 2 | 2, 4))
            book.cell(0x203, row, 5, OldWorkbook.double(Double(row * 8)))
            book.cell(0x203, row, 6, OldWorkbook.double(Double(45_000 + row)), style: 1)
        }
        book.add(0xE5, [1, 0, 1, 0, 4, 0, 1, 0, 1, 0])
        return book
    }()

    static func packed(_ base: BaseCounty, replacing name: String, with bytes: [UInt8]) -> [UInt8] {
        var archive = StoredArchive()
        for part in all.keys.sorted() { archive.add(part, part == name ? bytes : all[part] ?? []) }
        return archive.bytes()
    }
}
