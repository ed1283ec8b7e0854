import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Why two neighbouring villages are together or apart")
struct BorderSentenceTests {
    /// Sentence of the border between the second and the third of four villages, the outer two strong.
    private func sentence(
        _ regions: [(lead: Int, units: [Int])] = [(0, [0, 1]), (3, [2, 3])],
        _ change: (inout SquareCounty, inout Scenario) -> Void
    ) throws -> String {
        var map = SquareCounty(rows: 1, columns: 4)
        map[.incomeOperating] = [90, 10, 12, 95]
        var scenario = Scenario()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&map, &scenario)
        let setup = try PlanningCase(map.county, scenario)
        let plan = PlanBuilder.plan(
            try RegionPlan(regions: regions, of: setup.problem), of: setup, origin: .given)
        return PlanExplainer.explain(setup, plan).borders[1].text.zh
    }

    @Test("One cluster, one side left out, both left out")
    func simple() throws {
        #expect(try sentence([(0, [0, 1, 2, 3])]) { _, _ in } == "共界1公里,同片区:是片区连片的唯一通道")
        #expect(try sentence([(0, [0, 1])]) { _, _ in }.hasPrefix("共界1公里,一侧未组建:A3划入"))
        #expect(
            try sentence([(0, [0, 1])]) { $1.must.villages = Bounds(maximum: 2) }
                == "共界1公里,一侧未组建:A3划入将违反“每片区村数”(将为3个村,上限2)")
        #expect(try sentence([]) { _, _ in } == "共界1公里,两村均未组建")
    }

    @Test("The rule that keeps two clusters of villages apart is named, with its numbers")
    func rules() throws {
        #expect(try sentence { $1.must.villages = Bounds(maximum: 3) }.hasSuffix(";合并将违反“每片区村数”(将为4个村,上限3)"))
        #expect(
            try sentence { $1.must.population = Bounds(maximum: 3000) }
                .hasSuffix(";合并将违反“片区人口”(将为4000人,上限3000)"))
        let towns = ["东镇", "东镇", "西镇", "西镇"]
        let forbidden = try sentence { map, scenario in
            map.towns = towns
            scenario.must.towns.cross = .forbid
        }
        #expect(forbidden == "共界1公里,未合并:A2划过去将违反“不跨乡镇”(将为2个乡镇,上限1);两片区合并也是")
        let closed = try sentence { map, scenario in
            map.towns = towns
            scenario.must.towns.noCross = ["西镇"]
        }
        #expect(closed == "共界1公里,未合并:乡镇不得跨界组建")
        let kept = try sentence { map, scenario in scenario.must.keep = [KeptCluster(members: map.codes(0, 1))] }
        #expect(kept == "共界1公里,未合并:A2划过去将违反“保留现有片区”;两片区合并也是")
    }

    @Test("That two clusters score more is said only where it is so")
    func score() throws {
        let apart = try sentence { _, scenario in
            (scenario.costs.committee, scenario.costs.leadRank) = (0, 0)
            scenario.prefer.weights["compact"] = 1
            scenario.prefer[CompactTerm.self].maxKm = 2
        }
        #expect(apart == "共界1公里,未合并:A2划过去少29.4分(离牵头村较远);合并少23.5分")
        let dear: (inout Scenario) -> Void = { ($0.costs.committee, $0.costs.leadRank) = (5, 0) }
        #expect(try sentence { dear(&$1) }.hasPrefix("共界1公里,未合并:合并多"))
        let counted = try sentence { _, scenario in
            dear(&scenario)
            scenario.lead.count = Bounds(minimum: 2)
        }
        #expect(counted.hasPrefix("共界1公里,未合并:A2划过去少") && counted.hasSuffix(";片区个数已是下限"))
    }

    @Test("One cluster of two is weighed under the better of both leads")
    func betterLead() throws {
        let blocks = try Blocks.row { map, scenario in
            map[.incomeOperating] = [60, 10, 11, 12, 13, 300]
            scenario.must.villages = Bounds(minimum: 1, maximum: 6)
        }
        let check = RegionCheck(blocks.setup)
        func value(_ lead: Int, _ units: [Int]) -> Score { check.value(lead: lead, units: units) }
        let all = Array(0..<6)
        try #require([0, 5].allSatisfy { check.conflicts(lead: $0, units: all).isEmpty })
        try #require(value(0, all) != value(5, all))
        let loss = value(0, [0, 1, 2]) + value(5, [3, 4, 5]) - max(value(0, all), value(5, all))
        let reasons = PlanExplainer.explain(blocks.setup, blocks.plan).borders
        let told = reasons.flatMap(\.facts).first { $0.id == "merge_loss" }
        #expect(told?.text == NumberText.plain(abs(loss.points) * 100, decimals: 1))
    }
}
