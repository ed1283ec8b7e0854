import CountyModel
import Geospatial
import Planning

/// KML: one document with a folder per layer, coloured, the reason as the description of a place. Its cells are text.
///
/// It is filled in like every other XML of this package, so that no name is ever markup: GDAL's writer wraps names in sections that
/// a name can end.
enum KMLFile {
    package static let name = "plan.kml"

    /// - Parameter layers: their shapes in longitude and latitude.
    package static func bytes(_ layers: [ExportedLayer], _ manifest: PlanManifest) -> [UInt8] {
        Templates.kml.filled([
            "layers": .rows(
                layers.map { layer in
                    [
                        "name": .text(layer.name), "about": .text("\(layer.title(.zh)); \(manifest.sentence)"),
                        "places": .rows(places(layer)),
                    ]
                })
        ]).bytes
    }

    private static func places(_ layer: ExportedLayer) -> [Template.Row] {
        let columns = layer.table.names.columns
        let described = described(layer.layer, layer.table.table.languages)
        func column(_ name: String) -> FieldNames.Column? { columns.first { $0.field.name == name } }
        let (title, text, colour) = (column(described.title), column(described.text), column("colour"))
        return layer.table.order.indices.map { row in
            func cell(_ column: FieldNames.Column?) -> String? {
                column.flatMap { Self.text(layer.table.value($0, row)) }
            }
            let cells = columns.compactMap { column -> Template.Row? in
                cell(column).map { ["column": .text(column.written), "value": .text($0)] }
            }
            let looks = looks(layer.layer, colour.map { layer.table.value($0, row) })
            return [
                "id": .text("\(layer.name).\(row + 1)"), "title": .text(cell(title) ?? ""),
                "text": .text(cell(text) ?? ""), "cells": .rows(cells),
                "shape": .elements(KMLShape.markup(layer.geometry.shapes, row)),
            ].merging(looks) { $1 }
        }
    }

    private static func text(_ value: FieldValue) -> String? {
        switch value {
        case .missing: nil
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number): NumberText.plain(number)
        }
    }

    /// How a place is drawn. KML writes opacity, blue, green, red.
    private static func looks(_ layer: PlanLayer, _ colour: FieldValue?) -> Template.Row {
        func reversed(_ colour: String, _ opacity: String) -> Template.Value {
            let hex = Array(colour.dropFirst())
            return .text(opacity + String(hex[4...5] + hex[2...3] + hex[0...1]))
        }
        func looks(pen: (String, String, Int)?, fill: (String, String)?, label: String?) -> Template.Row {
            [
                "pens": .rows(pen.map { [["colour": reversed($0.0, $0.1), "width": .text(String($0.2))]] } ?? []),
                "fills": .rows(fill.map { [["colour": reversed($0.0, $0.1)]] } ?? []),
                "labels": .rows(label.map { [["colour": reversed($0, "ff")]] } ?? []),
            ]
        }
        guard case .integer(let number) = colour else { return looks(pen: ("#6f8fae", "a0", 1), fill: nil, label: nil) }
        let fill = ClusterColours.fill(number)
        return switch layer {
        case .clusters: looks(pen: ("#33506e", "ff", 3), fill: (fill, "b0"), label: nil)
        case .villages: looks(pen: ("#8a8a8a", "ff", 1), fill: (fill, "60"), label: nil)
        case .edges, .leads, .moved, .stability: looks(pen: nil, fill: nil, label: "#a31515")
        }
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
