extension HighsModel {
    /// A failure of the run itself shows in the model status.
    func run() throws { _ = api.run(highs) }

    /// The numbers are `HighsModelStatus` of the header.
    func status() throws -> LinearStatus {
        switch api.getModelStatus(highs) {
        case 6, 7: return .optimal
        case 8: return .infeasible
        case 9: return try relaxationIsInfeasible() ? .infeasible : .unbounded
        case 10: return .unbounded
        case 11...14, 16, 17: return .limit
        default: return .failed
        }
    }

    func solution(_ status: LinearStatus) throws -> LinearSolution {
        let iterations = Int(max(0, try info("simplex_iteration_count")))
        guard status == .optimal || status == .limit else {
            return LinearSolution(
                status: status, objective: 0, columnValues: [], rowDuals: [], reducedCosts: [], iterations: iterations)
        }
        var values = [Double](repeating: 0, count: columnCount)
        var reducedCosts = values
        var duals = [Double](repeating: 0, count: rowCount)
        try check(api.getSolution(highs, &values, &reducedCosts, nil, &duals), "getSolution")
        return LinearSolution(
            status: status, objective: data.objective(of: values), columnValues: values,
            rowDuals: duals.map { 0 - $0 }, reducedCosts: reducedCosts.map { 0 - $0 }, iterations: iterations)
    }

    func info(_ name: String) throws -> Int32 {
        var value: Int32 = 0
        try check(api.getIntInfo(highs, name, &value), name)
        return value
    }

    /// Tells "infeasible" from "unbounded" where presolve left it open: without a gain nothing is unbounded.
    private func relaxationIsInfeasible() throws -> Bool {
        for column in 0..<columnCount { try check(api.changeColumnCost(highs, Int32(column), 0), "changeColCost") }
        try run()
        let isInfeasible = api.getModelStatus(highs) == 8
        for (column, entry) in data.columns.enumerated() {
            try check(api.changeColumnCost(highs, Int32(column), 0 - entry.objective), "changeColCost")
        }
        return isInfeasible
    }
}
