import Testing

@testable import Spreadsheet

@Suite("Workbooks of LibreOffice")
struct OpenDocumentTests {
    private func cell(_ text: String, _ more: String = "") -> String {
        "<table:table-cell office:value-type=\"string\" \(more)><text:p>\(text)</text:p></table:table-cell>"
    }

    private func table(_ rows: String, name: String = "表", style: String = "") -> String {
        "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">\(rows)</table:table>"
    }

    private func row(_ cells: String, _ more: String = "") -> String {
        "<table:table-row \(more)>\(cells)</table:table-row>"
    }

    @Test("Notes, guides, drawings and old versions are no text of a cell; paragraphs are lines of it")
    func textOnly() throws {
        let note = "<office:annotation><dc:date>2024</dc:date><text:p>请核实</text:p></office:annotation>"
        let drawing = "<draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>"
        let guide = "<text:ruby><text:ruby-base>石溪</text:ruby-base><text:ruby-text>shíxī</text:ruby-text></text:ruby>村"
        let cells =
            "<table:table-cell office:value-type=\"string\">\(note)<text:p>\(guide)</text:p>\(drawing)</table:table-cell>"
            + cell("甲<text:s text:c=\"2\"/>乙</text:p><text:p><text:span>丙</text:span><text:tab/>丁")
        let old =
            "<table:tracked-changes><table:table-cell><text:p>旧</text:p></table:table-cell></table:tracked-changes>"
        let content = try BookParts.read(BookParts.document(old + table(row(cells))))
        #expect(content.rows == [["石溪村", "甲  乙\n丙\t丁"]])
    }

    @Test("Repeated cells and rows are written out; blank ones that fill the sheet cost nothing")
    func repeats() throws {
        let rows =
            row(
                cell("甲", "table:number-columns-repeated=\"2\"")
                    + "<table:table-cell table:number-columns-repeated=\"16382\"/>")
            + row("<table:table-cell/>", "table:number-rows-repeated=\"2\"")
            + row(cell("乙"), "table:number-rows-repeated=\"2\"")
            + row("<table:table-cell/>", "table:number-rows-repeated=\"1048571\"")
        #expect(try BookParts.read(BookParts.document(table(rows))).rows == [["甲", "甲"], [], [], ["乙"], ["乙"]])
    }

    @Test(
        "A filled row repeated to the end of the sheet is kept once with its rows; one row more than the sheet has is refused"
    )
    func filledToTheEnd() throws {
        func book(_ times: Int) -> [(String, [UInt8])] {
            BookParts.document(
                table(
                    row(cell("甲")) + row(cell("乙"), "table:number-rows-repeated=\"\(times)\"")
                        + (times < 2000 ? row(cell("丙")) : "")))
        }
        let filled = try BookParts.read(book(1_048_575))
        #expect(filled.rows == [["甲"], ["乙"]])
        #expect(filled.equalRows == [1..<1_048_576])
        let above = try BookParts.read(book(1001))
        #expect(above.rows.count == 1003 && above.rows[2] == [] && above.rows[1002] == ["丙"])
        #expect(above.equalRows == [1..<1002])
        let few = try BookParts.read(book(1000))
        #expect(few.rows == [["甲"]] + Array(repeating: ["乙"], count: 1000) + [["丙"]])
        #expect(few.equalRows.isEmpty)
        #expect(throws: SpreadsheetError(.tooManyRows)) { try BookParts.read(book(1_048_576)) }
    }

    @Test("Values go before the text that shows them rounded; days, parts, errors and formulas are told apart")
    func values() throws {
        func typed(_ kind: String, _ value: String, _ shown: String) -> String {
            "<table:table-cell office:value-type=\"\(kind)\" \(value)><text:p>\(shown)</text:p></table:table-cell>"
        }
        let cells = [
            typed("float", "office:value=\"4.5999999999999996\"", "5"),
            typed("percentage", "office:value=\"0.15\"", "15 %"),
            typed("date", "office:date-value=\"2024-03-05\"", "3月5日"),
            typed("boolean", "office:boolean-value=\"true\"", "WAHR"),
            typed("time", "office:time-value=\"PT10H30M00S\"", "10:30"),
            typed(
                "string", "calcext:value-type=\"error\" table:formula=\"of:=1/0\" office:string-value=\"\"", "#DIV/0!"),
            "<table:table-cell table:formula=\"of:=1+1\"/>", typed("string", "table:formula=\"of:=A1\"", "甲"),
        ]
        #expect(
            try BookParts.read(BookParts.document(table(row(cells.joined())))).rows == [
                ["4.6", "15%", "2024/03/05", "TRUE", "10:30:00", "#DIV/0!", SheetContent.uncomputed, "甲"]
            ])
    }

    @Test("Merged cells are ranges, what lies under them is not read, and hidden parts are known")
    func around() throws {
        let hidden = "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"
        let first = cell("甲", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"") + cell("1")
        let under = "<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>" + cell("2")
        let rows =
            "<table:table-column/><table:table-column table:visibility=\"collapse\"/>" + row(first)
            + row(under, "table:visibility=\"filter\"")
        let document = BookParts.document(table(rows) + table("", name: "旧", style: "ta2"), styles: hidden)
        let content = try BookParts.read(document)
        #expect(content.rows == [["甲", "1"], ["", "2"]])
        #expect(content.merges == [MergedRange(rows: 0...1, columns: 0...0)])
        #expect(content.hiddenRows == [1])
        #expect(content.hiddenColumns == [1])
        #expect(try BookParts.open(document) { $0.sheets.map(\.isHidden) } == [false, true])
    }

    @Test("A document with a password is named as such, and one of another kind is no workbook")
    func refused() throws {
        let locked =
            BookParts.document(table("")) + [
                ("META-INF/manifest.xml", Array("<m><file-entry><encryption-data/></file-entry></m>".utf8))
            ]
        #expect(throws: SpreadsheetError(.locked)) { try BookParts.read(locked) }
        let letter = [("content.xml", Array("<office:text xmlns:office=\"o\"/>".utf8))]
        let error = #expect(throws: SpreadsheetError.self) { try BookParts.read(letter) }
        #expect(error?.kind == .unreadable)
    }
}
