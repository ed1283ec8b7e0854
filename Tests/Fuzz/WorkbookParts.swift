import CountyGenerator
import Foundation

/// The parts of a workbook, damaged before they are packed: damage to the packed file mostly stops at its checksums.
enum WorkbookParts {
    static let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"]

    /// A workbook with shared strings, numbers, a date and a formula.
    static let all: [String: [UInt8]] = {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let words = ["统计用区划代码", "乡镇", "行政村", "经营性收入（万元）", "户籍人口", "党员数", "云桥镇", "石溪村"]
        let strings = words.map { "<si><t>\($0)</t></si>" }.joined()
        let header = (0..<6).map { "<c r=\"\(Character(UnicodeScalar(UInt8(65 + $0))))1\" t=\"s\"><v>\($0)</v></c>" }
            .joined()
        let rows = (2..<14).map { row in
            "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"inlineStr\"><is><t>990101101\(198 + row)</t></is></c>"
                + "<c r=\"B\(row)\" t=\"s\"><v>6</v></c><c r=\"C\(row)\" t=\"s\"><v>7</v></c>"
                + "<c r=\"D\(row)\"><f>1+1</f><v>\(row).5</v></c><c r=\"E\(row)\" s=\"1\"><v>\(row * 100)</v></c>"
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

    static func packed(_ base: BaseCounty, replacing name: String, with bytes: [UInt8]) -> [UInt8] {
        var archive = StoredArchive()
        for part in all.keys.sorted() { archive.add(part, part == name ? bytes : all[part] ?? []) }
        return [UInt8](archive.finished())
    }
}
