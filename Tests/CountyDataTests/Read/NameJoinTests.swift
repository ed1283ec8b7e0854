import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Names that are written in more than one way")
struct NameJoinTests {
    private typealias Row = CountyFolder.Row
    private static let codes = (0..<6).map(CountyFolder.code)

    /// A county of named villages in 东镇 and a table without codes.
    private func read(
        _ onMap: [String], _ table: String..., town: String? = "东镇", change: (inout Scenario) -> Void = { _ in }
    )
        throws -> CountyReading
    {
        let folder = try CountyFolder()
        try folder.map(onMap.enumerated().map { Row(Self.codes[$0], $1, town: town) })
        try folder.table("乡镇,行政村,党员数\n" + table.joined(separator: "\n") + "\n")
        change(&folder.scenario)
        return try folder.read()
    }

    @Test(
        "Traditional and variant characters are the same village, and a note says so",
        arguments: [
            ("鹽溝村", "盐沟村"), ("臺上邨", "台上村"), ("裏山村", "里山村"), ("峯下村", "峰下村"), ("石溪社區", "石溪村"), ("盐沟村", "塩溝邨"),
            ("双龙村", "雙龍村"), ("油菓厰", "油果厂"),
        ])
    func variants(_ inTable: String, _ onMap: String) throws {
        let reading = try read([onMap], "东镇,\(inTable),7")
        #expect(reading.numbers(.partyMembers) == [7])
        #expect(reading.codes == ["N1120"])
        #expect(reading.places("N1120").map(\.row) == [2])
    }

    @Test("Full width, blanks inside and all usual endings need no note")
    func endings() throws {
        let reading = try read(
            ["石溪村", "云桥社区", "高合村"], "东镇,石　溪 村民委员会,1", "东镇,云桥社区居民委员会,2", "东镇,高合,3")
        #expect(reading.numbers(.partyMembers) == [1, 2, 3])
        #expect(reading.codes.isEmpty)
    }

    @Test(
        "A township is the same with and without 镇, 乡, 街道 and 人民政府",
        arguments: ["东镇", "东", "东镇人民政府", "東鎮", "东乡", "东街道办事处"])
    func towns(_ inTable: String) throws {
        let folder = try CountyFolder()
        try folder.map([Row(Self.codes[0], "石溪村", town: "东镇"), Row(Self.codes[1], "石溪村", town: "西镇")])
        try folder.table("乡镇,行政村,党员数\n\(inTable),石溪村,1\n西镇,石溪村,2\n")
        #expect(try folder.read().numbers(.partyMembers) == [1, 2])
    }

    @Test("城关镇 and 城关乡 of one county stay two townships")
    func twoTowns() throws {
        let folder = try CountyFolder()
        try folder.map([Row(Self.codes[0], "石溪村", town: "城关镇"), Row(Self.codes[1], "石溪村", town: "城关乡")])
        try folder.table("乡镇,行政村,党员数\n城关乡,石溪村,2\n城关镇,石溪村,1\n城关,石溪村,9\n")
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [1, 2])
        #expect(reading.places("E1206").map(\.row) == [4])
    }

    @Test("A character of a private font is passed over when one village fits, with a warning; the map's name is kept")
    func privateUse() throws {
        let reading = try read(["石溪村", "云桥村"], "东镇,\u{E0A1}溪村,1", "东镇,云桥村,2")
        #expect(reading.numbers(.partyMembers) == [1, 2])
        #expect(reading.codes == ["W1121"])
        #expect(reading.county.villages.map(\.name) == ["石溪村", "云桥村"])
    }

    @Test("A character of a private font that two villages fit is not guessed")
    func privateUseTwice() throws {
        let reading = try read(["石溪村", "云溪村"], "东镇,\u{F000}溪村,1")
        #expect(reading.numbers(.partyMembers) == [nil, nil])
        #expect(reading.codes == ["E1206", "E1129", "E1129"])
    }

    @Test("A name of nothing but unreadable characters is no village")
    func unreadable() throws {
        let reading = try read(["石溪村"], "东镇,□□村,1")
        #expect(reading.numbers(.partyMembers) == [nil])
    }

    @Test("A name that differs by one character is offered with the line for the alias file, and never taken")
    func nearName() throws {
        let reading = try read(["石溪村", "云桥村"], "东镇,石系村,1", "东镇,云桥村,2")
        #expect(reading.numbers(.partyMembers) == [nil, 2])
        let offer = try #require(reading.findings.first { $0.code == .similarName })
        #expect(offer.place.row == 2)
        #expect(offer.mend?.zh.contains(",东镇,石系村,\(Self.codes[0]),东镇,石溪村,更名") == true)
        #expect(reading.aliasOffers.map(\.alias.new.code) == [Self.codes[0]])
    }

    @Test("Only villages without a row of their own are offered: 上坑村 is not 下坑村")
    func notTaken() throws {
        let reading = try read(["上坑村", "中桥村"], "东镇,上坑村,1", "东镇,下坑村,9", "东镇,中桥村,2")
        #expect(reading.numbers(.partyMembers) == [1, 2])
        #expect(reading.codes == ["E1101"])
        #expect(reading.aliasOffers.isEmpty)
    }

    @Test("With auto_accept a near name is taken with a warning, but not when two rows or two villages fit")
    func autoAccept() throws {
        let accept: (inout Scenario) -> Void = { $0.data.nameMatch.autoAccept = true }
        let one = try read(["石溪村"], "东镇,石系村,1", change: accept)
        #expect(one.numbers(.partyMembers) == [1])
        #expect(one.codes == ["W1123"])
        let rows = try read(["石溪村"], "东镇,石系村,1", "东镇,石希村,2", change: accept)
        #expect(rows.numbers(.partyMembers) == [nil])
        #expect(rows.codes == ["E1122", "E1122", "E1129"])
        let villages = try read(["石溪村", "石希村"], "东镇,石系村,1", change: accept)
        #expect(villages.numbers(.partyMembers) == [nil, nil])
        #expect(villages.aliasOffers.count == 2)
    }

    @Test("max_edit 0 offers nothing")
    func noOffers() throws {
        let reading = try read(["石溪村"], "东镇,石系村,1", change: { $0.data.nameMatch.maxEdit = 0 })
        #expect(reading.codes == ["E1101", "E1129"])
        #expect(reading.aliasOffers.isEmpty)
    }
}
