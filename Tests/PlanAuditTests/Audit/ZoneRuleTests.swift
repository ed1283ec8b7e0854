import TestCounties
import Testing

@testable import CountyModel
@testable import PlanAudit

@Suite("The judge on townships, zones, steps and strong villages, on a row of six villages")
struct ZoneRuleTests {
    private func row(_ change: @escaping (inout SquareCounty, inout Scenario) -> Void) -> Judging {
        Judging(columns: 6) { map, scenario in
            map.towns = ["东镇", "东镇", "中镇", "中镇", "西镇", "西镇"]
            map.set(
                Field("basin"),
                ["北溪", "北溪", "北溪", nil, "南溪", "南溪"].map { (name: String?) in name.map { .text($0) } ?? .missing })
            map[.incomeOperating] = [80, 80, 80, 10, 80, 80]
            change(&map, &scenario)
        }
    }

    @Test("Two townships are allowed, a third is a violation of its own key")
    func townCount() throws {
        let judging = row { $1.must.towns.maximum = 2 }
        #expect(try judging.broken((1, [0, 1, 2, 3])).isEmpty)
        #expect(try judging.broken((1, [0, 1, 2, 3, 4])) == [Broken(.townCount, [0, 1, 2, 3, 4])])
        #expect(PlanRule.townCount.key == "must.towns.max")
    }

    @Test(
        "A basin that may not be crossed: villages across the line are named, and one in no basin stands in nobody's way"
    )
    func zones() throws {
        let judging = row { $1.must.zones = [ZoneRule(Field("basin"))] }
        #expect(try judging.broken((1, [0, 1, 2, 3])).isEmpty)
        #expect(try judging.broken((4, [2, 3, 4, 5])) == [Broken(.zone, [2])])
        let report = try judging.report((4, [2, 3, 4, 5]))
        #expect(report.violations[0].what.zh.contains("北溪") && report.violations[0].what.zh.contains("南溪"))
    }

    @Test("Where crossing costs, it is a soft violation and each further basin takes its price")
    func priced() throws {
        let free = try row { $1.must.zones = [ZoneRule(Field("basin"), cross: .allow)] }.report((2, [2, 3, 4]))
        let judging = row { $1.must.zones = [ZoneRule(Field("basin"), cross: .allowWithPenalty, cost: 0.25)] }
        let report = try judging.report((2, [2, 3, 4]))
        #expect(report.violations.map(\.isHard) == [false])
        #expect(report.score.zones == 250_000 && report.score.towns == free.score.towns)
        #expect(report.score.total == free.score.total - 250_000)
    }

    @Test("More than two steps from the lead are too many, whichever way they go")
    func steps() throws {
        let judging = row { $1.must.leadFarSteps = Bounds(maximum: 2) }
        #expect(try judging.broken((2, [0, 1, 2, 3, 4])).isEmpty)
        #expect(try judging.broken((1, [0, 1, 2, 3, 4])) == [Broken(.leadSteps, [4])])
    }

    @Test("Strong with strong: a village that is not strong is named, unless the scenario lets it in")
    func strongOnly() throws {
        let judging = row { $1.prefer.mode = .alike }
        #expect(try judging.broken((1, [0, 1, 2])).isEmpty)
        #expect(try judging.broken((1, [1, 2, 3])) == [Broken(.strongOnly, [3])])
        let open = row {
            $1.prefer.mode = .alike
            $1.must.strongOnly = false
        }
        #expect(try open.broken((1, [1, 2, 3])).isEmpty)
    }

    @Test("Groups that need not touch may lie apart")
    func enclaves() throws {
        let judging = row { $1.must.connected = false }
        #expect(try judging.broken((0, [0, 1, 4, 5])).isEmpty)
    }

    @Test("A number of villages left out at most holds beside the share")
    func cover() throws {
        let judging = row { $1.must.leaveOut = LeaveOutRule(allowed: true, maxShare: 0.9, maximum: 1) }
        #expect(try judging.broken((1, [0, 1, 2, 3, 4])).isEmpty)
        #expect(try judging.broken((1, [0, 1, 2, 3])) == [Broken(.cover, [4, 5])])
    }
}
