internal import CGDAL

/// Owns a data source that is being written.
final class VectorSink {
    private var dataset: GDALDatasetH?
    private let name: String
    private let messages: GDALMessages

    init(path: String, named name: String, format: String, _ messages: GDALMessages) throws {
        (self.name, self.messages) = (name, messages)
        guard let driver = GDALGetDriverByName(format),
            let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        else { throw GeospatialError(.notWritable, name, "\(format): \(messages.text)") }
        self.dataset = dataset
    }

    deinit { if let dataset { GDALClose(dataset) } }

    /// What the data source says of itself; formats without a place for it ignore it.
    func describe(_ metadata: [(key: String, value: String)]) {
        for (key, value) in metadata { GDALSetMetadataItem(dataset, key, value, nil) }
    }

    /// Adds a layer with all its rows.
    func write(_ source: WrittenLayer) throws {
        let layer = try makeLayer(source)
        for (key, value) in source.metadata { GDALSetMetadataItem(layer, key, value, nil) }
        for field in source.fields { try add(field, to: layer) }
        // One transaction instead of one per feature; drivers without transactions say so and go on.
        let hasTransactions = GDALDatasetTestCapability(dataset, ODsCTransactions) != 0
        if hasTransactions { GDALDatasetStartTransaction(dataset, 0) }
        let definition = OGR_L_GetLayerDefn(layer)
        for index in 0..<source.rowCount { try append(index, of: source, to: layer, definition) }
        if hasTransactions && GDALDatasetCommitTransaction(dataset) != OGRERR_NONE {
            throw GeospatialError(.notWritable, name, messages.text)
        }
    }

    /// Closes the data source, which is when some formats write most.
    func finish() throws {
        guard let open = dataset else { return }
        dataset = nil
        GDALClose(open)
    }

    private func makeLayer(_ source: WrittenLayer) throws -> OGRLayerH {
        let reference = OSRNewSpatialReference(nil)
        defer { OSRDestroySpatialReference(reference) }
        if let crs = source.crs, OSRSetFromUserInput(reference, crs) != OGRERR_NONE {
            throw GeospatialError(.badCRS, crs, messages.text)
        }
        OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
        let type =
            switch source.geometry {
            case .none: wkbNone
            case .polygons: wkbMultiPolygon
            case .lines: wkbLineString
            case .points: wkbPoint
            }
        let created = withCStringList(source.options) {
            GDALDatasetCreateLayer(dataset, source.name, source.crs == nil ? nil : reference, type, $0)
        }
        guard let layer = created else { throw GeospatialError(.notWritable, name, messages.text) }
        return layer
    }

    private func add(_ field: FieldDefinition, to layer: OGRLayerH) throws {
        let kind =
            switch field.kind {
            case .text: OFTString
            case .integer: OFTInteger64
            case .shortInteger, .flag: OFTInteger
            case .real: OFTReal
            case .instant: OFTDateTime
            }
        let definition = OGR_Fld_Create(field.name, kind)
        defer { OGR_Fld_Destroy(definition) }
        if field.kind == .flag { OGR_Fld_SetSubType(definition, OFSTBoolean) }
        if field.width > 0 { OGR_Fld_SetWidth(definition, Int32(field.width)) }
        if field.precision > 0 { OGR_Fld_SetPrecision(definition, Int32(field.precision)) }
        guard OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE else {
            throw GeospatialError(.notWritable, name, "\(field.name): \(messages.text)")
        }
    }

    private func append(_ index: Int, of source: WrittenLayer, to layer: OGRLayerH, _ definition: OGRFeatureDefnH?)
        throws
    {
        guard let feature = OGR_F_Create(definition) else {
            throw GeospatialError(.notWritable, name, messages.text)
        }
        defer { OGR_F_Destroy(feature) }
        for (field, cell) in source.row(index).enumerated() {
            switch cell {
            case .missing: OGR_F_SetFieldNull(feature, Int32(field))
            case .text(let text): OGR_F_SetFieldString(feature, Int32(field), text)
            case .integer(let integer): OGR_F_SetFieldInteger64(feature, Int32(field), Int64(integer))
            case .real(let real): OGR_F_SetFieldDouble(feature, Int32(field), real)
            }
        }
        if let shape = SinkShapes.make(source.geometry, index) { OGR_F_SetGeometryDirectly(feature, shape) }
        guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
            throw GeospatialError(.notWritable, name, "row \(index + 1): \(messages.text)")
        }
    }
}

/// Shapes as GDAL has them; whoever gets one owns it.
enum SinkShapes {
    static func make(_ geometry: LayerGeometry, _ index: Int) -> OGRGeometryH? {
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

    private static func makeRing(_ set: PolygonSet, _ run: Range<Int>) -> OGRGeometryH? {
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
