import CountyModel
import Planning

/// The schema of a layer as GeoJSON.
enum LayerSchema {
    static func document(_ layer: PlanLayer) -> JSONValue {
        typealias Parts = SchemaParts
        let fields = LayerField.of(layer)
        func rows(_ presence: LayerField.Presence) -> [(String, JSONValue)] {
            fields.filter { $0.presence == presence }.map { ($0.name, column($0)) }
        }
        // A county's own income measure stands among the columns of its villages.
        let own = layer == .villages ? Parts.type("number", "null") : nil
        let feature = Parts.object([
            ("type", Parts.constant("Feature")), ("id", Parts.text),
            ("properties", Parts.object(rows(.always), optional: rows(.whenKnown), others: own)),
            ("geometry", geometry(layer)),
        ])
        return Parts.document(
            layer.rawValue, title: "\(layer.rawValue).geojson",
            Bilingual(
                zh: "\(layer.title.zh)图层(GeoJSON,经纬度)",
                en: "Layer of a plan as GeoJSON in longitude and latitude"),
            Parts.object([
                ("type", Parts.constant("FeatureCollection")), ("name", Parts.constant(layer.rawValue)),
                ("bbox", Parts.list(Parts.real, atLeast: 4, atMost: 4)), ("plan_info", info),
                ("features", Parts.list(feature, atLeast: 1)),
            ]))
    }

    /// What every layer says of its run.
    private static var info: JSONValue {
        typealias Parts = SchemaParts
        return Parts.object([
            ("schema", Parts.constant(Engine.schema)), ("county", Parts.text), ("scenario", Parts.text),
            ("source_crs", Parts.text), ("engine", Parts.text), ("seed", Parts.seedOrNull),
            ("input_sha256", Parts.digest),
            ("notice", Parts.text),
        ])
    }

    private static func column(_ field: LayerField) -> JSONValue {
        typealias Parts = SchemaParts
        let isKnown = field.presence == .always
        let kind: JSONValue =
            switch field.kind {
            case .text: Parts.text
            case .integer: isKnown ? Parts.whole : Parts.type("integer", "null")
            case .real: isKnown ? Parts.real : Parts.type("number", "null")
            case .flag: isKnown ? Parts.flag : Parts.orNull(Parts.flag)
            }
        let described = Parts.described(kind, field.meaning, unit: field.unit.zh)
        guard case .object(let members) = described else { return described }
        return .object([("title", .text(field.title.zh))] + members)
    }

    private static func geometry(_ layer: PlanLayer) -> JSONValue {
        typealias Parts = SchemaParts
        let place = Parts.list(Parts.real, atLeast: 2, atMost: 2)
        let (type, coordinates): (String, JSONValue) =
            switch layer {
            case .clusters, .villages, .moved, .stability:
                ("MultiPolygon", Parts.list(Parts.list(Parts.list(place, atLeast: 4), atLeast: 1)))
            case .edges: ("LineString", Parts.list(place, atLeast: 2))
            case .leads: ("Point", place)
            }
        return Parts.object([("type", Parts.constant(type)), ("coordinates", coordinates)])
    }
}
