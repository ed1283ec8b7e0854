import Testing

@testable import CountyData
@testable import CountyModel

@Suite("What a cell of a village says")
struct CellReaderTests {
    private func number(_ cell: String, in unit: String = "万元", factor: Double = 1) -> (value: Double?, isNoted: Bool) {
        switch CellReader.read(cell, as: .real, in: .init(canonical: unit, factor: factor)) {
        case .value(.number(let number)): (number, false)
        case .noted(.number(let number), _): (number, true)
        default: (nil, false)
        }
    }

    @Test(
        "A village without a value has a missing one, which is not zero",
        arguments: ["", " ", "　", "/", "—", "——", "-", "－", "无", "暂无", "N/A"], [FieldKind.integer, .real, .text, .list])
    func missing(cell: String, kind: FieldKind) {
        #expect(CellReader.read(cell, as: kind) == .value(.missing))
    }

    @Test("A zero of a village is a zero")
    func zero() { #expect(CellReader.read("0", as: .integer) == .value(.number(0))) }

    @Test(
        "Yes and no of a village are understood in all their forms",
        arguments: [
            ("√", true), ("✓", true), ("是", true), ("有", true), ("1", true), ("Ｙ", true), ("否", false), ("无", false),
            ("0", false), ("×", false),
        ])
    func flags(cell: String, flag: Bool) {
        #expect(CellReader.read(cell, as: .flag) == .value(.flag(flag)))
    }

    @Test("A blank flag of a village is neither yes nor no, and a word is reported")
    func flagMissing() {
        #expect(CellReader.read("/", as: .flag) == .value(.missing))
        guard case .wrong = CellReader.read("待定", as: .flag) else {
            Issue.record("a flag of 待定 was read")
            return
        }
    }

    @Test(
        "Numbers of a village are read however they are written",
        arguments: [
            ("20.3", 20.3, false), ("1,234.5", 1234.5, false), ("1，234", 1234, false), ("１２．５", 12.5, true),
            ("1 234", 1234, false), ("1e3", 1000, false), ("20.3万元", 20.3, true), ("约20", 20, true),
            ("大约20", 20, true), ("20左右", 20, true), ("(55)", -55, true), ("（55）", -55, true), ("-55", -55, false),
            ("12,345,678", 12_345_678, false), ("203000元", 20.3, true), ("约20万", 20, true), ("20万左右", 20, true),
            ("２０．３万元", 20.3, true), ("0.5亿元", 5000, true),
        ])
    func numbers(cell: String, value: Double, isNoted: Bool) {
        let found = number(cell)
        #expect(found.value == value)
        #expect(found.isNoted == isNoted)
    }

    @Test("A village's cell with a unit of its own does not take the unit of the header")
    func ownUnit() {
        #expect(number("20.3万元", factor: 0.0001).value == 20.3)
        #expect(number("203000", factor: 0.0001).value == 20.3)
        #expect(number("1.2万", in: "人").value == 12_000)
        #expect(number("2公顷", in: "亩").value == 30)
        #expect(number("3亩", in: "万元").value == nil)
    }

    @Test("A share is read where shares are given, and nowhere else: 20 % of an income is neither 20 nor 0.2")
    func share() {
        #expect(number("12%", in: "%").value == 12 && number("12%", in: "").value == 12)
        for unit in ["万元", "亩", "人", "公里", "欧元"] { #expect(number("12%", in: unit).value == nil) }
    }

    @Test(
        "Rubbish in a village's number is reported and not taken for something else",
        arguments: [
            "很多", "12,5", "1,23", "3.1.4", "12a", "0x10", "nan", "inf", "330781199001011234567", "三十", "--5", "12(估)",
            "20~30", "20-30", "#N/A", "#REF!", "####", "2024/01/05",
        ])
    func rubbish(cell: String) {
        guard case .wrong = CellReader.read(cell, as: .real) else {
            Issue.record("\(cell) was read as \(CellReader.read(cell, as: .real))")
            return
        }
    }

    @Test("A village cannot have fewer than no inhabitants")
    func negativeCount() {
        guard case .wrong = CellReader.read("-5", as: .integer) else {
            Issue.record("-5 inhabitants")
            return
        }
        #expect(CellReader.read("-5", as: .real) == .value(.number(-5)))
    }

    @Test("A village's industries are split at every sign in use, gaps left out")
    func lists() {
        #expect(CellReader.read("茶叶、民宿，毛竹;油茶/无", as: .list) == .value(.list(["茶叶", "民宿", "毛竹", "油茶"])))
    }

    @Test("People may be counted with their word", arguments: ["12人", "12名", "１２人"])
    func people(cell: String) { #expect(number(cell, in: "人").value == 12) }

    @Test("A date in a village's number says that it is a date, and a failed formula that it failed")
    func why() {
        for (cell, why) in [("1905/3/14", "日期"), ("#DIV/0!", "公式"), ("######", "列太窄")] {
            guard case .wrong(let found) = CellReader.read(cell, as: .real) else {
                Issue.record("\(cell) was read")
                continue
            }
            #expect(found.zh.contains(why))
        }
    }

    @Test("The note of a village's converted cell says what was written and what was read")
    func note() {
        guard case .noted(_, let note) = CellReader.read("203000元", as: .real, in: .init(canonical: "万元")) else {
            Issue.record("no note")
            return
        }
        #expect(note.zh == "“203000元”按 20.3万元 读取")
        #expect(note.en == "'203000元' read as 20.3万元")
    }
}
