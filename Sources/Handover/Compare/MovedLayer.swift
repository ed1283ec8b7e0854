import CountyModel
import Geospatial
import PlanStudies

/// The layer of villages that a comparison found elsewhere.
package enum MovedLayer {
    /// The layer `moved`: one feature per moved village with its places and the cause; for several plans all their moves, each with
    /// the plan's label. Without any move it has no features.
    ///
    /// - Throws: ``PlannerError`` when the land of a village cannot be taken out of the map.
    package static func make(_ table: ComparisonTable) throws -> FeatureTable {
        let rows = table.comparisons.flatMap { comparison in comparison.moves.map { (comparison, $0) } }
        func column(_ name: String, _ value: (PlanComparison, VillageMove) -> JSONValue) -> LayerColumn {
            LayerColumn(plain: name, rows.map { value($0.0, $0.1) })
        }
        let several = table.comparisons.count > 1
        let columns = [
            column("move_id") { comparison, move in
                .text(several ? "\(comparison.other.label)-\(move.village)" : move.village.text)
            },
            column("village_code") { .text($1.village.text) }, column("village_name") { .text($1.name) },
            column("town_name") { .text($1.town) }, column("plan") { comparison, _ in .text(comparison.other.label) },
            column("from_id") { comparison, move in .text(move.from.map { comparison.reference.clusters[$0].id } ?? "")
            },
            column("from_name") { comparison, move in
                .text(move.from.map { comparison.reference.clusters[$0].name } ?? "")
            }, column("to_id") { comparison, move in .text(move.to.map { comparison.other.clusters[$0].id } ?? "") },
            column("to_name") { comparison, move in .text(move.to.map { comparison.other.clusters[$0].name } ?? "") },
            column("cause_code") { .text($1.cause.kind.rawValue) },
            column("cause_name") { .text($1.cause.kind.label.zh) },
            column("cause_key") { .text($1.cause.key ?? "") }, column("why_zh") { .text($1.cause.text.zh) },
            column("why_en") { .text($1.cause.text.en) },
        ]
        return FeatureTable(name: "moved", columns: columns, geometry: .areas(try land(rows)))
    }

    /// The land as the other plan's map has it, else as the reference's.
    private static func land(_ rows: [(PlanComparison, VillageMove)]) throws -> PolygonSet {
        var result = PolygonSet()
        for (comparison, move) in rows {
            let plans = [comparison.other, comparison.reference]
            for plan in plans {
                guard let index = plan.setup.county.index(of: move.village) else { continue }
                result.appendFeature(index, of: plan.setup.county.geographic)
                break
            }
        }
        return result
    }
}
