/// Looks for a good plan by rounding the master's optimum, one step at a time: the regions that the optimum holds almost
/// whole are fixed, regions that suit what is left are priced, and the master is solved again.
///
/// What pricing finds on the way stays in the master; it is as good as any other region.
struct Dive {
    let state: DualState
    let master: RestrictedMaster
    /// Nodes of a lead's pricing tree at most.
    var nodeLimit = 5_000
    /// Rounds of pricing after each step.
    var roundsPerStep = 2

    private var model: PricingModel { state.model }

    /// - Returns: the regions of a plan, by lead; `nil` when the dive ended where no plan is.
    func plan(from optimum: RestrictedMaster.Optimum) throws -> [PlanColumn]? {
        var fixed: [Int] = []
        let plan = try round(optimum, &fixed)
        for column in fixed { try master.setRange(of: column, nil) }
        return plan
    }

    /// - Parameter fixed: gets the regions that are held at one, to be let go afterwards.
    private func round(_ optimum: RestrictedMaster.Optimum, _ fixed: inout [Int]) throws -> [PlanColumn]? {
        var isBlocked = [Bool](repeating: false, count: model.atomCount)
        var current = optimum
        while !state.isStopped() {
            let chosen = choose(current.weights, isBlocked)
            for column in chosen {
                try master.setRange(of: column, 1...1)
                fixed.append(column)
                for atom in master.columns[column].atoms { isBlocked[Int(atom)] = true }
            }
            let isWhole = current.weights.indices.allSatisfy {
                current.weights[$0] < 1e-6 || current.weights[$0] > 0.999
            }
            if chosen.isEmpty || isWhole {
                return chosen.isEmpty && !isWhole ? nil : fixed.map { master.columns[$0] }.sorted { $0.lead < $1.lead }
            }
            guard let next = try solve(isBlocked) else { return nil }
            current = next
        }
        return nil
    }

    /// The regions held whole, or else the one held most and all others held by more than two thirds.
    private func choose(_ weights: [Double], _ isBlocked: [Bool]) -> [Int] {
        var isBlocked = isBlocked
        let held = weights.indices.filter { weights[$0] > 1e-6 }.sorted { (weights[$1], $0) < (weights[$0], $1) }
        var chosen: [Int] = []
        var hasRounded = false
        for column in held {
            let weight = weights[column]
            if weight <= 0.999 && hasRounded && weight < 0.67 { break }
            let atoms = master.columns[column].atoms
            if atoms.contains(where: { isBlocked[Int($0)] }) { continue }
            for atom in atoms { isBlocked[Int(atom)] = true }
            chosen.append(column)
            if weight <= 0.999 { hasRounded = true }
        }
        return chosen
    }

    /// The master's optimum after some rounds of pricing for the atoms that are still free.
    private func solve(_ isBlocked: [Bool]) throws -> RestrictedMaster.Optimum? {
        guard var current = try master.solve() else { return nil }
        state.steps += current.steps
        for _ in 0..<roundsPerStep {
            var prices = current.prices
            for atom in isBlocked.indices where isBlocked[atom] { prices.cover[atom] = Self.never }
            let effort = PricingEffort(nodeLimit: nodeLimit)
            guard let result = state.evaluate(prices, effort) else { return nil }
            if try master.add(result.priced.flatMap(\.columns)) == 0 { break }
            guard let next = try master.solve() else { return nil }
            state.steps += next.steps
            current = next
        }
        return current
    }

    /// More than any region is worth.
    private static var never: Int64 { 1 << 46 }
}
