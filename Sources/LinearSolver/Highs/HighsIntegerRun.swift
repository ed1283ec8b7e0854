/// One search for whole numbers by HiGHS; the relaxation's basis is put back afterwards.
struct HighsIntegerRun {
    let model: HighsModel

    private var api: HighsFunctions { model.api }
    private var highs: UnsafeMutableRawPointer { model.highs }

    func solve(_ limits: IntegerLimits, start: [Double]?) throws -> IntegerSolution {
        let basis = try keptBasis()
        try setIntegrality(model.data.columns.map { $0.isInteger ? 1 : 0 })
        defer {
            // If the basis cannot be put back the next relaxation starts afresh: slower, not wrong.
            try? setIntegrality([Int32](repeating: 0, count: model.columnCount))
            if let basis { _ = api.setBasis(highs, basis.columns, basis.rows) }
            _ = api.setDoubleOption(highs, "time_limit", .infinity)
        }
        try set(limits)
        if let start {
            try model.check(api.setSolution(highs, model.data.rounded(start), nil, nil, nil), "setSolution")
        }
        try model.run()
        return try solution(start)
    }

    private func set(_ limits: IntegerLimits) throws {
        try model.check(api.zeroAllClocks(highs), "zeroAllClocks")
        // With 0 nodes HiGHS stops before it has a bound.
        let nodes = Int32(clamping: limits.nodes ?? Int(Int32.max))
        try model.check(api.setIntOption(highs, "mip_max_nodes", max(1, nodes)), "mip_max_nodes")
        let gap = max(0, limits.relativeGap)
        try model.check(api.setDoubleOption(highs, "mip_rel_gap", gap), "mip_rel_gap")
        let seconds = max(0, limits.seconds ?? .infinity)
        try model.check(api.setDoubleOption(highs, "time_limit", seconds), "time_limit")
        try model.check(
            api.setIntOption(highs, "simplex_iteration_limit", Int32.max), "simplex_iteration_limit")
        try model.check(api.setIntOption(highs, "simplex_strategy", 1), "simplex_strategy")
    }

    private func setIntegrality(_ kinds: [Int32]) throws {
        if kinds.isEmpty { return }
        try model.check(
            api.changeIntegrality(highs, 0, Int32(kinds.count - 1), kinds), "changeColsIntegralityByRange")
    }

    private func keptBasis() throws -> (columns: [Int32], rows: [Int32])? {
        guard try model.info("basis_validity") == 1 else { return nil }
        var columns = [Int32](repeating: 0, count: model.columnCount)
        var rows = [Int32](repeating: 0, count: model.rowCount)
        try model.check(api.getBasis(highs, &columns, &rows), "getBasis")
        return (columns, rows)
    }

    private func solution(_ start: [Double]?) throws -> IntegerSolution {
        let data = model.data
        var best = start.map(data.rounded)
        if try model.info("primal_solution_status") == 2 {
            var values = [Double](repeating: 0, count: data.columns.count)
            try model.check(api.getSolution(highs, &values, nil, nil, nil), "getSolution")
            values = data.rounded(values)
            if best.map({ data.objective(of: $0) < data.objective(of: values) }) ?? true { best = values }
        }
        var bound = 0.0
        var nodes: Int64 = 0
        try model.check(api.getDoubleInfo(highs, "mip_dual_bound", &bound), "mip_dual_bound")
        try model.check(api.getInt64Info(highs, "mip_node_count", &nodes), "mip_node_count")
        let status = try model.status()
        let objective = best.map(data.objective)
        bound = data.hasIntegers ? 0 - bound : objective ?? .infinity
        return IntegerSolution(
            status: status, objective: objective,
            bound: status == .infeasible || !bound.isFinite ? nil : max(bound, objective ?? bound),
            columnValues: best ?? [],
            nodes: Int(max(0, nodes)))
    }
}
