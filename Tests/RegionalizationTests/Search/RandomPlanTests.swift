import Testing

@testable import Regionalization

@Suite("Random valid plans")
struct RandomPlanTests {
    private func options(_ change: (inout WalkOptions) -> Void = { _ in }) -> WalkOptions {
        var options = WalkOptions()
        (options.seed, options.plans) = (7, 200)
        change(&options)
        return options
    }

    /// A grid with five leads that differ, so that plans differ in score.
    private func grid(_ side: Int, _ change: (inout Rules) -> Void = { _ in }) throws -> RegionalizationProblem {
        var map = Map.grid(side, side)
        let last = side * side - 1
        map.addLeads([0, side - 1, last / 2, last - side + 1, last])
        for (index, lead) in map.leads.enumerated() {
            map.leads[index] = LeadCandidate(
                unit: lead.unit, fixedCost: lead.fixedCost, capacity: nil,
                reach: lead.reach.map {
                    .init(
                        unit: $0.unit,
                        assist: Score(micropoints: $0.unit == lead.unit ? 0 : Int64($0.unit * 7_919 % 1_000 * 900)))
                })
        }
        map.rules.unitCount = 2...5
        change(&map.rules)
        return try map.problem()
    }

    @Test("The sample is the same for any number of threads and another for another seed")
    func isDeterministic() throws {
        let problem = try grid(6)
        let plan = try search(problem, SearchOptions.short()).plan
        let one = try randomPlans(problem, from: plan, options())
        let four = try randomPlans(problem, from: plan, options { $0.threads = 4 })
        #expect(one.scores == four.scores && one.stepsTaken == four.stepsTaken)
        let other = try randomPlans(problem, from: plan, options { $0.seed = 8 })
        #expect(other.scores != one.scores)
        #expect(one.scores.count == 200 && Set(one.scores).count > 20)
    }

    @Test("No random plan beats the optimum, and a searched plan beats nearly all of them")
    func placesPlans() throws {
        let problem = try grid(4)
        let result = try search(problem, SearchOptions.short())
        let certificate = try bound(problem, plan: result.plan).certificate
        let sample = try randomPlans(problem, from: result.plan, options { $0.plans = 400 })
        #expect(sample.scores.allSatisfy { $0 <= certificate.bound })
        #expect(sample.shareBelow(result.score) > 0.9)
        #expect(sample.shareBelow(Score(micropoints: .min)) == 0)
    }

    @Test("A plan that misses a demand on the whole is no start for a walk")
    func refusesInvalid() throws {
        let problem = try grid(4) { $0.cover = .full }
        let empty = try RegionPlan(regions: [], of: problem)
        #expect(throws: Impossible.self) { try randomPlans(problem, from: empty, options()) }
    }
}
