import Foundation
import Testing
import Workbook

@Suite("Workbooks of text and numbers")
struct WorkbookTests {
    /// The parts of a workbook as text, taken apart by the system's own unzip.
    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))",
            file.path, name,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    private func sheet(_ rows: [[Cell]]) -> Sheet { Sheet(name: "明细", widths: [10, 20], rows: rows) }

    @Test("A village name that begins like a formula is written as text")
    func noFormula() throws {
        let names = ["=1+1", "+8613", "-55", "@SUM(A1)", "\t=1", "{=1}"]
        let bytes = try WorkbookBytes.make([sheet([names.map { Cell.text($0) }])], title: "t")
        let cells = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(!cells.contains("<f>"))
        #expect(cells.components(separatedBy: "t=\"s\"").count - 1 == names.count)
        let strings = try part("xl/sharedStrings.xml", of: bytes)
        for name in names.map({ $0.trimmingCharacters(in: .whitespaces) }) { #expect(strings.contains(name)) }
    }

    @Test("The same sheets give the same bytes a second later")
    func deterministic() throws {
        let sheets = [sheet([[.text("甲村"), .number(3)], [.text("乙村"), Cell(.blank)]])]
        let first = try WorkbookBytes.make(sheets, title: "检查")
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try WorkbookBytes.make(sheets, title: "检查") == first)
    }

    @Test("Numbers stay numbers, and one that is not finite stays blank")
    func numbers() throws {
        let bytes = try WorkbookBytes.make(
            [sheet([[.number(12), Cell(.number(0.5)), Cell(.number(.nan)), Cell(.number(.infinity))]])], title: "t")
        let cells = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(cells.contains("<v>12</v>") && cells.contains("<v>0.5</v>"))
        #expect(!cells.lowercased().contains("nan") && !cells.lowercased().contains("inf"))
    }

    @Test("Control characters and texts longer than a cell do not spoil the file")
    func dirtyText() throws {
        let long = String(repeating: "村", count: 40_000)
        let bytes = try WorkbookBytes.make(
            [sheet([[.text("a\u{0}b\u{1}c\u{FFFF}d\u{1B}"), .text(long)]])], title: "t\u{0}u")
        let strings = try part("xl/sharedStrings.xml", of: bytes)
        #expect(strings.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" || $0 == "\t" || $0 == "\r" })
        #expect(strings.contains("ab") && strings.count < 34_000)
    }

    @Test("The header stays in sight, is filtered and printed on every page of A4 in landscape")
    func printing() throws {
        var page = sheet([[.text("级别"), .text("代码")], [.text("错误"), .text("E1101")], [.text("警告"), .text("W1304")]])
        page.headerRow = 0
        page.hasFilter = true
        page.footer = "&P / &N"
        page.marks = [
            Sheet.Mark(column: 0, text: "错误", colour: 0x9C0006, fill: 0xFFC7CE),
            Sheet.Mark(column: 1, text: nil, colour: 0x9C0006, fill: 0xFFC7CE),
        ]
        let bytes = try WorkbookBytes.make([page], title: "t")
        let cells = try part("xl/worksheets/sheet1.xml", of: bytes)
        for wanted in [
            "state=\"frozen\"", "<autoFilter ref=\"A1:B3\"", "paperSize=\"9\"", "orientation=\"landscape\"",
            "<conditionalFormatting sqref=\"A2:A3\">", "LEN(TRIM(B2))&gt;0", "fitToHeight=\"0\"",
        ] { #expect(cells.contains(wanted), Comment(rawValue: wanted)) }
        #expect(try part("xl/workbook.xml", of: bytes).contains("_xlnm.Print_Titles"))
    }

    @Test("Sheets that cannot be are refused with a reason", arguments: ["a[b", "", String(repeating: "表", count: 40)])
    func badNames(_ name: String) throws {
        #expect(throws: WorkbookError.self) {
            try WorkbookBytes.make([Sheet(name: name, widths: [], rows: [])], title: "t")
        }
    }

    @Test("Two sheets of one name, or none at all, are refused")
    func noSheets() throws {
        #expect(throws: WorkbookError.self) { try WorkbookBytes.make([], title: "t") }
        #expect(throws: WorkbookError.self) { try WorkbookBytes.make([sheet([]), sheet([])], title: "t") }
    }

    @Test("Cells can ask for whole numbers, numbers in a range, or one of some words")
    func checks() throws {
        var sheet = Sheet(name: "填报", widths: [10, 10, 10], rows: [["a", "b", "c"].map { .text($0) }])
        (sheet.headerRow, sheet.checkedRows) = (0, 5)
        sheet.checks = [
            .init(column: 0, .whole(0...2000), message: "整数"), .init(column: 1, .number(0...1.5), message: "数"),
            .init(column: 2, .oneOf(["是", "否"]), message: "是或否"),
        ]
        let cells = try part("xl/worksheets/sheet1.xml", of: try WorkbookBytes.make([sheet], title: "t"))
        #expect(cells.contains("type=\"whole\"") && cells.contains("<formula2>2000</formula2>"))
        #expect(cells.contains("type=\"decimal\"") && cells.contains("<formula2>1.5</formula2>"))
        #expect(cells.contains("\"是,否\"") || cells.contains("&quot;是,否&quot;"))
        for range in ["A2:A6", "B2:B6", "C2:C6"] { #expect(cells.contains("sqref=\"\(range)\"")) }
        #expect(cells.contains("error=\"是或否\""))
        #expect(cells.split(separator: "errorStyle=\"warning\"").count == 3)
    }
}
