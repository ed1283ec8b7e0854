import CountyGenerator
import Foundation
import Testing

@testable import Spreadsheet

@Suite("Workbooks of Excel 97 and old WPS")
struct BinaryTests {
    private func content(_ parts: OldWorkbook, small: Bool = false) throws -> SheetContent {
        try BookParts.open(bytes: parts.file(small: small)) { try $0.content(of: 0) }
    }

    @Test(
        "Texts, whole and split numbers, days and merged cells are read, from the large and the small stream",
        arguments: [false, true])
    func cells(small: Bool) throws {
        var parts = OldWorkbook()
        parts.global(0x41E, OldWorkbook.little(164, 2) + OldWorkbook.text("m\"月\"d\"日\""))
        for format in [0, 164, 9] { parts.global(0xE0, OldWorkbook.little(0, 2) + OldWorkbook.little(format, 2)) }
        let texts = OldWorkbook.text("石溪村") + [3, 0, 0, 65, 66, 67]
        parts.global(0xFC, OldWorkbook.little(2, 4) + OldWorkbook.little(2, 4) + texts)
        parts.cell(0xFD, 0, 0, OldWorkbook.little(0, 4))
        parts.cell(0xFD, 0, 1, OldWorkbook.little(1, 4))
        parts.cell(0x203, 0, 2, OldWorkbook.double(990_101_001_200))
        parts.cell(0x27E, 1, 0, OldWorkbook.little(12 << 2 | 2, 4))
        parts.cell(0x27E, 1, 1, OldWorkbook.little(1234 << 2 | 3, 4))
        parts.cell(0x203, 1, 2, OldWorkbook.double(45356), style: 1)
        parts.cell(0x203, 1, 3, OldWorkbook.double(0.15), style: 2)
        parts.add(
            0xBD,
            [2, 0, 0, 0, 0, 0] + OldWorkbook.little(7 << 2 | 2, 4) + [0, 0] + OldWorkbook.little(8 << 2 | 2, 4) + [
                1, 0,
            ])
        parts.cell(0x205, 2, 2, [7, 1])
        parts.cell(0x205, 2, 3, [1, 0])
        parts.cell(0x204, 3, 0, OldWorkbook.text("云桥镇"))
        parts.cell(0xFD, 3, 1, OldWorkbook.little(9, 4))
        parts.add(0xE5, [1, 0, 3, 0, 5, 0, 0, 0, 0, 0])
        parts.add(0x208, [1, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0])
        parts.add(0x7D, [2, 0, 2, 0, 0, 0, 0, 0, 1, 0])
        let content = try content(parts, small: small)
        #expect(
            content.rows == [
                ["石溪村", "ABC", "990101001200"], ["12", "12.34", "2024/03/05", "15%"], ["7", "8", "#DIV/0!", "TRUE"],
                ["云桥镇"],
            ])
        #expect(content.merges == [MergedRange(rows: 3...5, columns: 0...0)])
        #expect(content.hiddenRows == [1] && content.hiddenColumns == [2])
        #expect(content.lostTexts == [CellPosition(row: 3, column: 1)])
    }

    @Test(
        "A text that runs on in the next record is read whole, also where its width changes there; looks and guides are left out"
    )
    func continuedTexts() throws {
        var parts = OldWorkbook()
        // Five characters: two of two bytes, then three of one; runs of looks and a guide behind them.
        let flags: UInt8 = 1 | 4 | 8
        let head =
            [5, 0, flags, 1, 0] + OldWorkbook.little(6, 4) + "石溪".utf16.flatMap { OldWorkbook.little(Int($0), 2) }
        parts.global(0xFC, OldWorkbook.little(2, 4) + OldWorkbook.little(2, 4) + head)
        parts.global(0x3C, [0] + Array("ABC".utf8) + [0, 0, 1, 0] + [9, 9, 9])
        parts.global(0x3C, [9, 9, 9] + OldWorkbook.text("村"))
        parts.cell(0xFD, 0, 0, OldWorkbook.little(0, 4))
        parts.cell(0xFD, 0, 1, OldWorkbook.little(1, 4))
        #expect(try content(parts).rows == [["石溪ABC", "村"]])
    }

    @Test("A formula has its stored number, text, answer or error; where none was ever computed, that is told")
    func formulas() throws {
        var parts = OldWorkbook()
        let tail = [UInt8](repeating: 0, count: 6)
        func special(_ kind: UInt8, _ value: UInt8) -> [UInt8] { [kind, 0, value, 0, 0, 0, 0xFF, 0xFF] + tail }
        parts.cell(0x06, 0, 0, OldWorkbook.double(12.5) + tail)
        parts.cell(0x06, 0, 1, special(0, 0))
        parts.add(0x207, OldWorkbook.text("强村"))
        parts.cell(0x06, 0, 2, special(1, 1))
        parts.cell(0x06, 0, 3, special(2, 0x2A))
        parts.cell(0x06, 0, 4, special(3, 0))
        parts.cell(0x203, 0, 5, OldWorkbook.double(1))
        #expect(try content(parts).rows == [["12.5", "强村", "TRUE", "#N/A", "", "1"]])
        var open = OldWorkbook()
        open.cell(0x06, 0, 0, special(3, 0))
        #expect(try content(open).rows == [[SheetContent.uncomputed]])
    }

    @Test("Excel 95 writes in the code page of its system")
    func codePage() throws {
        let gb = String.Encoding(rawValue: 0x8000_0632)
        let name = [UInt8](try #require("石溪村".data(using: gb)))
        func begin(_ kind: Int) -> [UInt8] {
            OldWorkbook.record(0x809, OldWorkbook.little(0x500, 2) + OldWorkbook.little(kind, 2) + [0, 0, 0, 0])
        }
        let end = OldWorkbook.record(0x0A, [])
        let page = OldWorkbook.record(0x42, OldWorkbook.little(936, 2))
        let label = OldWorkbook.record(0x204, [0, 0, 0, 0, 0, 0] + OldWorkbook.little(name.count, 2) + name)
        func bound(_ offset: Int) -> [UInt8] {
            OldWorkbook.record(0x85, OldWorkbook.little(offset, 4) + [2, 0, UInt8(name.count)] + name)
        }
        let start = begin(5).count + page.count + bound(0).count + end.count
        let stream = begin(5) + page + bound(start) + end + begin(16) + label + end
        try BookParts.open(bytes: OldWorkbook.file(stream, "Book", false)) { book in
            #expect(book.sheets == [.init(name: "石溪村", isHidden: true)])
            let content = try book.content(of: 0)
            #expect(content.rows == [["石溪村"]])
        }
    }

    @Test("Bytes that are no character in the code page of the workbook are told with their cell")
    func tornTexts() throws {
        let begin = OldWorkbook.record(0x809, [0, 5, 16, 0, 0, 0, 0, 0])
        let globals = OldWorkbook.record(0x809, [0, 5, 5, 0, 0, 0, 0, 0]) + OldWorkbook.record(0x42, [0xA8, 3])
        let end = OldWorkbook.record(0x0A, [])
        // 石 and a blank, a lead byte without its second, 村.
        let text: [UInt8] = [0xCA, 0xAF, 0x20, 0xFF, 0xB4, 0xE5]
        let whole: [UInt8] = [0xCA, 0xAF, 0xB4, 0xE5]
        func label(_ row: UInt8, _ text: [UInt8]) -> [UInt8] {
            OldWorkbook.record(0x204, [row, 0, 2, 0, 0, 0] + OldWorkbook.little(text.count, 2) + text)
        }
        func bound(_ offset: Int) -> [UInt8] {
            OldWorkbook.record(0x85, OldWorkbook.little(offset, 4) + [0, 0, 1, 0x41])
        }
        let stream =
            globals + bound(globals.count + bound(0).count + end.count) + end + begin + label(0, whole) + label(1, text)
            + end
        let content = try BookParts.open(bytes: OldWorkbook.file(stream, "Book", false)) { try $0.content(of: 0) }
        #expect(content.rows == [["", "", "石村"], ["", "", "石 \u{FFFD}村"]])
        #expect(content.tornTexts == [CellPosition(row: 1, column: 2)])
    }

    @Test(
        "What report programs write otherwise is read: formulas of older numbers, formats cut off, a sheet without an end"
    )
    func otherPrograms() throws {
        var parts = OldWorkbook()
        parts.global(0x41E, OldWorkbook.little(164, 2) + OldWorkbook.little(9, 2) + [0] + Array("0.00".utf8))
        parts.global(0xE0, OldWorkbook.little(0, 2) + OldWorkbook.little(164, 2))
        let tail = [UInt8](repeating: 0, count: 6)
        parts.cell(0x206, 0, 0, OldWorkbook.double(3) + tail)
        parts.cell(0x406, 0, 1, OldWorkbook.double(4.5) + tail)
        let endless = Array(parts.stream.dropLast(4))
        let content = try BookParts.open(bytes: OldWorkbook.file(endless, "Workbook", true)) { try $0.content(of: 0) }
        #expect(content.rows == [["3", "4.5"]])
        // Cut within a record, it does break off.
        #expect(throws: SpreadsheetError.self) {
            try BookParts.open(bytes: OldWorkbook.file(Array(endless.dropLast(3)), "Workbook", true)) {
                try $0.content(of: 0)
            }
        }
    }

    @Test("Four zeros between the records of a report program end no sheet; those behind the last one do")
    func zerosBetween() throws {
        var parts = OldWorkbook()
        parts.cell(0x204, 0, 0, OldWorkbook.text("石溪村"))
        parts.add(0, [])
        parts.cell(0x204, 1, 0, OldWorkbook.text("云桥村"))
        #expect(try content(parts).rows == [["石溪村"], ["云桥村"]])
        #expect(try content(parts, small: true).rows == [["石溪村"], ["云桥村"]])
    }

    @Test("A small file may end where its last cell does, without the filling behind it, and not before")
    func unfilledEnd() throws {
        var parts = OldWorkbook()
        parts.cell(0x204, 0, 0, OldWorkbook.text("石溪村"))
        let filling = (512 - parts.stream.count % 512) % 512
        #expect(filling % 64 != 0)
        let whole = parts.file(small: true)
        let ending = Array(whole.dropLast(filling))
        #expect(try BookParts.open(bytes: ending) { try $0.content(of: 0) }.rows == [["石溪村"]])
        let error = #expect(throws: SpreadsheetError.self) {
            try BookParts.open(bytes: Array(ending.dropLast(1))) { try $0.content(of: 0) }
        }
        #expect(error?.message == "the stream breaks off")
    }

    @Test("A password is named, and a file cut off or spoilt anywhere is refused or read, never a crash")
    func damaged() throws {
        var locked = OldWorkbook()
        locked.global(0x2F, [0, 0])
        #expect(throws: SpreadsheetError(.locked)) { try content(locked) }
        var parts = OldWorkbook()
        parts.global(0xFC, OldWorkbook.little(1, 4) + OldWorkbook.little(1, 4) + OldWorkbook.text("石溪村"))
        parts.cell(0xFD, 0, 0, OldWorkbook.little(0, 4))
        let whole = parts.file()
        var (read, refused) = (0, 0)
        func attempt(_ bytes: [UInt8]) {
            do {
                _ = try BookParts.open(bytes: bytes) { book in try book.sheets.indices.map { try book.content(of: $0) }
                }
                read += 1
            } catch {
                #expect(error is SpreadsheetError)
                refused += 1
            }
        }
        for length in stride(from: 8, to: whole.count, by: 61) { attempt(Array(whole.prefix(length))) }
        for place in 8..<700 {
            var bytes = whole
            bytes[place + (place > 512 ? 1536 : 0)] = 0xFF
            attempt(bytes)
        }
        #expect(read > 0 && refused > 0)
    }
}
