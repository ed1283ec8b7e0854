import Foundation
import Testing

@testable import Workbook

@Suite("Workbooks are read back before they are handed on")
struct ReadBackTests {
    private func sheet(_ villages: [String]) -> Sheet {
        Sheet(name: "各村", widths: [10, 20], rows: villages.map { [.text($0), .number(3), .text("")] })
    }

    private func written(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }

    @Test("A sheet that lacks a village, and one of another name, are not taken for what was to be written")
    func lacking() throws {
        try written(WorkbookBytes.make([sheet(["石溪村", "上坑村"])], title: "t")) { path in
            try ReadBack.check(path, [sheet(["石溪村", "上坑村"])])
            #expect(throws: WorkbookError.self) { try ReadBack.check(path, [sheet(["石溪村", "上坑村", "云桥村"])]) }
            #expect(throws: WorkbookError.self) { try ReadBack.check(path, [Sheet(name: "片区", widths: [], rows: [])]) }
        }
    }

    @Test("A workbook that is cut off anywhere is noticed")
    func cutOff() throws {
        let bytes = try WorkbookBytes.make([sheet(["石溪村"])], title: "t")
        for count in stride(from: 0, to: bytes.count, by: 97) {
            try written(Array(bytes.prefix(count))) { path in
                #expect(throws: WorkbookError.self) { try ReadBack.check(path, [sheet(["石溪村"])]) }
            }
        }
    }
}
