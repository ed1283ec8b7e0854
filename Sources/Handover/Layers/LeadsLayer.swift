import CountyModel
import Geospatial
import Planning

/// The layer of lead villages: one point per cluster, at the village's seat where one is known, else inside its land.
package enum LeadsLayer {
    /// The layer, and notes on columns the county has no data for.
    ///
    /// - Throws: `RegionPlan.Malformed` for a plan that contradicts itself.
    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, colours: [Int]) throws -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let whole = try ClusterCase(setup, plan, reasons, colours: colours, shapes: [])
        let (columns, absent) = ColumnLists.layer(LeadColumns.all, whole.rows, setup)
        let points = plan.clusters.map { setup.county.geographicPoints[$0.lead] }
        return (
            FeatureTable(
                .leads, columns: columns, geometry: .points(points),
                languages: setup.scenario.output.languages), LayerNotes.absent(absent, .leads)
        )
    }
}
