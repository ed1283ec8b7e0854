import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import PlanAudit
@testable import Planning

@Suite("The judge and the search, worked out apart")
struct AuditEqualsSearchTests {
    /// A county of 5 × 5 squares and a scenario, different with every seed.
    static func make(seed: UInt64) -> (county: County, scenario: Scenario) {
        var random = Dice(state: seed)
        var map = SquareCounty(rows: 5, columns: 5)
        let villages = 0..<map.count
        map.towns = villages.map { ["甲镇", "乙镇", "丙镇"][$0 / 10] }
        map[.incomeOperating] = villages.map { _ in random.chance(20) ? nil : Double(random.below(900)) / 10 }
        map[.partyMembers] = villages.map { _ in random.chance(25) ? nil : Double(20 + random.below(60)) }
        map[.popRegistered] = villages.map { _ in Double(300 + random.below(2000)) }
        for field in [Field.cultivatedMu, .forestMu, .starRating] {
            map[field] = villages.map { _ in random.chance(10) ? nil : Double(random.below(3000)) }
        }
        map.setLists(.mainIndustry, villages.map { _ in ["茶", "竹", "民宿"].filter { _ in random.chance(2) } })
        map.flag(.isBackward, villages.filter { _ in random.chance(8) })
        map.set(.clusterNow, villages.map { _ in random.chance(2) ? .text("老片区") : .missing })

        var scenario = Scenario()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.must.villages = Bounds(minimum: 2, maximum: 7)
        if seed % 2 == 0 { scenario.must.partyMembers = Bounds(minimum: 100) }
        if seed % 3 == 0 { scenario.costs.capacity = HelpCapacity(base: 1.5, perSurplus: 1) }
        if seed % 4 == 0 { scenario.lead.qualify = [LeadCondition(.isBackward, .isNot(.flag(true)))] }
        if seed % 5 == 0 { scenario.must.leadFarKm = Bounds(maximum: 2.5) }
        scenario.must.towns.cross = [.allow, .allowWithPenalty, .forbid][Int(seed % 3)]
        if seed % 7 == 0 { scenario.must.towns.noCross = ["乙镇"] }
        if seed % 6 == 1 { scenario.must.together = [map.codes(6, 7)] }
        if seed % 6 == 2 { scenario.must.apart = [map.codes(0, 1, 5)] }
        if seed % 6 == 3 { scenario.lead.fixed = map.codes(12) }
        if seed % 6 == 4 {
            scenario.must.keep = [KeptCluster(members: map.codes(20, 21, 22, 23))]
            // A kept village without a number of members would be a contradiction.
            scenario.must.partyMembers = Bounds()
        }
        if seed % 6 == 5 { scenario.must.exclude = map.codes(24, 4) }
        map.set(Field("basin"), villages.map { _ in random.chance(6) ? .missing : .text(["东", "西"][random.below(2)]) })
        let crossings: [TownRule.Crossing] = [.forbid, .allowWithPenalty, .allow]
        if seed % 4 == 1 {
            scenario.must.zones = [
                ZoneRule(Field("basin"), cross: crossings[Int(seed / 4 % 3)], cost: 0.17, maximum: 2)
            ]
        }
        if seed % 4 == 2 { scenario.must.towns.maximum = 2 }
        if seed % 5 == 3 { scenario.must.leadFarSteps = Bounds(maximum: 2) }
        if seed % 8 == 3 { scenario.must.connected = false }
        if seed % 8 == 7 {
            scenario.prefer.mode = .alike
            scenario.must.villages = Bounds(minimum: 1, maximum: 7)
            scenario.must.together = []
        }
        scenario.prefer[IndustryTerm.self].chains = [["茶", "民宿"]]
        if seed % 2 == 1 {
            scenario.prefer.weights["history"] = 0.1
            scenario.prefer[HistoryTerm.self].field = Field("basin")
        }
        if seed % 3 == 1 {
            scenario.prefer.weights["resources"] = 0.2
            scenario.prefer[ResourceTerm.self].mode = .alike
        }
        if seed % 2 == 0 {
            (scenario.prefer.weights["size"], scenario.prefer[SizeTerm.self].aim) = (0.8, Aim(3, 4))
            (scenario.prefer.weights["shape"], scenario.prefer.weights["whole_town"]) = (0.7, 0.2)
        }
        if seed % 3 == 0 {
            (scenario.prefer.weights["population"], scenario.prefer.weights["weak_per_strong"]) = (0.4, 0.3)
            scenario.prefer[PopulationTerm.self].aim = Aim(3000, 5000)
            scenario.prefer[WeakPerStrongTerm.self].aim = Aim(0.5, 1.5)
        }
        if seed % 5 == 2 {
            (scenario.prefer.weights["balance"], scenario.prefer.weights["strong_lead"]) = (0.6, 0.35)
            scenario.prefer[BalanceTerm.self].quantities = [.population, .villages, .need]
        }
        scenario.lead.appointedCounts = seed % 2 == 1
        if seed % 9 == 0 {
            scenario.must.leaveOut = LeaveOutRule(
                allowed: true, fewestFirst: true, weights: LeaveOutWeights(weak: 3, backward: 2))
        }
        return (map.county, scenario)
    }

