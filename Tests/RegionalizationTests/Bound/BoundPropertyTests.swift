import Repeatable
import Testing

@testable import Regionalization

@Suite("What does not change a bound")
struct BoundPropertyTests {
    /// A map of 24 units and a plan for it.
    private func example(_ seed: Int) throws -> (map: Map, plan: RegionPlan) {
        try firstMap(seed) { seed in
            var maps = RandomMaps(seed: UInt64(seed) + 700)
            var map = maps.map(width: 6, height: 4, demands: seed % 2 == 0)
            map.relax(keepsTogether: true)
            guard try map.conflicts().isEmpty else { return nil }
            return try map.problem().searched(.short()).map { (map, $0) }
        }
    }

    private var options: BoundOptions {
        var options = BoundOptions()
        options.nodesPerLead = 200
        return options
    }

    @Test("certificate and plan are the same on one, two and four threads", arguments: 0..<8)
    func threadsDoNotMatter(seed: Int) throws {
        let (map, plan) = try example(seed)
        let problem = try map.problem()
        let one = try bound(problem, plan: plan, options)
        for threads in [2, 4] {
            var options = options
            options.threads = threads
            let several = try bound(problem, plan: plan, options)
            #expect(several.certificate == one.certificate)
            #expect(several.improvedPlan == one.improvedPlan && several.unitPrices == one.unitPrices)
        }
    }

    @Test("numbering the units otherwise gives another bound that no plan exceeds", arguments: 0..<12)
    func numberingDoesNotMatter(seed: Int) throws {
        let (map, plan) = try example(seed)
        var generator = SplitMix(seed: UInt64(seed))
        let numbers = map.units.indices.shuffled(using: &generator)
        let problem = try map.problem()
        let renumbered = try map.renumbered(numbers).problem()
        let moved = try RegionPlan(
            regions: plan.regions.map { (numbers[$0.lead], $0.units.map { numbers[$0] }) }, of: renumbered)
        #expect(renumbered.score(of: moved).total == problem.score(of: plan).total)
        let first = try bound(problem, plan: plan, options).certificate
        let second = try bound(renumbered, plan: moved, options).certificate
        #expect(first.bound >= second.score && second.bound >= first.score)
        if first.isProvenOptimal { #expect(second.score <= first.score) }
    }
}

extension Map {
    /// The same map with unit i called `numbers[i]`.
    fileprivate func renumbered(_ numbers: [Int]) -> Map {
        var result = self
        for unit in units.indices { result.units[numbers[unit]] = units[unit] }
        result.edges = edges.map {
            let (u, v) = (numbers[$0.u], numbers[$0.v])
            return Edge(u: min(u, v), v: max(u, v), cohesion: $0.cohesion)
        }
        result.leads = leads.map { lead in
            var lead = lead
            lead.unit = numbers[lead.unit]
            lead.reach = lead.reach.map { .init(unit: numbers[$0.unit], assist: $0.assist) }
            return lead
        }
        result.rules.together = rules.together.map { $0.map { numbers[$0] } }
        result.rules.apart = rules.apart.map { .init(numbers[$0.u], numbers[$0.v]) }
        result.rules.fixedLeads = rules.fixedLeads.map { numbers[$0] }
        result.wishes = wishes.map { wish in
            var moved = wish
            for unit in units.indices { moved.values[numbers[unit]] = wish.values[unit] }
            return moved
        }
        return result
    }
}
