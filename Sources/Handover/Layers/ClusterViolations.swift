import CountyModel
import Planning
import Regionalization

/// The rules that clusters of a plan break, judged by the frozen problem and not by the search.
struct ClusterViolations: Sendable {
    /// Broken hard rules per cluster, each family once.
    package private(set) var hard: [[RuleFamily]]
    /// Broken soft rules per cluster, as words.
    package private(set) var soft: [[Bilingual]]

    /// - Throws: `RegionPlan.Malformed` for a plan that contradicts itself; such a plan has no rules to show.
    init(_ setup: PlanningCase, _ plan: Plan) throws {
        hard = plan.clusters.map { _ in [] }
        soft = plan.clusters.map { _ in [] }
        let problem = setup.problem
        let clusterOf = plan.clusterOfVillage(count: problem.units.count)
        let regions = try RegionPlan(regions: plan.clusters.map { ($0.lead, $0.members) }, of: problem)
        for violation in problem.violations(of: regions) where violation.family.entry.concerns != .plan {
            // A rule on named villages is shown at every cluster that has one of them.
            let places = violation.lead.map { [$0] } ?? violation.units
            for cluster in Set(places.compactMap { clusterOf[$0] }).sorted()
            where !hard[cluster].contains(violation.family) {
                hard[cluster].append(violation.family)
            }
        }
        for (index, cluster) in plan.clusters.enumerated() {
            let towns = Set(cluster.members.map { setup.county.villages[$0].townName })
            if towns.count > 1 && setup.scenario.must.towns.cross == .allowWithPenalty {
                soft[index].append(Bilingual(zh: "跨乡镇", en: "crosses townships"))
            }
            if problem.zoneCost(of: cluster.members) > .zero {
                soft[index].append(Bilingual(zh: "跨分区", en: "reaches over zone lines"))
            }
        }
    }

    /// Broken rules and what costs points, hard ones first.
    package func words(_ cluster: Int) -> Bilingual {
        let names = hard[cluster].map(\.name) + soft[cluster]
        return Bilingual(
            zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
    }
}
