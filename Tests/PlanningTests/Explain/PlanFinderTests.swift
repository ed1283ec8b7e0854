import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Which village somebody means")
struct PlanFinderTests {
    private func setup() throws -> PlanningCase {
        let plain = SquareCounty(rows: 1, columns: 5).county
        let names = ["石溪村", "云桥社区", "石溪村", "上坑村", "高合1村"]
        let towns = ["东镇", "东镇", "西镇", "西镇", "西镇"]
        let county = plain.with(
            villages: plain.villages.enumerated().map { Village(code: $1.code, name: names[$0], townName: towns[$0]) })
        var scenario = Scenario()
        scenario.lead.qualify = []
        return try PlanningCase(county, scenario)
    }

    @Test(
        "A village is found by code, by name, without its ending, and with its township in front",
        arguments: [("上坑村", 3), ("上坑", 3), ("云桥村", 1), ("西镇石溪村", 2), ("东镇石溪", 0), ("高合１村", 4)])
    func found(text: String, village: Int) throws { #expect(try PlanFinder.village(text, try setup()) == village) }

    @Test("A code is a code")
    func code() throws {
        let setup = try setup()
        #expect(try PlanFinder.village(setup.county.villages[2].code.text, setup) == 2)
    }

    @Test("Two villages of one name are both listed with their townships")
    func several() throws {
        let setup = try setup()
        let error = #expect(throws: PlannerError.self) { try PlanFinder.village("石溪村", setup) }
        #expect(error?.findings.map(\.code) == [.ambiguousVillage])
        #expect(error?.findings[0].what.zh.contains("东镇石溪村") == true)
        #expect(error?.findings[0].what.zh.contains("西镇石溪村") == true)
    }

    @Test("A village that nobody knows is answered with names that are near")
    func unknown() throws {
        let setup = try setup()
        let error = #expect(throws: PlannerError.self) { try PlanFinder.village("上杭村", setup) }
        #expect(error?.findings.map(\.code) == [.unknownVillage])
        #expect(error?.findings[0].mend?.zh.contains("上坑村") == true)
    }

    @Test("A cluster is found by number, name and lead village, and an unknown one lists those there are")
    func cluster() throws {
        let blocks = try Blocks.row()
        for text in ["P02", "p02", "A6片区", "A6"] {
            #expect(try PlanFinder.cluster(text, blocks.plan, blocks.setup) == 1)
        }
        let error = #expect(throws: PlannerError.self) { try PlanFinder.cluster("P09", blocks.plan, blocks.setup) }
        #expect(error?.findings.map(\.code) == [.unknownCluster])
        #expect(error?.findings[0].mend?.zh == "可选:P01 A1片区、P02 A6片区")
    }
}
