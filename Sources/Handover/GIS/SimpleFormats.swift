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
