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
        // From the top of the map to its ground.
        let order = ["leads", "edges", "villages", "clusters"]
        self.layers = order.compactMap { name in layers.first { $0.name == name } }
        story = MapStory.of(setup, plan, choice.language)
        let land =
            crs.target.isGeographic
            ? Box(x: setup.county.metric.x, y: setup.county.metric.y)
            : layers.first { $0.name == "villages" }?.geometry.box
        sheet = PrintSheet(
            story: story, land: land ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1), layers: self.layers, choice: choice,
            options: setup.scenario.output.map)
    }

    /// The project file: a zip archive with the project inside.
    package func archive() throws -> [UInt8] { try ZipFile.bytes([("plan.qgs", document)]) }

    /// The project as QGIS reads it.
    var document: [UInt8] {
        Markup(
            "qgis",
            [("projectname", story.title), ("version", "3.22.0-Białowieża"), ("saveUser", ""), ("saveUserFull", "")],
            [
                Markup("homePath", [("path", "")]), Markup("title", text: story.title),
                Markup("projectCrs", [], [Self.system(crs.drawing)]), tree,
                Markup("projectlayers", [], layers.map(maplayer)),
                Markup("layerorder", [], layers.map { Markup("layer", [("id", $0.id)]) }), properties, metadata,
                Markup("Layouts", [], [sheet.markup]), view,
            ]
        ).document()
    }

    /// A coordinate system in full: its code alone is not enough for QGIS.
    private static func system(_ crs: CoordinateReferenceSystem) -> Markup {
        let code = crs.authority ?? ""
        return Markup(
            "spatialrefsys", [],
            [
                Markup("wkt", text: (try? crs.wkt()) ?? ""),
                Markup("proj4", text: crs.authority == nil ? crs.definition : ""),
                Markup("srid", text: code.split(separator: ":").last.map(String.init) ?? "0"),
                Markup("authid", text: code), Markup("description", text: crs.name),
                Markup("geographicflag", text: crs.isGeographic ? "true" : "false"),
            ])
    }

    private func style(_ layer: ExportedLayer) -> LayerStyle {
        LayerStyle(layer.table.table, naming: choice.naming, language: choice.language, company: .project)
    }

    private var tree: Markup {
        Markup(
            "layer-tree-group", [],
            layers.map { layer in
                Markup(
                    "layer-tree-layer",
                    [
                        ("id", layer.id), ("name", layer.title(choice.language)), ("source", layer.source),
                        ("providerKey", "ogr"), ("checked", "Qt::Checked"),
                        ("expanded", layer.name == "clusters" ? "0" : "1"),
                    ])
            } + [
                Markup(
                    "custom-order", [("enabled", "0")], layers.map { Markup("item", text: $0.id) })
            ])
    }

    private func maplayer(_ layer: ExportedLayer) -> Markup {
        let style = style(layer)
        let (shape, kind) =
            switch layer.table.table.geometry {
            case .areas: ("Polygon", "MultiPolygon")
            case .lines: ("Line", "LineString")
            case .points: ("Point", "Point")
            }
        return Markup(
            "maplayer",
            [
                ("type", "vector"), ("geometry", shape), ("wkbType", kind), ("styleCategories", "AllStyleCategories"),
                ("labelsEnabled", style.labels == nil ? "0" : "1"),
            ] + LayerStyle.attributes,
            [
                Markup("id", text: layer.id), Markup("datasource", text: layer.source),
                Markup("layername", text: layer.title(choice.language)), Markup("srs", [], [Self.system(crs.target)]),
                Markup("provider", [("encoding", "UTF-8")], text: "ogr"),
                Markup(
                    "map-layer-style-manager", [("current", "default")],
                    [Markup("map-layer-style", [("name", "default")])]),
                Markup(
                    "flags", [],
                    ["Identifiable", "Removable", "Searchable"].map { Markup($0, text: "1") }),
            ] + style.parts)
    }

    private var properties: Markup {
        func value(_ name: String, _ type: String, _ text: String) -> Markup {
            Markup(name, [("type", type)], text: text)
        }
        return Markup(
            "properties", [],
            [
                Markup("Paths", [], [value("Absolute", "bool", "false")]),
                Markup(
                    "Measurement", [],
                    [value("AreaUnits", "QString", "km2"), value("DistanceUnits", "QString", "km")]),
                Markup(
                    "PAL", [],
                    [
                        value("PlacementEngineVersion", "int", "1"),
                        value("CandidatesPolygonPerCM", "double", "8"), value("DrawUnplaced", "bool", "false"),
                        value("ShowingPartialsLabels", "bool", "false"),
                    ]), Markup("SpatialRefSys", [], [value("ProjectionsEnabled", "int", "1")]),
            ])
    }

    private var metadata: Markup {
        Markup(
            "projectMetadata", [],
            [
                Markup("type", text: "project"), Markup("title", text: story.title),
                Markup("abstract", text: manifest.sentence), Markup("author", text: ""),
            ])
    }

    /// What is seen when the project opens.
    private var view: Markup {
        let box = sheet.extent
        return Markup(
            "ProjectViewSettings", [("UseProjectScales", "0")],
            [
                Markup(
                    "DefaultViewExtent",
                    [
                        ("xmin", NumberText.plain(box.minX)), ("ymin", NumberText.plain(box.minY)),
                        ("xmax", NumberText.plain(box.maxX)), ("ymax", NumberText.plain(box.maxY)),
                    ], [Self.system(crs.drawing)])
            ])
    }
}

extension ExportedLayer {
    /// What a project calls the layer; the same in every run. QGIS gives names of up to ten characters up for new ones.
    package var id: String { "plan_layer_\(name)" }

    /// Where a project finds the layer, from its own folder on.
    package var source: String { "./\(GeoPackageFile.name)|layername=\(name)" }
}
