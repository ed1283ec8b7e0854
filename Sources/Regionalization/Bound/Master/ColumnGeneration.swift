import LinearSolver

/// Column generation: the master's prices, mixed with the best ones seen, price all leads; every round gives a bound.
final class ColumnGeneration {
    let state: DualState
    let master: RestrictedMaster
    private(set) var rounds = 0
    /// Share of the best prices in the mixture, moved by the slope along the line between both (Pessoa and others, 2018).
    private var smoothing = 0.7

    /// After new cuts the best prices are a good place to start from again.
    func trustCenter() { smoothing = 0.6 }

    init(_ state: DualState, solver: any LinearSolver) throws {
        self.state = state
        master = try RestrictedMaster(state.model, solver: solver)
    }

    /// How a round ended.
    enum Outcome {
        /// The master's optimum, from which the bound is still away by more than the tolerance.
        case open(RestrictedMaster.Optimum)
        /// No region is missing: the bound cannot fall further without cuts or branching.
        case closed(RestrictedMaster.Optimum)
        /// Stopped, or the master could not be solved.
        case ended
    }

    func round(_ effort: PricingEffort, tolerance: Int64) throws -> Outcome {
        state.master.begin()
        guard let optimum = try master.solve() else { return .ended }
        state.master.lap(\.master)
        state.steps += optimum.steps
        if state.bound - optimum.value <= tolerance { return .closed(optimum) }
        var share = smoothing
        while true {
            let from = state.center
            let prices = optimum.prices.mixed(with: from, share: share)
            guard let result = state.evaluate(prices, effort) else { return .ended }
            rounds += 1
            if share > 0 {
                let isDownhill = slope(result.priced, from: from, to: optimum.prices) < 0
                smoothing = isDownhill ? max(0, smoothing - 0.1) : smoothing + 0.1 * (1 - smoothing)
            }
            let new = try master.add(result.priced.flatMap(\.columns))
            if state.bound - optimum.value <= tolerance { return .closed(optimum) }
            if new > 0 || result.isBetter { return .open(optimum) }
            if share == 0 { return .closed(optimum) }
            share = share < 0.3 ? 0 : share / 2
        }
    }

    /// How the bound changes from where leads were priced along a line of prices.
    private func slope(_ priced: [PricedLead], from: Prices, to: Prices) -> Double {
        var slope = 0.0
        for atom in from.cover.indices { slope += Double(to.cover[atom] - from.cover[atom]) }
        for lead in priced {
            guard let column = lead.columns.last else { continue }
            for atom in column.atoms { slope -= Double(to.cover[Int(atom)] - from.cover[Int(atom)]) }
        }
        // Cuts are left out of the slope: it only steers the smoothing.
        return slope
    }
}

extension Prices {
    /// A mixture, rounded to whole micropoints: any prices give a valid bound.
    func mixed(with other: Prices, share: Double) -> Prices {
        func mix(_ mine: Int64, _ theirs: Int64) -> Int64 {
            mine + Int64((Double(theirs - mine) * share).rounded())
        }
        var result = self
        for index in cover.indices { result.cover[index] = mix(cover[index], other.cover[index]) }
        result.perUnit = mix(perUnit, other.perUnit)
        result.perRegion = mix(perRegion, other.perRegion)
        let theirs = Dictionary(other.cuts.map { ($0.atoms, $0.price) }) { first, _ in first }
        for index in cuts.indices { result.cuts[index].price = mix(cuts[index].price, theirs[cuts[index].atoms] ?? 0) }
        return result
    }
}
