import CountyModel
import Geospatial
import PlanStudies
import Planning

/// The layer of villages that a comparison found elsewhere.
package enum MovedLayer {
    /// The layer `moved`: one feature per moved village with its places and the cause; for several plans all their moves, each with
    /// the plan's label. Without any move it has no features.
    ///
    /// - Throws: ``PlannerError`` when the land of a village cannot be taken out of the map.
    package static func make(_ table: ComparisonTable) throws -> FeatureTable {
        let rows = MoveRow.all(table)
        let columns = ColumnLists.layer(MoveColumns.all, rows, table.plans[0].setup).columns
        return FeatureTable(.moved, columns: columns, geometry: .areas(try land(rows)))
    }

    /// The land as the other plan's map has it, else as the reference's.
    private static func land(_ rows: [MoveRow]) throws -> PolygonSet {
        var result = PolygonSet()
        for row in rows {
            for plan in [row.comparison.other, row.comparison.reference] {
                guard let index = plan.setup.county.index(of: row.move.village) else { continue }
                result.appendFeature(index, of: plan.setup.county.geographic)
                break
            }
        }
        return result
    }
}
