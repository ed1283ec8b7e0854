/// Bounds without a linear program: the price of an atom falls when no region wants it and rises when several do.
///
/// Every price has a step of its own: longer while the price keeps its direction, shorter when it turns back (the rule of
/// Riedmiller and Braun, 1993, for steps of single weights), and all steps fade with the passes. One length for all
/// prices, such as Polyak's, must wait for the most unsettled part of the map; here each part settles by itself, so the
/// number of passes hardly depends on the size of the map. A pass prices every lead.
struct DualAscent {
    let state: DualState
    private var current: [Double]
    private var steps: StepLengths
    private var unitRow: GlobalRow
    private var regionRow: GlobalRow

    /// - Parameter state: where to start.
    init(_ state: DualState) {
        self.state = state
        let start = state.center
        current = start.cover.map(Double.init)
        let length = max(1_000 * Double(PricingModel.grain), 0.2 * state.model.typicalWorth)
        steps = StepLengths(start: length, count: current.count)
        unitRow = GlobalRow(price: Double(start.perUnit), length: length)
        regionRow = GlobalRow(price: Double(start.perRegion), length: length)
    }

    /// One pass; `nil` when stopped.
    mutating func pass(_ effort: PricingEffort) -> DualState.Evaluation? {
        var prices = Prices(cover: current.map { Int64($0.rounded()) })
        (prices.perUnit, prices.perRegion) = (Int64(unitRow.price.rounded()), Int64(regionRow.price.rounded()))
        guard let result = state.evaluate(prices, effort) else { return nil }
        move(use: state.model.use(of: result.priced))
        return result
    }

    private mutating func move(use: RowUse) {
        let model = state.model
        let isFull = model.mostLeftOut == 0
        for atom in current.indices {
            let slope = 1 - use.atoms[atom]
            let moved = current[atom] - steps.next(atom, slope: slope) * min(1, max(-3, slope))
            current[atom] = isFull ? moved : max(0, moved)
        }
        if model.leastLeftOut > 0 {
            moveUnitRow(use.units)
        } else if !isFull && model.mostLeftOut < model.unitCount {
            let slope = use.units - Double(model.unitCount - model.mostLeftOut)
            unitRow.move(slope: slope / Double(model.unitCount))
            unitRow.price = max(0, unitRow.price)
        }
        let range = model.regionRange
        var slope = 0.0
        if use.regions > Double(range.upperBound) || regionRow.price > 0 {
            slope = Double(range.upperBound) - use.regions
        }
        if use.regions < Double(range.lowerBound) || regionRow.price < 0 {
            slope = Double(range.lowerBound) - use.regions
        }
        let old = regionRow.price
        regionRow.move(slope: slope / Double(max(1, model.leadCount)))
        // Stops at 0, where the other limit takes over.
        if old * regionRow.price < 0 { regionRow.price = 0 }
    }

    /// The row of units with a limit on either side.
    private mutating func moveUnitRow(_ units: Double) {
        let model = state.model
        let least = Double(max(0, model.unitCount - model.mostLeftOut))
        let most = Double(max(0, model.unitCount - model.leastLeftOut))
        var slope = 0.0
        if units < least || unitRow.price > 0 { slope = units - least }
        if units > most || unitRow.price < 0 { slope = units - most }
        let old = unitRow.price
        unitRow.move(slope: slope / Double(max(1, model.unitCount)))
        // Stops at 0, where the other limit takes over.
        if old * unitRow.price < 0 { unitRow.price = 0 }
    }
}

/// The step of each price, in parts of a micropoint.
struct StepLengths {
    private var lengths: [Double]
    private var directions: [Double]
    private let range: ClosedRange<Double>

    init(start: Double, count: Int) {
        lengths = Array(repeating: start, count: count)
        directions = Array(repeating: 0, count: count)
        range = start / 1_000...start * 3
    }

    /// The step for a slope: longer than the last one when the direction is the same, shorter when it is the opposite.
    mutating func next(_ index: Int, slope: Double) -> Double {
        let agreement = slope * directions[index]
        var length = lengths[index] * Self.fading
        if agreement > 0 { length *= 1.1 }
        if agreement < 0 { length *= 0.8 }
        if slope != 0 { directions[index] = slope }
        lengths[index] = min(range.upperBound, max(range.lowerBound, length))
        return lengths[index]
    }

    /// What is left of a step from pass to pass.
    private static var fading: Double { 0.96 }
}

/// The price of a demand on the whole map.
struct GlobalRow {
    var price: Double
    private var steps: StepLengths

    init(price: Double, length: Double) {
        self.price = price
        steps = StepLengths(start: length, count: 1)
    }

    /// - Parameter slope: what is missing or too much, as a share of all units or leads. A tenth is reason enough for a
    ///   whole step.
    mutating func move(slope: Double) {
        price -= steps.next(0, slope: slope) * min(1, max(-1, 10 * slope))
    }
}
