import LikenessRegions
import Testing

@Suite("Regions of like villages keep every rule")
struct LikenessRuleTests {
    @Test("Every region is connected, of the right size and population, with a strong village", arguments: 1...6)
    func rules(seed: UInt64) throws {
        let map = LikenessMap(width: 12, height: 10, seed: seed)
        let plan = try likenessRegions(
            try map.problem(LikenessMap.clusterRules), count: 10...20, LikenessOptions(seed: seed, iterations: 30_000))
        expectRules(map, plan, LikenessMap.clusterRules)
        #expect(plan.regions.count >= 10 && plan.regions.count <= 20)
        #expect(plan.leftOut.count <= 6)
        #expect(abs(plan.unexplainedShare - map.unexplained(plan)) < 1e-9)
    }

    @Test("The same seed gives the same plan on one thread and on three")
    func threads() throws {
        let problem = try LikenessMap(width: 9, height: 9, seed: 3).problem(LikenessMap.clusterRules)
        let plans = try [1, 3].map {
            try likenessRegions(
                problem, count: 9...14, LikenessOptions(seed: 5, iterations: 8000, restarts: 4, threads: $0))
        }
        #expect(plans[0] == plans[1])
        let other = try likenessRegions(problem, count: 9...14, LikenessOptions(seed: 6, iterations: 8000, restarts: 4))
        #expect(other != plans[0])
    }

    @Test("A village too populous, an island too small and a part without a strong village are left out by name")
    func reasons() throws {
        var map = LikenessMap(width: 6, height: 6, seed: 2)
        // Column 5 becomes a part of its own without a strong village, unit 0 is huge, unit 1 an island.
        map.edges.removeAll { $0.u == 1 || $0.v == 1 || ($0.v == $0.u + 1 && $0.v % 6 == 5) }
        for unit in stride(from: 5, to: 36, by: 6) { map.isStrong[unit] = false }
        map.populations[0] = 50_000
        map.isStrong[8] = true
        let plan = try likenessRegions(try map.problem(LikenessMap.clusterRules), count: 2...4)
        let reasons = Dictionary(uniqueKeysWithValues: plan.leftOut.map { ($0.unit, $0.reason) })
        #expect(reasons[0] == .tooPopulous && reasons[1] == .pieceTooSmall)
        #expect(stride(from: 5, to: 36, by: 6).allSatisfy { reasons[$0] == .noStrongUnit })
        expectRules(map, plan, LikenessMap.clusterRules)
    }

    @Test("What no plan can keep is said in words")
    func impossible() throws {
        let map = LikenessMap(width: 4, height: 4, seed: 1)
        #expect(throws: LikenessError.self) { try likenessRegions(try map.problem(), count: 17) }
        #expect(throws: LikenessError.self) { try likenessRegions(try map.problem(), count: 0) }
        #expect(throws: LikenessError.self) {
            try likenessRegions(try map.problem(LikenessMap.clusterRules), count: 6)
        }
        var parted = map
        parted.edges.removeAll { $0.v == $0.u + 1 && $0.v % 4 == 2 }
        #expect(throws: LikenessError.self) { try likenessRegions(try parted.problem(), count: 1) }
        #expect(try likenessRegions(try parted.problem(), count: 2).regions.map(\.count) == [8, 8])
        #expect(throws: LikenessError.self) {
            try LikenessProblem(edges: [(0, 0)], features: [[1], [2]], populations: [1, 1], isStrong: [true, true])
        }
        #expect(throws: LikenessError.self) {
            try LikenessProblem(edges: [], features: [[1], [.nan]], populations: [1, 1], isStrong: [true, true])
        }
        #expect(throws: LikenessError.self) {
            try LikenessProblem(edges: [], features: [], populations: [], isStrong: [])
        }
    }
}

func expectRules(_ map: LikenessMap, _ plan: LikenessPlan, _ rules: LikenessRules) {
    let covered = plan.regions.flatMap { $0 } + plan.leftOut.map(\.unit)
    #expect(covered.sorted() == Array(map.features.indices))
    for region in plan.regions {
        #expect(map.isConnected(region))
        let people = region.reduce(0) { $0 + map.populations[$1] }
        #expect(rules.unitCount?.contains(region.count) ?? true)
        #expect(rules.population?.contains(people) ?? true)
        #expect(!rules.needsStrong || region.contains { map.isStrong[$0] })
    }
}
