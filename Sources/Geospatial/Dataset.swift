internal import CGDAL
import Foundation

/// Owns one open data source.
struct Dataset: ~Copyable {
    let path: String
    private let inner: String
    private let handle: GDALDatasetH
    /// Keeps a copy in memory as long as it is open.
    private let screened: ScreenedFile

    /// - Parameters:
    ///   - path: the file as the user names it.
    ///   - inner: what the library opens.
    ///   - wanted: the encoding the user says, which markup is read in at once.
    init(path: String, _ inner: String, wanted: ByteEncoding? = nil, _ messages: GDALMessages) throws {
        let flags = UInt32(GDAL_OF_VECTOR) | UInt32(GDAL_OF_READONLY) | UInt32(GDAL_OF_VERBOSE_ERROR)
        let format = try SourceFile.format(of: inner, path: path)
        let root = MapFormat.rootElement(inner)
        // No format but markup begins like markup; what does is a list of things elsewhere, or a mistake.
        if let root, !format.isMarkup {
            throw GeospatialError(.refused(.otherContent(format: format.name, root: root)), path)
        }
        let copy = try ScreenedFile(inner, wanted: wanted)
        let opened = withCStringList(format.drivers) {
            GDALOpenEx(copy.path, flags, $0.map { constant($0) } ?? nil, nil, nil)
        }
        guard let opened else {
            if let root { throw GeospatialError(.refused(.otherContent(format: format.name, root: root)), path) }
            // The library's own advice is an option of itself.
            let isOversized = messages.text.contains("OGR_GEOJSON_MAX_OBJ_SIZE")
            throw GeospatialError(isOversized ? .oversizedFeature : .unreadable, path, messages.text)
        }
        (self.path, self.inner, handle, screened) = (path, inner, opened, copy)
    }

    deinit { GDALClose(handle) }

    var format: String { string(GDALGetDriverShortName(GDALGetDatasetDriver(handle))) }

    var layerNames: [String] {
        (0..<GDALDatasetGetLayerCount(handle)).map { string(OGR_L_GetName(GDALDatasetGetLayer(handle, $0))) }
    }

    /// The layer of that name; without a name the only one that can be meant.
    func layer(named name: String?, wanting geometry: VectorReader.Options.Geometry) throws -> OGRLayerH {
        let names = layerNames
        if let name {
            guard let index = names.firstIndex(of: name), let layer = GDALDatasetGetLayer(handle, Int32(index)) else {
                throw GeospatialError(.noSuchLayer(present: names), path, name)
            }
            return layer
        }
        let candidates = meant(names, geometry)
        guard let first = candidates.first, let layer = GDALDatasetGetLayer(handle, Int32(first)) else {
            throw GeospatialError(.unreadable, path, "no layer")
        }
        if candidates.count > 1 { throw GeospatialError(.severalLayers(candidates.map { names[$0] }), path) }
        return layer
    }

    /// All layers that can be meant, in the order of the file, and the names of the others; tables of styles are neither.
    func layers(wanting geometry: VectorReader.Options.Geometry) throws -> (layers: [OGRLayerH], passedOver: [String]) {
        let names = layerNames
        let meant = meant(names, geometry)
        let layers = meant.compactMap { GDALDatasetGetLayer(handle, Int32($0)) }
        guard !layers.isEmpty else { throw GeospatialError(.unreadable, path, "no layer") }
        let others = names.indices.filter { !meant.contains($0) && names[$0] != "layer_styles" }
        return (layers, others.map { names[$0] })
    }

    /// Layers without tables of styles; where several are left, without those of another geometry and without views of others.
    private func meant(_ names: [String], _ geometry: VectorReader.Options.Geometry) -> [Int] {
        var candidates = names.indices.filter { names[$0] != "layer_styles" }
        if candidates.count > 1, geometry != .any {
            let fitting = candidates.filter { index in
                let kind = OGR_GT_Flatten(OGR_L_GetGeomType(GDALDatasetGetLayer(handle, Int32(index))))
                let isPoint = kind == wkbPoint || kind == wkbMultiPoint
                let isLine = kind == wkbLineString || kind == wkbMultiLineString
                if geometry == .lines { return isLine }
                return kind != wkbNone && !isLine && isPoint == (geometry == .points)
            }
            if !fitting.isEmpty { candidates = fitting }
        }
        if candidates.count > 1, format == "GPKG" {
            let views = viewNames
            let tables = candidates.filter { !views.contains(names[$0]) }
            if !tables.isEmpty { candidates = tables }
        }
        return candidates
    }

