/// Limits on sums that a region may stretch at a price, so that a plan can be found that breaks them least.
///
/// The problem that is searched has these limits lifted; the price of what goes beyond them is far above anything that
/// can be gained, so that the search stretches them as little as it can.
struct ElasticCharges: Sendable {
    /// A sum with the limits that are stretched.
    private struct Stretched: Sendable {
        let rule: any SumRule.Type
        let range: ClosedRange<Int>
        /// Whether what goes beyond is charged as a share of the limit, or unit by unit.
        let isByShare: Bool
    }

    private let sums: [Stretched]
    private var weakPerStrong: WeakPerStrongConstraint?
    /// The capacity of each lead of the model; empty when it is not stretched.
    private var capacity: [Int64] = []
    private let need: [Int64]
    /// What each lead adds to the strong units of its region.
    private let sentStrong: [Int]
    /// Micropoints for one unit too many or too few, or for a quarter of a limit on inhabitants, members or need.
    private let price: Int64

    /// More than a plan can save by missing a demand on the whole instead of stretching a limit.
    var demandWeight: Int64 { 40 * price }

    /// The sizes that new regions are grown to.
    let unitCount: ClosedRange<Int>?

    /// - Parameters:
    ///   - families: the families that are stretched; others than those on sums are of no effect here.
    ///   - problem: the problem with every limit in force.
    ///   - leads: the unit of each lead of the model.
    ///   - price: the price of one unit too many.
    init(_ families: Set<RuleFamily>, of problem: RegionalizationProblem, leads: [Int], price: Int64) {
        let rules = problem.rules
        self.price = price
        sums = RuleFamily.sums.filter { families.contains($0.family) }.map {
            Stretched(rule: $0, range: $0.range(rules), isByShare: $0 is any AmountRule.Type)
        }
        unitCount = families.contains(.unitCount) ? rules.unitCount : nil
        if families.contains(.weakPerStrong), rules.weakPerStrong != nil {
            weakPerStrong = WeakPerStrongConstraint(most: rules.weakPerStrong)
        }
        need = leads.map { problem.units[$0].need }
        sentStrong = leads.map { problem.sentStrong($0) }
        if families.contains(.capacity) {
            capacity = leads.map { problem.candidate(at: $0)?.capacity ?? Int64.max }
        }
    }

    /// The price of a region with these sums under a lead, as a positive number.
    func charge(_ tally: RegionTally, lead: Int) -> Int64 {
        var sum: Int64 = 0
        var counted = tally
        counted.strong += sentStrong[lead]
        for stretched in sums {
            let amount = stretched.rule.sum(counted)
            let excess = Int64(beyond(amount, stretched.range))
            sum +=
                stretched.isByShare ? share(excess, of: Int64(limit(amount, stretched.range))) : price * excess
        }
        if let weakPerStrong { sum += price * Int64(weakPerStrong.excess(counted, sentStrong: 0)) }
        if !capacity.isEmpty {
            let most = capacity[lead]
            sum += share(max(0, tally.need - need[lead] - most), of: most)
        }
        return sum
    }

    private func beyond(_ amount: Int, _ range: ClosedRange<Int>) -> Int {
        amount < range.lowerBound ? range.lowerBound - amount : max(0, amount - range.upperBound)
    }

    private func limit(_ amount: Int, _ range: ClosedRange<Int>) -> Int {
        amount < range.lowerBound ? range.lowerBound : range.upperBound
    }

    /// The price of an amount beyond a limit: the whole price for a quarter of the limit, up to twenty times that.
    private func share(_ amount: Int64, of limit: Int64) -> Int64 {
        if amount == 0 { return 0 }
        let quarters = Double(amount) * 4 / Double(max(1, limit))
        return Int64(min(20, quarters) * Double(price)) + 1
    }
}
