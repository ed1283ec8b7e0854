import CountyModel
import Geospatial
import Planning

/// The layer of lead villages: one point per cluster, at the village's seat where one is known, else inside its land.
package enum LeadsLayer {
    /// The layer, and notes on columns the county has no data for.
    package static func make(_ setup: PlanningCase, _ plan: Plan) -> (table: FeatureTable, notes: [Finding]) {
        make(setup, plan, colours: ClusterColours.numbers(setup, plan))
    }

    package static func make(_ setup: PlanningCase, _ plan: Plan, colours: [Int]) -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let (clusters, county) = (plan.clusters, setup.county)
        let facts = ClusterFacts.all(setup, plan)
        func village(_ cluster: Cluster) -> Village { county.villages[cluster.lead] }
        var columns = [
            LayerColumn("village_code", clusters.map { .text(village($0).code.text) }),
            LayerColumn("village_name", clusters.map { .text(village($0).name) }),
            LayerColumn("town_name", clusters.map { .text(village($0).townName) }),
            LayerColumn("cluster_id", clusters.map { .text($0.id) }),
            LayerColumn("cluster_name", clusters.map { .text($0.name) }),
            LayerColumn("secretary_from", clusters.map { .text(ClustersLayer.secretary(of: $0, setup)) }),
            LayerColumn("village_count", clusters.map { .integer($0.members.count) }),
            LayerColumn("weak_count", facts.map { .integer($0.weakCount) }),
            LayerColumn("lead_far_km", facts.map { .real($0.leadFarKm, 2) }),
        ]
        let measure = setup.classes.measure
        var absent: [String] = []
        if county.attributes.has(measure) {
            let year = county.attributes.source(of: measure)?.year
            columns.append(LayerColumn("income_year", clusters.map { _ in year.map { .integer($0) } ?? .null }))
            columns.append(
                LayerColumn("lead_income", clusters.map { .real(county.attributes.number(measure, $0.lead), 4) }))
        } else {
            absent = ["income_year", "lead_income"]
        }
        columns.append(LayerColumn("plan_status", clusters.map { _ in .text("建议稿") }))
        columns.append(LayerColumn("colour", colours.map { .integer($0) }))
        let points = clusters.map { county.geographicPoints[$0.lead] }
        return (
            FeatureTable(name: "leads", columns: columns, geometry: .points(points)), LayerNotes.absent(absent, "leads")
        )
    }
}
