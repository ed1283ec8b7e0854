internal import CGDAL
import Foundation

/// Reads vector files of any format that GDAL knows.
public enum VectorReader {
    /// How to read a file where it does not say itself.
    public struct Options: Sendable {
        /// Layer to read; `nil` takes the only one.
        public var layer: String?
        /// Encoding of a shapefile's table (`UTF-8`, `GB18030` …); `nil` finds it out.
        public var encoding: String?

        /// The defaults: the only layer, encoding found out.
        public init(layer: String? = nil, encoding: String? = nil) {
            (self.layer, self.encoding) = (layer, encoding)
        }
    }

    /// Names of the layers of a file.
    ///
    /// - Throws: ``GeospatialError`` when the file is missing or unreadable.
    public static func layerNames(path: String) throws -> [String] {
        try GDALMessages.recording { messages in
            let dataset = try Dataset(path: path, options: [], messages)
            return dataset.layerNames
        }
    }

    /// Reads one layer whole.
    ///
    /// - Parameters:
    ///   - path: a file, a zipped file, or a database connection such as `PG:dbname=…`.
    ///   - options: what to assume where the file is silent.
    /// - Throws: ``GeospatialError`` when the file is missing, unreadable or breaks off.
    /// - Complexity: O(vertices) time and memory; coordinates are copied once.
    public static func read(path: String, options: Options = Options()) throws -> VectorLayer {
        try GDALMessages.recording { messages in
            let encoding = shapefileEncoding(path: path, wanted: options.encoding)
            let open = encoding.map { ["ENCODING=\($0.name)"] } ?? []
            let dataset = try Dataset(path: path, options: open, messages)
            let layer = try dataset.layer(named: options.layer)
            return try readLayer(layer, of: dataset, encoding: encoding?.why, messages)
        }
    }

    private static func readLayer(
        _ layer: OGRLayerH, of dataset: borrowing Dataset, encoding: String?, _ messages: GDALMessages
    ) throws -> VectorLayer {
        let definition = OGR_L_GetLayerDefn(layer)
        let fieldCount = OGR_FD_GetFieldCount(definition)
        let names = (0..<fieldCount).map { string(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, $0))) }
        var collector = GeometryCollector()
        var rows: [[String?]] = []
        let expected = Int(OGR_L_GetFeatureCount(layer, 0))
        // The number in a header may be wrong: room is reserved for at most a county.
        if expected > 0 { rows.reserveCapacity(min(expected, 1 << 20)) }
        OGR_L_ResetReading(layer)
        while let feature = OGR_L_GetNextFeature(layer) {
            defer { OGR_F_Destroy(feature) }
            rows.append(
                (0..<fieldCount).map { field in
                    OGR_F_IsFieldSetAndNotNull(feature, field) == 0
                        ? nil : string(OGR_F_GetFieldAsString(feature, field))
                })
            collector.add(OGR_F_GetGeometryRef(feature))
        }
        if !messages.failures.isEmpty || (expected >= 0 && rows.count < expected) {
            throw GeospatialError(
                .brokenOff(read: rows.count, expected: expected), dataset.path, messages.text)
        }
        return VectorLayer(
            name: string(OGR_L_GetName(layer)), format: dataset.format, encoding: encoding,
            crs: try crs(of: layer), fieldNames: names, rows: rows, polygons: collector.polygons,
            points: collector.points, withoutArea: collector.withoutArea,
            changes: collector.changes, warnings: messages.warnings)
    }

    private static func crs(of layer: OGRLayerH) throws -> CoordinateReferenceSystem? {
        guard let reference = OGR_L_GetSpatialRef(layer) else { return nil }
        var text: UnsafeMutablePointer<CChar>?
        let code = withCStringList(["FORMAT=WKT2_2018"]) { OSRExportToWktEx(reference, &text, constant($0)) }
        defer { VSIFree(text) }
        guard code == OGRERR_NONE, let text else { return nil }
        let wkt = String(cString: text)
        // GDAL calls a layer without a system "Undefined"; that is none.
        if wkt.contains("Undefined ") || wkt.contains("\"unknown\"") && wkt.hasPrefix("ENGCRS") { return nil }
        return try CoordinateReferenceSystem(wkt)
    }
}

/// The same list of strings as C's `const char *const *`.
private func constant(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?)
    -> UnsafePointer<UnsafePointer<CChar>?>?
{
    list.map { UnsafePointer(UnsafeRawPointer($0).assumingMemoryBound(to: UnsafePointer<CChar>?.self)) }
}

func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

/// Owns one open data source.
struct Dataset: ~Copyable {
    let path: String
    private let handle: GDALDatasetH

    init(path: String, options: [String], _ messages: GDALMessages) throws {
        let inner = try Self.resolve(path)
        let flags = UInt32(GDAL_OF_VECTOR) | UInt32(GDAL_OF_READONLY) | UInt32(GDAL_OF_VERBOSE_ERROR)
        let opened = withCStringList(options) { GDALOpenEx(inner, flags, nil, constant($0), nil) }
        guard let opened else { throw GeospatialError(.unreadable, path, messages.text) }
        handle = opened
        self.path = path
    }

    deinit { GDALClose(handle) }

    var format: String { string(GDALGetDriverShortName(GDALGetDatasetDriver(handle))) }

    var layerNames: [String] {
        (0..<GDALDatasetGetLayerCount(handle)).map { string(OGR_L_GetName(GDALDatasetGetLayer(handle, $0))) }
    }

    /// The layer of that name; without a name the only one that is not a table of styles.
    func layer(named name: String?) throws -> OGRLayerH {
        let names = layerNames
        if let name {
            guard let index = names.firstIndex(of: name), let layer = GDALDatasetGetLayer(handle, Int32(index)) else {
                throw GeospatialError(.noSuchLayer(present: names), path, name)
            }
            return layer
        }
        let candidates = names.indices.filter { names[$0] != "layer_styles" }
        guard let first = candidates.first, let layer = GDALDatasetGetLayer(handle, Int32(first)) else {
            throw GeospatialError(.unreadable, path, "no layer")
        }
        if candidates.count > 1 { throw GeospatialError(.severalLayers(candidates.map { names[$0] }), path) }
        return layer
    }

    /// The name GDAL opens: inside a zip, the vector file in it.
    private static func resolve(_ path: String) throws -> String {
        // A database is named by a connection string, not by a file.
        if path.contains(":"), !path.hasPrefix("/"), !FileManager.default.fileExists(atPath: path) { return path }
        guard FileManager.default.isReadableFile(atPath: path) else { throw GeospatialError(.missingFile, path) }
        try ArchiveSize.check(path)
        let lower = path.lowercased()
        guard lower.hasSuffix(".zip"), !lower.hasSuffix(".gdb.zip") else { return path }
        let inside = "/vsizip/" + path
        let list = VSIReadDirRecursive(inside)
        defer { CSLDestroy(list) }
        let names = (0..<CSLCount(list)).map { string(CSLGetField(list, $0)) }.sorted()
        for suffix in [".gpkg", ".shp", ".geojson", ".json", ".fgb", ".kml", ".gdb/"] {
            if let name = names.first(where: { $0.lowercased().hasSuffix(suffix) }) { return inside + "/" + name }
        }
        return inside
    }
}
