import Regionalization
import Repeatable
import Testing

@Suite("Several plans that differ")
struct DiversePlanTests {
    private func problem() throws -> RegionalizationProblem {
        var maps = RandomMaps(seed: 77)
        var map = maps.map(width: 8, height: 8, demands: false)
        map.rules = Rules()
        map.rules.unitCount = 2...6
        return try map.problem()
    }

    @Test("Difference counts units outside matching regions: none for a plan and itself, whoever leads")
    func difference() throws {
        var map = Map.path(6)
        map.addLeads([0, 1, 4, 5])
        let problem = try map.problem()
        func plan(_ regions: [(lead: Int, units: [Int])]) throws -> RegionPlan {
            try RegionPlan(regions: regions, of: problem)
        }
        let one = try plan([(1, [0, 1, 2]), (4, [3, 4, 5])])
        #expect(one.difference(from: one) == 0)
        #expect(try one.difference(from: plan([(0, [0, 1, 2]), (5, [3, 4, 5])])) == 0)
        let moved = try one.difference(from: plan([(1, [0, 1, 2, 3]), (4, [4, 5])]))
        #expect(abs(moved - 1.0 / 6) < 1e-12)
        #expect(try one.difference(from: plan([(1, [0, 1, 2])])) == 0.5)
        #expect(try plan([]).difference(from: plan([])) == 0)
        // Each region of the second plan matches one of the first only, although it overlaps both.
        #expect(try one.difference(from: plan([(1, [0, 1, 2, 3, 4, 5])])) == 0.5)
    }

    @Test("Difference equals the best over all one-to-one matchings, and is symmetric", arguments: 0..<40)
    func matching(seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed))
        var map = Map.path(9)
        map.addLeads(Array(0..<9))
        let problem = try map.problem()
        func random() throws -> RegionPlan {
            let labels = (0..<9).map { _ in generator.below(5) }
            let leads = labels.map { label in label == 4 ? nil : labels.firstIndex(of: label) }
            return try RegionPlan(leadOf: leads, of: problem)
        }
        let (one, two) = (try random(), try random())
        let common = Set(one.leftOut).intersection(two.leftOut).count
        func best(_ place: Int, _ used: Set<Int>) -> Int {
            if place == one.regions.count { return 0 }
            var most = best(place + 1, used)
            for other in two.regions.indices where !used.contains(other) {
                let shared = Set(one.regions[place].units).intersection(two.regions[other].units).count
                most = max(most, shared + best(place + 1, used.union([other])))
            }
            return most
        }
        let expected = 1 - Double(common + best(0, [])) / 9
        #expect(abs(one.difference(from: two) - expected) < 1e-12)
        #expect(abs(two.difference(from: one) - expected) < 1e-12)
    }

    @Test("Three plans keep the rules, differ from each other as asked, and lose no more than allowed")
    func three() throws {
        let problem = try problem()
        let options = SearchOptions.short(iterations: 10_000)
        let first = try search(problem, options)
        let diversity = Diversity(count: 3, minDifference: 0.2, maxLoss: 0.1)
        let plans = try diversePlans(problem, first: first, diversity, options)
        #expect(plans.count == 3)
        for (place, plan) in plans.enumerated() {
            #expect(problem.violations(of: plan.plan).isEmpty)
            #expect(problem.score(of: plan.plan).total == plan.score)
            #expect(Double(plan.score.micropoints) >= 0.9 * Double(first.score.micropoints))
            for other in plans[..<place] { #expect(plan.plan.difference(from: other.plan) >= 0.2) }
        }
        var threaded = options
        threaded.threads = 4
        #expect(try diversePlans(problem, first: first, diversity, threaded) == plans)
    }

    @Test("Where plans cannot differ that much, fewer come back")
    func none() throws {
        var map = Map.path(6)
        map.addLeads([1])
        let first = try search(map.problem(), .short())
        let plans = try diversePlans(map.problem(), first: first, Diversity(count: 3), .short())
        #expect(plans.count == 1)
    }
}
