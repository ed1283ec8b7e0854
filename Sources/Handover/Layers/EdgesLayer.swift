import CountyModel
import Geospatial
import Planning

/// The layer of lines between villages: who borders whom, and which lead helps which weak village.
package enum EdgesLayer {
    /// The layer, and notes on columns the county has no data for.
    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let whole = EdgeCase(setup, plan, reasons)
        let rows = whole.borders + whole.pairs
        let (columns, absent) = ColumnLists.layer(EdgeColumns.all, rows, setup)
        let places = setup.county.geographicPoints
        return (
            FeatureTable(
                .edges, columns: columns, geometry: .lines(rows.map { (places[$0.a], places[$0.b]) }),
                languages: setup.scenario.output.languages),
            LayerNotes.absent(EdgeColumns.neverThere + absent, .edges)
        )
    }
}
