import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Why a village is in no cluster")
struct LeftOutTests {
    /// Five villages in a row, the first strong; the plan has the clusters given and leaves out the others.
    private func reasons(
        _ regions: [(lead: Int, units: [Int])] = [(0, [0, 1, 2])],
        _ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }
    ) throws -> [String] {
        var map = SquareCounty(rows: 1, columns: 5)
        map[.incomeOperating] = [90, 10, 12, 11, 10]
        var scenario = Scenario()
        scenario.lead.fallback = .none
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&map, &scenario)
        let setup = try PlanningCase(map.county, scenario)
        let plan = PlanBuilder.plan(
            try RegionPlan(regions: regions, of: setup.problem), of: setup, origin: .given)
        // What would have to move is told behind the cause, and has tests of its own.
        return PlanExplainer.explain(setup, plan).villages.map { reason in
            let ends = [";如要组建", "。如要组建", ";再调整", "。再调整"].compactMap {
                reason.text.zh.firstRange(of: $0)?.lowerBound
            }
            return String(reason.text.zh[..<(ends.min() ?? reason.text.zh.endIndex)])
        }
    }

    @Test("Villages that a cluster of the largest size does not reach from the only lead are told so")
    func full() throws {
        let found = try reasons { $1.must.villages = Bounds(maximum: 3) }
        #expect(found[3] == "没有牵头村带得到A4、A5:每片区至多 3 个村,从牵头村连不到。至少须把“每片区村数”的上限提高到 5 个村")
        #expect(found[4] == found[3])
    }

    @Test("Distance, people, members and weak villages are named as the rule that is broken")
    func rules() throws {
        #expect(
            try reasons { $1.must.leadFarKm = Bounds(maximum: 2) }[3]
                == "没有牵头村带得到A4、A5:各村距最近的牵头村 3~4 公里,上限 2 公里。至少须把到牵头村的最远距离提高到 4 公里")
        #expect(
            try reasons { $1.must.population = Bounds(maximum: 3500) }[3] == "划入A1片区(P01)违反“片区人口”(将为4000人,上限3500),暂不组建")
        #expect(
            try reasons { $1.must.weakPerStrong = Bounds(maximum: 2) }[3] == "划入A1片区(P01)违反“每强村带薄弱村数”(将为3个薄弱村,上限2),暂不组建"
        )
        #expect(
            try reasons { $1.must.apart = [$0.codes(2, 3)] }[3]
                .hasPrefix("A4、A5无强村(最高 11 万元,强村线 50 万元),守“不得同片区”时无法组建"))
    }

    @Test("Between two clusters that could take it, the one with the stronger lead is told", arguments: [0, 4])
    func betterOfTwo(stronger: Int) throws {
        let found = try reasons([(0, [0, 1]), (4, [3, 4])]) { map, _ in
            map[.incomeOperating] = (0..<5).map { $0 == stronger ? 300 : $0 % 4 == 0 ? 51 : 5 }
        }
        #expect(found[2].hasPrefix("可划入A\(stronger + 1)片区"), "\(found[2])")
    }

    @Test("A township that may not be crossed is the reason, although the two villages touch on the map")
    func closedTown() throws {
        let found = try reasons { map, scenario in
            map.towns = ["东镇", "东镇", "东镇", "西镇", "西镇"]
            scenario.must.towns.noCross = ["西镇"]
        }
        #expect(
            found[3]
                == "A4、A5无强村(最高 11 万元,强村线 50 万元),西镇不跨界时无法组建。至少须由乡镇选派书记,或放宽“不得跨界的乡镇”"
        )
    }

    @Test("A village that must go with another is not told that it could go alone")
    func together() throws {
        let found = try reasons { map, scenario in scenario.must.together = [map.codes(3, 4)] }
        #expect(found[3] == "划入A1片区(P01)违反“必须同片区”(A4、A5),暂不组建")
    }

    @Test("A village outside a first batch waits for a later one, whatever it would gain")
    func firstBatch() throws {
        let found = try reasons { $1.must.firstBatch = FirstBatchRule(clusters: 1, villages: 3) }
        #expect(found[3] == "不在首批,留待以后各批" && found[4] == found[3])
    }

    @Test("A kept area takes nobody in")
    func kept() throws {
        let found = try reasons { map, scenario in
            scenario.must.keep = [KeptCluster(name: "老片区", members: map.codes(0, 1, 2))]
        }
        #expect(
            found[3]
                == "A4、A5无强村(最高 11 万元,强村线 50 万元),守“保留现有片区”时无法组建。至少须放宽“保留现有片区”"
        )
    }

    @Test("A village that would cost or gain points says how many, one that would change none says so")
    func points() throws {
        let gain = try reasons()[3]
        #expect(gain.hasPrefix("可划入A1片区(P01)(多") && gain.hasSuffix("建议人工复核"))
        let nothing: (inout Scenario) -> Void = { scenario in
            scenario.costs.leftOut = LeftOutCosts(weak: 0, backward: 0, other: 0)
            scenario.prefer.weights["lift"] = 0
            scenario.prefer.weights["compact"] = 1
            scenario.prefer[CompactTerm.self].maxKm = 1
            scenario.prefer.weights["same_town"] = 0
        }
        #expect(try reasons { nothing(&$1) }[3] == "划入A1片区(P01)得分不变,暂不组建")
        let cost = try reasons { map, scenario in
            nothing(&scenario)
            map.towns = ["东镇", "东镇", "东镇", "西镇", "西镇"]
            scenario.must.towns.cross = .allowWithPenalty
            scenario.costs.crossTown = 0.25
        }
        #expect(cost[3] == "划入A1片区(P01)反而少25分,暂不组建")
    }

    @Test("Excluded, unjudged and lonely villages have their own reasons")
    func special() throws {
        let found = try reasons { map, scenario in
            scenario.must.exclude = map.codes(4)
            map[.partyMembers] = [40, 40, 40, nil, 40]
            scenario.must.partyMembers = Bounds(minimum: 40)
        }
        #expect(found[4] == "按要求不参加分片")
        #expect(found[3] == "缺少党员数,无法核对规则,未参加分片")
        #expect(
            try reasons([]) { $1.must.contiguity.minSharedMeters = 5000 }[3]
                == "A4(没有相邻村)无强村(最高 11 万元,强村线 50 万元),无法组建。至少须把它接到最近的村"
        )
    }

    @Test("Without a cluster next door the reason tells a lead in reach from none")
    func noCluster() throws {
        #expect(try reasons([])[3] == "相邻村均未组建片区,未找到划算的组建办法")
        #expect(
            try reasons([]) { $1.must.leadFarKm = Bounds(maximum: 1) }[3]
                .hasPrefix("没有牵头村带得到A3、A4、A5:各村距最近的牵头村 2~4 公里,上限 1 公里"))
    }

    @Test(
        "In generated counties the rule that a reason names is broken when the village joins", arguments: UInt64(1)...5)
    func generated(seed: UInt64) throws {
        let (setup, plan, reasons) = try RationaleTests.make(seed: seed, .manyRules)
        let check = RegionCheck(setup)
        for village in plan.leftOut {
            let text = reasons.villages[village].text.zh
            for cluster in plan.clusters where text.contains("划入\(cluster.name)(\(cluster.id))违反") {
                let broken = check.conflicts(lead: cluster.lead, units: (cluster.members + [village]).sorted())
                #expect(
                    broken.contains {
                        text.contains("划入\(cluster.name)(\(cluster.id))违反“\($0.family.name.zh)”")
                    })
            }
            #expect(!text.isEmpty && reasons.villages[village].nextCluster == nil)
        }
    }
}
