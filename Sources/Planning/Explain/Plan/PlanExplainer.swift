import Regionalization

/// Derives the reasons of a whole plan.
public enum PlanExplainer {
    /// Above this many villages the ledgers of villages and borders are not kept: they would fill the memory. Those of clusters are,
    /// and a single village can always be asked about.
    package static let mostVillagesWithFacts = 50_000

    /// - Complexity: O(n · neighbours · cluster size) for up to ``VillageExplainer/mostVillagesForAlternatives`` villages, linear
    ///   beyond.
    public static func explain(_ setup: PlanningCase, _ plan: Plan) -> PlanReasons {
        let check = RegionCheck(setup)
        let villages = VillageExplainer(setup, plan, check)
        return PlanReasons(
            clusters: plan.clusters.map { cluster in
                var explainer = ClusterExplainer(setup, cluster, check)
                return explainer.reason()
            },
            villages: setup.county.villages.indices.map { village in
                let reason = villages.reason(village)
                return setup.county.villages.count > mostVillagesWithFacts ? reason.withoutFacts : reason
            },
            borders: BorderExplainer(setup, plan, check).reasons())
    }
}
