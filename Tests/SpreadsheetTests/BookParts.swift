import CountyGenerator
import Foundation
import Repeatable
import Spreadsheet

/// Workbooks made of their parts, for what no program at hand writes.
struct BookParts {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Parts by name.
    var parts: [String: String] = [
        "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
        "xl/_rels/workbook.xml.rels": relations([
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
        ]),
        "xl/workbook.xml": workbook("<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>"),
    ]

    /// A workbook of one sheet.
    init(sheet: String, texts: String = "", styles: String = "", after: String = "", before: String = "") {
        parts["xl/worksheets/sheet1.xml"] =
            "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(sheet)</sheetData>\(after)</worksheet>"
        parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"
        parts["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"
    }

    static func workbook(_ sheets: String, more: String = "") -> String {
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(more)<sheets>\(sheets)</sheets></workbook>"
    }

    static func relations(_ list: [(type: String, target: String)]) -> String {
        let lines = list.enumerated().map { index, item in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(item.type)\" Target=\"\(item.target)\"/>"
        }
        return
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(lines.joined())</Relationships>"
    }

    /// An `.ods` of one document part.
    static func document(_ tables: String, styles: String = "") -> [(String, [UInt8])] {
        let names = ["office", "table", "text", "style", "draw", "dc"].map { name in
            "xmlns:\(name)=\"urn:oasis:names:tc:opendocument:xmlns:\(name == "draw" ? "drawing" : name):1.0\""
        }.joined(separator: " ")
        let text =
            "<office:document-content \(names) xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
            + "<office:automatic-styles>\(styles)</office:automatic-styles>"
            + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
        return [
            ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
            ("content.xml", Array(text.utf8)),
        ]
    }

    /// The first sheet.
    func content() throws -> SheetContent {
        try Self.read(parts.sorted { $0.key < $1.key }.map { ($0, Array($1.utf8)) })
    }

    static func read(_ members: [(String, [UInt8])], sheet: Int = 0) throws -> SheetContent {
        try open(members) { try $0.content(of: sheet) }
    }

    static func open<Result>(_ members: [(String, [UInt8])], _ body: (SpreadsheetFile) throws -> Result) throws
        -> Result
    {
        var archive = StoredArchive()
        for (name, bytes) in members { archive.add(name, bytes) }
        return try open(bytes: archive.bytes(), body)
    }

    static func open<Result>(bytes: [UInt8], _ body: (SpreadsheetFile) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(SpreadsheetFile(path: url.path))
    }
}

/// A row whose cells say their kind and value.
func row(_ cells: String..., look: String = "") -> String { "<row\(look)>\(cells.joined())</row>" }
func number(_ value: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(value)</v></c>" }
func inline(_ inside: String) -> String { "<c t=\"inlineStr\"><is>\(inside)</is></c>" }
func shared(_ index: String) -> String { "<c t=\"s\"><v>\(index)</v></c>" }
