import CountyModel
import Geospatial

/// A layer with features, ready for every format.
struct ExportedLayer {
    package let table: ExportTable
    package let geometry: ExportGeometry

    package var name: String { table.table.name }

    /// What people call the layer.
    package func title(_ language: Language) -> String { Self.title(name).text(language) }

    package static func title(_ layer: String) -> Bilingual {
        switch layer {
        case "clusters": Bilingual(zh: "片区", en: "Clusters")
        case "villages": Bilingual(zh: "行政村", en: "Villages")
        case "edges": Bilingual(zh: "相邻与帮带", en: "Neighbours and help")
        case "leads": Bilingual(zh: "牵头村", en: "Lead villages")
        default: Bilingual(zh: layer, en: layer)
        }
    }
}

/// What was chosen for an export, with the scenario's choices where the user made none.
struct ExportChoice {
    package let naming: FieldNaming
    package let encoding: TableEncoding
    package let language: Language
}
