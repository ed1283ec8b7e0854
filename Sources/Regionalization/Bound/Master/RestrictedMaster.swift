import LinearSolver

/// The linear program over the regions known so far: each atom in at most one region, and the demands on the whole.
final class RestrictedMaster {
    let model: PricingModel
    private let lp: any LinearModel
    private(set) var columns: [PlanColumn] = []
    private var known: Set<PlanColumn> = []
    private let unitRow: Int?
    private let regionRow: Int?
    /// Atoms of each cut, and its row.
    private(set) var cuts: [SIMD4<Int32>] = []
    private var firstCutRow = 0
    private var cutsOf: [[Int]]
    /// Columns of the program that are not regions; they come before those that are.
    private let standIns: Int
    /// Atoms that every solution must cover.
    private var mustCover: [Bool]
    private var isShut: [Bool] = []

    /// Points, not micropoints: a solver's tolerances are made for numbers near 1.
    static let unit = 1e-6 / Double(PricingModel.grain)

    /// Points lost for a demand that is not met: more than any plan is worth.
    private static let standInCost = 1e5

    /// Dual values beyond this, in points, are numerical failures and not used as prices.
    private static let dearest = 1e7

    init(_ model: PricingModel, solver: any LinearSolver) throws {
        self.model = model
        mustCover = Array(repeating: model.mostLeftOut == 0, count: model.atomCount)
        lp = try solver.makeModel()
        let isFull = model.mostLeftOut == 0
        var rows = (0..<model.atomCount).map { _ in
            LinearRow(lower: isFull ? 1 : -.infinity, upper: 1, entries: [])
        }
        if let covered = model.coveredRange {
            unitRow = rows.count
            rows.append(LinearRow(lower: covered.lowerBound, upper: covered.upperBound, entries: []))
        } else {
            unitRow = nil
        }
        let range = model.regionRange
        if range.lowerBound > 0 || range.upperBound < model.leadCount {
            regionRow = rows.count
            let most = range.upperBound == .max ? Double.infinity : Double(range.upperBound)
            rows.append(LinearRow(lower: Double(range.lowerBound), upper: most, entries: []))
        } else {
            regionRow = nil
        }
        cutsOf = Array(repeating: [], count: model.atomCount)
        firstCutRow = rows.count
        try lp.addRows(rows)
        // Artificial columns that meet a demand where a branch has no region for it: fixed at 0 until then, and
        // expensive.
        let demands = Array(0..<model.atomCount) + [unitRow, regionRow].compactMap { $0 }
        standIns = demands.count
        try lp.addColumns(
            demands.map {
                LinearColumn(
                    objective: -Self.standInCost, lower: 0, upper: 0, isInteger: false,
                    entries: [LinearEntry(index: $0, value: 1)])
            })
    }

    /// Adds regions that are not in yet.
    ///
    /// - Returns: how many were new.
    @discardableResult
    func add(_ new: [PlanColumn]) throws -> Int {
        let fresh = new.filter { known.insert($0).inserted }
        if fresh.isEmpty { return 0 }
        columns += fresh
        isShut += Array(repeating: false, count: fresh.count)
        try lp.addColumns(
            fresh.map { column in
                var entries = column.atoms.map { LinearEntry(index: Int($0), value: 1) }
                if let unitRow {
                    let units = column.atoms.reduce(0) { $0 + model.search.tallies[Int($1)].units }
                    entries.append(LinearEntry(index: unitRow, value: Double(units)))
                }
                if let regionRow { entries.append(LinearEntry(index: regionRow, value: 1)) }
                for cut in cutsHeld(by: column) { entries.append(LinearEntry(index: firstCutRow + cut, value: 1)) }
                return LinearColumn(
                    objective: Double(column.value) * Self.unit, lower: 0, upper: .infinity, isInteger: true,
                    entries: entries)
            })
        return fresh.count
    }

    /// The optimum over the known regions.
    struct Optimum {
        var value: Int64
        var prices: Prices
        var weights: [Double]
        /// Steps that it took, each about two nanoseconds.
        var steps: Int
    }

