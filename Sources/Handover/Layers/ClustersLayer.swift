import CountyModel
import Geospatial
import Planning

/// The layer of proposed areas: one feature per cluster.
package enum ClustersLayer {
    /// The layer, and notes on columns and numbers that are missing.
    ///
    /// - Throws: `GeospatialError` when the land of a cluster cannot be united.
    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) throws -> (
        table: FeatureTable, notes: [Finding]
    ) {
        try make(setup, plan, reasons, colours: ClusterColours.numbers(setup, plan))
    }

    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, colours: [Int]) throws -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let clusters = plan.clusters
        let groups = clusters.map(\.members)
        let shape = try setup.county.metric.dissolved(groups)
        let facts = ClusterFacts.all(setup, plan)
        let sums = ClusterSums(setup, clusters)
        let violations = try ClusterViolations(setup, plan)
        let info = PlanInfo(setup, plan.origin)
        var columns = identity(setup, clusters, facts, info)
        columns += sums.columns
        columns += [
            LayerColumn("area_km2", clusters.indices.map { .real(shape.area(of: $0) / 1e6, 2) }),
            LayerColumn("lead_far_km", facts.map { .real($0.leadFarKm, 2) }),
            LayerColumn("compactness", clusters.indices.map { .real(shape.compactness(of: $0), 3) }),
            LayerColumn("is_connected", facts.map { .flag($0.isConnected) }),
            LayerColumn("score_total", zip(clusters, facts).map { .real($1.score(of: $0), 1) }),
            LayerColumn("violation_hard", clusters.indices.map { .integer(violations.hard[$0].count) }),
            LayerColumn("violation_soft", clusters.indices.map { .integer(violations.soft[$0].count) }),
            LayerColumn("violation_text", clusters.indices.map { .text(violations.words($0).zh) }),
            LayerColumn("rationale_zh", clusters.indices.map { .text(reasons.clusters[$0].text.zh) }),
            LayerColumn("rationale_en", clusters.indices.map { .text(reasons.clusters[$0].text.en) }),
            LayerColumn("rationale_json", clusters.indices.map { .text(reasons.clusters[$0].json) }),
            LayerColumn("plan_status", clusters.map { _ in .text("建议稿") }),
            LayerColumn("colour", colours.map { .integer($0) }),
        ]
        let land = try setup.county.geographic.dissolved(groups)
        return (FeatureTable(name: "clusters", columns: columns, geometry: .areas(land)), sums.notes)
    }

    private static func identity(
        _ setup: PlanningCase, _ clusters: [Cluster], _ facts: [ClusterFacts], _ info: PlanInfo
    ) -> [LayerColumn] {
        let villages = setup.county.villages
        func names(_ cluster: Cluster) -> String { cluster.members.map { villages[$0].name }.joined(separator: "、") }
        func codes(_ cluster: Cluster) -> String {
            cluster.members.map { villages[$0].code.text }.joined(separator: ",")
        }
        return [
            LayerColumn("cluster_id", clusters.map { .text($0.id) }),
            LayerColumn("cluster_name", clusters.map { .text($0.name) }),
            LayerColumn("scenario_id", clusters.map { _ in .text(info.scenario) }),
            LayerColumn("run_id", clusters.map { _ in .text(info.runID) }),
            LayerColumn("town_names", facts.map { .text($0.townNames.joined(separator: "、")) }),
            LayerColumn("town_count", facts.map { .integer($0.townNames.count) }),
            LayerColumn("cross_town", facts.map { .flag($0.townNames.count > 1) }),
            LayerColumn("village_count", clusters.map { .integer($0.members.count) }),
            LayerColumn("strong_count", facts.map { .integer($0.strongCount) }),
            LayerColumn("weak_count", facts.map { .integer($0.weakCount) }),
            LayerColumn("member_names", clusters.map { .text(names($0)) }),
            LayerColumn("member_codes", clusters.map { .text(codes($0)) }),
            LayerColumn("lead_code", clusters.map { .text(villages[$0.lead].code.text) }),
            LayerColumn("lead_name", clusters.map { .text(villages[$0.lead].name) }),
            LayerColumn("secretary_from", clusters.map { .text(secretary(of: $0, setup)) }),
        ]
    }

    /// Where the secretary comes from; a lead may qualify without counting as strong.
    static func secretary(of cluster: Cluster, _ setup: PlanningCase) -> String {
        if cluster.isAppointed { return "乡镇下派" }
        return setup.classes.classes[cluster.lead] == .strong ? "强村书记" : "牵头村书记"
    }
}
