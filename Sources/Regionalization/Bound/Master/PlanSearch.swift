import LinearSolver

/// Looks for a better plan among known regions: the master as an integer program over the most promising of them.
struct PlanSearch {
    let model: PricingModel
    let solver: any LinearSolver
    /// Regions taken into the integer program at most; a node costs far more with many rows, so larger maps get fewer.
    var most: Int { min(4_000, 1_500_000 / max(300, model.atomCount)) }
    /// Nodes of the integer program at most.
    var nodes: Int { min(300, 90_000 / max(300, model.atomCount)) }

    /// - Parameters:
    ///   - prices: the prices of the best bound.
    ///   - plan: the regions of the best plan known; always taken in, and the start.
    /// - Returns: the regions of a better plan.
    func better(than plan: [PlanColumn], among columns: [PlanColumn], at prices: Prices) throws -> [PlanColumn]? {
        let chosen = promising(columns, plan, prices)
        let lp = try solver.makeModel()
        try addRows(to: lp)
        let unitRow = hasUnitRow ? model.atomCount : nil
        let regionRow = hasRegionRow ? model.atomCount + (hasUnitRow ? 1 : 0) : nil
        try lp.addColumns(
            chosen.map { column in
                var entries = column.atoms.map { LinearEntry(index: Int($0), value: 1) }
                let units = column.atoms.reduce(0) { $0 + model.search.tallies[Int($1)].units }
                if let unitRow { entries.append(LinearEntry(index: unitRow, value: Double(units))) }
                if let regionRow { entries.append(LinearEntry(index: regionRow, value: 1)) }
                return LinearColumn(
                    objective: Double(column.value) * RestrictedMaster.unit, lower: 0, upper: 1, isInteger: true,
                    entries: entries)
            })
        var limits = IntegerLimits()
        limits.nodes = nodes
        let inPlan = Set(plan)
        let start = chosen.map { inPlan.contains($0) ? 1.0 : 0.0 }
        let solution = try lp.solveInteger(limits, start: start)
        guard solution.objective != nil else { return nil }
        let best = chosen.indices.filter { solution.columnValues[$0] > 0.5 }.map { chosen[$0] }
        let isBetter = best.reduce(0) { $0 + $1.value } > plan.reduce(0) { $0 + $1.value }
        return isBetter && keepsRows(best) ? best.sorted { $0.lead < $1.lead } : nil
    }

    private var isFull: Bool { model.mostLeftOut == 0 }
    private var hasUnitRow: Bool { !isFull && model.mostLeftOut < model.unitCount }
    private var hasRegionRow: Bool {
        model.regionRange.lowerBound > 0 || model.regionRange.upperBound < model.leadCount
    }

    private func addRows(to lp: any LinearModel) throws {
        var rows = (0..<model.atomCount).map { _ in LinearRow(lower: isFull ? 1 : -.infinity, upper: 1, entries: []) }
        if hasUnitRow {
            let least = Double(model.unitCount - model.mostLeftOut)
            rows.append(LinearRow(lower: least, upper: .infinity, entries: []))
        }
        if hasRegionRow {
            let range = model.regionRange
            rows.append(
                LinearRow(
                    lower: Double(range.lowerBound),
                    upper: range.upperBound == .max ? .infinity : Double(range.upperBound), entries: []))
        }
        try lp.addRows(rows)
    }

    /// The plan's regions and those that lose least at the prices, ties by order of discovery.
    private func promising(_ columns: [PlanColumn], _ plan: [PlanColumn], _ prices: Prices) -> [PlanColumn] {
        let inPlan = Set(plan)
        let worths = columns.map { column in
            column.atoms.reduce(column.value - prices.perRegion) { $0 - prices.cover[Int($1)] }
        }
        let order = columns.indices.filter { !inPlan.contains(columns[$0]) }.sorted {
            (worths[$1], $0) < (worths[$0], $1)
        }
        return plan + order.prefix(max(0, most - plan.count)).map { columns[$0] }
    }

    /// The rows once more, in whole numbers.
    private func keepsRows(_ columns: [PlanColumn]) -> Bool {
        var used = [Bool](repeating: false, count: model.atomCount)
        var units = 0
        for column in columns {
            for atom in column.atoms {
                if used[Int(atom)] { return false }
                used[Int(atom)] = true
                units += model.search.tallies[Int(atom)].units
            }
        }
        let isCovered = model.unitCount - units <= model.mostLeftOut
        let fixed = (0..<model.leadCount).filter { model.search.isFixed[$0] }
        let leads = Set(columns.map { Int($0.lead) })
        return isCovered && model.regionRange.contains(columns.count) && fixed.allSatisfy(leads.contains)
    }
}
