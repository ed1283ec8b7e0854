import CountyModel
import Geospatial
import Planning

/// All GIS files of a plan, made in memory so that nothing is written before everything is ready.
public enum GISExport {
    /// The files under their paths in the folder of the export, and what was noticed.
    ///
    /// GeoJSON, GeoPackage, project and KML lie in the folder itself, the many files of other formats in folders of their own;
    /// one `manifest.json` lists them all, and each of those folders has one of its own, as it may be handed on alone.
    ///
    /// - Throws: ``PlannerError``: of kind `.input` for a coordinate system that cannot be used, `.output` (E6205) when a
    ///   format cannot be made, `.data` (E1422) when land cannot be united.
    /// - Complexity: O(vertices + cells) per format; all files are held in memory.
    public static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, _ options: GISOptions) throws
        -> (files: [(name: String, bytes: [UInt8])], notes: [Finding])
    {
        let layers = try PlanLayers(setup, plan, reasons)
        do {
            let run = try GISRun(layers, setup, plan, options)
            return try run.files()
        } catch let error as GeospatialError {
            throw PlannerError(
                .output, .exportFailed,
                Bilingual(
                    zh: "无法生成 \(error.subject):\(error.message)",
                    en: "\(error.subject) cannot be made: \(error.message)"),
                at: Place(file: error.subject))
        }
    }
}

/// One export while it is made.
private struct GISRun {
    let plan: PlanLayers
    let proposed: Plan
    let setup: PlanningCase
    let formats: [GISFormat]
    let crs: ExportCRS
    let choice: ExportChoice
    let manifest: PlanManifest
    let wanted: GISOptions
    /// The layers with features in the system of the export.
    let layers: [ExportedLayer]

    init(_ layers: PlanLayers, _ setup: PlanningCase, _ plan: Plan, _ options: GISOptions) throws {
        (self.plan, self.setup, proposed, wanted) = (layers, setup, plan, options)
        var formats = GISFormat.allCases.filter(options.formats.contains)
        if formats.contains(.qgz) && !formats.contains(.gpkg) { formats.append(.gpkg) }
        self.formats = GISFormat.allCases.filter(formats.contains)
        let crs = try ExportCRS(options.crs, setup)
        let naming = options.naming ?? setup.scenario.output.fields
        self.crs = crs
        choice = ExportChoice(naming: naming, encoding: options.encoding, language: options.language)
        manifest = PlanManifest(setup, plan)
        self.layers = try Self.exported(layers, crs, naming)
    }

    private static func exported(_ plan: PlanLayers, _ crs: ExportCRS, _ naming: FieldNaming) throws -> [ExportedLayer]
    {
        try plan.layers.filter { $0.table.count > 0 }.map { layer in
            let table = ExportTable(layer.table, naming)
            return ExportedLayer(
                table: table,
                geometry: try ExportGeometry(
                    layer.table.geometry, order: table.order, crs, decimals: plan.decimals))
        }
    }

    func files() throws -> (files: [(name: String, bytes: [UInt8])], notes: [Finding]) {
        var notes = remarks
        let json = formats.contains(.geojson) ? plan.geoJSON(choice.language) : nil
        notes += json?.notes ?? plan.notes
        var top: [(name: String, bytes: [UInt8])] = []
        var folders: [(folder: String, files: [(name: String, bytes: [UInt8])])] = []
        for format in formats {
            switch format {
            case .geojson: top += json?.files ?? []
            case .gpkg: top.append((GeoPackageFile.name, try GeoPackageFile.bytes(layers, crs, choice, manifest)))
            case .qgz:
                top.append(
                    (QGISProject.name, try QGISProject(layers, crs, choice, setup, proposed, manifest).archive()))
            case .kml:
                let degrees = try ExportCRS("EPSG:4326", setup)
                let layers = try Self.exported(plan, degrees, choice.naming)
                top.append((KMLFile.name, KMLFile.bytes(layers, manifest)))
            case .shp:
                let set = try ShapefileSet(layers, crs, choice.encoding, choice.language)
                folders.append(("shp", set.files))
                notes += set.notes
            case .fgb: folders.append(("fgb", try FlatGeobufSet.files(layers, crs)))
            case .csv: folders.append(("csv", CSVTables.files(layers, crs)))
            }
        }
        let system = [crs.target.authority, crs.target.name].compactMap { $0 }.joined(separator: " ")
        var all = top
        for (folder, files) in folders {
            // A folder is handed on alone, too.
            let named = files + [("manifest.json", manifest.bytes(crs: system, files: files))]
            all += named.map { ("\(folder)/\($0.name)", $0.bytes) }
        }
        if !all.isEmpty { all.append(("manifest.json", manifest.bytes(crs: system, files: all))) }
        return (all, notes)
    }

    /// Notes on what the user asked for and gets in another way.
    private var remarks: [Finding] {
        var notes: [Finding] = []
        let degrees = formats.filter(\.staysInDegrees).map(\.rawValue).joined(separator: ", ")
        if !crs.target.isGeographic && !degrees.isEmpty {
            notes.append(
                Finding(
                    .degreesByStandard,
                    Bilingual(
                        zh: "\(degrees) 按标准固定为经纬度,不随 --crs \(ExportCRS.code(crs.target)) 变",
                        en:
                            "\(degrees) stay in degrees by their standard, whatever --crs says (\(ExportCRS.code(crs.target)))"
                    )))
        }
        if formats.contains(.gpkg) && !wanted.formats.contains(.gpkg) {
            notes.append(
                Finding(
                    .packageWrittenToo,
                    Bilingual(
                        zh: "工程 \(QGISProject.name) 引用 \(GeoPackageFile.name),一并写出",
                        en: "the project \(QGISProject.name) refers to \(GeoPackageFile.name), which is written too")))
        }
        if let naming = wanted.naming {
            let fixed = formats.filter { $0 == .geojson && naming != .en || $0 == .shp && naming != .short }
            if !fixed.isEmpty {
                let list = fixed.map(\.rawValue).joined(separator: ", ")
                notes.append(
                    Finding(
                        .fixedFieldNames,
                        Bilingual(
                            zh: "\(list) 的字段名固定(geojson 全名,shp 短名),不随 --fields 变",
                            en:
                                "the columns of \(list) are always named alike (geojson full, shp short), whatever --fields says"
                        )))
            }
        }
        return notes
    }
}
