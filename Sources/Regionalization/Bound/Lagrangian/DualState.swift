/// The best bound so far and the prices that gave it.
final class DualState {
    let model: PricingModel
    let team: PricingTeam
    private(set) var bound: Int64
    private(set) var center: Prices
    /// The bound of each lead at these prices, and whether it is exact; empty before any pricing.
    private var leadBounds: [(bound: Int64, isExact: Bool)] = []
    private(set) var nodes = 0
    /// Steps of work done so far, each about two nanoseconds.
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
    func enter(bound: Int64, at prices: Prices) { (self.bound, center, leadBounds) = (bound, prices, []) }

    /// Leads whose trees were cut off at the best prices.
    var openLeads: [Int] { leadBounds.indices.filter { !leadBounds[$0].isExact } }

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
        if isBetter {
            (bound, center) = (sum, prices)
            leadBounds = priced.map { ($0.bound, $0.isExact) }
        }
        return Evaluation(bound: sum, priced: priced, isBetter: isBetter)
    }

    /// Prices some leads once more at the best prices, with more work than before.
    ///
    /// - Returns: false when stopped on the way.
    func refine(_ leads: [Int], _ effort: PricingEffort) -> Bool {
        guard let priced = team.price(at: center, effort, leads: leads, isStopped: isStopped) else { return false }
        for lead in leads {
            leadBounds[lead] = (min(leadBounds[lead].bound, priced[lead].bound), priced[lead].isExact)
            nodes += priced[lead].nodes
            steps += priced[lead].steps
        }
        bound = min(bound, model.roundedDown(leadBounds.reduce(model.rowValue(center)) { $0 + $1.bound }))
        return true
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