    /// Views of a GeoPackage: the same land a second time.
    private var viewNames: Set<String> {
        guard let result = GDALDatasetExecuteSQL(handle, "SELECT name FROM sqlite_master WHERE type = 'view'", nil, nil)
        else { return [] }
        defer { GDALDatasetReleaseResultSet(handle, result) }
        var names: Set<String> = []
        while let feature = OGR_L_GetNextFeature(result) {
            names.insert(string(OGR_F_GetFieldAsString(feature, 0)))
            OGR_F_Destroy(feature)
        }
        return names
    }

    /// Features the file says it holds; 0 where it says nothing that can be relied on.
    func announcedCount(of layer: OGRLayerH) -> Int {
        switch format {
        // The count is kept beside the rows and goes stale; damage to a database is told by the database.
        case "GPKG", "SQLite": return 0
        case "ESRI Shapefile":
            return tablePath(of: layer).flatMap(ShapefileRecords.living) ?? max(0, Int(OGR_L_GetFeatureCount(layer, 0)))
        default: return max(0, Int(OGR_L_GetFeatureCount(layer, 0)))
        }
    }

    /// How the text of the map was written, where it is markup that had to be written anew.
    var markup: MarkupText? { screened.markup }

    /// What a shapefile says of its encoding; `nil` for other formats, which settle it.
    func label(of layer: OGRLayerH) -> ShapefileLabel? {
        format == "ESRI Shapefile" ? tablePath(of: layer).map(ShapefileLabel.init) : nil
    }

    /// The file a layer of a shapefile or of a folder of them lies in.
    private func tablePath(of layer: OGRLayerH) -> String? {
        if ShapefileLabel.isShapefile(inner) { return inner }
        let stem = inner + "/" + string(OGR_L_GetName(layer))
        return [".shp", ".SHP", ".dbf", ".DBF"].map { stem + $0 }.first { path in
            // In archives too, which the file system does not look into.
            guard let file = VSIFOpenL(path, "rb") else { return false }
            return VSIFCloseL(file) == 0
        }
    }
}

/// Records of a shapefile's table.
enum ShapefileRecords {
    /// How many records the header announces, without those that are deleted and not yet packed; `nil` where there is no table.
    static func living(_ path: String) -> Int? {
        let stem = String(path.dropLast(4))
        var opened: UnsafeMutablePointer<VSILFILE>?
        for ending in [".dbf", ".DBF", ".Dbf"] where opened == nil { opened = VSIFOpenL(stem + ending, "rb") }
        guard let file = opened else { return nil }
        defer { _ = VSIFCloseL(file) }
        var head = [UInt8](repeating: 0, count: 32)
        guard head.withUnsafeMutableBytes({ VSIFReadL($0.baseAddress, 1, 32, file) }) == 32 else { return nil }
        let announced = (0..<4).reduce(0) { $0 | Int(head[4 + $1]) << (8 * $1) }
        let (start, length) = (Int(head[8]) | Int(head[9]) << 8, Int(head[10]) | Int(head[11]) << 8)
        guard announced > 0, length > 0, VSIFSeekL(file, vsi_l_offset(start), SEEK_SET) == 0 else { return announced }
        var deleted = 0
        var record = [UInt8](repeating: 0, count: length)
        for _ in 0..<announced {
            guard record.withUnsafeMutableBytes({ VSIFReadL($0.baseAddress, 1, $0.count, file) }) == length else {
                break
            }
            if record[0] == UInt8(ascii: "*") { deleted += 1 }
        }
        return announced - deleted
    }
}
