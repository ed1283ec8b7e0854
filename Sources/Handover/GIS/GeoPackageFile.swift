import Geospatial

/// One GeoPackage of all layers, each with the style that QGIS opens it with.
struct GeoPackageFile {
    package static let name = "plan.gpkg"

    package static func bytes(
        _ layers: [ExportedLayer], _ crs: ExportCRS, _ options: ExportChoice, _ manifest: PlanManifest
    )
        throws -> [UInt8]
    {
        var written: [WrittenLayer] = []
        for layer in layers {
            var one = layer.table.layer(layer.geometry, crs: crs.target)
            one.options = [
                "GEOMETRY_NAME=geom", "FID=fid", "SPATIAL_INDEX=YES",
                "IDENTIFIER=\(layer.title(options.language))", "DESCRIPTION=\(manifest.sentence)",
            ]
            one.metadata = manifest.pairs
            written.append(one)
        }
        written.append(styles(layers, options))
        let files = try VectorWriter.files(
            name: name, format: "GPKG", layers: written, metadata: manifest.pairs)
        return files.first { $0.name == name }?.bytes ?? []
    }

    /// The table in which QGIS looks for styles; an empty schema is text of no length there, not a missing value.
    private static func styles(_ layers: [ExportedLayer], _ options: ExportChoice) -> WrittenLayer {
        let texts = [
            ("f_table_catalog", 256), ("f_table_schema", 256), ("f_table_name", 256), ("f_geometry_column", 256),
            ("styleName", 30), ("styleQML", 0), ("styleSLD", 0),
        ]
        var fields = texts.map { FieldDefinition(name: $0.0, kind: .text, width: $0.1) }
        fields.append(FieldDefinition(name: "useAsDefault", kind: .flag))
        fields += [("description", 0), ("owner", 30), ("ui", 30)].map {
            FieldDefinition(name: $0.0, kind: .text, width: $0.1)
        }
        fields.append(FieldDefinition(name: "update_time", kind: .instant))
        var table = WrittenLayer(
            name: "layer_styles", crs: nil, fields: fields, geometry: .none, rowCount: layers.count
        ) { row in
            let layer = layers[row]
            let table = layer.table.table
            let style = LayerStyle(table, naming: options.naming, language: options.language)
            let shared = StyledLayer(table: table, naming: options.naming, language: options.language)
            return [
                .text(""), .text(""), .text(layer.name), .text("geom"), .text(layer.title(options.language)),
                .text(String(decoding: style.qml, as: UTF8.self)),
                .text(String(decoding: shared.document, as: UTF8.self)), .integer(1),
                .text(layer.title(options.language)), .text(""), .missing, .text("2000-01-01T00:00:00.000Z"),
            ]
        }
        table.options = ["FID=id"]
        return table
    }
}
