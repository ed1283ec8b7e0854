import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("What the report says of a table's columns")
struct HeaderReportTests {
    private let row = CountyFolder.code(0)

    @Test("An ambiguous header is not used, and the report names the fields a village's column could be")
    func ambiguous() throws {
        let reading = try CountyFolder.with(1, table: "村级代码,行政村,人口", "\(row),石溪村,900").read()
        #expect(!reading.county.attributes.has(.popRegistered))
        let found = try #require(reading.findings.first { $0.code == .ambiguousHeader })
        #expect(found.place == Place(file: "table.csv", row: 1, column: "人口"))
        #expect(found.mend?.zh.contains("pop_registered(户籍人口) / pop_resident(常住人口)") == true)
    }

    @Test("Telephones and names of persons leave no trace in the county")
    func personal() throws {
        let reading = try CountyFolder.with(
            1, table: "村级代码,行政村,书记姓名,联系电话,党员数", "\(row),石溪村,某人,13800000000,41"
        ).read()
        let attributes = reading.county.attributes
        #expect(attributes.fields.contains(.partyMembers))
        for field in attributes.fields {
            let text = attributes.text(field, 0) ?? attributes.number(field, 0).map { "\($0)" } ?? ""
            #expect(!text.contains("某人") && !text.contains("138"))
        }
    }

    @Test("A table without a header a village could be known by is refused with what it has")
    func noHeader() throws {
        let folder = try CountyFolder.with(1, table: "甲,乙", "1,2")
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.map(\.code) == [.noHeaderRow])
        folder.scenario.data.tables[0].headerRow = 1
        let second = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(second?.findings.map(\.code) == [.noCodeColumn])
        #expect(second?.findings.first?.mend?.zh.contains("甲、乙") == true)
    }

    @Test("A header that the scenario names and no village's table has is an error of the scenario")
    func wrongMapping() throws {
        let folder = try CountyFolder.with(1, table: "村级代码,行政村", "\(row),石溪村")
        folder.scenario.data.tables[0].columns = [ColumnMapping(header: "收入", field: .incomeOperating)]
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.kind == .scenario)
        #expect(error?.findings.map(\.code) == [.missingHeader])
    }

    @Test("A header that no village's table has is an error too where another one gives the same field")
    func secondMappingOfAField() throws {
        let folder = try CountyFolder.with(1, table: "村级代码,纯收入", "\(row),12")
        folder.scenario.data.tables[0].columns = ["纯收入", "收入"].map {
            ColumnMapping(header: $0, field: .incomeOperating)
        }
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.map(\.place.column) == ["收入"])
    }

    @Test("Villages side by side in two blocks of columns are an error, two words for one number a warning")
    func duplicates() throws {
        let codes = (0..<2).map(CountyFolder.code)
        let blocks = try CountyFolder.with(2, table: "村级代码,党员数,村级代码,户数", "\(codes[0]),3,\(codes[1]),4").read()
        #expect(blocks.codes == ["E1113", "E1129"])
        let words = try CountyFolder.with(1, table: "村级代码,党员数,党员人数", "\(codes[0]),3,4").read()
        #expect(words.codes == ["W1113"])
        #expect(words.numbers(.partyMembers) == [3])
        #expect(try CountyFolder.with(1, table: "村级代码,党员数,党员人数", "\(codes[0]),3,3").read().codes.isEmpty)
    }

    @Test("A county's own column holds numbers when all its villages have numbers, else text")
    func ownColumns() throws {
        let folder = try CountyFolder.with(
            2, table: "村级代码,海拔,古镇", "\(row),320,甲", "\(CountyFolder.code(1)),/,12")
        folder.scenario.data.tables[0].columns = [
            ColumnMapping(header: "海拔", field: Field("height")), ColumnMapping(header: "古镇", field: Field("old_town")),
        ]
        let reading = try folder.read()
        #expect(reading.numbers(Field("height")) == [320, nil])
        #expect((0..<2).map { reading.county.attributes.text(Field("old_town"), $0) } == ["甲", "12"])
    }

    @Test("A later table overrides a village's value, but not with a missing one")
    func laterTable() throws {
        let folder = try CountyFolder.with(
            2, table: "村级代码,党员数", "\(row),40", "\(CountyFolder.code(1)),50")
        try folder.table("村级代码,党员数\n\(row),45\n\(CountyFolder.code(1)),/\n", "later.csv")
        #expect(try folder.read().numbers(.partyMembers) == [45, 50])
    }

    @Test("An old spreadsheet and a table that is not there are refused in words")
    func badFiles() throws {
        let folder = try CountyFolder.with(1, table: "村级代码,行政村")
        try folder.write("old.xls", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]))
        for (file, code) in [("old.xls", "E6602"), ("none.csv", "E6601")] {
            folder.scenario.data.tables = [TableOptions(path: file)]
            let error = #expect(throws: PlannerError.self) { try folder.read() }
            #expect(error?.findings.map(\.code.text) == [code])
        }
    }
}
