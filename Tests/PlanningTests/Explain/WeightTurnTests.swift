import Regionalization
import Testing

@testable import CountyModel
@testable import Planning

@Suite("How much a weight would have to change")
struct WeightTurnTests {
    /// Score of a plan under a scenario with one weight changed.
    private func score(_ regions: [(lead: Int, units: [Int])], _ blocks: Blocks, _ key: String, _ weight: Double) throws
        -> Score
    {
        var scenario = blocks.setup.scenario
        scenario.prefer.setWeight(of: key, to: weight)
        let setup = try PlanningCase(blocks.setup.county, scenario)
        return setup.problem.score(of: try RegionPlan(regions: regions, of: setup.problem)).total
    }

    private let here: [(lead: Int, units: [Int])] = [(0, [0, 1, 2]), (5, [3, 4, 5])]
    private let there: [(lead: Int, units: [Int])] = [(0, [0, 1]), (5, [2, 3, 4, 5])]

    private func blocks() throws -> Blocks {
        try Blocks.row { map, scenario in
            map.setLists(.mainIndustry, [["茶叶"], ["茶叶"], ["民宿"], ["民宿"], ["茶叶"], ["民宿"]])
            map.towns = ["东镇", "东镇", "东镇", "西镇", "西镇", "西镇"]
            scenario.prefer.weights["same_town"] = 0.4
            scenario.lead.count = Bounds(minimum: 2)
            scenario.prefer.weights["industry"] = 0.1
        }
    }

    @Test("A hair before its turn a weight leaves the village where it is, a hair beyond the other plan scores more")
    func turns() throws {
        let blocks = try blocks()
        let problem = blocks.setup.problem
        let changes = WeightTurns(blocks.setup).changes(
            from: try RegionPlan(regions: here, of: problem), to: try RegionPlan(regions: there, of: problem))
        #expect(changes.contains { $0.key == "prefer.industry" && ($0.turn ?? 0) > $0.weight })
        #expect(changes.contains { $0.key == "prefer.same_town" && ($0.turn ?? 9) < $0.weight })
        for change in changes {
            func isBetterHere(_ weight: Double) throws -> Bool {
                try score(here, blocks, change.key, weight) > score(there, blocks, change.key, weight)
            }
            #expect(try isBetterHere(change.weight))
            guard let turn = change.turn else {
                for weight in [0, 0.01, 1, 100, 10_000] where weight > 0 || change.key != "prefer.same_town" {
                    #expect(try isBetterHere(weight), "\(change.key) at \(weight)")
                }
                continue
            }
            let step = 0.001 * (turn > change.weight ? 1 : -1)
            #expect(try isBetterHere(turn - step), "\(change.key) before \(turn)")
            #expect(try !isBetterHere(turn + step), "\(change.key) beyond \(turn)")
        }
        #expect(changes.map(\.share) == changes.map(\.share).sorted())
    }

    @Test("A weight that stands alone turns nothing, as weights are brought to a sum of one")
    func alone() throws {
        let blocks = try Blocks.row { _, scenario in
            scenario.prefer.weights = TermWeights(all: 0)
            scenario.prefer.setWeight(of: "prefer.compact", to: 1)
        }
        let problem = blocks.setup.problem
        let changes = WeightTurns(blocks.setup).changes(
            from: try RegionPlan(regions: here, of: problem), to: try RegionPlan(regions: there, of: problem))
        let compact = try #require(changes.first { $0.key == "prefer.compact" })
        #expect(compact.weight == 1 && compact.turn == nil)
    }

    @Test("The change that is least is checked by planning anew, and the answer says what came of it")
    func checked() throws {
        let answer = try #require(try blocks().ask(2, 1, Blocks.short))
        let first = try #require(answer.weights.first)
        #expect(!first.checks.isEmpty && first.checks.dropLast().allSatisfy { !$0.isThere })
        for check in first.checks {
            var scenario = try blocks().setup.scenario
            scenario.prefer.setWeight(of: first.key, to: check.weight)
            let again = try PlanningCase(try blocks().setup.county, scenario).propose()
            #expect(check.isThere == again.clusters.contains { $0.lead == 5 && $0.members.contains(2) })
        }
        #expect(answer.text.contains { $0.zh.contains("重新求解") })
        for text in answer.text { #expect(RationaleAudit.faults(text, answer.facts) == []) }
    }
}
