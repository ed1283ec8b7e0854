import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover

@Suite("Why the codes of a table do not meet the map")
struct CodeCauseTests {
    private static let names = ["石溪村", "云桥村", "高合村", "上坑村", "下堰村", "枫林村", "梅坞村", "岭头村", "塘里村", "前宅村", "后宅村", "中央村"]

    private func read(_ code: (Int) -> String, town: String? = "东镇", kind: CodeKind = .cn12) throws -> CountyReading {
        let folder = try CountyFolder()
        try folder.map(
            Self.names.enumerated().map { CountyFolder.Row(CountyFolder.code($0), $1, town: town) })
        let rows = Self.names.enumerated().map { "东镇,\(code($0)),\($1),\($0)" }
        try folder.table("乡镇,村级代码,行政村,党员数\n" + rows.joined(separator: "\n") + "\n")
        folder.scenario.data.codeKind = kind
        return try folder.read()
    }

    @Test("Codes of another year are told with the pairs, once for the villages without a row", arguments: ["东镇", nil])
    func otherYear(_ town: String?) throws {
        let reading = try read({ "330781101" + String(400 + $0) }, town: town)
        #expect(reading.codes == Array(repeating: "E1130", count: 12) + ["E1129"])
        #expect(reading.findings[0].mend?.zh.contains("join: [town_name, village_name]") == true)
        #expect(reading.findings[0].what.zh.contains("330781101400"))
        let old: [String?] = (0..<12).map { "330781101\(400 + $0)" }
        #expect(reading.aliasOffers.map(\.alias.old.code) == old)
        #expect(reading.aliasOffers.map(\.alias.new.code) == (0..<12).map(CountyFolder.code))
        #expect(Cause.grouped(reading.findings).map(\.count) == [12, 1])
    }

    @Test("One code that changed is told with the line for the alias file")
    func oneCode() throws {
        let reading = try read { $0 == 3 ? "330781101999" : CountyFolder.code($0) }
        #expect(reading.codes == ["E1130", "E1129"])
        #expect(reading.findings[0].place.row == 5)
        #expect(reading.findings[0].mend?.zh.contains("330781101999,东镇,上坑村,330781101203,东镇,上坑村,更名") == true)
    }

    @Test("Where towns and names agree, a county whose own six digits changed is another year, not another county")
    func countyRenumbered() throws {
        #expect(try read { "330702101" + String(200 + $0) }.codes.first == "E1130")
        // Without townships on the map a name alone is too little across counties.
        #expect(
            try read({ "330702101" + String(200 + $0) }, town: nil).codes == Array(repeating: "E1205", count: 12) + [
                "E1129"
            ])
    }

    @Test("A column of township codes is one cause", arguments: ["330781101", "330781101000"])
    func townCodes(_ code: String) throws {
        let reading = try read { _ in code }
        #expect(reading.codes == Array(repeating: "E1131", count: 12) + ["E1129"])
        #expect(reading.tables[0].rowsListed == [ListedRows(code: .townCodeColumn, count: 12)])
    }

    @Test("Codes that were cut to another length than the map's are one cause")
    func otherLength() throws {
        let reading = try read({ String(CountyFolder.code($0).dropLast(3)) + "x" }, kind: .any)
        #expect(Set(reading.codes) == ["E1130", "E1129"])
        let folder = try CountyFolder()
        try folder.map((0..<12).map { CountyFolder.Row(CountyFolder.code($0) + "0000000") })
        try folder.table("村级代码,党员数\n" + (0..<12).map { "\(CountyFolder.code($0)),1" }.joined(separator: "\n") + "\n")
        folder.scenario.data.codeKind = .any
        #expect(try folder.read().codes == Array(repeating: "E1132", count: 12) + ["E1129"])
        folder.scenario.data.codeKind = .cn12
        #expect(try folder.read().codes.isEmpty)
    }

    @Test("A damaged or absent code is told with the village that township and name point to")
    func hints() throws {
        let reading = try read { $0 == 1 ? "3.30781E+11" : $0 == 2 ? "" : CountyFolder.code($0) }
        let told = reading.findings.filter { ["E1203", "E1202"].contains($0.code.text) }
        #expect(told.count == 2)
        for (finding, village) in zip(told, ["云桥村(330781101201)", "高合村(330781101202)"]) {
            #expect(finding.what.zh.hasSuffix(";按乡镇和村名应是" + village))
            #expect(finding.what.en.hasSuffix("; by township and name it is " + village))
            // What mends all rows of a cause names the village of none.
            #expect(finding.mend?.zh.contains(village) != true)
        }
        #expect(reading.numbers(.partyMembers).prefix(4) == [0, nil, nil, 3])
    }
}
