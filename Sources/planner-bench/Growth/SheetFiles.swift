import ClusterPlanner
import CountyGenerator
import Foundation
import Repeatable

/// Wide tables of villages as spreadsheet programs write them, to count what reading them takes.
enum SheetFiles {
    private static let columnCount = 60
    /// Ten rows a village, so that cells and not the file around them are what is counted.
    private static let rowsPerVillage = 10

    /// Reads a table as `planner fields` does.
    static func read(_ path: String) throws { _ = try CountyReader.look(table: path) }

    /// Writes the table as `.xlsx`.
    static func writeOfficeOpen(_ path: String, villages: Int) throws {
        var book = PlainWorkbook()
        for row in 0...rowsPerVillage * villages { book.append((0..<columnCount).map { cell(row, $0) }) }
        try book.archive(sheetName: "表").write(to: URL(fileURLWithPath: path))
    }

    /// Writes the table as `.ods`.
    static func writeOpenDocument(_ path: String, villages: Int) throws {
        let names = ["office", "table", "text"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        var text =
            "<office:document-content \(names.joined(separator: " "))><office:body><office:spreadsheet>"
            + "<table:table table:name=\"表\">"
        for row in 0...rowsPerVillage * villages {
            text += "<table:table-row>"
            for column in 0..<columnCount { text += element(cell(row, column)) }
            text += "</table:table-row>"
        }
        text += "</table:table></office:spreadsheet></office:body></office:document-content>"
        var archive = StoredArchive()
        archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        archive.add("content.xml", Array(text.utf8))
        try Data(archive.bytes()).write(to: URL(fileURLWithPath: path))
    }

    /// A header in row 0, then a village to a row: code, township and name, then numbers with words among them.
    private static func cell(_ row: Int, _ column: Int) -> GeneratedValue {
        let headers = ["村级代码", "乡镇", "行政村", "户籍人口", "党员数", "经营性收入"]
        if row == 0 { return .text(column < headers.count ? headers[column] : "备用列\(column)") }
        switch column {
        case 0: return .text(String(990_101_101_200 + row))
        case 1: return .text("云桥镇")
        case 2: return .text("第\(row)村")
        default:
            let number = (row * 7919 + column * 104_729) % 100_000
            return column % 3 == 0
                ? .integer(number) : column % 3 == 1 ? .real(Double(number) / 100) : .text("文字\(number % 97)")
        }
    }

    private static func element(_ cell: GeneratedValue) -> String {
        func element(_ type: String, _ shown: String) -> String {
            "<table:table-cell office:value-type=\"\(type)><text:p>\(shown)</text:p></table:table-cell>"
        }
        switch cell {
        case .missing: return "<table:table-cell/>"
        case .integer(let value): return element("float\" office:value=\"\(value)\"", "\(value)")
        case .real(let value): return element("float\" office:value=\"\(value)\"", "\(value)")
        case .text(let value): return element("string\"", value)
        }
    }
}
