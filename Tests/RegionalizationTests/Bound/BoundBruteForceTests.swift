import LinearSolver
import Testing

@testable import Regionalization

@Suite("Bounds against trying every plan")
struct BoundBruteForceTests {
    /// A tiny map with rules of every kind, its best plan by trying all, and a plan to certify.
    private func example(_ seed: Int, isPriced: Bool = false) throws -> (
        problem: RegionalizationProblem, best: Int64, plan: RegionPlan
    )? {
        var maps = RandomMaps(seed: UInt64(seed) + 9_000)
        var map = maps.map(width: 3, height: seed % 3 == 0 ? 3 : 2, demands: true)
        if isPriced { map.relax(keepsTogether: true) }
        let judge = PlainJudge(map: map)
        guard let best = judge.bestScore() else { return nil }
        guard let problem = try? map.problem() else { return nil }
        guard let found = try? search(problem, .short(seed: 1, iterations: seed % 2 == 0 ? 5 : 3_000, restarts: 1))
        else {
            return nil
        }
        return (problem, best, found.plan)
    }

    @Test(
        "no plan is worth more than the bound, whatever the budget; a plan proven best is the best",
        arguments: 0..<1_200)
    func boundHolds(seed: Int) throws {
        guard let example = try example(seed) else { return }
        var options = BoundOptions()
        options.passes = 1 + seed % 7
        options.nodesPerLead = [0, 3, 1_000][seed % 3]
        options.nodesPerLeadExact = [5, 100_000][seed % 2]
        if seed % 4 == 0 { options.solver = nil }
        let result = try bound(example.problem, plan: example.plan, options)
        let certificate = result.certificate
        #expect(certificate.bound.micropoints >= example.best)
        #expect(certificate.score == example.problem.score(of: result.improvedPlan ?? example.plan).total)
        // Where the least left out comes first, a plan may score more than the best one.
        let isByScore = !example.problem.rules.fewestLeftOutFirst
        if isByScore { #expect(certificate.score.micropoints <= example.best) }
        if isByScore && certificate.isProvenOptimal { #expect(certificate.score.micropoints == example.best) }
        if let better = result.improvedPlan {
            #expect(example.problem.violations(of: better).isEmpty)
        }
    }

    @Test("with a full budget, the best plans of most small maps are proven best")
    func boundIsTight() throws {
        var (examples, proven) = (0, 0)
        for seed in 0..<60 {
            guard let example = try example(seed, isPriced: true) else { continue }
            examples += 1
            let result = try bound(example.problem, plan: example.plan, BoundOptions())
            if result.certificate.isProvenOptimal { proven += 1 }
        }
        #expect(examples >= 20)
        #expect(proven * 10 >= examples * 6, "\(proven) of \(examples)")
    }
}

extension Map {
    /// Without the rules that pricing relaxes, so that its answer is the best and not only a bound.
    mutating func relax(keepsTogether: Bool = false) {
        if !keepsTogether { rules.together = [] }
        rules.zonings = []
        rules.townsPerRegion = nil
        rules.fewestLeftOutFirst = false
    }
}
