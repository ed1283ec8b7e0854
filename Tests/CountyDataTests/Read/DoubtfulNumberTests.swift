import Foundation
import TestCounties
import Testing

@testable import CountyData

@Suite("Numbers of villages that cannot be right")
struct DoubtfulNumberTests {
    private func read(_ header: String, _ cells: [String]) throws -> CountyReading {
        let rows = cells.enumerated().map { "\(CountyFolder.code($0)),\($1)" }
        return try CountyFolder.with(cells.count, table: (["村级代码,\(header)"] + rows).joined(separator: "\n")).read()
    }

    @Test("A village's negative income is its debt where none is given, and the income is missing")
    func negativeIncome() throws {
        let reading = try read("经营性收入,村级负债", ["-55,", "(55),12", "20,/"])
        #expect(reading.numbers(.incomeOperating) == [nil, nil, 20])
        #expect(reading.numbers(.debt) == [55, 12, nil])
        #expect(reading.places("W1312").map(\.row) == [2, 3])
        #expect(reading.places("W1312").first?.value == "-55")
    }

    @Test("Without a column of debts the county gets one from its negative incomes, once for two incomes")
    func debtColumn() throws {
        let reading = try read("经营性收入,集体总收入", ["-55,-60", "20,30"])
        #expect(reading.numbers(.debt) == [55, nil])
        #expect(reading.numbers(.incomeTotal) == [nil, 30])
        #expect(reading.places("W1312").map(\.column) == ["经营性收入", "集体总收入"])
    }

    @Test("A column of incomes in yuan without saying so is suspected, and not converted")
    func yuan() throws {
        let reading = try read("经营性收入", ["203000", "55000", "480000", "1200"])
        #expect(reading.numbers(.incomeOperating).first == 203_000)
        let found = try #require(reading.findings.first { $0.code == .suspectedUnit })
        #expect(found.place.row == 1 && found.place.column == "经营性收入")
        #expect(found.what.zh.contains("10000"))
        #expect(found.mend?.zh.contains("--set-unit 经营性收入=元") == true)
        #expect(reading.codes.filter { $0.hasPrefix("W") }.count == 1)
    }

    @Test("One village's income in yuan among others in 万元 is told with its row")
    func oneInYuan() throws {
        let reading = try read("经营性收入", ["20", "203000", "35", "12"])
        #expect(reading.places("W1305").map(\.row) == [3])
        #expect(reading.codes.filter { $0.hasPrefix("W") } == ["W1305"])
    }

    @Test("Rich and poor villages of one county raise no suspicion")
    func noFalseAlarm() throws {
        #expect(try read("经营性收入,户籍人口", ["0.5,300", "980,4100", "0,12", "35,900"]).codes.isEmpty)
    }

    @Test(
        "Cultivated land in hectares is suspected where villages are large", arguments: [(2000.0, true), (900, false)])
    func hectares(side: Double, isSuspected: Bool) throws {
        let folder = try CountyFolder()
        try folder.map((0..<4).map { .init(CountyFolder.code($0)) }, CountyFolder.squares(4, side: side))
        try folder.table(
            "村级代码,耕地面积\n" + (0..<4).map { "\(CountyFolder.code($0)),\(20 + $0)" }.joined(separator: "\n") + "\n")
        #expect(try folder.read().codes == (isSuspected ? ["W1305"] : []))
    }

    @Test("Cultivated land larger than its villages is suspected to be in square metres")
    func squareMeters() throws {
        let reading = try read("耕地面积", ["90000", "80000", "95000"])
        #expect(reading.findings.first { $0.code == .suspectedUnit }?.what.zh.contains("平方米") == true)
    }

    @Test("A number outside what villages have is kept and told; one that cannot be is missing")
    func ranges() throws {
        let reading = try read("户籍人口,党员数,耕地面积", ["900,30,-5", "60000,2500,100", "800,20,200"])
        #expect(reading.numbers(.popRegistered) == [900, 60_000, 800])
        #expect(reading.numbers(.cultivatedMu) == [nil, 100, 200])
        #expect(reading.places("W1309").map(\.column) == ["户籍人口", "党员数"])
        #expect(reading.places("E1308").map(\.row) == [2])
    }

    @Test("A whole column outside what villages have is told once")
    func wholeColumn() throws {
        let reading = try read("人均可支配收入", ["2.5", "2.1", "2.2", "2.4", "1.9"])
        #expect(reading.codes == ["W1309"])
        #expect(reading.places("W1309").map(\.row) == [1])
    }
}
