import CountyModel
import Regionalization

/// How far one weight of the scenario has to change for one plan to score as much as another.
package struct WeightChange: Sendable, Equatable {
    /// Key of the weight, such as `prefer.industry`.
    package let key: String
    /// The weight as it is.
    package let weight: Double
    /// The weight at which both plans score the same; `nil` when none from 0 on does that.
    package let turn: Double?
    /// What planning anew under changed weights gave, the least change first; empty where it was not tried.
    package var checks: [Check] = []

    /// What a new plan under the changed weight does with the village.
    package struct Check: Sendable, Equatable {
        /// The weight that was tried, beyond the turning point.
        package let weight: Double
        /// Whether the best plan found has the village with the lead asked for.
        package let isThere: Bool
    }

    /// How much the weight changes, as a share of itself or of a tenth where it is nearly 0.
    package var share: Double { turn.map { abs($0 - weight) / max(0.1, weight) } ?? .infinity }
}

/// Exact turning points of the order of two plans, one weight at a time.
///
/// The score is Σ (wᵢ / Σw) · tᵢ + Σ vⱼ · sⱼ − costs: tᵢ the sums of the terms between lead and village, whose weights are brought to
/// a sum of one, and sⱼ those of cohesion and the terms of borders and clusters, in points of their own. It is a broken-linear
/// function of a single weight wₖ with at most one root of the difference D(wₖ) = (A + wₖ dₖ) / (R + wₖ) + B, that is
/// wₖ = −(A + B R) / (dₖ + B), where dᵢ is the difference of tᵢ, A = Σ wᵢ dᵢ and R = Σ wᵢ over the other terms, and B what does not
/// depend on the weight; and linear in vⱼ.
struct WeightTurns {
    private let setup: PlanningCase

    init(_ setup: PlanningCase) { self.setup = setup }

    /// One entry per weight of `prefer` and cost, those that change least first.
    package func changes(from plan: RegionPlan, to other: RegionPlan) -> [WeightChange] {
        let prefer = setup.scenario.prefer
        let pairs = TermCatalogue.ofPairs.map { (key: $0.key, weight: prefer.weights[$0.key]) }
        let (own, its) = (sums(plan), sums(other))
        let differences = pairs.map { (own.pairs[$0.key] ?? 0) - (its.pairs[$0.key] ?? 0) }
        let total = pairs.reduce(0) { $0 + $1.weight }
        let ofPairs = total > 0 ? zip(pairs, differences).reduce(0) { $0 + $1.0.weight * $1.1 } : 0
        let apart = zip(own.apart, its.apart).map { (key: $0.key, weight: $0.weight, difference: $0.sum - $1.sum) }
        let fixed = own.costs - its.costs
        let ofApart = apart.reduce(0) { $0 + $1.weight * $1.difference } - fixed
        var changes = pairs.indices.map { index -> WeightChange in
            let (weight, difference) = (pairs[index].weight, differences[index])
            let rest = (sum: ofPairs - weight * difference, weights: total - weight)
            let divisor = difference + ofApart
            // A weight that stands alone changes nothing: the weights are brought to a sum of one.
            let isAlone = rest.weights <= 1e-12
            let turn = divisor == 0 || isAlone ? nil : -(rest.sum + ofApart * rest.weights) / divisor
            return WeightChange(
                key: "prefer." + pairs[index].key, weight: weight, turn: turn.flatMap(valid))
        }
        for (key, weight, difference) in apart where difference != 0 {
            let base = (total > 0 ? ofPairs / total : 0) + ofApart - weight * difference
            changes.append(
                WeightChange(key: "prefer." + key, weight: weight, turn: valid(-base / difference)))
        }
        return changes.enumerated().sorted { ($0.1.share, $0.0) < ($1.1.share, $1.0) }.map(\.element)
    }

    private func valid(_ turn: Double) -> Double? { turn >= 0 && turn.isFinite ? turn : nil }

    /// What a plan has of every term, weights left out.
    private struct Sums {
        /// Terms between lead and village.
        var pairs: [String: Double] = [:]
        /// Cohesion, and the terms of borders and clusters, always in the same order.
        var apart: [(key: String, weight: Double, sum: Double)] = []
        /// What does not depend on any weight of `prefer`.
        var costs = 0.0
    }

    private func sums(_ plan: RegionPlan) -> Sums {
        var sums = Sums()
        let prefer = setup.scenario.prefer
        for kind in allPairTerms {
            var sum = 0.0
            for region in plan.regions {
                for unit in region.units where unit != region.lead {
                    sum += kind.value(lead: region.lead, village: unit)
                }
            }
            sums.pairs[type(of: kind).key] = sum
        }
        let leadOf = plan.leadOf(unitCount: setup.county.villages.count)
        let inside = setup.graph.edges.filter { edge in
            leadOf[edge.a] != nil && leadOf[edge.a] == leadOf[edge.b]
                && setup.problem.closedTowns(among: [edge.a, edge.b]).isEmpty
        }
        let cohesion = Cohesion(setup.county, setup.graph, prefer)
        sums.apart.append(("cohesion", prefer.cohesion, inside.reduce(0) { $0 + cohesion.value($1) }))
        for item in BorderTerms(setup.county, everything, setup.classes).weighted {
            sums.apart.append((item.key, prefer.weights[item.key], inside.reduce(0) { $0 + item.term.value($1) }))
        }
        for item in setup.clusterTerms(of: everything).weighted {
            let sum = plan.regions.reduce(0) { $0 + item.score(lead: $1.lead, members: $1.units).points }
            sums.apart.append((item.key, prefer.weights[item.key], sum))
        }
        let parts = setup.problem.score(of: plan)
        let leads = plan.regions.reduce(Score.zero) { $0 + setup.clusterTerms.leadWorth($1.lead) }
        sums.costs = (parts.fixed + leads + parts.crossing + parts.leftOut).points
        return sums
    }

    /// The scenario with every weight 1: a larger weight of a term that is off may change the order.
    private var everything: Scenario {
        var scenario = setup.scenario
        scenario.prefer.weights = TermWeights(all: 1)
        return scenario
    }

    private var allPairTerms: [any PairTerm] {
        PairTerms(setup.county, everything, setup.classes).weighted.map(\.term)
    }
}
