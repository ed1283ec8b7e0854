import CountyModel
import Geospatial
import Planning

/// The layer of villages with their place in the plan.
package enum VillagesLayer {
    /// The layer, and notes on columns the county has no data for.
    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) -> (
        table: FeatureTable, notes: [Finding]
    ) {
        make(setup, plan, reasons, colours: ClusterColours.numbers(setup, plan))
    }

    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, colours: [Int]) -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let whole = VillageCase(setup, plan, reasons, moved: plan.edits?.moved ?? [], colours: colours)
        let (columns, absent) = ColumnLists.layer(
            VillageColumns.of(setup), whole.rows(setup.county.villages.indices), setup)
        return (
            FeatureTable(
                .villages, columns: columns, geometry: .areas(setup.county.geographic),
                languages: setup.scenario.output.languages), LayerNotes.absent(absent, .villages)
        )
    }
}
