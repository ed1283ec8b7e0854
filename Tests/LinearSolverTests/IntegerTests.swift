import LinearSolver
import Testing

@Suite("Whole numbers are found and proven best")
struct IntegerTests {
    @Test("No whole point of a small problem is better", arguments: solverNames)
    func bruteForce(name: String) throws {
        var (optimal, infeasible) = (0, 0)
        for seed in 0..<80 {
            let problem = RandomProblem(
                seed: 5000 + seed, columnCount: 3 + seed % 4, rowCount: 2 + seed % 4, integers: true)
            let solution = try problem.model(try solver(name)).solveInteger(IntegerLimits(), start: nil)
            guard let best = bestWholePoint(problem) else {
                #expect(solution.status == .infeasible, "seed \(seed)")
                #expect(solution.objective == nil && solution.columnValues.isEmpty)
                infeasible += 1
                continue
            }
            #expect(solution.status == .optimal, "seed \(seed)")
            #expect(solution.objective == best, "seed \(seed)")
            #expect(problem.admits(solution.columnValues), "seed \(seed)")
            #expect(solution.columnValues.allSatisfy { $0 == $0.rounded() })
            #expect(abs((solution.bound ?? .infinity) - best) < 1e-6, "seed \(seed)")
            optimal += 1
        }
        #expect(optimal > 30 && infeasible > 3)
    }

    private func bestWholePoint(_ problem: RandomProblem) -> Double? {
        var best: Double?
        var point = [Double](repeating: 0, count: problem.columns.count)
        for code in 0..<(1 << (2 * point.count)) {
            for place in point.indices { point[place] = Double((code >> (2 * place)) & 3) }
            if problem.admits(point) { best = max(best ?? -.infinity, problem.objective(point)) }
        }
        return best
    }

    @Test("The relaxation stays usable after a search for whole numbers", arguments: solverNames)
    func relaxationAfterwards(name: String) throws {
        let (model, bound, values, _, _) = try CuttingStock.halls.generate(with: try solver(name))
        let whole = try model.solveInteger(IntegerLimits(), start: nil)
        #expect(whole.status == .optimal)
        let again = try model.solve(iterationLimit: nil)
        #expect(again.iterations == 0)
        #expect(abs(again.objective - bound) < 1e-9)
        expectClose(again.columnValues, values)
    }

    @Test("A start is kept when no node may be searched, and bettered when it may", arguments: solverNames)
    func start(name: String) throws {
        let problem = Packing(seed: 4, elements: 40, sets: 160)
        let model = try problem.model(try solver(name))
        let start = problem.greedy()
        var limits = IntegerLimits()
        limits.nodes = 0
        let stopped = try model.solveInteger(limits, start: start)
        let best = try model.solveInteger(IntegerLimits(), start: start)
        #expect((stopped.objective ?? 0) >= problem.gain(start))
        #expect(best.status == .optimal)
        #expect((best.objective ?? 0) >= (stopped.objective ?? 0))
        #expect((stopped.bound ?? 0) >= (best.objective ?? 0) - 1e-6)
    }

    @Test("A start that breaks a row is an error in words", arguments: solverNames)
    func wrongStart(name: String) throws {
        let problem = Packing(seed: 4, elements: 10, sets: 30)
        let model = try problem.model(try solver(name))
        #expect(throws: LinearSolverError.self) {
            try model.solveInteger(IntegerLimits(), start: [Double](repeating: 1, count: 30))
        }
        #expect(throws: LinearSolverError.self) { try model.solveInteger(IntegerLimits(), start: [1]) }
        #expect(throws: LinearSolverError.self) {
            try model.solveInteger(IntegerLimits(), start: [0.5] + [Double](repeating: 0, count: 29))
        }
    }

    @Test("An integer problem without an end is unbounded, not endless", arguments: solverNames)
    func unbounded(name: String) throws {
        let model = try solver(name).makeModel()
        try model.addColumns([LinearColumn(objective: 1, lower: 0, upper: .infinity, isInteger: true, entries: [])])
        try model.addRows([LinearRow(lower: -1, upper: .infinity, entries: [.init(index: 0, value: 1)])])
        #expect(try model.solveInteger(IntegerLimits(), start: nil).status == .unbounded)
    }

    @Test("A gap stops earlier with a bound that holds, the same in two runs", arguments: solverNames)
    func gap(name: String) throws {
        let problem = Packing(seed: 9, elements: 60, sets: 400)
        let exact = try problem.model(try solver(name)).solveInteger(IntegerLimits(), start: nil)
        var limits = IntegerLimits()
        limits.relativeGap = 0.05
        let runs = try (0..<2).map { _ in try problem.model(try solver(name)).solveInteger(limits, start: nil) }
        let (objective, bound) = (runs[0].objective ?? 0, runs[0].bound ?? 0)
        #expect(runs[0].columnValues == runs[1].columnValues && runs[0].nodes == runs[1].nodes)
        #expect(bound >= (exact.objective ?? 0) - 1e-6)
        #expect(bound - objective <= 0.05 * max(bound, 1) + 1e-6)
    }
}

/// Which of many overlapping joint committees to found: a set packing problem.
struct Packing {
    var columns: [LinearColumn] = []
    let elements: Int

    init(seed: Int, elements: Int, sets: Int) {
        self.elements = elements
        var dice = RandomProblem(seed: seed, columnCount: 0, rowCount: 0)
        for _ in 0..<sets {
            var members: Set<Int> = []
            for _ in 0..<dice.number(2...6) { members.insert(dice.number(0...elements - 1)) }
            let gain = Double(members.count * 100 + dice.number(-60...60))
            columns.append(
                LinearColumn(
                    objective: gain, lower: 0, upper: 1, isInteger: true,
                    entries: members.sorted().map { LinearEntry(index: $0, value: 1) }))
        }
    }

    func model(_ solver: any LinearSolver) throws -> any LinearModel {
        let model = try solver.makeModel()
        try model.addRows((0..<elements).map { _ in LinearRow(lower: -.infinity, upper: 1, entries: []) })
        try model.addColumns(columns)
        return model
    }

    /// The first sets that fit.
    func greedy() -> [Double] {
        var used: Set<Int> = []
        return columns.map { column in
            if column.entries.contains(where: { used.contains($0.index) }) { return 0 }
            used.formUnion(column.entries.map(\.index))
            return 1
        }
    }

    func gain(_ values: [Double]) -> Double { zip(columns, values).reduce(0) { $0 + $1.0.objective * $1.1 } }
}
