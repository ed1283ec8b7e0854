/// The best bound so far and the prices that gave it.
final class DualState {
    let model: PricingModel
    let team: PricingTeam
    private(set) var bound: Int64
    private(set) var center: Prices
    private(set) var nodes = 0
    /// Steps of work done so far, each about a nanosecond.
    var steps = 0
    /// Time spent on linear programs.
    var master = StageWatch()
    /// Asked while leads are priced; what is left undone is thrown away.
    let isStopped: @Sendable () -> Bool

    init(_ model: PricingModel, threads: Int, start: Prices, isStopped: @escaping @Sendable () -> Bool) {
        self.model = model
        self.isStopped = isStopped
        team = PricingTeam(model, threads: threads)
        center = start
        bound = model.roundedDown(model.plainBound())
    }

    /// Goes on with another part of the plans, for which a bound and the prices that gave it are known.
    func enter(bound: Int64, at prices: Prices) { (self.bound, center) = (bound, prices) }

    /// What one evaluation of the Lagrangian function gave.
    struct Evaluation {
        var bound: Int64
        var priced: [PricedLead]
        var isBetter: Bool
    }

    /// Prices all leads; `nil` when stopped on the way.
    func evaluate(_ prices: Prices, _ effort: PricingEffort) -> Evaluation? {
        guard let priced = team.price(at: prices, effort, isStopped: isStopped) else { return nil }
        var sum = model.rowValue(prices)
        for lead in priced {
            sum += lead.bound
            nodes += lead.nodes
            steps += lead.steps
        }
        sum = model.roundedDown(sum)
        let isBetter = sum < bound
        if isBetter { (bound, center) = (sum, prices) }
        return Evaluation(bound: sum, priced: priced, isBetter: isBetter)
    }
}

extension PricingModel {
    /// A bound from nothing: every atom under its best lead, every gain between neighbours. Holds before any pricing.
    func plainBound() -> Int64 {
        var best = [Int64](repeating: 0, count: atomCount)
        for position in 0..<search.reach.columns.count {
            let atom = Int(search.reach.columns[position])
            best[atom] = max(best[atom], worth(of: atom, at: position))
        }
        var sum = best.reduce(constant, +)
        for atom in 0..<atomCount {
            for position in search.adjacency.range(atom) where Int(search.adjacency.columns[position]) > atom {
                sum += max(0, cohesion(at: position))
            }
        }
        // A lead that is paid for being used (a negative cost, or wishes above it) adds to any plan.
        for lead in 0..<leadCount { sum += max(0, mostWish - fixedCost(of: lead)) }
        return sum
    }
}
