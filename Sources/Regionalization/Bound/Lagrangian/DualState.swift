/// The best bound so far and the prices that gave it.
final class DualState {
    let model: PricingModel
    let team: PricingTeam
    private(set) var bound = Int64.max
    private(set) var center: Prices
    private(set) var nodes = 0
    /// Asked while leads are priced; what is left undone is thrown away.
    let isStopped: @Sendable () -> Bool

    init(_ model: PricingModel, threads: Int, start: Prices, isStopped: @escaping @Sendable () -> Bool) {
        self.model = model
        self.isStopped = isStopped
        team = PricingTeam(model, threads: threads)
        center = start
    }

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
        }
        let isBetter = sum < bound
        if isBetter { (bound, center) = (sum, prices) }
        return Evaluation(bound: sum, priced: priced, isBetter: isBetter)
    }
}
