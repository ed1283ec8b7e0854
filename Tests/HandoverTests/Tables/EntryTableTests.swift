import CountyModel
import Foundation
import Testing
import Workbook

@testable import CountyData
@testable import Handover

@Suite("The table that a county fills in")
struct EntryTableTests {
    @Test("Every header is read as its field, in both languages", arguments: Language.allCases)
    func headers(_ language: Language) {
        let columns = EntryTable.columns(without: [])
        let matches = HeaderMatcher.match(columns.map { EntryTable.header($0, language) }, given: [])
        #expect(matches.map(\.field) == columns.map(\.field))
    }

    @Test("It asks for no names of persons")
    func persons() {
        let asked = Set(EntryTable.columns(without: []).map(\.field))
        #expect(!asked.contains(.leaderCounty) && !asked.contains(.leaderTown))
        #expect(asked.count == Field.dictionary.count - 2)
    }

    @Test("Villages of the map stand in it, with codes as text; what the tables have is not asked again")
    func rows() throws {
        let known = Set(Field.dictionary.map(\.field)).subtracting([.partyMembers, .isWeak])
        let rows = [EntryTable.Row(code: "990101001001", name: "泉寺社区", town: "梅埠街道")]
        let bytes = try #require(try EntryTable.make(county: "示例县", rows: rows, without: known, .zh))
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "t.xlsx").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let look = try CountyReader.look(table: path)
        #expect(look.columns.map(\.match.field) == [.villageCode, .townName, .villageName, .partyMembers, .isWeak])
        #expect(look.columns.prefix(3).map(\.samples) == [["990101001001"], ["梅埠街道"], ["泉寺社区"]])
    }

    @Test("Where every field is there, there is nothing to fill in")
    func nothing() throws {
        let all = Set(Field.dictionary.map(\.field))
        #expect(try EntryTable.make(county: "甲县", rows: [], without: all, .zh) == nil)
    }
}
