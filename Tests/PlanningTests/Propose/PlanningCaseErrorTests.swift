import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Why a county cannot be planned, in words")
struct PlanningCaseErrorTests {
    /// The error of four villages in a row, any of which may lead unless the scenario is changed.
    private func failure(_ change: (inout SquareCounty, inout Scenario) -> Void) -> PlannerError? {
        #expect(throws: PlannerError.self) {
            var map = SquareCounty(rows: 1, columns: 4)
            var scenario = Scenario()
            scenario.lead.qualify = []
            change(&map, &scenario)
            _ = try PlanningCase(map.county, scenario)
        }
    }

    @Test("A rule on a column that no village has is refused with the name of the rule")
    func noColumn() {
        let error = failure { map, scenario in
            map.removeAll(but: [.incomeOperating])
            scenario.must.population = Bounds(maximum: 10_000)
        }
        #expect(error?.findings.map(\.code) == [.neededColumnMissing])
        #expect(error?.findings.first?.what.zh.contains("must.population") == true)
        #expect(error?.findings.first?.what.zh.contains("户籍人口") == true)
    }

    @Test("Villages that the scenario names and the map does not have are all told, each with its key")
    func unknownVillages() {
        let ghost = VillageCode("330781199999")
        let error = failure { map, scenario in
            scenario.must.exclude = [ghost]
            scenario.must.apart = [[map.code(0), ghost]]
            scenario.lead.fixed = [ghost]
            scenario.must.keep = [KeptCluster(members: [map.code(1), ghost])]
        }
        #expect(error?.kind == .scenario)
        #expect(
            Set(error?.findings.compactMap(\.place.column) ?? []) == [
                "must.exclude", "must.apart", "lead.fixed", "must.keep",
            ])
        #expect(error?.findings.allSatisfy { $0.code == .codeNotOnMap && $0.place.value == ghost.text } == true)
    }

    @Test("Villages that must be together and apart are named with both rules, in words")
    func contradiction() {
        let error = failure { map, scenario in
            scenario.must.together = [map.codes(0, 1)]
            scenario.must.apart = [map.codes(0, 1)]
        }
        #expect(error?.kind == .infeasible)
        let text = error?.findings.first?.what
        #expect(text?.zh.contains("必须同片区") == true && text?.zh.contains("不得同片区") == true)
        #expect(text?.zh.contains("A1") == true)
        #expect(text?.en.contains("must be together") == true)
    }

    @Test("Where no village can lead another the error names the rule to relax")
    func noLead() {
        let error = failure { map, scenario in
            scenario.lead.qualify = nil
            scenario.lead.fallback = .none
        }
        #expect(error?.kind == .infeasible)
        #expect(error?.findings.map(\.code) == [.noPlan])
        #expect(error?.findings.first?.place.column == "classes.strong")
        #expect(error?.findings.first?.what.zh.contains("没有一个村达到强村线") == true)
        #expect(error?.findings.first?.mend?.zh.contains("lead.fallback: township_cadre") == true)
    }

    @Test("Villages that the only lead does not reach are named in one sentence")
    func outOfReach() {
        let error = failure { map, scenario in
            map[.incomeOperating] = [90, 30, 30, 30]
            scenario.lead.qualify = nil
            scenario.must.leadFarKm = Bounds(maximum: 1)
        }
        #expect(error?.kind == .infeasible)
        let text = error?.findings.first?.what.zh
        #expect(error?.findings.filter { $0.what.zh.contains("没有牵头村带得到") }.count == 1)
        #expect(
            text?.contains("没有牵头村带得到A3、A4:各村距最近的牵头村 2~3 公里,上限 1 公里") == true)
    }

    @Test(
        "A distance is told by the key that the scenario has: steps, or the size of a cluster where no distance is set")
    func keyOfReach() {
        func key(_ change: (inout RuleOptions) -> Void) -> String? {
            failure { map, scenario in
                map[.incomeOperating] = [90, 30, 30, 30]
                (scenario.lead.qualify, scenario.lead.fallback) = (nil, .none)
                change(&scenario.must)
            }?.findings.first?.place.column
        }
        #expect(key { $0.leadFarSteps = Bounds(maximum: 1) } == "must.lead_far_steps")
        #expect(key { $0.villages = Bounds(maximum: 2) } == "must.villages")
        // A distance that is set and kept is not the reason, either.
        #expect(
            key { ($0.villages, $0.leadFarKm) = (Bounds(maximum: 2), Bounds(maximum: 50)) } == "must.villages")
    }

    @Test("Of distance and steps that are both set, the one that keeps leads away is among the rules to relax")
    func distanceOrSteps() {
        func mend(_ km: Double, _ steps: Int) -> String {
            failure { map, scenario in
                map[.incomeOperating] = [90, 30, 30, 30]
                (scenario.lead.qualify, scenario.lead.fallback) = (nil, .none)
                (scenario.must.leadFarKm, scenario.must.leadFarSteps) = (Bounds(maximum: km), Bounds(maximum: steps))
            }?.findings.compactMap(\.mend?.en).joined() ?? ""
        }
        #expect(
            mend(50, 1).contains("must.lead_far_steps") && !mend(50, 1).contains("must.lead_far_km"), "\(mend(50, 1))")
        #expect(mend(1, 9).contains("must.lead_far_km") && !mend(1, 9).contains("must.lead_far_steps"), "\(mend(1, 9))")
    }

    @Test("A first batch of more villages than there are is told as the first batch, not as villages left out")
    func largeBatch() {
        let error = failure { _, scenario in scenario.must.firstBatch = FirstBatchRule(clusters: nil, villages: 500) }
        #expect(error?.findings.first?.place.column == "must.first_batch")
        #expect(error?.findings.first?.what.zh.contains("要求纳入至少 475 村,参加的只有 4 村") == true)
    }

    @Test("A township that no village has is refused where it is to keep to itself, with those there are")
    func unknownTownship() {
        let error = failure { _, scenario in scenario.must.towns.noCross = ["无此镇"] }
        #expect(error?.findings.map(\.code) == [.codeNotOnMap])
        #expect(error?.findings.first?.place.value == "无此镇")
        #expect(error?.findings.first?.mend?.zh.contains("甲镇") == true)
    }

    @Test("Where no village can be judged the run stops with the missing numbers")
    func nothingLeft() {
        let error = failure { map, scenario in
            map[.partyMembers] = [nil, nil, nil, nil]
            scenario.must.partyMembers = Bounds(minimum: 40)
        }
        #expect(error?.kind == .data)
        #expect(error?.findings.map(\.code) == [.villageWithoutRuleNumber, .nobodyTakesPart])
    }

    @Test("A map too small for the smallest cluster is refused with its villages and the numbers")
    func tooSmall() {
        let error = failure { _, scenario in scenario.must.villages = Bounds(minimum: 5) }
        #expect(error?.findings.first?.place.column == "must.villages")
        #expect(error?.findings.first?.what.zh.contains("全县 4 村合计只有 4 个村,每片区至少 5 个村") == true)
    }

    @Test("A rule on watersheds that no table has is refused with the name of the field")
    func absentZones() {
        let error = failure { $1.must.zones = [ZoneRule(Field("watershed"))] }
        #expect(error?.findings.map(\.code) == [.neededColumnMissing])
        #expect(error?.findings.first?.place.value == "watershed")
    }

    @Test("A village of a scenario file that is not on the map is shown with its line")
    func lineOfUnknownVillage() throws {
        let text = "data: {villages: {path: a.gpkg}}\nmust:\n  exclude:\n    - \"990101999999\"\n"
        let scenario = try Scenario.parse(text, file: "s.yaml")
        let error = #expect(throws: PlannerError.self) {
            try PlanningCase(SquareCounty(rows: 1, columns: 3).county, scenario)
        }
        #expect(error?.findings.map(\.code) == [.codeNotOnMap])
        #expect(error?.findings.first?.place.file == "s.yaml" && error?.findings.first?.place.row == 4)
    }

    @Test("Where no village can take part, the place says what keeps the first one out")
    func nobody() {
        let excluded = failure { map, scenario in scenario.must.exclude = map.codes(0, 1, 2, 3) }
        #expect(excluded?.findings.last?.code == .nobodyTakesPart)
        #expect(excluded?.findings.last?.place.column == "must.exclude")
        let unknown = failure { map, scenario in
            map[.popRegistered] = [nil, nil, nil, nil]
            scenario.must.population = Bounds(maximum: 10_000)
            scenario.indicators.missing = .excludeFromScore
        }
        let place = unknown?.findings.last { $0.code == .nobodyTakesPart }?.place
        #expect(place?.village?.hasPrefix("A1") == true && place?.column == Field.popRegistered.name)
    }
}
