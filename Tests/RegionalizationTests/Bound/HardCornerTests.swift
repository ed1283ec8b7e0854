import LinearSolver
import Testing

@testable import Regionalization

@Suite("Villages that few leads reach")
struct HardCornerTests {
    /// Lead 0 can take villages 2 and 3 or 4 and 5, lead 1 villages 2 and 4 or 3 and 5: halves of these regions cover all four,
    /// whole ones never do.
    private func corner() throws -> RegionalizationProblem {
        let villages: [(population: Int, need: Int64)] = [(0, 0), (3, 0), (4, 6), (4, 4), (3, 6), (3, 4)]
        let units = villages.map { ArealUnit(population: $0.population, need: $0.need) }
        let edges = [(0, 2), (0, 4), (1, 2), (1, 3), (2, 3), (2, 4), (3, 5), (4, 5)].map {
            Edge(u: $0.0, v: $0.1, cohesion: .zero)
        }
        let leads = [(unit: 0, capacity: Int64(10)), (unit: 1, capacity: Int64(12))].map { lead in
            LeadCandidate(
                unit: lead.unit, capacity: lead.capacity,
                reach: [lead.unit, 2, 3, 4, 5].map {
                    .init(unit: $0, assist: $0 == lead.unit ? .zero : Score(points: 1))
                })
        }
        var rules = Rules()
        (rules.unitCount, rules.population, rules.cover) = (1...3, 0...10, .full)
        return try RegionalizationProblem(unchecked: units, edges: edges, leads: leads, rules: rules)
    }

    @Test("a village that two leads must leave out, though halves of regions cover it, is proven left out")
    func provesWhatFractionsDoNot() throws {
        let problem = try corner()
        let plan = try RegionPlan(regions: [(0, [0, 4, 5]), (1, [1, 3])], of: problem)
        #expect(problem.shortages().leftOutAtLeast == 0)
        // Prices alone, without a solver, prove nothing.
        var prices = BoundOptions()
        prices.solver = nil
        #expect(try bound(problem, plan: plan, prices).certificate.leftOut?.atLeast == 0)
        #expect(try bound(problem, plan: plan).certificate.leftOut == LeftOutCertificate(plan: 1, atLeast: 1))
    }

    @Test("on 400 maps the count never exceeds the fewest villages that any plan leaves out, and is often that number")
    func neverTooMany() throws {
        let solver = try #require(LinearSolvers.preferred)
        var (exact, positive) = (0, 0)
        for seed in 0..<400 {
            var maps = RandomMaps(seed: UInt64(seed) + 77_000)
            var map = maps.map(width: 3, height: seed % 4 == 0 ? 3 : 2, demands: false)
            map.rules.cover = .partial(maxLeftOut: nil)
            map.rules.fewestLeftOutFirst = true
            for unit in map.units.indices { map.units[unit].leaveOutWeight = 1 }
            let problem = try map.unchecked()
            let taking = map.units.indices.filter { !map.units[$0].isExcluded }
            let plan = try #require(PlainJudge(map: map).bestPlan())
            let fewest = taking.count - plan.values.reduce(0) { $0 + $1.count }
            var corners = HardCorners(SearchModel(problem), solver, HardCorners.Limits(), { false })
            let proven = try corners.leftOutAtLeast(taking.count)
            #expect(proven <= fewest, "map \(seed): \(proven) proven, \(fewest) true")
            if fewest > 0 { positive += 1 }
            if fewest > 0 && proven == fewest { exact += 1 }
        }
        #expect(positive > 100 && exact * 2 > positive, "\(exact) of \(positive)")
    }
}
