import LinearSolver
import Repeatable
import Testing

@testable import Regionalization

@Suite("Bounds on plans whose sums are worth something")
struct WishBoundTests {
    /// What a wish of the maps is about; each kind is tried alone and all together.
    enum Kind: String, CaseIterable, Sendable {
        case size, population, weakPerStrong, need, pieces, mixed, all
    }

    private func wish(
        _ values: [Int], _ aim: ClosedRange<Int>, _ slope: Int, _ maps: inout RandomMaps
    ) -> SumWish {
        SumWish(
            values: values, aim: aim, full: Score(micropoints: Int64(maps.generator.below(800_000))),
            below: Score(micropoints: Int64(maps.generator.below(slope))),
            above: Score(micropoints: Int64(maps.generator.below(slope))))
    }

    private func wishes(_ kind: Kind, _ map: Map, _ maps: inout RandomMaps) -> [SumWish] {
        let ones = map.units.map { _ in 1 }
        switch kind {
        case .size: return [wish(ones, 2...3, 500_000, &maps)]
        case .population: return [wish(map.units.map(\.population), 30...40, 40_000, &maps)]
        case .weakPerStrong:
            let ratio = 1 + maps.generator.below(2)
            let values = map.units.map { ($0.isWeak ? 1 : 0) - ($0.isStrong ? ratio : 0) }
            return [wish(values, -1...0, 400_000, &maps)]
        case .need: return [wish(map.units.map { Int($0.need) }, 10...14, 80_000, &maps)]
        case .pieces:
            return [
                wish(ones, 2...4, 200_000, &maps), wish(ones, 3...3, 300_000, &maps), wish(ones, 1...5, 90_000, &maps),
            ]
        case .mixed: return [wish(map.units.map { _ in maps.generator.below(9) - 4 }, -2...2, 200_000, &maps)]
        case .all: return Kind.allCases.filter { $0 != .all }.flatMap { wishes($0, map, &maps) }
        }
    }

    /// A small map with wishes of a kind and a plan; `nil` where the rules leave none.
    private func example(_ seed: Int, _ kind: Kind) throws -> (map: Map, plan: RegionPlan)? {
        var maps = RandomMaps(seed: UInt64(seed) + 70_000)
        var map = maps.map(width: 3, height: seed % 3 == 0 ? 3 : 2, demands: true)
        map.relax(keepsTogether: true)
        map.wishes = wishes(kind, map, &maps)
        guard try map.conflicts().isEmpty else { return nil }
        return try map.problem().searched(.short(seed: 1, iterations: seed % 2 == 0 ? 5 : 3_000, restarts: 1))
            .map { (map, $0) }
    }

    @Test(
        "on 504 maps no plan is worth more than the bound, a plan proven best is the best, and most are proven",
        arguments: Kind.allCases)
    func boundHolds(kind: Kind) throws {
        var (examples, proven, seed) = (0, 0, 0)
        while examples < 72 {
            try #require(seed < 1_500, "only \(examples) maps have a plan")
            defer { seed += 1 }
            guard let (map, plan) = try example(seed, kind) else { continue }
            examples += 1
            let best = try #require(PlainJudge(map: map).bestScore())
            var options = BoundOptions()
            options.passes = 1 + seed % 7
            options.nodesPerLead = [0, 3, 1_000][seed % 3]
            if seed % 5 == 0 { options.nodesPerLeadExact = 5 }
            if seed % 4 == 0 { options.solver = nil }
            let certificate = try bound(map.problem(), plan: plan, options).certificate
            #expect(certificate.bound.micropoints >= best, "\(kind) map \(seed)")
            if certificate.isProvenOptimal {
                proven += 1
                #expect(certificate.score.micropoints == best, "\(kind) map \(seed)")
            }
        }
        #expect(proven >= 40, "\(proven) of \(examples)")
    }

    /// A map of thirty units with wishes of a kind and a good plan.
    private func large(_ seed: Int, _ kind: Kind) throws -> (map: Map, plan: RegionPlan)? {
        var maps = RandomMaps(seed: UInt64(seed) + 900)
        var map = maps.map(width: 6, height: 5, demands: false)
        map.relax(keepsTogether: true)
        map.wishes = wishes(kind, map, &maps)
        guard try map.conflicts().isEmpty, let plan = try map.problem().searched(.short()) else { return nil }
        return (map, plan)
    }

    @Test("the same certificate on one, two and four threads", arguments: Kind.allCases)
    func threadsDoNotMatter(kind: Kind) throws {
        let (map, plan) = try firstMap(5) { try large($0, kind) }
        let problem = try map.problem()
        var options = BoundOptions()
        options.nodesPerLead = 200
        let one = try bound(problem, plan: plan, options)
        for threads in [2, 4] {
            options.threads = threads
            let several = try bound(problem, plan: plan, options)
            #expect(several.certificate == one.certificate && several.improvedPlan == one.improvedPlan)
            #expect(several.unitPrices == one.unitPrices)
        }
    }

    @Test(
        "the conjugate of a worth is the greatest that a multiplier and the sums to come can make", arguments: 0..<200)
    func conjugates(seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed))
        var map = Map.path(4)
        map.addLeads([0])
        map.wishes = (0..<(1 + seed % 3)).map { _ in
            let least = generator.below(8)
            return SumWish(
                values: [1, 1, 1, 1], aim: least...least + generator.below(4), full: Score(points: 1),
                below: Score(micropoints: Int64(generator.below(300))),
                above: Score(micropoints: Int64(generator.below(300))))
        }
        // Owns the tables.
        let model = SearchModel(try map.problem())
        defer { withExtendedLifetime(model) {} }
        var curve = WishCurve(model.wishes, 0, scale: 0.25)
        (curve.onlyGrows, curve.hasLimit) = (true, true)
        let (present, room) = (generator.below(6), generator.below(8))
        let multiplier = Double(generator.below(1_000_000)) - 500_000
        let answer = curve.conjugate(multiplier, present: Double(present) / 4, room: Double(room) / 4)
        let best = (0...room).map {
            multiplier * Double($0) / 4 + Double(model.wishes.worth(0, of: present + $0) * PricingModel.grain)
        }.max()
        #expect(abs(answer.value - (try #require(best))) < 1e-3)
    }
}
