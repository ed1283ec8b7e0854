import Regionalization

/// Derives the reasons of a whole plan.
public enum PlanExplainer {
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
            villages: setup.county.villages.indices.map(villages.reason),
            borders: BorderExplainer(setup, plan, check).reasons())
    }
}
