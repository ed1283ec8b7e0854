import Repeatable

/// Prices all leads on several threads.
///
/// What is found for a lead depends on the lead, the prices and the lead's own history only, so the number of threads
/// changes nothing.
final class PricingTeam {
    let model: PricingModel
    private let pricers: [LeadPricer]
    /// Leads with the largest trees of the last pricing first, so that no thread is left with one at the end.
    private var order: [Int]
    /// Where the multipliers of each lead stand.
    private(set) var multipliers: [SIMD4<Double>]

    /// Leaves out the entries of reach that are marked, from now on; no mark at all is none.
    func forbid(_ entries: [Bool]) { for pricer in pricers { pricer.forbidden = entries } }

    init(_ model: PricingModel, threads: Int) {
        self.model = model
        pricers = (0..<max(1, min(threads, model.leadCount))).map { _ in LeadPricer(model) }
        order = Array(0..<model.leadCount)
        multipliers = Array(repeating: SIMD4(1e6, 1e6, 1e6, 1e5) * Double(PricingModel.grain), count: model.leadCount)
    }

    /// Where the time of all pricing so far went.
    var times: BoundTimes { pricers.reduce(BoundTimes()) { $0 + $1.watch.times } }

    /// Prices every lead, or only some of them, in order; `nil` when `isStopped` said so on the way.
    func price(
        at prices: Prices, _ effort: PricingEffort, leads: [Int]? = nil, isStopped: @Sendable () -> Bool
    ) -> [PricedLead]? {
        let count = leads?.count ?? model.leadCount
        var results = [PricedLead](repeating: PricedLead(bound: 0, best: 0), count: model.leadCount)
        let before = multipliers
        let order = leads ?? order
        let cuts = prices.cuts.isEmpty ? nil : CutTable(prices)
        let isWhole = results.withUnsafeMutableBufferPointer { results in
            multipliers.withUnsafeMutableBufferPointer { multipliers in
                // Each place is touched by one thread only.
                nonisolated(unsafe) let results = results
                nonisolated(unsafe) let multipliers = multipliers
                nonisolated(unsafe) let pricers = pricers
                let model = model
                return handOut(count, to: pricers.count) { thread, place in
                    if isStopped() { return false }
                    let lead = order[place]
                    results[lead] = pricers[thread].price(
                        lead, at: prices, floor: model.floor(of: lead), effort, cuts: cuts,
                        multipliers: &multipliers[lead])
                    return true
                }
            }
        }
        if !isWhole {
            multipliers = before
            return nil
        }
        if leads != nil { return results }
        let sizes = results.map(\.nodes)
        self.order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        return results
    }
}

extension PricingModel {
    /// Regions of a fixed lead are of interest whatever they are worth, those of others above 0.
    func floor(of lead: Int) -> Int64 { search.isFixed[lead] ? -(1 << 50) : 0 }

    /// What the rows give at these prices: the bound is this plus the bounds of all leads.
    func rowValue(_ prices: Prices) -> Int64 {
        var sum = constant
        for price in prices.cover { sum += price }
        if prices.perUnit > 0 { sum -= prices.perUnit * Int64(max(0, unitCount - mostLeftOut)) }
        if prices.perUnit < 0 { sum -= prices.perUnit * Int64(max(0, unitCount - leastLeftOut)) }
        if prices.perRegion > 0 { sum += prices.perRegion * Int64(regionRange.upperBound) }
        if prices.perRegion < 0 { sum += prices.perRegion * Int64(regionRange.lowerBound) }
        for cut in prices.cuts { sum += cut.price }
        return sum
    }
}
