import PlanAudit
import Testing

@testable import CountyModel
@testable import Planning

@Suite("A plan by the counties' own criteria")
struct ScorecardTests {
    /// Six villages in a row a kilometre apart, 90 万元 at both ends and 10 to 14 between.
    private func row(_ first: [Int], _ last: [Int], _ change: (inout Scenario) -> Void = { _ in }) throws -> Scorecard {
        let blocks = try Blocks(rows: 1, columns: 6, [(0, first), (5, last)]) { map, scenario in
            map[.popRegistered] = [100, 100, 100, 100, 100, 100]
            map.set(.mainIndustry, ["茶", "茶", "竹", "竹", "竹", "竹"].map { .list([$0]) })
            change(&scenario)
        }
        return Scorecard(blocks.setup, blocks.plan)
    }

    @Test(
        "Every village with the nearest lead is 100, and a village that goes to the farther one counts by the kilometres"
    )
    func near() throws {
        #expect(try row([0, 1, 2], [3, 4, 5]).value(.near) == 100)
        // 1, 2, 3 and 1 km are 1.75 on average; the nearest leads are 1.5 away.
        let far = try row([0, 1, 2, 3], [4, 5])
        let value = try #require(far.value(.near))
        #expect(abs(value - 100 * 1.5 / 1.75) < 1e-9)
        let entry = try #require(far.entries.first { $0.mark == .near })
        #expect(entry.figure.zh == "成员村到牵头村平均 1.8 公里;若各归最近的可牵头村,为 1.5 公里")
        #expect(entry.range?.zh == "各片区 1 至 2 公里(最远 P01)")
    }

    @Test("Industries are counted in villages, out of those that have such a lead within reach")
    func industry() throws {
        let entry = try #require(try row([0, 1, 2], [3, 4, 5]).entries.first { $0.mark == .industry })
        // 2 goes with the tea lead though the bamboo one is in reach.
        #expect(entry.figure.zh == "4 个成员村中 3 个与牵头村产业相连;附近有相连的可牵头村的有 4 个")
        #expect(entry.value == 75)
    }

    @Test("Clusters of equal population are 100; with an aim, those within it are counted")
    func population() throws {
        #expect(try row([0, 1, 2], [3, 4, 5]).value(.population) == 100)
        // 400 and 200 differ by 100 from their mean of 300.
        let uneven = try #require(try row([0, 1, 2, 3], [4, 5]).value(.population))
        #expect(abs(uneven - 100 * 2.0 / 3) < 1e-9)
        let aimed = try row([0, 1, 2, 3], [4, 5]) { $0.prefer[PopulationTerm.self].aim = Aim(300, 500) }
        #expect(aimed.value(.population) == 50)
    }

    @Test("Weak villages count by what they lack, and only where a strong village leads them")
    func lift() throws {
        #expect(try row([0, 1, 2], [3, 4, 5]).value(.lift) == 100)
        // They lack 9, 8, 7 and 6 of 20; the last is left out.
        let part = try #require(try row([0, 1, 2, 3], [5]).entries.first { $0.mark == .lift })
        #expect(part.figure.zh.hasPrefix("4 个薄弱村中 3 村在强村牵头的片区"))
        #expect(part.value == 80)
    }

    @Test("Villages left out lower the cover alone, and 99.9 is never written as 100")
    func cover() throws {
        let card = try row([0, 1, 2, 3], [5])
        let cover = try #require(card.entries.first { $0.mark == .cover })
        #expect(cover.figure.zh == "参加的 6 村中 5 村在片区内" && cover.range == nil)
        #expect(Scorecard.text(99.9) == "99" && Scorecard.text(100) == "100" && Scorecard.text(99.4) == "99")
    }

    @Test("Without figures a criterion is absent, not 0")
    func absent() throws {
        let blocks = try Blocks.row()
        let card = Scorecard(blocks.setup, blocks.plan)
        #expect(card.value(.industry) == nil && card.value(.resources) == nil && card.value(.near) != nil)
        #expect(Scorecard(blocks.setup, [], leftOut: [0]).entries.isEmpty)
    }

    @Test("Marks lie between 0 and 100 for every plan of a small county")
    func range() throws {
        let blocks = try Blocks.square { map, _ in map[.popRegistered] = [1, 2, 3, 4, 5, 6, 7, 80] }
        for plan in try blocks.everyPlan({ _ in true }) {
            let clusters = plan.regions.enumerated().map { index, region in
                JudgedCluster(
                    id: "P\(index)", name: "", lead: region.lead, members: region.units)
            }
            let out = blocks.setup.county.villages.indices.filter { village in
                !clusters.contains { $0.members.contains(village) }
            }
            let card = Scorecard(blocks.setup, clusters, leftOut: out)
            #expect(card.entries.allSatisfy { (0...100).contains($0.value) })
        }
    }
}
