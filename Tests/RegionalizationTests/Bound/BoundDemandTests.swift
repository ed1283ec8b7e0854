import LinearSolver
import Testing

@testable import Regionalization

@Suite("Certificates")
struct BoundDemandTests {
    /// A row of six units of which both end units lead two others each.
    private func row() -> Map {
        var map = Map.path(6)
        map.addLeads([0, 5])
        map.rules.unitCount = 1...3
        return map
    }

    @Test("two leads that share out a row of six are proven best, with and without a solver for the last step")
    func provenBest() throws {
        let problem = try row().problem()
        let plan = try search(problem, .short()).plan
        let result = try bound(problem, plan: plan)
        #expect(result.certificate.isProvenOptimal && result.certificate.gap == 0)
        var alone = BoundOptions()
        alone.solver = nil
        let certificate = try bound(problem, plan: plan, alone).certificate
        #expect(certificate.bound >= certificate.score)
        #expect(certificate.solver == nil && certificate.rounds == 0 && certificate.method == .lagrangian)
    }

    @Test("a poor plan is replaced by the best one among the regions met")
    func improvesThePlan() throws {
        let problem = try row().problem()
        let poor = try RegionPlan(regions: [(0, [0])], of: problem)
        let result = try bound(problem, plan: poor)
        let better = try #require(result.improvedPlan)
        #expect(problem.violations(of: better).isEmpty)
        #expect(problem.score(of: better).total == result.certificate.score)
        #expect(result.certificate.score > problem.score(of: poor).total)
    }

    @Test("where every unit must be covered but one lead is too weak, the fewest left out are proven")
    func fewestLeftOut() throws {
        var map = row()
        map.leads = []
        map.addLeads([0])
        map.rules.cover = .full
        let problem = try RegionalizationProblem(
            unchecked: map.units, edges: map.edges, leads: map.leads, rules: map.rules)
        let plan = try RegionPlan(regions: [(0, [0, 1, 2])], of: problem)
        let certificate = try bound(problem, plan: plan).certificate
        #expect(certificate.leftOut == LeftOutCertificate(plan: 3, atLeast: 3))
        #expect(certificate.leftOut?.isProvenFewest == true)
        #expect(certificate.isProvenOptimal)
    }

    @Test("the same budget gives the same certificate on one thread and on four", arguments: 0..<6)
    func threadsDoNotMatter(seed: Int) throws {
        let (problem, plan) = try firstMap(seed) { seed in
            var maps = RandomMaps(seed: UInt64(seed) + 40)
            var map = maps.map(width: 8, height: 6, demands: false)
            map.rules.together = []
            let problem = try map.problem()
            return try problem.searched(.short()).map { (problem, $0) }
        }
        var options = BoundOptions()
        options.nodesPerLead = 50
        let one = try bound(problem, plan: plan, options)
        options.threads = 4
        let four = try bound(problem, plan: plan, options)
        #expect(one.certificate == four.certificate)
        #expect(one.improvedPlan == four.improvedPlan && one.unitPrices == four.unitPrices)
    }

    @Test("a limit on steps ends the work early, with the same valid bound on one thread and on two")
    func stepsAreCounted() throws {
        var maps = RandomMaps(seed: 77)
        var map = maps.map(width: 12, height: 9, demands: false)
        map.relax()
        map.rules.population = 0...60
        let problem = try map.problem()
        let plan = try search(problem, .short()).plan
        var options = BoundOptions()
        options.improvesPlan = false
        let whole = try bound(problem, plan: plan, options)
        for part in [50, 8, 2] {
            options.steps = whole.steps / part
            options.threads = 1
            let one = try bound(problem, plan: plan, options)
            options.threads = 2
            let two = try bound(problem, plan: plan, options)
            #expect(one.certificate == two.certificate && one.steps == two.steps)
            #expect(!one.certificate.wasCutShort && one.certificate.bound >= whole.certificate.score)
            #expect(one.steps < whole.steps)
        }
        options.steps = -1
        #expect(throws: BoundOptions.Invalid.negative(-1)) { try bound(problem, plan: plan, options) }
    }

    @Test(
        "where only inhabitants limit clusters, steps shared out among passes and leads prove 168 villages within 6 %")
    func crowdedMap() throws {
        // Without the shares, early passes spend the steps on trees at prices that are not settled, and 8 to 12 % stay open.
        var maps = RandomMaps(seed: 1)
        let problem = try maps.crowded(width: 14, height: 12).problem()
        let plan = try search(problem, .short(iterations: 60_000)).plan
        var options = BoundOptions()
        (options.solver, options.passes, options.steps, options.threads) = (nil, 40, 600_000_000, 2)
        let result = try bound(problem, plan: plan, options)
        #expect(result.steps <= 600_000_000 && result.certificate.passes == 40)
        #expect(result.certificate.gap < 0.06, "gap \(result.certificate.gap)")
    }

    @Test("work that is stopped at once still ends with a bound that no plan exceeds")
    func stoppedAtOnce() throws {
        let problem = try row().problem()
        let plan = try search(problem, .short()).plan
        let poor = try RegionPlan(regions: [(0, [0])], of: problem)
        let certificate = try bound(problem, plan: poor, isCancelled: { true }).certificate
        #expect(certificate.wasCutShort && certificate.passes == 0)
        #expect(certificate.bound >= problem.score(of: plan).total)
    }

    @Test("options that make no sense are refused")
    func refusesOptions() throws {
        let problem = try row().problem()
        let plan = try search(problem, .short()).plan
        var options = BoundOptions()
        options.passes = 0
        #expect(throws: BoundOptions.Invalid.passes(0)) { try bound(problem, plan: plan, options) }
        options = BoundOptions()
        options.timeLimitSeconds = 0
        #expect(throws: BoundOptions.Invalid.timeLimit(0)) { try bound(problem, plan: plan, options) }
    }
}
