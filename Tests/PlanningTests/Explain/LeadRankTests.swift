import Testing

@testable import CountyModel
@testable import Planning

@Suite("Where the lead ranks, and why those before it do not lead")
struct LeadRankTests {
    /// Five villages in a row under the middle one, of which some are strong.
    private func reason(_ incomes: [Double], farthestKm: Double) throws -> ClusterReason {
        let blocks = try Blocks(rows: 1, columns: 5, [(2, [0, 1, 2, 3, 4])]) { map, scenario in
            map[.incomeOperating] = incomes
            scenario.lead.rankBy = [WeightedField(.incomeOperating, 1)]
            scenario.must.leadFarKm = Bounds(maximum: farthestKm)
            // Nearness alone counts, so that the outermost village is the dearest lead.
            scenario.prefer.weights["compact"] = 50
            scenario.prefer[CompactTerm.self].maxKm = 9
            scenario.costs.leadRank = 0
        }
        let found = PlanExplainer.explain(blocks.setup, blocks.plan).clusters[0]
        #expect(try RationaleAudit.faults(found) == [])
        return found
    }

    @Test("The village that ranks first but lies too far from another is named with that rule, beside the next best")
    func rule() throws {
        let text = try reason([120, 80, 90, 10, 10], farthestKm: 3.5).text
        #expect(text.zh.contains("可牵头村中综合排名第2(首位A1牵头将违反“与牵头村距离”);次选A2,"))
        #expect(
            text.en.contains(
                "Rank 2 of 3 able to lead (under A1, ranked first, 'distance from the lead' would be broken)"))
        #expect(text.en.contains("; under A2, next best,"))
    }

    @Test("Where nobody else may lead, the first-ranked village is named all the same")
    func nobodyElse() throws {
        let text = try reason([120, 10, 90, 10, 10], farthestKm: 3.5).text
        #expect(text.zh.contains("综合排名第2(首位A1牵头将违反“与牵头村距离”),改由其他村牵头均不合规则"))
    }

    @Test("A first-ranked village that is the next best is called both, and one that would only cost more its cost")
    func allowed() throws {
        let first = try reason([10, 120, 90, 10, 10], farthestKm: 9).text
        #expect(first.zh.contains("综合排名第2;排名首位的A2(收入最高,120万元)若牵头,全方案"))
        #expect(first.en.contains("; under A2 (the richest, 120 wan yuan), ranked first and next best,"))
        let far = try reason([120, 80, 90, 10, 10], farthestKm: 9)
        let loss = try #require(far.facts.first { $0.id == "first_ranked_loss" }).text
        #expect(far.text.zh.contains("综合排名第2(首位A1牵头少\(loss)分);次选A2,"))
    }

    @Test("A lead that ranks first names nobody before it")
    func first() throws {
        let text = try reason([80, 10, 120, 10, 10], farthestKm: 9).text
        #expect(text.zh.contains("综合排名第1;次选A1,") && !text.zh.contains("首位"))
    }
}
