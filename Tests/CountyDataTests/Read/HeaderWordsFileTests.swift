import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("A county's own header words")
struct HeaderWordsFileTests {
    private let row = CountyFolder.code(0)

    private func read(_ name: String, _ text: String) throws -> CountyReading {
        let folder = try CountyFolder.with(1, table: "村级代码,集体收入,党员规模", "\(row),20,30")
        try folder.write(name, Data(text.utf8))
        folder.scenario.data.aliases = name
        return try folder.read()
    }

    @Test(
        "They stand in a table or in YAML, by the name of the field or its label, and answer what would be asked",
        arguments: [
            ("a.csv", "表头,字段,备注\n集体收入,income_operating,\n党员规模,党员数,\n"),
            ("a.csv", "header,field\n集体收入,经营性收入\n党员规模,party_members\n"),
            ("a.yaml", "集体收入: income_operating\n党员规模: 党员数\n"),
            ("a.yaml", "income_operating: [集体收入, 村收入]\nparty_members: [党员规模]\n"),
        ])
    func words(name: String, text: String) throws {
        let reading = try read(name, text)
        #expect(reading.numbers(.incomeOperating) == [20])
        #expect(reading.numbers(.partyMembers) == [30])
        #expect(!reading.codes.contains("W1104"))
        #expect(reading.county.digests.map(\.file).contains(name))
    }

    @Test(
        "A slip in the name of a field, or a word for two fields, is refused with its row",
        arguments: [
            ("表头,字段\n集体收入,income_operatng\n", 2), ("表头,字段\n集体收入,收入呀\n", 2),
            ("表头,字段\n集体收入,income_total\n集体 收入,income_operating\n", 3), ("甲,乙\n集体收入,income_total\n", 1),
        ])
    func faults(text: String, row: Int) throws {
        let error = #expect(throws: PlannerError.self) { try read("a.csv", text) }
        #expect(error?.findings.map(\.code) == [.badHeaderWords])
        #expect(error?.findings.first?.place.row == row)
    }
}
