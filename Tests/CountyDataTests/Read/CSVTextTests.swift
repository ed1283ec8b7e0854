import Foundation
import TestCounties
import Testing

@testable import CountyData

@Suite("Text tables of villages")
struct CSVTextTests {
    @Test("Rows keep their numbers, empty ones too", arguments: ["\n", "\r\n", "\r"])
    func rows(end: String) {
        let rows = CSVText.rows(["村,人口", "", "甲,1", "乙,"].joined(separator: end) + end)
        #expect(rows == [["村", "人口"], [""], ["甲", "1"], ["乙", ""]])
    }

    @Test("A village's quoted cell may hold commas, line ends and quotes")
    func quotes() {
        let rows = CSVText.rows("村,备注\r\n甲,\"一,\r\n二\"\r\n乙,\"说\"\"好\"\"\"\r\n丙,\"\"\r\n")
        #expect(rows == [["村", "备注"], ["甲", "一,\r\n二"], ["乙", "说\"好\""], ["丙", ""]])
    }

    @Test(
        "Signs are told by their bytes: a Chinese comma, full-width letters beside it, NUL, marks that join the sign before"
    )
    func bytes() {
        #expect(CSVText.rows("村，Ａ，b\n甲，，\u{FF11}\n") == [["村", "Ａ", "b"], ["甲", "", "\u{FF11}"]])
        #expect(CSVText.rows("村,人\n甲\0,\u{FE0F}1\0\n") == [["村", "人"], ["甲", "\u{FE0F}1"]])
        #expect(CSVText.rows("村,5\" 管\n\"甲\"乙,\"\"\"\"\n") == [["村", "5\" 管"], ["甲乙", "\""]])
        #expect(CSVText.read("村,\"人\n甲,1\n").openQuote == 1)
        #expect(CSVText.read("村,人\n甲,\"1\"").openQuote == nil)
    }

    @Test("The last village counts without a line end")
    func lastRow() { #expect(CSVText.rows("村\n甲").count == 2) }

    @Test(
        "Villages may be parted by comma, semicolon or tab",
        arguments: [
            ("a,b,c\n1,\"x;y;z;w\",3\n", 3), ("a;b;c\n1;2;3\n", 3), ("a\tb\n1\t2\n", 2),
            // Decimal commas are as many as the semicolons.
            ("a;b\n1,5;2,5\n3,5;4,5\n", 2), ("title\na,b\n1,2\n", 2), ("alone\n1\n", 1),
        ])
    func separators(text: String, columns: Int) {
        #expect(CSVText.rows(text).last?.count == columns || columns == 1)
        #expect(CSVText.rows(text).map(\.count).max() == columns)
    }

    @Test("A village's name is decoded from UTF-8 with and without mark, GB18030 and UTF-16")
    func encodings() throws {
        let text = "村,𠮷溪村\n"
        let gb = try #require(text.data(using: TextDecoding.gb18030))
        let big = try #require(text.data(using: .utf16BigEndian)),
            little = try #require(text.data(using: .utf16LittleEndian))
        let cases: [(Data, String)] = [
            (Data(text.utf8), "UTF-8"), (Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), "UTF-8 (BOM)"), (gb, "GB18030"),
            (Data([0xFE, 0xFF]) + big, "UTF-16"), (Data([0xFF, 0xFE]) + little, "UTF-16"),
        ]
        for (bytes, name) in cases {
            let found = try #require(TextDecoding.decode(bytes, wanted: .auto))
            #expect(found.text == text)
            #expect(found.name == name)
        }
        // What the user says cannot be: the bytes decide, and that is told.
        let other = try #require(TextDecoding.decode(gb, wanted: .utf8))
        #expect(other.name == "GB18030" && other.isOtherThanWanted)
        #expect(TextDecoding.decode(Data([0xFF, 0x30, 0xFF]), wanted: .auto) == nil)
    }

    @Test("A table of villages is the same in every encoding, and the report says which it was")
    func sameTable() throws {
        let text = "村级代码,行政村,户籍人口\n\(CountyFolder.code(0)),石溪村,900\n"
        let little = try #require(text.data(using: .utf16LittleEndian))
        let gb = try #require(text.data(using: TextDecoding.gb18030))
        for (bytes, name) in [(gb, "GB18030"), (Data([0xFF, 0xFE]) + little, "UTF-16")] {
            let folder = try CountyFolder()
            try folder.map([.init(CountyFolder.code(0))])
            try folder.table(bytes)
            let reading = try folder.read()
            #expect(reading.county.villages[0].name == "石溪村")
            #expect(reading.numbers(.popRegistered) == [900])
            #expect(reading.findings.filter { $0.code == .textEncoding }.map(\.what.zh) == ["table.csv 文字编码:\(name)"])
        }
    }
}
