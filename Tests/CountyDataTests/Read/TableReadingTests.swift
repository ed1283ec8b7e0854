import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("Tables of villages as offices send them")
struct TableReadingTests {
    private static func row(_ village: Int, _ rest: String) -> String { "\(CountyFolder.code(village)),\(rest)" }

    @Test("Title and unit line above the header are skipped, and the header is found")
    func title() throws {
        let folder = try CountyFolder.with(
            1, table: "附件1 某县行政村基本情况表", "单位:元、公顷", "村级代码,行政村,经营性收入,耕地面积,林地面积(亩),人均可支配收入",
            Self.row(0, "石溪村,203000,2,30,25000"))
        let reading = try folder.read()
        #expect(reading.tables[0].headerRow == 3)
        #expect(reading.tables[0].rowsIn == 1)
        // The units of the line count for the columns that name none; the income of a person is in yuan anyway.
        #expect(reading.numbers(.incomeOperating) == [20.3])
        #expect(reading.numbers(.cultivatedMu) == [30])
        #expect(reading.numbers(.forestMu) == [30])
        #expect(reading.numbers(.incomeCapita) == [25_000])
        #expect(reading.places("N1302").map(\.column) == ["经营性收入", "耕地面积"])
    }

    @Test("A unit line in 万元 leaves the income of a person in yuan, and a line of land leaves money alone")
    func personalIncome() throws {
        let folder = try CountyFolder.with(
            1, table: "单位:万元、公顷", "村级代码,人均可支配收入,经营性收入", Self.row(0, "25000,20"))
        let reading = try folder.read()
        #expect(reading.numbers(.incomeCapita) == [25_000])
        #expect(reading.numbers(.incomeOperating) == [20])
        #expect(reading.codes.isEmpty)
    }

    @Test("A unit line that names both 元 and 万元 converts no village's income")
    func unclearUnits() throws {
        let folder = try CountyFolder.with(1, table: "单位:元、万元", "村级代码,经营性收入", Self.row(0, "20"))
        #expect(try folder.read().numbers(.incomeOperating) == [20])
    }

    @Test("A village's income in yuan is converted, and a note says so")
    func conversion() throws {
        let reading = try CountyFolder.with(1, table: "村级代码,2024年经营性收入（元）", Self.row(0, "123456")).read()
        #expect(reading.numbers(.incomeOperating) == [12.3456])
        let note = try #require(reading.findings.first { $0.code == .convertedUnit })
        #expect(note.what.zh == "“2024年经营性收入（元）”由元换算为万元")
        #expect(note.place == Place(file: "table.csv", row: 1, column: "2024年经营性收入（元）"))
        let source = try #require(reading.county.attributes.source(of: .incomeOperating))
        #expect(source.conversion == "元 → 万元")
        #expect(source.year == 2024)
        #expect(source.unit == "万元")
    }

    @Test("A unit that does not fit a village's column is warned of and not converted")
    func unfitUnit() throws {
        let reading = try CountyFolder.with(1, table: "村级代码,耕地面积(万元)", Self.row(0, "7")).read()
        #expect(reading.numbers(.cultivatedMu) == [7])
        #expect(reading.places("W1315").map(\.column) == ["耕地面积(万元)"])
    }

    @Test("The unit in the scenario goes before the one in a village's header")
    func scenarioUnit() throws {
        let folder = try CountyFolder.with(1, table: "村级代码,经营性收入(万元)", Self.row(0, "500000"))
        folder.scenario.data.tables[0].units = [ColumnUnit(name: "income_operating", unit: "元")]
        #expect(try folder.read().numbers(.incomeOperating) == [50])
    }

    @Test("A missing cell of a village stays missing and is never zero")
    func missing() throws {
        let folder = try CountyFolder.with(
            4, table: "村级代码,经营性收入,所属片区", Self.row(0, "/,无"), Self.row(1, "暂无,东片区"), Self.row(2, ",—"),
            Self.row(3, "0,无"))
        let reading = try folder.read()
        #expect(reading.numbers(.incomeOperating) == [nil, nil, nil, 0])
        #expect((0..<4).map { reading.county.attributes.text(.clusterNow, $0) } == [nil, "东片区", nil, nil])
        #expect(reading.codes.isEmpty)
    }

    @Test("Rubbish is reported with file, row, column and village, and the village's value is missing")
    func rubbish() throws {
        let reading = try CountyFolder.with(
            2, table: "村级代码,行政村,户籍人口", Self.row(0, "石溪村,900"), "", Self.row(1, "云桥村,很多")
        ).read()
        #expect(reading.numbers(.popRegistered) == [900, nil])
        #expect(
            reading.places("E1303") == [
                Place(
                    file: "table.csv", row: 4, column: "户籍人口", village: "云桥村(\(CountyFolder.code(1)))", value: "很多")
            ])
    }

    @Test("In a workbook the sheet is named as well, and rows are those a person sees")
    func workbook() throws {
        let folder = try CountyFolder()
        try folder.map([.init(CountyFolder.code(0)), .init(CountyFolder.code(1))])
        try folder.workbook([
            [.text("某县情况表")], [.text("村级代码"), .text("行政村"), .text("党员数")],
            [.text(CountyFolder.code(0)), .text("高 合　村"), .number("41")], [],
            [.text(CountyFolder.code(1)), .text("云桥村"), .text("不清楚")],
        ])
        let reading = try folder.read()
        #expect(reading.tables[0].headerRow == 2)
        #expect(reading.county.villages.map(\.name) == ["高合村", "云桥村"])
        #expect(reading.numbers(.partyMembers) == [41, nil])
        let place = try #require(reading.places("E1303").first)
        #expect(place.sheet == "基本情况")
        #expect(place.row == 5)
        #expect(place.column == "党员数")
    }

    @Test("Number cells of a workbook keep a village's twelve digits and fractions")
    func numberCells() throws {
        let folder = try CountyFolder()
        try folder.map([.init(CountyFolder.code(0))])
        try folder.workbook([
            [.text("村级代码"), .text("经营性收入")], [.number("330781101200"), .number("20.350000000000001")],
        ])
        #expect(try folder.read().numbers(.incomeOperating) == [20.35])
    }
}
