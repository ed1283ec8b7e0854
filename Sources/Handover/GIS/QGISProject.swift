import CountyModel
import Geospatial
import Planning

/// A QGIS project over the GeoPackage beside it: layers in order, coloured and named, and a sheet to print.
struct QGISProject {
    package static let name = "plan.qgz"

    private let layers: [ExportedLayer]
    private let crs: ExportCRS
    private let choice: ExportChoice
    private let manifest: PlanManifest
    private let story: MapStory
    private let sheet: PrintSheet

    init(
        _ layers: [ExportedLayer], _ crs: ExportCRS, _ choice: ExportChoice, _ setup: PlanningCase, _ plan: Plan,
        _ manifest: PlanManifest
    ) {
        (self.crs, self.choice, self.manifest) = (crs, choice, manifest)
        self.layers = PlanLayer.fromTop.compactMap { layer in layers.first { $0.layer == layer } }
        story = MapStory.of(setup, plan, choice.language)
        let land =
            crs.target.isGeographic
            ? Box(x: setup.county.metric.x, y: setup.county.metric.y)
            : layers.first { $0.layer == .villages }?.geometry.box
        sheet = PrintSheet(
            story: story, land: land ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1), layers: self.layers, choice: choice,
            options: setup.scenario.output.map)
    }

    /// The project file: a zip archive with the project inside.
    package func archive() throws -> [UInt8] { try ZipFile.bytes([("plan.qgs", document)]) }

    /// The project as QGIS reads it.
    var document: [UInt8] {
        Templates.project.filled([
            "title": .text(story.title), "abstract": .text(manifest.sentence), "sheet": .elements(sheet.markup),
            "drawing_crs": .elements(Self.system(crs.drawing)), "target_crs": .elements(Self.system(crs.target)),
            "extent": .elements(sheet.extent.attributes), "attributes": LayerStyle.attributes,
            "layers": .rows(layers.map(row)),
        ]).bytes
    }

    private static func system(_ crs: CoordinateReferenceSystem) -> Markup {
        let code = crs.authority ?? ""
        return Templates.projectCRS.filled([
            "wkt": .text((try? crs.wkt()) ?? ""), "definition": .text(crs.authority == nil ? crs.definition : ""),
            "number": .text(code.split(separator: ":").last.map(String.init) ?? "0"), "code": .text(code),
            "name": .text(crs.name), "is_geographic": crs.isGeographic ? "true" : "false",
        ])
    }

    private func row(_ layer: ExportedLayer) -> Template.Row {
        let style = LayerStyle(
            layer.table.table, naming: choice.naming, language: choice.language, company: .project)
        let (shape, kind): (Template.Value, Template.Value) =
            switch layer.table.table.geometry {
            case .areas: ("Polygon", "MultiPolygon")
            case .lines: ("Line", "LineString")
            case .points: ("Point", "Point")
            }
        return [
            "id": .text(layer.id), "name": .text(layer.title(choice.language)), "source": .text(layer.source),
            "is_expanded": layer.layer == .clusters ? "0" : "1", "shape": shape, "kind": kind,
            "has_labels": style.labels == nil ? "0" : "1", "style": .elements(style.parts),
        ]
    }
}

extension ExportedLayer {
    /// What a project calls the layer; the same in every run. QGIS gives names of up to ten characters up for new ones.
    package var id: String { "plan_layer_\(name)" }

    /// Where a project finds the layer, from its own folder on.
    package var source: String { "./\(GeoPackageFile.name)|layername=\(name)" }
}
