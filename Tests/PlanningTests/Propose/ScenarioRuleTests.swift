import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Rules of a scenario on a row of six villages: one that can be kept, one that cannot")
struct ScenarioRuleTests {
    /// Six villages from west to east, all of them able to lead, all to be covered.
    private func plan(_ change: (inout SquareCounty, inout Scenario) -> Void) throws -> [[Int]] {
        try propose(change).clusters.map(\.members)
    }

    private func propose(_ change: (inout SquareCounty, inout Scenario) -> Void) throws -> Plan {
        let (map, scenario) = Self.make(change)
        let setup = try PlanningCase(map.county, scenario, acceptsContradictions: true)
        let plan = try setup.propose()
        try setup.verify(plan)
        return plan
    }

    static func make(_ change: (inout SquareCounty, inout Scenario) -> Void) -> (SquareCounty, Scenario) {
        var map = SquareCounty(rows: 1, columns: 6)
        map.towns = ["东镇", "东镇", "中镇", "中镇", "西镇", "西镇"]
        map.set(Field("basin"), ["北", "北", "北", "南", "南", "南"].map { .text($0) })
        map[.incomeOperating] = [80, 10, 80, 80, 10, 80]
        var scenario = Scenario()
        scenario.lead.qualify = []
        scenario.must.villages = Bounds(minimum: 2, maximum: 6)
        (scenario.solve.iterations, scenario.solve.restarts, scenario.solve.threads) = (8_000, 1, 1)
        change(&map, &scenario)
        return (map, scenario)
    }

    private func codes(_ change: (inout SquareCounty, inout Scenario) -> Void) -> [String] {
        do {
            return ["found \(try plan(change))"]
        } catch {
            return ((error as? PlannerError)?.findings ?? []).map { "\($0.code) \($0.place.column ?? "")" }
        }
    }

    @Test("A line between basins that may not be crossed parts the row in two, and needs three villages a side")
    func zones() throws {
        #expect(try plan { $1.must.zones = [ZoneRule(Field("basin"))] }.allSatisfy { $0.max() ?? 0 < 3 || $0[0] > 2 })
        let failed = codes {
            $1.must.zones = [ZoneRule(Field("basin"))]
            $1.must.villages = Bounds(minimum: 4, maximum: 6)
        }
        #expect(failed.contains { $0.hasPrefix("N3002 must.zones") }, "\(failed)")
    }

    @Test("At most two of three townships, and not fewer clusters than that allows")
    func towns() throws {
        let plan = try plan { $1.must.towns.maximum = 2 }
        #expect(plan.allSatisfy { ($0.max() ?? 0) / 2 - $0[0] / 2 < 2 })
        let failed = codes {
            $1.must.towns.maximum = 2
            $1.must.villages = Bounds(minimum: 6, maximum: 6)
        }
        #expect(failed.contains { $0.hasPrefix("N3002 must.towns") }, "\(failed)")
    }

    @Test("Two steps from the lead let a cluster have five villages and not six")
    func steps() throws {
        #expect(try plan { $1.must.leadFarSteps = Bounds(maximum: 2) }.allSatisfy { $0.count <= 5 })
        let failed = codes {
            $1.must.leadFarSteps = Bounds(maximum: 2)
            $1.must.villages = Bounds(minimum: 6, maximum: 6)
        }
        #expect(failed.first?.hasPrefix("E3001") == true, "\(failed)")
    }

    @Test("Strong with strong leaves the weak out, and says so where none may be left out")
    func strongOnly() throws {
        let plan = try propose {
            $1.prefer.mode = .alike
            $1.must.villages = Bounds(minimum: 1, maximum: 6)
            $1.must.leaveOut = LeaveOutRule(allowed: true)
            $1.costs.committee = 0
            $1.costs.leadRank = 0
        }
        #expect(plan.leftOut == [1, 4])
        let failed = codes { $1.prefer.mode = .alike }
        #expect(failed.contains { $0.hasPrefix("E3001 must.strong_only") }, "\(failed)")
    }

    @Test("An enclave group takes both ends of a row that a gap divides, within the distance only")
    func enclaves() throws {
        let separate: (inout SquareCounty, inout Scenario) -> Void = {
            $1.must.contiguity.minSharedMeters = 2000
            $1.must.connected = false
            $1.must.villages = Bounds(minimum: 6, maximum: 6)
        }
        #expect(try plan(separate) == [[0, 1, 2, 3, 4, 5]])
        let failed = codes {
            separate(&$0, &$1)
            $1.must.leadFarKm = Bounds(maximum: 2.5)
        }
        #expect(failed.first?.hasPrefix("E3001") == true, "\(failed)")
    }

    @Test("The fewest left out come first: a committee too dear for its gains is formed all the same")
    func fewestFirst() throws {
        let dear: (inout SquareCounty, inout Scenario) -> Void = {
            $1.must.leaveOut = LeaveOutRule(allowed: true)
            $1.costs.committee = 100
        }
        #expect(try plan(dear).isEmpty)
        #expect(
            try plan {
                dear(&$0, &$1)
                $1.must.leaveOut.fewestFirst = true
            } == [[0, 1, 2, 3, 4, 5]])
        let failed = codes {
            $1.must.leaveOut = LeaveOutRule(allowed: true, maximum: 1)
            $1.must.villages = Bounds(minimum: 4, maximum: 4)
        }
        #expect(failed.first == "E3001 must.villages" && failed.contains("N3002 must.leave_out"), "\(failed)")
    }

    @Test("A village without a basin is told, and is bound by no line")
    func missingZone() throws {
        let (map, scenario) = Self.make { map, scenario in
            map.set(
                Field("basin"),
                ["北", "北", "北", nil, "南", "南"].map { (name: String?) in name.map { .text($0) } ?? .missing })
            scenario.must.zones = [ZoneRule(Field("basin"))]
            scenario.must.villages = Bounds(minimum: 2, maximum: 4)
        }
        let setup = try PlanningCase(map.county, scenario)
        #expect(setup.findings.contains { $0.code == .villagesOutsideZones && $0.what.zh.contains("A4") })
        #expect(try setup.propose().clusters.flatMap(\.members).count == 6)
    }
}
