import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Merged cells of village tables")
struct MergedCellTests {
    private func read(_ header: [String], _ rows: [[Workbook.Cell]], merges: String...) throws -> CountyReading {
        let folder = try CountyFolder()
        try folder.map(rows.indices.map { .init(CountyFolder.code($0)) })
        let coded = rows.enumerated().map { [.text(CountyFolder.code($0))] + $1 }
        let sheet = Workbook.Sheet(
            name: "表", rows: [[.text("村级代码")] + header.map { .text($0) }] + coded, merges: merges)
        try folder.table(Workbook([sheet]).data, "t.xlsx")
        return try folder.read()
    }

    @Test("The words of a merged cell belong to the villages of its rows, and to no others")
    func words() throws {
        let reading = try read(
            ["现有片区", "党员数"],
            [
                [.text("石溪片区"), .number("30")], [.empty, .number("31")], [.empty, .number("32")],
                [.text("横塘片区"), .number("33")],
            ], merges: "B2:B3")
        let areas = (0..<4).map { reading.county.attributes.text(.clusterNow, $0) }
        #expect(areas == ["石溪片区", "石溪片区", nil, "横塘片区"])
        #expect(reading.codes == ["N1116"])
    }

    @Test("A township in a merged cell is that of its rows, whatever their codes")
    func towns() throws {
        let reading = try read(
            ["乡镇", "党员数"], [[.text("东镇"), .number("30")], [.empty, .number("31")]], merges: "B2:B3")
        #expect(reading.county.villages.map(\.townName) == ["东镇", "东镇"])
        #expect(reading.codes == ["N1107"])
    }

    @Test("A number merged over several villages is asked about and given to none of them")
    func numbers() throws {
        let reading = try read(
            ["经营性收入", "党员数"],
            [[.number("60"), .number("30")], [.empty, .number("31")], [.number("7"), .number("32")]], merges: "B2:B3")
        #expect(reading.numbers(.incomeOperating) == [nil, nil, 7])
        let place = try #require(reading.places("E1107").first)
        #expect(place.row == 2 && place.column == "经营性收入" && place.value == "60" && place.sheet == "表")
    }

    @Test("A number merged over the rows of one village is that village's own")
    func oneVillage() throws {
        let folder = try CountyFolder()
        try folder.map([.init(CountyFolder.code(0)), .init(CountyFolder.code(1))])
        let rows: [[Workbook.Cell]] = [
            [.text("村级代码"), .text("党员数"), .text("自然村")], [.text(CountyFolder.code(0)), .number("30"), .text("上屋")],
            [.empty, .empty, .text("下屋")], [.text(CountyFolder.code(1)), .number("31"), .text("老屋")],
        ]
        let sheet = Workbook.Sheet(name: "表", rows: rows, merges: ["A2:A3", "B2:B3"])
        try folder.table(Workbook([sheet]).data, "t.xlsx")
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [30, 31])
        #expect(!reading.codes.contains("E1107"))
    }
}
