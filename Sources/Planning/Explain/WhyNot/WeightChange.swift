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
/// The score is Σ (wᵢ / Σw) · tᵢ + w_cohesion · c − costs: a broken-linear function of a single weight wₖ with at most one root of
/// the difference D(wₖ) = (A + wₖ dₖ) / (R + wₖ) + B, that is wₖ = −(A + B R) / (dₖ + B), where dᵢ is the difference of the sums of term
/// i, A = Σ wᵢ dᵢ and R = Σ wᵢ over the other terms, and B what does not depend on the weight.
struct WeightTurns {
    private let setup: PlanningCase

    init(_ setup: PlanningCase) { self.setup = setup }

    /// One entry per weight of `prefer` and cost, those that change least first.
    package func changes(from plan: RegionPlan, to other: RegionPlan) -> [WeightChange] {
        let scenario = setup.scenario
        let terms = TermCatalogue.all.map { (key: $0.key, weight: scenario.prefer.weights[$0.key]) }
        let (own, its) = (sums(plan), sums(other))
        let differences = terms.map { (own.terms[$0.key] ?? 0) - (its.terms[$0.key] ?? 0) }
        let total = terms.reduce(0) { $0 + $1.weight }
        let cohesion = own.cohesion - its.cohesion
        let fixed = (own.costs - its.costs)
        let ofTerms = total > 0 ? zip(terms, differences).reduce(0) { $0 + $1.0.weight * $1.1 } : 0
        var changes = terms.indices.map { index -> WeightChange in
            let (weight, difference) = (terms[index].weight, differences[index])
            let base = scenario.prefer.cohesion * cohesion - fixed
            let rest = (sum: ofTerms - weight * difference, weights: total - weight)
            let divisor = difference + base
            // A weight that stands alone changes nothing: the weights are brought to a sum of one.
            let isAlone = rest.weights <= 1e-12
            let turn = divisor == 0 || isAlone ? nil : -(rest.sum + base * rest.weights) / divisor
            return WeightChange(
                key: "prefer." + terms[index].key, weight: weight, turn: turn.flatMap(valid))
        }
        if cohesion != 0 {
            let base = (total > 0 ? ofTerms / total : 0) - fixed
            changes.append(
                WeightChange(
                    key: "prefer.cohesion", weight: scenario.prefer.cohesion,
                    turn: valid(-base / cohesion)))
        }
        return changes.enumerated().sorted { ($0.1.share, $0.0) < ($1.1.share, $1.0) }.map(\.element)
    }

    private func valid(_ turn: Double) -> Double? { turn >= 0 && turn.isFinite ? turn : nil }

    private func sums(_ plan: RegionPlan) -> (terms: [String: Double], cohesion: Double, costs: Double) {
        var terms: [String: Double] = [:]
        for kind in allTerms {
            var sum = 0.0
            for region in plan.regions {
                for unit in region.units where unit != region.lead {
                    sum += kind.value(lead: region.lead, village: unit)
                }
            }
            terms[type(of: kind).key] = sum
        }
        let parts = setup.problem.score(of: plan)
        let cohesion = Cohesion(setup.county, setup.graph, setup.scenario.prefer)
        var inside = 0.0
        let leadOf = plan.leadOf(unitCount: setup.county.villages.count)
        let closed = Set(setup.scenario.must.towns.noCross)
        let villages = setup.county.villages
        for edge in setup.graph.edges where leadOf[edge.a] != nil && leadOf[edge.a] == leadOf[edge.b] {
            let (a, b) = (villages[edge.a].townName, villages[edge.b].townName)
            if a == b || !(closed.contains(a) || closed.contains(b)) { inside += cohesion.value(edge) }
        }
        return (terms, inside, (parts.fixed + parts.crossing + parts.leftOut).points)
    }

    /// All terms, also those of weight 0: a larger weight of such a term may change the order.
    private var allTerms: [any PairTerm] {
        var scenario = setup.scenario
        scenario.prefer.weights = TermWeights(all: 1)
        return PairTerms(setup.county, scenario, setup.classes).weighted.map(\.term)
    }
}