    @Test("Score and rules agree on a plan found by search", arguments: UInt64(1)...40)
    func agree(seed: UInt64) throws {
        let (county, scenario) = Self.make(seed: seed)
        let setup = try PlanningCase(county, scenario)
        var options = SearchOptions()
        options.seed = seed
        options.iterations = 20_000
        let found = try search(setup.problem, options).plan
        let report = try PlanAudit.judge(
            clusters: found.regions.enumerated().map {
                JudgedCluster(id: "P\($0)", name: "", lead: $1.lead, members: $1.units)
            }, county: county, scenario: scenario, graph: setup.graph)
        let judge = try PlanJudge(county, scenario, setup.graph)
        for _ in 0..<2 {
            let again = try judge.judge(
                found.regions.enumerated().map {
                    JudgedCluster(id: "P\($0)", name: "", lead: $1.lead, members: $1.units)
                })
            #expect(again == report)
        }
        #expect(!found.regions.isEmpty)
        #expect(report.hardViolations == [])
        #expect(report.leftOut == found.leftOut)
        #expect(report.isGraphChecked)
        let theirs = setup.problem.score(of: found)
        #expect(report.score.assist == theirs.assist.micropoints)
        #expect(report.score.cohesion == theirs.cohesion.micropoints)
        #expect(report.score.aims == theirs.wishTotal.micropoints)
        #expect(report.score.committees == theirs.fixed.micropoints)
        #expect(report.score.towns == theirs.towns.micropoints)
        #expect(report.score.zones == theirs.zones.micropoints)
        #expect(report.score.leftOut == theirs.leftOut.micropoints)
    }

    @Test("Leads that the search may choose are those the judge allows", arguments: UInt64(1)...20)
    func leads(seed: UInt64) throws {
        let (county, scenario) = Self.make(seed: seed)
        let setup = try PlanningCase(county, scenario)
        let report = try PlanAudit.judge(
            clusters: county.villages.indices.map {
                JudgedCluster(id: "\($0)", name: "", lead: $0, members: [$0])
            }, county: county, scenario: scenario, graph: setup.graph)
        let allowed = report.clusters.filter { $0.standing != .notAllowed }.compactMap(\.lead)
        #expect(allowed == setup.ranking.candidates)
    }

    @Test("A village moved by hand so that its cluster falls apart is caught and the cut-off village named")
    func cut() throws {
        // Two rows: the lower belongs to P01, led from the west; its middle village goes over to P02.
        let judging = Judging(rows: 2, columns: 3)
        #expect(try judging.broken((0, [0, 1, 2]), (3, [3, 4, 5])).isEmpty)
        let report = try judging.report((0, [0, 2]), (3, [1, 3, 4, 5]))
        #expect(report.violations.map { Broken($0.rule, $0.villages) } == [Broken(.connected, [2])])
        #expect(report.violations[0].cluster == "P01")
        #expect(report.violations[0].what.zh.contains("A3"))
        #expect(report.refusal != nil)
    }
}

/// Plain random numbers for making counties (a linear congruential generator with Knuth's constants).
private struct Dice {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    /// True once in so many times.
    mutating func chance(_ times: Int) -> Bool { below(times) == 0 }
}
