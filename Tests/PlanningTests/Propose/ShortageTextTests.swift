import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("What no plan can cover is said with its number, on a row of six villages of two townships")
struct ShortageTextTests {
    /// The western township has the strong village; the richest of the eastern one has 49.9 of 50.
    private func setup(_ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }) throws -> PlanningCase {
        var map = SquareCounty(rows: 1, columns: 6)
        map.towns = ["西镇", "西镇", "东镇", "东镇", "东镇", "东镇"]
        map[.incomeOperating] = [80, 10, 49.9, 30, 30, 30]
        var scenario = Scenario()
        scenario.lead.fallback = .none
        scenario.must.towns.cross = .forbid
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&map, &scenario)
        return try PlanningCase(map.county, scenario, acceptsContradictions: true)
    }

    private let sentence = "东镇 4 村无强村(最高 49.9 万元,强村线 50 万元),不跨乡镇时无法组建。至少须把强村线降到 49.9 万元,或由乡镇选派书记,或允许跨乡镇"

    @Test("A township without a strong village is one sentence of check, and the reason of each of its villages")
    func township() throws {
        let setup = try setup()
        let found = setup.findings.filter { $0.code == .cannotBeCovered }
        #expect(found.map(\.what.zh) == [sentence])
        #expect(found.first?.what.en.contains("the highest has 49.9 of 50 wan yuan") == true)
        let reasons = PlanExplainer.explain(setup, try setup.propose()).villages
        #expect(reasons[2...5].allSatisfy { $0.text.zh == sentence })
    }

    @Test("Where every village must be covered, the same sentence is why there is no plan")
    func impossible() throws {
        let setup = try setup { $1.must.leaveOut = LeaveOutRule(allowed: false) }
        let error = try #require(#expect(throws: PlannerError.self) { try setup.propose() })
        let causes = error.findings.filter { $0.code == .noPlan }
        #expect(causes.map(\.what.zh) == ["规则“牵头村条件”无法满足:" + sentence])
        #expect(!setup.findings.contains { $0.code == .cannotBeCovered })
    }

    @Test("Each thing that the sentence names would do: a lower line, a cadre, townships that may be crossed")
    func ways() throws {
        let changes: [(inout Scenario) -> Void] = [
            { $0.classes.strongMinWan = 49.9 }, { $0.lead.fallback = .townshipCadre }, { $0.must.towns.cross = .allow },
        ]
        for change in changes {
            #expect(try setup { change(&$1) }.shortages.all.isEmpty)
        }
    }

    @Test("Strong villages times the weak ones for each are told beside the weak ones there are")
    func weak() throws {
        let setup = try setup { map, scenario in
            map[.incomeOperating] = [80, 10, 10, 10, 10, 30]
            scenario.must.towns.cross = .allow
            scenario.must.weakPerStrong = Bounds(maximum: 2)
        }
        let found = setup.findings.filter { $0.code == .cannotBeCovered }.map(\.what.zh)
        #expect(found.first?.contains("1 个强村 × 2 = 2,须带 4 个薄弱村,至少 2 村无法纳入") == true, "\(found)")
        #expect(found.first?.contains("至少须把每个强村可带的薄弱村提高到 4 个,或有 2 个强村") == true, "\(found)")
    }

    @Test("A village that counts as strong only by a sent secretary is told apart from those that are strong")
    func weakWithSent() throws {
        let setup = try setup { map, scenario in
            map[.incomeOperating] = [80, 10, 10, 10, 10, 30]
            scenario.must.towns.cross = .allow
            scenario.must.weakPerStrong = Bounds(maximum: 1)
            scenario.lead.fallback = .townshipCadre
            (scenario.lead.appointedPerTown, scenario.lead.appointedCounts) = (1, true)
        }
        let found = setup.findings.filter { $0.code == .cannotBeCovered }.map(\.what)
        #expect(found.first?.zh.contains("2 个强村(计入乡镇选派书记的村) × 1 = 2,须带 4 个薄弱村") == true, "\(found)")
        #expect(found.first?.en.contains("2 strong (those with a sent secretary included) × 1 = 2") == true)
    }

    @Test(
        "A lead of another township is no lead in reach where townships are not crossed: the distance to the own one is told"
    )
    func reachWithinTown() throws {
        var map = SquareCounty(rows: 1, columns: 8)
        map.towns = Array(repeating: "东镇", count: 3) + Array(repeating: "西镇", count: 5)
        map[.incomeOperating] = [10, 80, 10, 10, 10, 10, 10, 80]
        var scenario = Scenario()
        scenario.lead.fallback = .none
        scenario.must.towns.cross = .forbid
        scenario.must.leadFarKm = Bounds(maximum: 2)
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        let setup = try PlanningCase(map.county, scenario)
        let told = setup.findings.filter { $0.code == .cannotBeCovered }.map(\.what.zh)
        #expect(told.count == 1)
        #expect(
            told.first?.hasPrefix("没有牵头村带得到A4、A5:各村距最近的牵头村 3~4 公里,上限 2 公里。至少须把") == true,
            "\(told)")
        #expect(told.first?.contains("提高到 4 公里") == true && told.first?.contains("允许跨乡镇") == false, "\(told)")
    }

    @Test(
        "Villages behind one that is lost are told once, under the rule that it is lost by, and not by what they lack for it"
    )
    func behind() throws {
        let setup = try setup { map, scenario in
            map[.incomeOperating] = [80, 10, 10, 10, 10, 10]
            map[.popRegistered] = [900, 900, 900, 9000, 900, 900]
            scenario.must.towns.cross = .allow
            scenario.must.villages = Bounds(minimum: 3)
            scenario.must.strongPerCluster = Bounds(minimum: 1)
            scenario.must.population = Bounds(maximum: 6000)
        }
        let told = setup.findings.filter { $0.code == .cannotBeCovered }.map(\.what)
        #expect(told.count == 2 && told[0].zh.hasPrefix("A4自身有 9000 人,每片区至多 6000 人"), "\(told.map(\.zh))")
        #expect(told[1].zh == "A5、A6能带它的牵头村或其间的村,因规则“片区人口”无法纳入", "\(told.map(\.zh))")
        #expect(
            told[1].en
                == "A5 and A6: leads in reach or villages between are left out by 'population of a cluster'",
            "\(told[1].en)")
    }

    @Test("A pocket that lacks several things is told by the first of them alone")
    func severalLacks() throws {
        let setup = try setup { map, scenario in
            map[.incomeOperating] = [80, 10, 10, 10, 10, 10]
            map.towns = ["西镇", "西镇", "西镇", "西镇", "东镇", "东镇"]
            scenario.must.villages = Bounds(minimum: 3)
            scenario.must.strongPerCluster = Bounds(minimum: 1)
        }
        let told = setup.findings.filter { $0.code == .cannotBeCovered }.map(\.what.zh)
        #expect(told.count == 1 && told[0].contains("只有 2 个村,每片区至少 3 个村"), "\(told)")
        // A lower limit alone would leave them without a strong village.
        #expect(told[0].hasSuffix("至少须允许跨乡镇"), "\(told)")
    }

    @Test("Villages that must be together and are too many for a cluster are told with both numbers, once")
    func tooManyTogether() throws {
        let setup = try setup { map, scenario in
            map[.incomeOperating] = [80, 10, 80, 80, 10, 80]
            scenario.must.towns.cross = .allow
            scenario.must.leaveOut = LeaveOutRule(allowed: false)
            scenario.must.together = [map.codes(0, 1), map.codes(1, 2), map.codes(2, 3)]
            scenario.must.villages = Bounds(maximum: 3)
        }
        let told = try #require(setup.contradiction).findings.filter {
            $0.what.zh.contains("A1、A2、A3等 4 村必须同片区,但合计有 4 个村,每片区限 3 个村")
        }
        #expect(told.count == 1)
        #expect(told.first?.villages == (0..<4).map { setup.county.villages[$0].code.text })
    }

    @Test("Villages that must be together in two townships are told by name, with the townships and the rule")
    func togetherAcrossTowns() throws {
        let found = try setup { map, scenario in scenario.must.together = [map.codes(1, 2)] }.findings
        let told = found.filter { $0.code == .cannotBeCovered }.map(\.what)
        #expect(
            told.first?.zh == "A2、A3必须同片区,但分属西镇、东镇,不得跨乡镇,只能一同不组建", "\(told)")
        #expect(told.first?.en.hasPrefix("A2 and A3 must be together, but they lie in ") == true)
    }

    @Test("Two villages far apart that must be together need those between, which are not theirs")
    func farApartTogether() throws {
        let found = try setup { map, scenario in
            map[.incomeOperating] = [80, 10, 80, 80, 10, 80]
            scenario.must.towns.cross = .allow
            scenario.must.villages = Bounds(maximum: 4)
            scenario.must.together = [map.codes(0, 5)]
        }.findings.filter { $0.code == .cannotBeCovered }.map(\.what)
        #expect(found.first?.zh == "A1、A6必须同片区,但相连要经过 6 个村,每片区限 4 个村,只能一同不组建", "\(found)")
    }
}
