internal import CGDAL
import Foundation

/// One cell to be written. Missing is a value of its own and never zero.
public enum FieldValue: Sendable, Equatable {
    case missing
    case text(String)
    case integer(Int)
    case real(Double)
}

/// One column to be written.
public struct FieldDefinition: Sendable, Equatable {
    /// What its cells hold.
    public enum Kind: Sendable { case text, integer, real }

    /// Name of the column.
    public let name: String
    /// What its cells hold.
    public let kind: Kind

    /// A column by name and kind.
    public init(name: String, kind: Kind) { (self.name, self.kind) = (name, kind) }
}

/// The geometries of a layer, one per row.
public enum LayerGeometry: Sendable {
    /// A table without geometry.
    case none
    /// One multipolygon per row.
    case polygons(PolygonSet)
    /// One line per row.
    case lines([[Point]])
    /// One point per row.
    case points([Point])
}

/// Writes vector files and spreadsheets of any format that GDAL writes.
public enum VectorWriter {
    /// Writes one layer to a new file, or to none: everything goes into a folder beside the target and is moved over at the end.
    ///
    /// - Parameters:
    ///   - path: the file; whatever stands there is replaced at the last moment.
    ///   - format: GDAL's driver name, such as `GPKG`, `ESRI Shapefile` or `XLSX`.
    ///   - crs: authority code or WKT; `nil` writes none.
    ///   - options: layer creation options of the driver, such as `ENCODING=UTF-8`.
    ///   - row: the cells of a row, in the order of `fields`.
    /// - Throws: ``GeospatialError`` of kind `notWritable`.
    public static func write(
        path: String, format: String, layer: String, crs: String?, fields: [FieldDefinition],
        geometry: LayerGeometry, rowCount: Int, options: [String] = [], row: (Int) -> [FieldValue]
    ) throws {
        let target = URL(fileURLWithPath: path)
        let parent = target.deletingLastPathComponent()
        // Without dots inside: GDAL takes a format from any part of a path that looks like an ending.
        let plainName = target.lastPathComponent.replacing(".", with: "_")
        let work = parent.appendingPathComponent(".\(plainName)_partial")
        do {
            try? FileManager.default.removeItem(at: work)
            try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        } catch { throw GeospatialError(.notWritable, path, "\(error.localizedDescription)") }
        defer { try? FileManager.default.removeItem(at: work) }
        let inner = work.appendingPathComponent(target.lastPathComponent).path
        try GDALMessages.recording { messages in
            let sink = try LayerSink(
                path: inner, named: path, format: format, layer: layer, crs: crs, fields: fields, geometry: geometry,
                options: options, messages)
            for index in 0..<rowCount { try sink.append(row(index), geometry, index) }
            try sink.finish()
            if let failure = messages.failures.first { throw GeospatialError(.notWritable, path, failure) }
        }
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: work.path).sorted() {
                let source = work.appendingPathComponent(name)
                guard rename(source.path, parent.appendingPathComponent(name).path) == 0 else {
                    throw GeospatialError(.notWritable, path, String(cString: strerror(errno)))
                }
            }
        } catch let error as GeospatialError { throw error } catch {
            throw GeospatialError(.notWritable, path, error.localizedDescription)
        }
    }
}

/// Owns the data source being written.
private final class LayerSink {
    private var dataset: GDALDatasetH?
    private let layer: OGRLayerH
    private let definition: OGRFeatureDefnH?
    private let name: String
    private let messages: GDALMessages

