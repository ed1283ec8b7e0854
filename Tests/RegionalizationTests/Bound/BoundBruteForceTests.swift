import LinearSolver
import Testing

@testable import Regionalization

@Suite("Bounds against trying every plan")
struct BoundBruteForceTests {
    /// A tiny map with rules of every kind and a plan to certify; `nil` where the rules leave none.
    private func example(_ seed: Int, isPriced: Bool = false) throws -> Example? {
        var maps = RandomMaps(seed: UInt64(seed) + 9_000)
        let (width, height) = seed % 40 == 7 ? (5, 2) : seed % 4 == 0 ? (3, 3) : (3, 2)
        var map = maps.map(width: width, height: height, demands: true)
        if isPriced { map.relax(keepsTogether: true) }
        guard try map.conflicts().isEmpty else { return nil }
        let problem = try map.problem()
        let options = SearchOptions.short(seed: 1, iterations: seed % 2 == 0 ? 5 : 3_000, restarts: 1)
        return try problem.searched(options).map { Example(problem: problem, plan: $0, judge: PlainJudge(map: map)) }
    }

    private struct Example {
        let problem: RegionalizationProblem
        let plan: RegionPlan
        let judge: PlainJudge
    }

    @Test(
        "on 520 maps, no plan is worth more than the bound, whatever the budget; a plan proven best is the best",
        arguments: 0..<20)
    func boundHolds(block: Int) throws {
        // Many random rules leave no plan; each block takes the first maps that have one.
        var examples = 0
        var seed = block * 1_000
        while examples < 26 {
            try #require(seed < block * 1_000 + 900, "only \(examples) of 900 maps have a plan")
            if let example = try example(seed) {
                examples += 1
                try check(example, seed)
            }
            seed += 1
        }
    }

    private func check(_ example: Example, _ seed: Int) throws {
        let best = try #require(example.judge.bestScore())
        var options = BoundOptions()
        options.passes = 1 + seed % 7
        options.nodesPerLead = [0, 3, 1_000][seed % 3]
        options.nodesPerLeadExact = [5, 100_000][seed % 2]
        options.gapWanted = seed % 5 == 0 ? 0.05 : 0
        if seed % 4 == 0 { options.solver = nil }
        // Every third map goes from the root straight to branches.
        if seed % 3 == 1 { options.cutRounds = 0 }
        let result = try bound(example.problem, plan: example.plan, options)
        let certificate = result.certificate
        #expect(certificate.bound.micropoints >= best, "map \(seed)")
        #expect(
            certificate.score == example.problem.score(of: result.improvedPlan ?? example.plan).total, "map \(seed)")
        // Where the least left out comes first, a plan may score more than the best one.
        let isByScore = !example.problem.rules.fewestLeftOutFirst
        if isByScore { #expect(certificate.score.micropoints <= best, "map \(seed)") }
        if isByScore && certificate.isProvenOptimal { #expect(certificate.score.micropoints == best, "map \(seed)") }
        if let better = result.improvedPlan {
            #expect(example.problem.violations(of: better).isEmpty, "map \(seed)")
        }
    }

    @Test("without cuts, maps whose bound stays open are split into parts until the best plan is proven best")
    func branchingProves() throws {
        var (branched, proven) = (0, 0)
        for seed in 0..<300 {
            guard let example = try example(seed, isPriced: true) else { continue }
            var options = BoundOptions()
            (options.cutRounds, options.branches) = (0, 200)
            options.improvesPlan = seed % 2 == 0
            let certificate = try bound(example.problem, plan: example.plan, options).certificate
            guard certificate.method == .branchAndBound else { continue }
            branched += 1
            let best = try #require(example.judge.bestScore())
            #expect(certificate.bound.micropoints >= best, "map \(seed)")
            if certificate.bound.micropoints == best { proven += 1 }
        }
        #expect(branched >= 5)
        #expect(proven * 10 >= branched * 8, "\(proven) of \(branched)")
    }

    @Test("with a full budget, the best plans of nearly all small maps are proven best")
    func boundIsTight() throws {
        var (examples, proven) = (0, 0)
        for seed in 0..<60 {
            guard let example = try example(seed, isPriced: true) else { continue }
            examples += 1
            let result = try bound(example.problem, plan: example.plan, BoundOptions())
            if result.certificate.isProvenOptimal { proven += 1 }
        }
        #expect(examples >= 20)
        #expect(proven * 10 >= examples * 8, "\(proven) of \(examples)")
    }
}

extension Map {
    /// Without the rules that pricing relaxes, so that its answer is the best and not only a bound.
    mutating func relax(keepsTogether: Bool = false) {
        if !keepsTogether { rules.together = [] }
        rules.zonings = []
        rules.townsPerRegion = nil
        (rules.outerUnits, rules.outline) = (nil, nil)
        rules.fewestLeftOutFirst = false
    }
}
