import Testing

@testable import LikenessRegions

@Suite("Without rules the regions are at least as alike as Ward's")
struct LikenessFreeTests {
    @Test("Joining neighbours by least cost, by the plain definition, gives the same start", arguments: 1...5)
    func plainWard(seed: UInt64) throws {
        let map = LikenessMap(width: 6, height: 5, seed: seed)
        let problem = try map.problem()
        let limits = LikenessLimits(problem)
        let state = LikenessState(problem, limits, LikenessParts(problem, limits), .init())
        for count in [1, 3, 7, 15, 30] {
            let groups = WardMerging.groups(state, count: count).map { $0.sorted() }
            #expect(Set(groups) == Set(plain(map, state, count)))
        }
    }

    /// All pairs looked at before every joining.
    private func plain(_ map: LikenessMap, _ state: LikenessState, _ count: Int) -> [[Int]] {
        var groups = map.features.indices.map { [$0] }
        func squares(_ units: [Int]) -> Double { state.sums(of: units.map { Int32($0) }).squares }
        while groups.count > count {
            var best: (cost: Double, left: Int, right: Int)?
            for left in groups.indices {
                for right in groups.indices where right > left {
                    let touch = map.edges.contains {
                        (groups[left].contains($0.u) && groups[right].contains($0.v))
                            || (groups[left].contains($0.v) && groups[right].contains($0.u))
                    }
                    if !touch { continue }
                    let cost = squares(groups[left] + groups[right]) - squares(groups[left]) - squares(groups[right])
                    if cost < best?.cost ?? .infinity { best = (cost, left, right) }
                }
            }
            guard let best else { break }
            groups[best.left] += groups[best.right]
            groups.remove(at: best.right)
        }
        return groups.map { $0.sorted() }
    }

    @Test("The search never ends above Ward's sum of squares, and mostly well below", arguments: 1...4)
    func neverWorse(seed: UInt64) throws {
        let map = LikenessMap(width: 12, height: 12, seed: seed)
        let problem = try map.problem()
        let start = try likenessRegions(problem, count: 24, LikenessOptions(seed: seed, iterations: 0))
        let plan = try likenessRegions(problem, count: 24, LikenessOptions(seed: seed, iterations: 10_000))
        #expect(plan.regions.count == 24 && plan.leftOut.isEmpty)
        #expect(plan.withinSquares < start.withinSquares)
        expectRules(map, plan, LikenessRules())
    }

    @Test("On a tiny map the search finds the best of all plans")
    func bruteForce() throws {
        for seed in 1...5 as ClosedRange<UInt64> {
            let map = LikenessMap(width: 4, height: 2, seed: seed)
            let plan = try likenessRegions(try map.problem(), count: 3, LikenessOptions(seed: seed, iterations: 20_000))
            var best = Double.infinity
            for code in 0..<6561 {
                var (regions, rest) = ([[Int]](repeating: [], count: 3), code)
                for unit in 0..<8 {
                    regions[rest % 3].append(unit)
                    rest /= 3
                }
                if !regions.allSatisfy({ map.isConnected($0) }) { continue }
                let candidate = LikenessPlan(
                    regions: regions, leftOut: [], withinSquares: 0, leftOutSquares: 0, totalSquares: 1)
                best = min(best, map.unexplained(candidate))
            }
            #expect(abs(plan.unexplainedShare - best) < 1e-9, "seed \(seed)")
        }
    }

    @Test("Features that do not vary, or none at all, leave an answer with nothing unexplained")
    func constant() throws {
        var map = LikenessMap(width: 5, height: 5, seed: 1)
        map.features = map.features.map { _ in [7, 0] }
        #expect(try likenessRegions(try map.problem(), count: 5).unexplainedShare == 0)
        map.features = map.features.map { _ in [] }
        let plan = try likenessRegions(try map.problem(LikenessMap.clusterRules), count: 2...4)
        expectRules(map, plan, LikenessMap.clusterRules)
    }

    @Test("A single village, and villages without any border, have their regions")
    func islands() throws {
        let one = try LikenessProblem(edges: [], features: [[3]], populations: [0], isStrong: [false])
        #expect(try likenessRegions(one, count: 1).regions == [[0]])
        let three = try LikenessProblem(
            edges: [], features: [[1], [2], [3]], populations: [0, 0, 0], isStrong: [true, true, true])
        #expect(try likenessRegions(three, count: 3).regions == [[0], [1], [2]])
        #expect(throws: LikenessError.self) { try likenessRegions(three, count: 2) }
    }

    @Test("Numbers near the greatest and a shifted scale give the same regions")
    func scale() throws {
        var map = LikenessMap(width: 8, height: 8, seed: 9)
        let plan = try likenessRegions(try map.problem(), count: 10)
        map.features = map.features.map { $0.map { $0 * 0x1p900 } }
        #expect(try likenessRegions(try map.problem(), count: 10).regions == plan.regions)
    }
}
