import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Settings that are each right and do not go together are told with both")
struct SettingConflictTests {
    private func told(_ change: (inout Scenario) -> Void) throws -> [Finding] {
        var map = SquareCounty(rows: 4, columns: 5)
        map[.incomeOperating] = (0..<20).map { $0 % 4 == 0 ? 90 : 10 }
        var scenario = Scenario(of: .newest)
        change(&scenario)
        return try PlanningCase(map.county, scenario, acceptsContradictions: true).findings.filter {
            [.aimOutOfReach, .firstBatchPrevails].contains($0.code)
        }
    }

    @Test("An aim above or below what a cluster may have is told with both numbers and both keys")
    func aims() throws {
        let above = try told {
            $0.must.villages = Bounds(maximum: 12)
            $0.prefer[SizeTerm.self].aim = Aim(15, 20)
        }
        #expect(above.map(\.what.zh) == ["prefer.size.aim [15, 20] 高于 must.villages 的上限 12,没有片区能达到"])
        #expect(above.first?.mend?.en == "change prefer.size.aim or must.villages")
        let below = try told {
            $0.must.population = Bounds(minimum: 5000)
            $0.prefer.weights["population"] = 1
            $0.prefer[PopulationTerm.self].aim = Aim(1000, 2000)
        }
        #expect(below.map(\.what.zh) == ["prefer.population.aim [1000, 2000] 低于 must.population 的下限 5000,没有片区能达到"])
        let ratio = try told {
            $0.must.weakPerStrong = Bounds(maximum: 2)
            $0.prefer.weights["weak_per_strong"] = 1
            $0.prefer[WeakPerStrongTerm.self].aim = Aim(4, 6)
        }
        #expect(ratio.map(\.place.column) == ["prefer.weak_per_strong.aim"])
    }

    @Test("An aim above what the whole county has is told without a limit on clusters")
    func county() throws {
        let found = try told { $0.prefer[SizeTerm.self].aim = Aim(1_000_000, 2_000_000) }
        #expect(found.first?.what.zh.contains("高于全县合计(村数 20)") == true, "\(found.map(\.what.zh))")
    }

    @Test("Nothing is told of aims that a cluster can reach, that do not count, or that nobody has written")
    func quiet() throws {
        let changes: [(inout Scenario) -> Void] = [
            { $0.prefer[SizeTerm.self].aim = Aim(4, 6) },
            {
                $0.must.villages = Bounds(maximum: 5)
                $0.prefer[SizeTerm.self].aim = Aim(5, 9)
            },
            {
                ($0.must.villages, $0.prefer.weights["size"]) = (Bounds(maximum: 12), 0)
                $0.prefer[SizeTerm.self].aim = Aim(15, 20)
            },
            { $0.must.villages = Bounds(maximum: 3) },
        ]
        for change in changes { #expect(try told(change).isEmpty) }
    }

    @Test("The size of a first batch that other keys contradict is told with both keys and what holds")
    func batch() throws {
        let found = try told {
            $0.must.firstBatch = FirstBatchRule(clusters: 2, villages: 8)
            $0.lead.count = Bounds(minimum: 3, maximum: 4)
            $0.must.leaveOut = LeaveOutRule(allowed: true, maxShare: 0.1)
        }
        #expect(
            found.map(\.what.zh) == [
                "must.first_batch.clusters(2 个片区)与 lead.count(3 至 4)不一致,以前者为准",
                "must.first_batch.villages(11 个村留待以后)与 must.leave_out(至多 2)不一致,以前者为准",
            ])
        #expect(
            try told {
                $0.must.firstBatch = FirstBatchRule(clusters: 3, villages: 8)
                $0.lead.count = Bounds(minimum: 3, maximum: 4)
                $0.must.leaveOut = LeaveOutRule(allowed: true, maxShare: 0.9)
            }.isEmpty)
    }
}
