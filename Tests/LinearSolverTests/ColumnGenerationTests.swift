import LinearSolver
import Testing

@Suite("Columns are generated until none has a gain")
struct ColumnGenerationTests {
    /// 453.75 planks: every pattern priced by hand-free dynamic programming, checked against all patterns at once.
    @Test("Beams are cut from as few planks as with all patterns known", arguments: solverNames)
    func allPatterns(name: String) throws {
        let generated = try CuttingStock.halls.generate(with: try solver(name))
        let full = try solver(name).makeModel()
        let beams = CuttingStock.halls.beams
        try full.addRows(beams.map { LinearRow(lower: Double($0.demand), upper: .infinity, entries: []) })
        try full.addColumns(
            allPatterns().map { pattern in
                LinearColumn(
                    objective: -1, lower: 0, upper: .infinity, isInteger: true,
                    entries: pattern.enumerated().map { LinearEntry(index: $0, value: Double($1)) })
            })
        let relaxed = try full.solve(iterationLimit: nil)
        #expect(abs(relaxed.objective - generated.bound) < 1e-6)
        #expect(generated.rounds > 3 && generated.model.columnCount < full.columnCount)
        let whole = try generated.model.solveInteger(IntegerLimits(), start: nil)
        #expect(whole.status == .optimal)
        #expect((whole.objective ?? 0) <= generated.bound + 1e-6)
        #expect((whole.objective ?? -.infinity) >= generated.bound - Double(beams.count))
    }

    private func allPatterns() -> [[Int]] {
        var patterns: [[Int]] = [[]]
        for beam in CuttingStock.halls.beams {
            patterns = patterns.flatMap { pattern -> [[Int]] in
                let used = zip(pattern, CuttingStock.halls.beams).reduce(0) { $0 + $1.0 * $1.1.length }
                return (0...(CuttingStock.halls.length - used) / beam.length).map { pattern + [$0] }
            }
        }
        return patterns.filter { $0.contains { $0 > 0 } }
    }
}

@Suite(
    "Two independent libraries agree",
    .enabled(if: LinearSolvers.named("highs") != nil, "no HiGHS library here: set PLANNER_HIGHS to its path"))
struct AgreementTests {
    @Test("CLP and HiGHS find the same status and objective of random relaxations")
    func relaxations() throws {
        var statuses: Set<LinearStatus> = []
        for seed in 0..<300 {
            let problem = RandomProblem(
                seed: 9000 + seed, columnCount: 3 + seed % 9, rowCount: 2 + seed % 7, isBounded: seed % 3 == 0)
            let clp = try problem.model(try solver("cbc")).solve(iterationLimit: nil)
            let highs = try problem.model(try solver("highs")).solve(iterationLimit: nil)
            statuses.insert(clp.status)
            // A problem with neither a point nor an end may be called either.
            if clp.status == .optimal || highs.status == .optimal {
                #expect(
                    clp.status == highs.status && abs(clp.objective - highs.objective) < 1e-6,
                    "seed \(seed): \(clp.objective), \(highs.objective)")
            }
        }
        #expect(statuses == [.optimal, .infeasible, .unbounded])
    }

    @Test("CBC and HiGHS find the same best packing")
    func packings() throws {
        for seed in 0..<6 {
            let problem = Packing(seed: seed, elements: 50, sets: 250)
            let cbc = try problem.model(try solver("cbc")).solveInteger(IntegerLimits(), start: nil)
            let highs = try problem.model(try solver("highs")).solveInteger(IntegerLimits(), start: nil)
            #expect(cbc.status == .optimal && highs.status == .optimal)
            #expect(cbc.objective == highs.objective, "seed \(seed)")
        }
    }
}
