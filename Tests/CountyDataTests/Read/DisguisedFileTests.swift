import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("Files that are not what they seem")
struct DisguisedFileTests {
    private let code = CountyFolder.code(0)

    private func refusal(_ name: String, _ bytes: Data) throws -> String? {
        let folder = try CountyFolder.with(1, table: "村级代码,党员数", "\(code),30")
        try folder.write(name, bytes)
        folder.scenario.data.tables = [TableOptions(path: name)]
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.kind == .input)
        #expect(error?.findings.first?.mend != nil)
        return error?.findings.first?.code.text
    }

    @Test("A page, an old workbook, a locked one, an empty one and a renamed archive are named for what they are")
    func refused() throws {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try refusal("t.xlsx", Data("<html><table><tr><td>村级代码</td></tr></table></html>".utf8)) == "E1118")
        #expect(
            try refusal("t.xls", Data("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8))
                == "E1118")
        #expect(try refusal("t.xlsx", Data(old + [UInt8](repeating: 0, count: 600))) == "E6602")
        #expect(try refusal("t.xlsx", Data(old + [UInt8](repeating: 0, count: 600) + name)) == "E1117")
        #expect(try refusal("t.csv", Data()) == "E1119")
        #expect(try refusal("t.csv", Data("Rar!\u{1A}\u{7}".utf8)) == "E6602")
        #expect(try refusal("t.xlsx", Data([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])) == "E6602")
    }

    @Test("XML under the name of a table is told as XML", arguments: ["t.csv", "t.xlsx"])
    func xml(name: String) throws {
        let folder = try CountyFolder.with(1, table: "村级代码,党员数", "\(code),30")
        try folder.write(name, Data("<?xml version=\"1.0\"?>\n<villages><village/></villages>\n".utf8))
        folder.scenario.data.tables = [TableOptions(path: name)]
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.first?.what.en == "\(name) is not what its name says: XML, no table")
    }

    @Test(
        "What marks a workbook as open is no table of villages, and the workbook is named",
        arguments: ["~$t.xlsx", ".~lock.t.xlsx#"])
    func lockFile(name: String) throws {
        let folder = try CountyFolder.with(1, table: "村级代码,党员数", "\(code),30")
        try folder.write(name, Data("office".utf8))
        folder.scenario.data.tables = [TableOptions(path: name)]
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.first?.code.text == "E1118")
        #expect(error?.findings.first?.mend?.en == "name t.xlsx instead")
    }

    @Test(
        "A map of villages without a byte is empty, not of an unknown format",
        arguments: ["m.geojson", "m.shp", "m.zip"])
    func emptyMap(name: String) throws {
        let folder = try CountyFolder.with(1, table: "村级代码,党员数", "\(code),30")
        try folder.write(name, Data())
        folder.scenario.data.villages.path = name
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.kind == .input)
        #expect(error?.findings.map(\.code.text) == ["E1119"])
    }

    @Test(
        "A workbook under another name is read for what it is, and that is said",
        arguments: ["t.xls", "t.csv", "t.ods"])
    func workbookInside(name: String) throws {
        let folder = try CountyFolder()
        try folder.map([.init(code)])
        let rows: [[Workbook.Cell]] = [[.text("村级代码"), .text("党员数")], [.text(code), .number("30")]]
        try folder.table(Workbook(sheet: "表", rows: rows).data, name)
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [30])
        #expect(reading.codes == ["N1119"])
    }

    @Test(
        "Comma-separated text called .xls or .xlsx is read as text, and that is said", arguments: ["t.xls", "t.xlsx"])
    func textInside(name: String) throws {
        let folder = try CountyFolder()
        try folder.map([.init(code)])
        try folder.table(Data("村级代码\t党员数\n\(code)\t30\n".utf8), name)
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [30])
        #expect(reading.codes == ["N1118"])
    }

    @Test("Text in UTF-16 without a mark, with sep=, with NUL and in four bytes of GB18030 is read")
    func encodings() throws {
        let rare = "\u{20BB7}村"
        let text = "村级代码;行政村;党员数\n\(code);\(rare);30\n"
        let gb = String.Encoding(rawValue: 0x8000_0632)
        let variants = [
            text.data(using: .utf16LittleEndian), text.data(using: .utf16BigEndian), text.data(using: gb),
            Data(("sep=;\r\n" + text).utf8), Data(text.replacingOccurrences(of: "30", with: "30\0").utf8),
        ]
        for bytes in variants {
            let folder = try CountyFolder()
            try folder.map([.init(code)])
            try folder.table(try #require(bytes))
            let reading = try folder.read()
            #expect(reading.numbers(.partyMembers) == [30])
            #expect(reading.county.villages[0].name == rare)
        }
    }

    @Test("A quote that is never closed does not swallow the villages after it")
    func openQuote() throws {
        let folder = try CountyFolder.with(1, table: "村级代码,行政村,党员数", "\(code),\"甲村,30")
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.map(\.code) == [.openQuote])
        #expect(error?.findings.first?.place.row == 2)
    }

    @Test("Of several sheets the one with villages is read, hidden ones last, and others like it are named")
    func sheets() throws {
        func rows(_ members: String) -> [[Workbook.Cell]] {
            [[.text("村级代码"), .text("党员数"), .text("户籍人口")], [.text(code), .number(members), .number("900")]]
        }
        func codes(_ sheets: [Workbook.Sheet], _ expected: Double) throws -> [String] {
            let folder = try CountyFolder()
            try folder.map([.init(code)])
            try folder.table(Workbook(sheets).data, "t.xlsx")
            let reading = try folder.read()
            #expect(reading.numbers(.partyMembers) == [expected])
            return reading.codes
        }
        let note = Workbook.Sheet(name: "说明", rows: [[.text("填表说明")]])
        let hidden = Workbook.Sheet(name: "旧", isHidden: true, rows: rows("10"))
        let data = Workbook.Sheet(name: "新", rows: rows("30"))
        #expect(try codes([note, hidden, data], 30) == ["N1117"])
        #expect(try codes([note, data, .init(name: "另", rows: rows("40"))], 30) == ["W1117"])
        #expect(try codes([note, hidden], 10) == ["N1117"])
    }

    @Test("A failed formula, and one never computed, leave a village's value missing and are told with the cell")
    func formulas() throws {
        let folder = try CountyFolder()
        try folder.map((0..<3).map { .init(CountyFolder.code($0)) })
        try folder.workbook([
            [.text("村级代码"), .text("党员数"), .text("户籍人口")], [.text(code), .error("#DIV/0!"), .number("900")],
            [.text(CountyFolder.code(1)), .formula("B2+1"), .number("800")],
            [.text(CountyFolder.code(2)), .empty, .number("7")],
        ])
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [nil, nil, nil])
        #expect(reading.places("E1303").map(\.row) == [2, 3])
        #expect(reading.findings.filter { $0.code == .unreadableCell }.map(\.what.zh).last?.contains("没有计算结果") == true)
    }
}
