/// Bounds without a linear program: the price of an atom falls when no region wants it and rises when several do.
///
/// Subgradient steps of Polyak's length towards the plan's score. A pass prices every lead, so its cost grows in
/// proportion to the map, and the number of passes that is needed hardly grows at all.
struct DualAscent {
    let state: DualState
    let score: Int64
    let effort: PricingEffort
    private var current: [Double]
    private var perUnit: Double
    private var perRegion: Double
    private var factor = 0.7
    private var failures = 0

    init(_ state: DualState, score: Int64, effort: PricingEffort) {
        (self.state, self.score, self.effort) = (state, score, effort)
        current = state.center.cover.map(Double.init)
        (perUnit, perRegion) = (Double(state.center.perUnit), Double(state.center.perRegion))
    }

    /// One pass; `nil` when stopped.
    mutating func pass() -> DualState.Evaluation? {
        let model = state.model
        var prices = Prices(cover: current.map { Int64($0.rounded()) })
        (prices.perUnit, prices.perRegion) = (Int64(perUnit.rounded()), Int64(perRegion.rounded()))
        guard let result = state.evaluate(prices, effort) else { return nil }
        failures = result.isBetter ? 0 : failures + 1
        if failures >= 5 { (factor, failures) = (factor * 0.7, 0) }
        move(result, use: model.use(of: result.priced))
        return result
    }

    private mutating func move(_ result: DualState.Evaluation, use: RowUse) {
        let model = state.model
        let isFull = model.mostLeftOut == 0
        var norm = 0.0
        for atom in current.indices {
            let slope = 1 - use.atoms[atom]
            if isFull || !(current[atom] <= 0 && slope > 0) { norm += slope * slope }
        }
        let unitSlope = use.units - Double(model.unitCount - min(model.unitCount, model.mostLeftOut))
        let hasUnitRow = !isFull && model.mostLeftOut < model.unitCount
        // A row over the whole map moves by its own scale: shares of a unit, not thousands of units.
        let unitWeight = 1 / Double(max(1, model.unitCount))
        if hasUnitRow && !(perUnit <= 0 && unitSlope > 0) { norm += unitSlope * unitSlope * unitWeight }
        let range = model.regionRange
        var regionSlope = 0.0
        if use.regions > Double(range.upperBound) || perRegion > 0 {
            regionSlope = Double(range.upperBound) - use.regions
        }
        if use.regions < Double(range.lowerBound) || perRegion < 0 {
            regionSlope = Double(range.lowerBound) - use.regions
        }
        let regionWeight = 1 / Double(max(1, model.leadCount))
        norm += regionSlope * regionSlope * regionWeight
        if norm < 1e-9 { return }
        // Steps aimed from a bound far above the best one would go ever further astray.
        let open = min(result.bound - score, 4 * max(1, state.bound - score))
        let length = factor * max(0, Double(open)) / norm
        for atom in current.indices {
            let moved = current[atom] - length * (1 - use.atoms[atom])
            current[atom] = isFull ? moved : max(0, moved)
        }
        if hasUnitRow { perUnit = max(0, perUnit - length * unitSlope * unitWeight) }
        let old = perRegion
        perRegion -= length * regionSlope * regionWeight
        // Stops at 0, where the other limit takes over.
        if old * perRegion < 0 { perRegion = 0 }
    }
}

/// How often the regions of a relaxed solution use each row.
struct RowUse {
    var atoms: [Double]
    var units = 0.0
    var regions = 0.0
}

extension PricingModel {
    func use(of priced: [PricedLead]) -> RowUse {
        var use = RowUse(atoms: [Double](repeating: 0, count: atomCount))
        for lead in priced {
            guard let column = lead.columns.last else { continue }
            use.regions += 1
            for atom in column.atoms {
                use.atoms[Int(atom)] += 1
                use.units += Double(search.tallies[Int(atom)].units)
            }
        }
        return use
    }
}
