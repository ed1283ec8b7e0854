import LinearSolver

/// Looks for a better plan among known regions: the master as an integer program over the most promising of them.
struct PlanSearch {
    let model: PricingModel
    let solver: any LinearSolver
    /// Regions taken into the integer program at most; a node costs far more with many rows, so larger maps get fewer.
    var most: Int { min(1_500, 750_000 / max(300, model.atomCount)) }
    /// Nodes of the integer program at most.
    var nodes: Int { min(300, 90_000 / max(300, model.atomCount)) }

    /// - Parameters:
    ///   - prices: the prices of the best bound.
    ///   - plan: the regions of the best plan known; always taken in, and the start.
    ///   - bound: what these prices give.
    /// - Returns: the regions of a better plan.
    func better(
        than plan: [PlanColumn], among columns: [PlanColumn], at prices: Prices, bound: Int64
    ) throws -> [PlanColumn]? {
        // A region that loses more than the gap is in no better plan.
        let open = bound - plan.reduce(model.constant) { $0 + $1.value }
        let chosen = promising(columns, plan, prices, loss: open)
        if chosen.count <= plan.count { return nil }
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
    private var hasUnitRow: Bool { model.coveredRange != nil }
    private var hasRegionRow: Bool {
        model.regionRange.lowerBound > 0 || model.regionRange.upperBound < model.leadCount
    }

    private func addRows(to lp: any LinearModel) throws {
        var rows = (0..<model.atomCount).map { _ in LinearRow(lower: isFull ? 1 : -.infinity, upper: 1, entries: []) }
        if let covered = model.coveredRange {
            rows.append(LinearRow(lower: covered.lowerBound, upper: covered.upperBound, entries: []))
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
    private func promising(
        _ columns: [PlanColumn], _ plan: [PlanColumn], _ prices: Prices, loss: Int64
    ) -> [PlanColumn] {
        let inPlan = Set(plan)
        let cuts = CutTable(prices)
        let worths = columns.map { model.worth(of: $0, at: prices, cuts) }
        let order = columns.indices.filter { worths[$0] > -loss && !inPlan.contains(columns[$0]) }.sorted {
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
        let isCovered = (model.leastLeftOut...model.mostLeftOut).contains(model.unitCount - units)
        let fixed = (0..<model.leadCount).filter { model.search.isFixed[$0] }
        let leads = Set(columns.map { Int($0.lead) })
        return isCovered && model.regionRange.contains(columns.count) && fixed.allSatisfy(leads.contains)
    }
}

extension PricingModel {
    /// What a region is worth at prices: at most the bound of its lead.
    func worth(of column: PlanColumn, at prices: Prices, _ table: CutTable) -> Int64 {
        var worth = column.value - prices.perRegion
        var held: [Int32: Int] = [:]
        for atom in column.atoms {
            worth += prices.perUnit * Int64(search.tallies[Int(atom)].units) - prices.cover[Int(atom)]
            if !table.cuts.isEmpty { for cut in table.rows[Int(atom)] { held[cut, default: 0] += 1 } }
        }
        for (cut, count) in held where count >= 2 { worth -= table.cuts[Int(cut)].price }
        return worth
    }
}
