import TestCounties
import Testing

@testable import CountyData

@Suite("Which row of a table belongs to which village")
struct TableJoinTests {
    private typealias Row = CountyFolder.Row
    private static let codes = (0..<4).map(CountyFolder.code)

    /// Rows that became attributes, and rows that a finding names.
    private func account(_ reading: CountyReading) -> (rowsIn: Int, used: Int, listed: Int) {
        let rows = Set(reading.findings.compactMap { $0.place.row }).subtracting([reading.tables[0].headerRow])
        return (reading.tables[0].rowsIn, reading.tables[0].rowsUsed, rows.count)
    }

    @Test("Every row is used or listed: totals, duplicates, damaged and foreign codes, blank codes")
    func nothingLost() throws {
        let c = Self.codes
        let folder = try CountyFolder.with(
            4, table: "村级代码,行政村,党员数", "\(c[0]),甲村,10", "\(c[1]),乙村,20", "\(c[0]),甲村,99", "3.30781E+11,丙村,30",
            "33078110120,丁村,30", "330781101999,戊村,30", ",己村,30", "", "合 计,,249")
        let reading = try folder.read()
        #expect(reading.codes == ["E1204", "E1203", "E1203", "E1101", "E1202", "N1106", "E1129", "E1129"])
        #expect(reading.findings.map(\.place.row) == [4, 5, 6, 7, 8, 10, nil, nil])
        #expect(reading.findings.map(\.place.village).prefix(5) == ["甲村", "丙村", "丁村", "戊村", "己村"])
        let (rowsIn, used, listed) = account(reading)
        #expect((rowsIn, used, listed) == (8, 2, 6))
        // The first row of a village counts, and villages of the map without a row are listed too.
        #expect(reading.numbers(.partyMembers) == [10, 20, nil, nil])
        #expect(reading.findings.suffix(2).map(\.place.village) == [c[2], c[3]].map { "\($0)(\($0))" })
    }

    @Test("Without codes a village is known by township and name, whatever the ending of its name")
    func byName() throws {
        let folder = try CountyFolder()
        try folder.map([
            Row(Self.codes[0], "石溪村民委员会", town: "东镇"), Row(CountyFolder.code(1, town: 1), "石溪村", town: "西镇"),
            Row(CountyFolder.code(2, town: 1), "云桥", town: "西镇"), Row(CountyFolder.code(3, town: 1), "高合村", town: "西镇"),
        ])
        try folder.table("乡镇,行政村,党员数\n西镇,石溪村,2\n东镇,石 溪,1\n西镇,云桥村村委会,3\n西镇,高合村,4\n")
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [1, 2, 3, 4])
        #expect(reading.codes.isEmpty)
        #expect(reading.county.villages.map(\.name) == ["石溪", "石溪村", "云桥", "高合村"])
    }

    @Test("A name that two villages share is not guessed without its township")
    func ambiguousName() throws {
        let folder = try CountyFolder()
        try folder.map([
            Row(Self.codes[0], "石溪村", town: "东镇"), Row(CountyFolder.code(1, town: 1), "石溪村", town: "西镇"),
        ])
        try folder.table("行政村,党员数\n石溪村,1\n")
        let reading = try folder.read()
        #expect(reading.codes == ["E1206", "E1129", "E1129"])
        #expect(reading.numbers(.partyMembers) == [nil, nil])
    }

    @Test("A row of another township is not taken for the village of the same name")
    func otherTown() throws {
        let folder = try CountyFolder()
        try folder.map([Row(Self.codes[0], "石溪村", town: "东镇"), Row(CountyFolder.code(1, town: 1), "云桥村", town: "西镇")])
        try folder.table("乡镇,行政村,党员数\n西镇,石溪村,99\n东镇,石溪村,1\n西镇,云桥村,2\n")
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [1, 2])
        #expect(reading.places("E1101").map(\.row) == [2])
    }

    @Test("A township spelled otherwise on the map does not keep a village from its row")
    func townSpelling() throws {
        let folder = try CountyFolder()
        try folder.map([Row(Self.codes[0], "石溪村", town: "东镇人民政府")])
        try folder.table("乡镇,行政村,党员数\n东镇,石溪村,1\n")
        #expect(try folder.read().numbers(.partyMembers) == [1])
    }

    @Test("石溪村 and 石溪社区 of one township are told apart by their endings")
    func endings() throws {
        let folder = try CountyFolder()
        try folder.map([Row(Self.codes[0], "石溪村", town: "东镇"), Row(Self.codes[1], "石溪社区", town: "东镇")])
        try folder.table("乡镇,行政村,党员数\n东镇,石溪社区,2\n东镇,石溪村,1\n")
        #expect(try folder.read().numbers(.partyMembers) == [1, 2])
    }

    @Test("Township cells merged over several rows count for each village below")
    func mergedTowns() throws {
        let folder = try CountyFolder.with(
            3, table: "乡镇,村级代码,行政村,党员数", "东镇,\(Self.codes[0]),甲村,1", ",\(Self.codes[1]),乙村,2", "合计,,,3",
            ",\(Self.codes[2]),丙村,4")
        let reading = try folder.read()
        // Below a row of sums nothing is filled in: the township is known by its code, and so is its name.
        #expect(reading.county.villages.map(\.townName) == ["东镇", "东镇", "东镇"])
        #expect(reading.codes == ["N1107", "N1106"])
    }

    @Test("A merged township ends where the codes of the villages change their township")
    func mergedTownsEnd() throws {
        let folder = try CountyFolder()
        let other = "330781102200"
        try folder.map([Row(Self.codes[0], "甲村"), Row(other, "乙村")])
        try folder.table("乡镇,村级代码,党员数\n东镇,\(Self.codes[0]),1\n,\(other),2\n")
        #expect(try folder.read().county.villages.map(\.townName) == ["东镇", "330781102"])
    }

    @Test("Villages whose code belongs to another county are pointed out")
    func otherCounty() throws {
        let folder = try CountyFolder.with(1, table: "村级代码,党员数", "\(Self.codes[0]),1")
        folder.scenario.data.countyCode = "330702"
        #expect(try folder.read().codes == ["E1205"])
        folder.scenario.data.countyCode = "330781"
        #expect(try folder.read().codes.isEmpty)
    }
}
