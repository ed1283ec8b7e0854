import CountyModel
import Geospatial
import Planning

/// A layer with features, ready for every format.
struct ExportedLayer {
    package let table: ExportTable
    package let geometry: ExportGeometry

    package var layer: PlanLayer { table.table.layer }
    package var name: String { layer.rawValue }

    /// What people call the layer.
    package func title(_ language: Language) -> String { layer.title.text(language) }
}

/// What was chosen for an export, with the scenario's choices where the user made none.
struct ExportChoice {
    package let naming: FieldNaming
    package let encoding: TableEncoding
    package let language: Language
}
