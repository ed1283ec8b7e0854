import LinearSolver
import Testing

@Suite("A changed model is solved on from its last basis")
struct WarmStartTests {
    @Test("A model grown and changed step by step has the optimum of one made at once", arguments: solverNames)
    func steps(name: String) throws {
        for seed in 0..<60 {
            var problem = RandomProblem(seed: 3000 + seed, columnCount: 6, rowCount: 4)
            let model = try problem.model(try solver(name))
            for step in 0..<8 {
                try change(&problem, model, step)
                let warm = try model.solve(iterationLimit: nil)
                let cold = try problem.model(try solver(name)).solve(iterationLimit: nil)
                #expect(warm.status == cold.status, "seed \(seed), step \(step)")
                if warm.status != .optimal { continue }
                #expect(abs(warm.objective - cold.objective) < 1e-6, "seed \(seed), step \(step)")
                expectCertificate(problem, warm, "seed \(seed), step \(step)")
            }
        }
    }

    private func change(_ problem: inout RandomProblem, _ model: any LinearModel, _ step: Int) throws {
        switch step % 5 {
        case 0:
            let column = LinearColumn(
                objective: Double(problem.number(1...6)), lower: 0, upper: 2, isInteger: false,
                entries: problem.rows.indices.map { .init(index: $0, value: Double(problem.number(0...2))) })
            problem.columns.append(column)
            try model.addColumns([column])
        case 1:
            let entries = problem.columns.indices.map { LinearEntry(index: $0, value: Double(problem.number(0...2))) }
            for entry in entries {
                problem.columns[entry.index].entries.append(.init(index: problem.rows.count, value: entry.value))
            }
            let row = LinearRow(lower: -.infinity, upper: Double(problem.number(2...9)), entries: entries)
            problem.rows.append(LinearRow(lower: row.lower, upper: row.upper, entries: []))
            try model.addRows([row])
        case 2:
            problem.columns[0].upper = 1
            try model.setBounds(column: 0, lower: 0, upper: 1)
        case 3:
            problem.columns[2].objective = 7
            try model.setObjective(column: 2, 7)
        default:
            problem.rows[0].lower = -.infinity
            problem.rows[0].upper = 5
            try model.setBounds(row: 0, lower: -.infinity, upper: 5)
        }
        #expect(model.columnCount == problem.columns.count && model.rowCount == problem.rows.count)
    }

    @Test("A solve stopped at its limit says so and goes on afterwards", arguments: solverNames)
    func iterationLimit(name: String) throws {
        let problem = CuttingStock.halls.assignment(size: 30)
        let model = try solver(name).makeModel()
        try model.addRows(problem.rows)
        try model.addColumns(problem.columns)
        #expect(try model.solve(iterationLimit: 3).status == .limit)
        let solution = try model.solve(iterationLimit: nil)
        #expect(solution.status == .optimal)
        #expect(solution.iterations > 3)
        let again = try model.solve(iterationLimit: nil)
        #expect(again.iterations == 0 && abs(again.objective - solution.objective) < 1e-6)
    }

    @Test("The same calls give the same bytes twice", arguments: solverNames)
    func repeatable(name: String) throws {
        let runs = try (0..<2).map { _ in try CuttingStock.halls.generate(with: try solver(name)) }
        #expect(runs[0].values == runs[1].values && runs[0].duals == runs[1].duals)
    }
}