    func solve() throws -> Optimum? {
        let solution = try lp.solve(iterationLimit: nil)
        // Where the rows leave hardly any solution, dual values may exceed any worth of a region; pricing could not
        // compute with them.
        guard solution.status == .optimal, solution.rowDuals.allSatisfy({ abs($0) < Self.dearest }) else { return nil }
        func price(_ row: Int) -> Int64 { Int64((solution.rowDuals[row] / Self.unit).rounded()) }
        var prices = Prices(cover: (0..<model.atomCount).map { mustCover[$0] ? price($0) : max(0, price($0)) })
        // A row "at least" of a maximisation has a dual below 0: what a region is paid.
        if let unitRow, let covered = model.coveredRange {
            prices.perUnit = -price(unitRow)
            if covered.upperBound == .infinity { prices.perUnit = max(0, prices.perUnit) }
            if covered.lowerBound == -.infinity { prices.perUnit = min(0, prices.perUnit) }
        }
        if let regionRow {
            prices.perRegion = model.regionRange.upperBound == .max ? min(0, price(regionRow)) : price(regionRow)
        }
        for (index, atoms) in cuts.enumerated() {
            prices.cuts.append(CutPrice(atoms: atoms, price: max(0, price(firstCutRow + index))))
        }
        return Optimum(
            value: Int64(solution.objective / Self.unit) + model.constant, prices: prices,
            weights: Array(solution.columnValues.dropFirst(standIns)),
            steps: solution.iterations * (20 * lp.rowCount + lp.columnCount))
    }

    /// Fixes how much of a region a solution holds; `nil` frees it again.
    func setRange(of column: Int, _ range: ClosedRange<Double>?) throws {
        let free = isShut[column] ? 0 : Double.infinity
        try lp.setBounds(
            column: standIns + column, lower: range?.lowerBound ?? 0, upper: range?.upperBound ?? free)
    }

    /// The cuts of which a region holds two atoms or three, ascending.
    private func cutsHeld(by column: PlanColumn) -> [Int] {
        var seen: [Int: Int] = [:]
        for atom in column.atoms { for cut in cutsOf[Int(atom)] { seen[cut, default: 0] += 1 } }
        return seen.filter { $0.value >= 2 }.keys.sorted()
    }

    /// Adds cuts that are not in yet: of the regions with two or three of these atoms, at most one.
    func addCuts(_ new: [SIMD4<Int32>]) throws {
        let fresh = new.filter { !cuts.contains($0) }
        if fresh.isEmpty { return }
        for cut in fresh {
            for lane in 0..<3 { cutsOf[Int(cut[lane])].append(cuts.count) }
            cuts.append(cut)
        }
        var entries = [[LinearEntry]](repeating: [], count: fresh.count)
        let first = cuts.count - fresh.count
        for (index, column) in columns.enumerated() {
            for cut in cutsHeld(by: column) where cut >= first {
                entries[cut - first].append(LinearEntry(index: standIns + index, value: 1))
            }
        }
        try lp.addRows(entries.map { LinearRow(lower: -.infinity, upper: 1, entries: $0) })
    }

    /// Keeps only the plans of a branch: its regions stay, those that use forbidden entries of reach are shut.
    ///
    /// From the first call on, demands that no region meets are met at a cost, so that a part without plans has a value.
    func enter(_ branch: Branch, forbidden: [Bool]) throws {
        for index in columns.indices {
            let isOut = model.positions(of: columns[index]).contains { forbidden[$0] }
            if isOut == isShut[index] { continue }
            isShut[index] = isOut
            try setRange(of: index, nil)
        }
        let isFull = model.mostLeftOut == 0
        for atom in 0..<model.atomCount { mustCover[atom] = isFull }
        for atom in branch.covered { mustCover[Int(atom)] = true }
        for atom in 0..<model.atomCount {
            try lp.setBounds(row: atom, lower: mustCover[atom] ? 1 : -.infinity, upper: 1)
            try lp.setBounds(column: atom, lower: 0, upper: mustCover[atom] ? .infinity : 0)
        }
        for column in model.atomCount..<standIns { try lp.setBounds(column: column, lower: 0, upper: .infinity) }
    }
}
