import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Codes of villages")
struct CodeReaderTests {
    private func code(_ cell: String, _ kind: CodeKind = .cn12) -> String? {
        guard case .code(let code) = CodeReader.read(cell, kind: kind, take: 12) else { return nil }
        return code.text
    }

    @Test(
        "Twelve digits are a village's code, however the cell is written; of a land survey's nineteen the first twelve are",
        arguments: [
            "330781101200", " 330781101200 ", "３３０７８１１０１２００", "330781101200.0", "3307811012000000000", "'330781101200",
            "330781101200.00", "3.307811012E11", "3.30781101200E+11", "=\"330781101200\"", "`330781101200",
            "3307811012000001230", "330781101200220",
        ])
    func good(cell: String) { #expect(code(cell) == "330781101200") }

    @Test(
        "A damaged code is no village's code, and the reason is told",
        arguments: [
            ("3.30781E+11", "科学计数"), ("3.307811012E+11", "科学计数"), ("3.3078110E11", "科学计数"), ("3.30781e+11", "科学计数"),
            ("33078110120", "11 位"), ("33078110120A", "数字以外"),
            ("33O781101200", "字母 O"), ("3.30824100200000E+18", "科学计数"), ("330781", "县级"),
            ("330781101", "乡镇"), ("3307811012000", "13 位"), ("33078110120000", "14 位"), ("330781101200999", "15 位"),
            ("330781101200000000", "18 位"), ("33078110120000000000", "20 位"),
        ])
    func bad(cell: String, why: String) {
        guard case .wrong(let what, _) = CodeReader.read(cell, kind: .cn12, take: 12) else {
            Issue.record("\(cell) was read")
            return
        }
        #expect(what.zh.contains(why))
    }

    @Test("A blank code is missing, not wrong", arguments: ["", "/", "—", "无"])
    func blank(cell: String) {
        #expect(CodeReader.read(cell, kind: .cn12, take: 12) == .missing)
        #expect(CodeReader.read(cell, kind: .any, take: 12) == .missing)
    }

    @Test(
        "Codes of other lands are carried as they are",
        arguments: ["01001", "FR-2A004", "33078110120", "3307811012000000000"])
    func any(cell: String) { #expect(code(cell, .any) == cell) }
}
