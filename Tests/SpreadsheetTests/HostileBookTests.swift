import Testing

@testable import Spreadsheet

@Suite("Workbooks that want too much")
struct HostileBookTests {
    private func kind(_ book: BookParts) -> SpreadsheetError.Kind? {
        do {
            _ = try book.content()
            return nil
        } catch { return (error as? SpreadsheetError)?.kind }
    }

    @Test(
        "Entities that unfold without end, and files outside the workbook, are refused",
        arguments: [
            "<!DOCTYPE a [<!ENTITY b \"甲甲\"><!ENTITY c \"&b;&b;\">]>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\">",
        ])
    func entities(declaration: String) {
        var book = BookParts(sheet: row(inline("<t>甲</t>")))
        let sheet = book.parts["xl/worksheets/sheet1.xml"] ?? ""
        book.parts["xl/worksheets/sheet1.xml"] = declaration + sheet.replacing("甲", with: "&b;")
        #expect(kind(book) == .unsafe)
    }

    @Test("Part by part: cut off, missing, or not XML, it is unreadable and says where")
    func damaged() {
        for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"] {
            var book = BookParts(sheet: row(number("1")))
            let whole = book.parts[part] ?? ""
            for damaged in [String(whole.dropLast(3)), "甲", whole + "<a>", whole.replacing("<", with: "<&")] {
                book.parts[part] = damaged
                #expect(kind(book) == .unreadable)
            }
        }
        var book = BookParts(sheet: "")
        book.parts["xl/worksheets/sheet1.xml"] = nil
        #expect(kind(book) == .unreadable)
    }

    @Test("Rows beyond the last that programs know, and cells that would fill memory, are refused")
    func tooMuch() {
        #expect(kind(BookParts(sheet: "<row r=\"1048577\"><c><v>1</v></c></row>")) == .tooManyRows)
        #expect(kind(BookParts(sheet: "<row r=\"99999999999\"/>")) == .tooManyRows)
        let wide = (1...1100).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        guard case .tooLarge = kind(BookParts(sheet: wide)) else {
            Issue.record("a sheet of eighteen million cells was read")
            return
        }
    }

    @Test("A cell of any length is cut at what is refused anyway")
    func longCell() throws {
        let long = String(repeating: "村", count: 200_000)
        let content = try BookParts(sheet: row(inline("<t>\(long)</t>"), shared("0")), texts: "<si><t>\(long)</t></si>")
            .content()
        #expect(content.rows[0].allSatisfy { (131_069...262_144).contains($0.utf8.count) })
    }

    @Test("A binary workbook in a new archive is named for what it is")
    func binaryParts() {
        var book = BookParts(sheet: "")
        book.parts["_rels/.rels"] = BookParts.relations([("officeDocument", "xl/workbook.bin")])
        book.parts["xl/workbook.bin"] = "…"
        #expect(kind(book) == .otherKind("xlsb"))
    }
}
