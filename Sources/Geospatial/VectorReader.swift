internal import CGDAL
import Foundation

/// Reads vector files of any format that GDAL knows.
public enum VectorReader {
    /// How to read a file where it does not say itself.
    public struct Options: Sendable {
        /// Layer to read; `nil` takes the only one, `*` all of them as one.
        public var layer: String?
        /// Encoding of the texts (`UTF-8`, `GB18030` …); `nil` finds it out.
        public var encoding: String?
        /// What the layer that is meant holds, where a file has several layers.
        package var geometry = Geometry.any

        /// What a layer may hold.
        package enum Geometry: String, Sendable {
            case any, polygons, points, lines
        }

        /// The defaults: the only layer, encoding found out.
        public init(layer: String? = nil, encoding: String? = nil) {
            (self.layer, self.encoding) = (layer, encoding)
        }
    }

    /// Names of the layers of a file; of an archive with several files, the names of the files.
    ///
    /// - Throws: ``GeospatialError`` when the file is missing or unreadable.
    public static func layerNames(path: String) throws -> [String] {
        try recording(path) { messages in
            let source = try SourceFile(path)
            if source.members.count > 1 { return source.names }
            try MapProbe.check(source, path: path, options: Options())
            return try Dataset(path: path, source.only, messages).layerNames
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
        try recording(path) { messages in
            // Texts come as they are written: how, is decided over all of them.
            CPLSetThreadLocalConfigOption("SHAPE_ENCODING", "")
            defer { CPLSetThreadLocalConfigOption("SHAPE_ENCODING", nil) }
            let source = try SourceFile(path)
            let wanted = options.encoding.flatMap(ByteEncoding.init(label:))
            try MapProbe.check(source, path: path, options: options)
            if options.layer == VectorLayer.allLayers {
                return try all(source, path, options.geometry, wanted, messages)
            }
            let (member, name) = try source.member(for: options.layer)
            let dataset = try Dataset(path: path, member, wanted: wanted, messages)
            let layer = try dataset.layer(named: name, wanting: options.geometry)
            return try readLayer(layer, of: dataset, options.geometry, wanted: wanted, messages)
        }
    }

    /// Runs a reading; one that wanted to open anything beside the file fails for that reason, whatever became of it.
    private static func recording<Result>(_ path: String, _ body: (GDALMessages) throws -> Result) throws -> Result {
        try GDALMessages.recording { messages in
            let result = Swift.Result { try body(messages) }
            if let address = messages.outside { throw GeospatialError(.refused(.pointsOutside), path, address) }
            return try result.get()
        }
    }

    /// All layers of a file, or of the maps of an archive, that can be meant, as one.
    private static func all(
        _ source: SourceFile, _ path: String, _ geometry: Options.Geometry, _ wanted: ByteEncoding?,
        _ messages: GDALMessages
    ) throws -> VectorLayer {
        var passedOver: [String] = []
        let layers = try source.members.flatMap { member in
            let dataset = try Dataset(path: path, member, wanted: wanted, messages)
            let meant = try dataset.layers(wanting: geometry)
            passedOver += meant.passedOver
            return try meant.layers.map { try readLayer($0, of: dataset, geometry, wanted: wanted, messages) }
        }
        var joined = try VectorLayer.joined(layers, path: path)
        joined.passedOver = passedOver
        return joined
    }

    private static func readLayer(
        _ layer: OGRLayerH, of dataset: borrowing Dataset, _ geometry: Options.Geometry, wanted: ByteEncoding?,
        _ messages: GDALMessages
    ) throws -> VectorLayer {
        let definition = OGR_L_GetLayerDefn(layer)
        let fieldCount = OGR_FD_GetFieldCount(definition)
        var texts = LayerTexts(
            names: (0..<fieldCount).map { OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, $0)) })
        var collector = GeometryCollector(takesLines: geometry == .lines)
        let expected = dataset.announcedCount(of: layer)
        // The number in a header may be wrong: room is reserved for at most a county.
        if expected > 0 { texts.reserve(min(expected, 1 << 20)) }
        OGR_L_ResetReading(layer)
        while let feature = OGR_L_GetNextFeature(layer) {
            defer { OGR_F_Destroy(feature) }
            texts.append { field in
                OGR_F_IsFieldSetAndNotNull(feature, Int32(field)) == 0
                    ? nil : OGR_F_GetFieldAsString(feature, Int32(field))
            }
            collector.add(OGR_F_GetGeometryRef(feature))
        }
        if !messages.failures.isEmpty || texts.count < expected {
            throw GeospatialError(
                .brokenOff(read: texts.count, expected: max(expected, texts.count)), dataset.path, messages.text)
        }
        let label = dataset.label(of: layer)
        let markup = dataset.markup
        // Markup was read in the encoding that is wanted when it was opened.
        let (verdict, names, rows, unreadable) = texts.decoded(
            wanted: markup == nil ? wanted : nil, label: label?.encoding)
        return VectorLayer(
            name: string(OGR_L_GetName(layer)), format: dataset.format,
            encoding: markup?.encoding ?? LabelWords.encoding(verdict, wanted, label),
            crs: try crs(of: layer), fieldNames: names, rows: rows, polygons: collector.polygons,
            points: collector.points, lines: collector.lines, withoutArea: collector.withoutArea,
            changes: collector.changes, warnings: messages.warnings,
            unreadable: markup?.isTorn == true ? torn(rows) : unreadable,
            untrueLabel: markup == nil ? LabelWords.untrue(verdict, wanted, label) : markup?.untrue)
    }

    /// Cells with a character that could not be read.
    private static func torn(_ rows: [[String?]]) -> [(feature: Int, field: Int)] {
        rows.enumerated().flatMap { feature, row in
            row.indices.filter { row[$0]?.contains("\u{FFFD}") == true }.map { (feature, $0) }
        }
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
func constant(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?)
    -> UnsafePointer<UnsafePointer<CChar>?>?
{
    list.map { UnsafePointer(UnsafeRawPointer($0).assumingMemoryBound(to: UnsafePointer<CChar>?.self)) }
}

func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