    init(
        path: String, named name: String, format: String, layer layerName: String, crs: String?,
        fields: [FieldDefinition], geometry: LayerGeometry, options: [String], _ messages: GDALMessages
    ) throws {
        (self.name, self.messages) = (name, messages)
        guard let driver = GDALGetDriverByName(format),
            let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        else { throw GeospatialError(.notWritable, name, "\(format): \(messages.text)") }
        let reference = OSRNewSpatialReference(nil)
        defer { OSRDestroySpatialReference(reference) }
        if let crs, OSRSetFromUserInput(reference, crs) != OGRERR_NONE {
            GDALClose(dataset)
            throw GeospatialError(.badCRS, crs, messages.text)
        }
        OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
        let type =
            switch geometry {
            case .none: wkbNone
            case .polygons: wkbMultiPolygon
            case .lines: wkbLineString
            case .points: wkbPoint
            }
        let created = withCStringList(options) {
            GDALDatasetCreateLayer(dataset, layerName, crs == nil ? nil : reference, type, $0)
        }
        guard let layer = created else {
            GDALClose(dataset)
            throw GeospatialError(.notWritable, name, messages.text)
        }
        (self.dataset, self.layer) = (dataset, layer)
        for field in fields {
            let kind = field.kind == .text ? OFTString : field.kind == .integer ? OFTInteger64 : OFTReal
            let definition = OGR_Fld_Create(field.name, kind)
            defer { OGR_Fld_Destroy(definition) }
            guard OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE else {
                throw GeospatialError(.notWritable, name, "\(field.name): \(messages.text)")
            }
        }
        definition = OGR_L_GetLayerDefn(layer)
        // One transaction instead of one per feature; drivers without transactions say so and go on.
        if GDALDatasetTestCapability(dataset, ODsCTransactions) != 0 { GDALDatasetStartTransaction(dataset, 0) }
    }

    deinit { if let dataset { GDALClose(dataset) } }

    func append(_ cells: [FieldValue], _ geometry: LayerGeometry, _ index: Int) throws {
        guard let feature = OGR_F_Create(definition) else {
            throw GeospatialError(.notWritable, name, messages.text)
        }
        defer { OGR_F_Destroy(feature) }
        for (field, cell) in cells.enumerated() {
            switch cell {
            case .missing: OGR_F_SetFieldNull(feature, Int32(field))
            case .text(let text): OGR_F_SetFieldString(feature, Int32(field), text)
            case .integer(let integer): OGR_F_SetFieldInteger64(feature, Int32(field), Int64(integer))
            case .real(let real): OGR_F_SetFieldDouble(feature, Int32(field), real)
            }
        }
        if let shape = makeGeometry(geometry, index) { OGR_F_SetGeometryDirectly(feature, shape) }
        guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
            throw GeospatialError(.notWritable, name, "row \(index + 1): \(messages.text)")
        }
    }

    func finish() throws {
        guard let open = dataset else { return }
        dataset = nil
        if GDALDatasetTestCapability(open, ODsCTransactions) != 0 { GDALDatasetCommitTransaction(open) }
        GDALClose(open)
    }

    private func makeGeometry(_ geometry: LayerGeometry, _ index: Int) -> OGRGeometryH? {
        switch geometry {
        case .none: return nil
        case .points(let points):
            let point = OGR_G_CreateGeometry(wkbPoint)
            OGR_G_SetPoint_2D(point, 0, points[index].x, points[index].y)
            return point
        case .lines(let lines):
            let line = OGR_G_CreateGeometry(wkbLineString)
            for vertex in lines[index] { OGR_G_AddPoint_2D(line, vertex.x, vertex.y) }
            return line
        case .polygons(let set):
            let multi = OGR_G_CreateGeometry(wkbMultiPolygon)
            for polygon in set.featureStart[index]..<set.featureStart[index + 1] {
                let part = OGR_G_CreateGeometry(wkbPolygon)
                for ring in set.polygonStart[polygon]..<set.polygonStart[polygon + 1] {
                    OGR_G_AddGeometryDirectly(part, makeRing(set, set.ringStart[ring]..<set.ringStart[ring + 1]))
                }
                OGR_G_AddGeometryDirectly(multi, part)
            }
            return multi
        }
    }

    private func makeRing(_ set: PolygonSet, _ run: Range<Int>) -> OGRGeometryH? {
        let ring = OGR_G_CreateGeometry(wkbLinearRing)
        let stride = Int32(MemoryLayout<Double>.stride)
        set.x.withUnsafeBufferPointer { x in
            set.y.withUnsafeBufferPointer { y in
                guard let x = x.baseAddress, let y = y.baseAddress else { return }
                OGR_G_SetPoints(
                    ring, Int32(run.count), x + run.lowerBound, stride, y + run.lowerBound, stride, nil, 0)
            }
        }
        return ring
    }
}
