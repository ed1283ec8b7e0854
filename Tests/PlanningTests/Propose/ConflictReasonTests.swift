import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("A rule that cannot be kept is told with what is counted")
struct ConflictReasonTests {
    /// What the error says of a row of six villages, the outer two strong.
    private func errors(_ change: (inout SquareCounty, inout Scenario) -> Void) throws -> [Finding] {
        var map = SquareCounty(rows: 1, columns: 6)
        map[.incomeOperating] = [90, 10, 12, 11, 10, 95]
        map[.popRegistered] = [1000, 1000, 1000, 1000, 1000, 1000]
        var scenario = Scenario()
        scenario.lead.fallback = .none
        change(&map, &scenario)
        let setup = try PlanningCase(map.county, scenario, acceptsContradictions: true)
        return try #require(setup.contradiction).findings
    }

    @Test("A kept cluster with too many people is told with both numbers and its villages")
    func keptTooLarge() throws {
        let found = try errors { map, scenario in
            scenario.must.keep = [KeptCluster(name: "老片区", members: map.codes(0, 1, 2), lead: map.code(0))]
            scenario.must.population = Bounds(maximum: 2500)
        }
        let told = found.map(\.what).filter { $0.zh.contains("保留的片区有") }
        #expect(told.map(\.zh) == ["规则“片区人口”无法满足:保留的片区有 3000 人,每片区至多 2500 人;涉及A1、A2、A3"])
        #expect(
            told.map(\.en) == [
                "rule 'population of a cluster' cannot be kept: the kept cluster has 3000 people where a cluster may have 2500 people; villages: A1, A2 and A3"
            ])
    }

    @Test("Too few clusters are told with the rule that leaves no more room")
    func clusterCount() throws {
        let found = try errors { $1.lead.count = Bounds(minimum: 5) }.map(\.what.zh)
        #expect(found.contains("规则“片区个数”无法满足:按“牵头村条件”最多 2 个片区,要求至少 5 个"), "\(found)")
    }

    @Test("A lead that must lead and takes no part is told so, not as rules that contradict each other")
    func fixedLead() throws {
        let found = try errors { map, scenario in
            scenario.lead.fixed = map.codes(0)
            scenario.must.exclude = map.codes(0)
        }
        #expect(found.map(\.what.zh).contains("规则“指定牵头村”无法满足:指定的牵头村不参加分片;涉及A1"), "\(found.map(\.what.zh))")
    }

    @Test("No reason of any conflict is without a word of what is counted")
    func everyReason() {
        let reasons: [Conflict.Reason] = [.tooMuch, .tooLittle, .componentTooSmall, .countOutOfRange, .cannotBeCovered]
        for family in RuleFamily.allCases where family.entry.limit.measure != nil {
            for reason in reasons {
                for against in [RuleFamily.kept, .fixedLeads, .together, .cover, nil] {
                    let conflict = Conflict(family, reason, units: [0], limit: 2, actual: 3, against: against)
                    let text = ConflictReason.text(conflict)
                    #expect(!text.zh.contains("限值") && !text.en.contains("actual") && !text.zh.isEmpty)
                    #expect(text.zh.count <= 60 && text.en.count <= 140)
                }
            }
        }
    }
}
