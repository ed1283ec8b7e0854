import LinearSolver
import Testing

@Suite("The relaxation is solved to a proven optimum")
struct RelaxationTests {
    @Test(
        "Two villages share one hall of three hours: prices and reduced costs have the signs of a maximisation",
        arguments: solverNames)
    func signs(name: String) throws {
        let model = try solver(name).makeModel()
        try model.addRows([LinearRow(lower: -.infinity, upper: 3, entries: [])])
        try model.addColumns([
            LinearColumn(objective: 5, lower: 0, upper: 2, isInteger: false, entries: [.init(index: 0, value: 1)]),
            LinearColumn(objective: 4, lower: 0, upper: 9, isInteger: false, entries: [.init(index: 0, value: 1)]),
            LinearColumn(objective: 1, lower: 0, upper: 9, isInteger: false, entries: [.init(index: 0, value: 1)]),
        ])
        let solution = try model.solve(iterationLimit: nil)
        #expect(solution.status == .optimal)
        #expect(abs(solution.objective - 14) < 1e-9)
        expectClose(solution.columnValues, [2, 1, 0])
        expectClose(solution.rowDuals, [4])
        expectClose(solution.reducedCosts, [1, 0, -3])
    }

    @Test("Strong duality and complementary slackness hold on random problems", arguments: solverNames)
    func duality(name: String) throws {
        var optimal = 0
        for seed in 0..<300 {
            let problem = RandomProblem(
                seed: seed, columnCount: 2 + seed % 7, rowCount: 1 + seed % 6, isBounded: seed % 2 == 0)
            let solution = try problem.model(try solver(name)).solve(iterationLimit: nil)
            if solution.status != .optimal { continue }
            optimal += 1
            #expect(problem.admits(solution.columnValues), "seed \(seed)")
            expectCertificate(problem, solution, "seed \(seed)")
        }
        #expect(optimal > 100)
    }

    @Test("No corner of a small problem is better, and one is as good", arguments: solverNames)
    func corners(name: String) throws {
        var (optimal, infeasible) = (0, 0)
        for seed in 0..<200 {
            let problem = RandomProblem(seed: 1000 + seed, columnCount: 2 + seed % 2, rowCount: 1 + seed % 4)
            let solution = try problem.model(try solver(name)).solve(iterationLimit: nil)
            guard let best = Corners(problem).best else {
                #expect(solution.status == .infeasible, "seed \(seed)")
                infeasible += 1
                continue
            }
            #expect(solution.status == .optimal, "seed \(seed)")
            #expect(abs(solution.objective - best) < 1e-6, "seed \(seed)")
            optimal += 1
        }
        #expect(optimal > 50 && infeasible > 5)
    }

    @Test("A demand that the supply cannot meet is infeasible", arguments: solverNames)
    func infeasible(name: String) throws {
        let model = try solver(name).makeModel()
        try model.addColumns([LinearColumn(objective: 1, lower: 0, upper: 1, isInteger: false, entries: [])])
        try model.addRows([LinearRow(lower: 2, upper: .infinity, entries: [.init(index: 0, value: 1)])])
        let solution = try model.solve(iterationLimit: nil)
        #expect(solution.status == .infeasible)
        #expect(solution.columnValues.isEmpty && solution.rowDuals.isEmpty)
        // Mending the row makes the same model solvable.
        try model.setBounds(row: 0, lower: 0.5, upper: .infinity)
        #expect(try model.solve(iterationLimit: nil).status == .optimal)
    }

    @Test("A gain without an end is unbounded", arguments: solverNames)
    func unbounded(name: String) throws {
        let model = try solver(name).makeModel()
        try model.addColumns([
            LinearColumn(objective: 1, lower: 0, upper: .infinity, isInteger: false, entries: []),
            LinearColumn(objective: 0, lower: 0, upper: .infinity, isInteger: false, entries: []),
        ])
        let entries = [LinearEntry(index: 0, value: 1), LinearEntry(index: 1, value: -1)]
        try model.addRows([LinearRow(lower: -.infinity, upper: 1, entries: entries)])
        #expect(try model.solve(iterationLimit: nil).status == .unbounded)
    }

    @Test("A model without rows, and one without columns, has an answer", arguments: solverNames)
    func empty(name: String) throws {
        let model = try solver(name).makeModel()
        #expect(try model.solve(iterationLimit: nil).status == .optimal)
        try model.addRows([LinearRow(lower: -.infinity, upper: 1, entries: [])])
        let rowsOnly = try model.solve(iterationLimit: nil)
        #expect(rowsOnly.status == .optimal && rowsOnly.rowDuals == [0] && rowsOnly.objective == 0)
        let columnsOnly = try solver(name).makeModel()
        try columnsOnly.addColumns([LinearColumn(objective: 2, lower: -1, upper: 4, isInteger: false, entries: [])])
        let solution = try columnsOnly.solve(iterationLimit: nil)
        #expect(solution.status == .optimal && solution.objective == 8)
    }
}
