import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Villages left out are told by group: whole townships, whole zones, villages here and there")
struct LeftOutGroupTests {
    /// Two rows of six; the eastern township has no strong village.
    private func setup(_ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }) throws -> PlanningCase {
        var map = SquareCounty(rows: 2, columns: 6)
        map.towns = (0..<12).map { $0 % 6 < 3 ? "西镇" : "东镇" }
        map[.incomeOperating] = (0..<12).map { $0 == 0 ? 80 : $0 == 3 ? 49.9 : 30 }
        var scenario = Scenario()
        scenario.lead.fallback = .none
        scenario.must.towns.cross = .forbid
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&map, &scenario)
        return try PlanningCase(map.county, scenario, acceptsContradictions: true)
    }

    private let east = [3, 4, 5, 9, 10, 11]

    @Test("A township left out whole is one group with its cause; a village beside it is another, without a proof")
    func township() throws {
        let told = LeftOutGroups(try setup(), leftOut: east + [2])
        #expect(told.groups.map(\.extent) == [.townships, .villages])
        #expect(told.groups.map(\.villages) == [east, [2]])
        #expect(told.groups.map(\.names) == [["东镇"], []] && told.groups.map(\.isProven) == [true, false])
        #expect(told.headline.zh == "暂不组建 7 村,1 个乡镇 6 村整镇未组建")
        #expect(told.headline.en == "7 villages left out, 1 whole township with 6 villages among them")
        #expect(told.groups[0].text.zh.hasPrefix("东镇整镇 6 村未组建:无强村(最高 49.9 万元,强村线 50 万元),不跨乡镇时无法组建"))
        #expect(told.groups[1].text.en.hasPrefix("1 village: reasons told village by village"))
    }

    @Test(
        "A township of which one village is in a cluster is not left out whole, and one that takes no part does not count"
    )
    func notWhole() throws {
        let setup = try setup { map, scenario in scenario.must.exclude = [map.code(11)] }
        #expect(LeftOutGroups(setup, leftOut: [3, 4, 5, 9]).groups.map(\.extent) == [.villages])
        #expect(LeftOutGroups(setup, leftOut: [3, 4, 5, 9, 10]).groups.map(\.extent) == [.townships])
    }

    @Test("A zone left out whole is told as a zone")
    func zone() throws {
        let setup = try setup { map, scenario in
            map.set(Field("watershed"), (0..<12).map { .text($0 % 6 < 2 ? "上" : $0 % 6 < 3 ? "中" : "下") })
            scenario.must.zones = [ZoneRule(Field("watershed"), cross: .allow)]
        }
        let told = LeftOutGroups(setup, leftOut: [2, 8])
        #expect(told.groups.map(\.extent) == [.zones] && told.groups.map(\.names) == [["中"]])
        #expect(told.headline.en == "2 villages left out, 1 whole zone with 2 villages among them")
    }

    @Test("Each number of the texts stands in the facts, in both languages alike")
    func numbers() throws {
        let told = LeftOutGroups(try setup(), leftOut: east + [2, 8])
        let known = Set(told.facts.map(\.text))
        for text in [told.headline] + told.groups.map(\.text) {
            let (zh, en) = (FactLedger.numerals(in: text.zh), FactLedger.numerals(in: text.en))
            #expect(!zh.isEmpty && zh.sorted() == en.sorted() && known.isSuperset(of: zh), "\(text)")
        }
    }

    @Test("Where every village must be covered, the rules that cause it only together are named")
    func together() throws {
        let setup = try setup { $1.must.leaveOut = LeaveOutRule(allowed: false) }
        let error = try #require(setup.contradiction)
        let mends = error.findings.compactMap { $0.mend?.zh }
        #expect(
            mends.contains {
                $0.hasSuffix("牵头村条件(lead.qualify)、不跨乡镇(must.towns)、全部纳入或暂不组建上限(must.leave_out)")
            }, "\(mends)")
    }
}
