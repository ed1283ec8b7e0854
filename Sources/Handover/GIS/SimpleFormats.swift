import CountyModel
import Geospatial
import Planning

/// FlatGeobuf: one file per layer.
enum FlatGeobufSet {
    package static func files(_ layers: [ExportedLayer], _ crs: ExportCRS) throws -> [(name: String, bytes: [UInt8])] {
        try layers.flatMap { layer in
            try VectorWriter.files(
                name: "\(layer.name).fgb", format: "FlatGeobuf",
                layers: [layer.table.layer(layer.geometry, crs: crs.target)])
        }
    }
}

/// Tables without shapes for spreadsheets: a byte order mark, CRLF, nothing that runs as a formula. Points carry their place.
enum CSVTables {
    package static func files(_ layers: [ExportedLayer], _ crs: ExportCRS) -> [(name: String, bytes: [UInt8])] {
        layers.map { layer in
            let columns = layer.table.names.columns
            var header = columns.map(\.written)
            var places: [Point] = []
            if case .points(let points) = layer.geometry.shapes {
                places = points
                header += crs.target.isGeographic ? ["lon", "lat"] : ["x", "y"]
            }
            var out = ByteText()
            out.append("\u{FEFF}")
            out.append(CSVCells.line(header))
            for row in layer.table.order.indices {
                var cells = columns.map { text(layer.table.value($0, row)) }
                if !places.isEmpty {
                    cells += [places[row].x, places[row].y].map { NumberText.plain($0, decimals: 7) }
                }
                out.append(cells.map(CSVCells.quoted).joined(separator: ",") + "\r\n")
            }
            return ("\(layer.name).csv", out.bytes)
        }
    }

    private static func text(_ value: FieldValue) -> String {
        switch value {
        case .missing: ""
        case .text(let text): CSVCells.inert(text)
        case .integer(let number): String(number)
        case .real(let number): NumberText.plain(number)
        }
    }
}

/// KML: one document with a folder per layer, coloured, the reason as the description of a place. Its cells are text.
enum KMLFile {
    package static let name = "plan.kml"

    package static func bytes(_ layers: [ExportedLayer], _ crs: ExportCRS, _ manifest: PlanManifest) throws -> [UInt8] {
        let written = layers.map { layer -> WrittenLayer in
            let columns = layer.table.names.columns
            let (title, text) = described(layer.layer, layer.table.table.languages)
            func reader(_ name: String) -> (Int) -> FieldValue {
                guard let column = columns.first(where: { $0.field.name == name }) else { return { _ in .missing } }
                return { layer.table.value(column, $0) }
            }
            let (nameCell, textCell, colour) = (reader(title), reader(text), reader("colour"))
            let fields =
                [FieldDefinition(name: "Name", kind: .text), FieldDefinition(name: "description", kind: .text)]
                + columns.map { layer.table.definition($0) }
            var one = WrittenLayer(
                name: layer.name, crs: "EPSG:4326", fields: fields, geometry: layer.geometry.shapes,
                rowCount: layer.table.order.count
            ) { row in [nameCell(row), textCell(row)] + columns.map { layer.table.value($0, row) } }
            one.options = ["DESCRIPTION=\(layer.title(.zh)); \(manifest.sentence)"]
            one.style = { row in
                guard case .integer(let number) = colour(row) else { return "PEN(c:#6f8faea0,w:1px)" }
                switch layer.layer {
                case .clusters: return "BRUSH(fc:\(ClusterColours.fill(number))b0);PEN(c:#33506e,w:3px)"
                case .villages: return "BRUSH(fc:\(ClusterColours.fill(number))60);PEN(c:#8a8a8a,w:1px)"
                case .edges, .leads, .moved, .stability: return "LABEL(c:#a31515)"
                }
            }
            return one
        }
        let files = try VectorWriter.files(name: name, format: "LIBKML", layers: written)
        return files.first { $0.name == name }?.bytes ?? []
    }

    private static func described(_ layer: PlanLayer, _ languages: [Language]) -> (title: String, text: String) {
        let language = languages.contains(.zh) ? "zh" : "en"
        return switch layer {
        case .clusters: ("cluster_name", "rationale_" + language)
        case .villages, .moved, .stability: ("village_name", "reason_" + language)
        case .leads: ("village_name", "cluster_name")
        case .edges: ("edge_id", "reason_" + language)
        }
    }
}
