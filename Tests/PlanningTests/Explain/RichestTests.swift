import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("The richest village of a cluster, and those the township could send a cadre to")
struct RichestTests {
    /// Four villages in a row; the county says which may lead, and the first leads.
    private func text(
        _ incomes: [Double], mayLead: [Bool], towns: [String]? = nil, _ change: (inout Scenario) -> Void = { _ in }
    ) throws -> Bilingual {
        let blocks = try Blocks(rows: 1, columns: 4, [(0, [0, 1, 2, 3])]) { map, scenario in
            map[.incomeOperating] = incomes
            map.set(.leadOk, mayLead.map { .flag($0) })
            if let towns { map.towns = towns }
            scenario.lead.qualify = [
                LeadCondition(.incomeOperating, .within(Bounds(minimum: 50))),
                LeadCondition(.leadOk, .isNot(.flag(false))),
            ]
            change(&scenario)
        }
        let found = PlanExplainer.explain(blocks.setup, blocks.plan).clusters[0]
        #expect(try RationaleAudit.faults(found) == [])
        return found.text
    }

    @Test("A richest village that the county marks as unfit is never the next best; its mark is the reason")
    func marked() throws {
        let found = try text([90, 120, 10, 10], mayLead: [true, false, true, true])
        #expect(found.zh.contains("收入最高的A2(120万元)未牵头:不符合牵头条件(“可任牵头村”为否)。"))
        #expect(
            found.en.contains("The richest, A2 (120 wan yuan), does not lead: it does not qualify ('lead ok' is no)."))
        #expect(!found.zh.contains("次选") && found.zh.contains("片区内没有其他可牵头的村。"))
    }

    @Test("A lead that is the richest has nobody named beside it")
    func same() throws {
        #expect(!(try text([120, 90, 10, 10], mayLead: [true, true, true, true])).zh.contains("收入最高"))
    }

    @Test(
        "Villages of a township without a lead of its own are counted apart from those that may lead, marked ones not at all"
    )
    func apart() throws {
        let towns = ["东镇", "东镇", "西镇", "西镇"]
        let found = try text([90, 60, 20, 10], mayLead: [true, true, true, false], towns: towns) { scenario in
            (scenario.lead.fallback, scenario.lead.appointedPerTown) = (.townshipCadre, 2)
        }
        #expect(found.zh.contains("在片区2个可牵头村中") && found.zh.contains("另有1个村(A3)可由乡镇派干部任书记。"))
    }

    @Test("The lead is measured by the line of strong villages, and a limit that is reached leaves no room")
    func lines() throws {
        let found = try text([69.4, 10, 10, 10], mayLead: [true, true, true, true]) { $0.must.villages.maximum = 4 }
        #expect(found.zh.contains("牵头村收入比强村标准50万元高19.4万元"))
        #expect(found.en.contains("the lead is 19.4 above the strong line of 50"))
        #expect(found.zh.contains("硬性规则均满足;村数4个,已到上限4个,没有余量。"))
    }

    @Test(
        "Two limits that are reached are both told, and a strong village that only a sent secretary makes is told as such"
    )
    func spent() throws {
        let found = try text([40, 10, 10, 10], mayLead: [true, true, true, true]) {
            ($0.lead.fallback, $0.lead.appointedPerTown, $0.lead.appointedCounts) = (.townshipCadre, 1, true)
            ($0.must.villages.maximum, $0.must.strongPerCluster.minimum) = (4, 1)
        }
        #expect(found.zh.contains("硬性规则均满足;村数4个,已到上限4个;强村数1个(计入选派书记的村),已到下限1个,均没有余量。"))
        #expect(found.en.contains("strong villages: 1 (the lead with a sent secretary counts), at least 1"))
    }

    @Test("Cohesion with a weight and no column to work on says that it does nothing; with industries it says nothing")
    func cohesion() throws {
        func told(_ weight: Double, _ industries: [[String]]) throws -> [Finding] {
            var map = SquareCounty(rows: 1, columns: 2)
            map[.incomeOperating] = [90, 10]
            map.setLists(.mainIndustry, industries)
            var scenario = Scenario()
            scenario.prefer.cohesion = weight
            return try PlanningCase(map.county, scenario).findings.filter { $0.place.column == "prefer.cohesion" }
        }
        let without = try told(0.8, [[], []]).map(\.what.zh)
        #expect(
            without == ["prefer.cohesion 有权重而没有可用的列(主导产业;耕地面积、林地面积、闲置宅基地均无数据),不加分"])
        #expect(try told(0.8, [["茶叶"], []]).isEmpty && told(0, [[], []]).isEmpty)
    }
}
