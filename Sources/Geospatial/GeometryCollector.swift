internal import CGDAL

/// Copies OGR geometries, one per feature, into flat arrays.
struct GeometryCollector {
    var polygons = PolygonSet()
    var points: [Point?] = []
    /// Lines, and the outlines of areas, where lines are asked for.
    var lines = LineStrings()
    private let takesLines: Bool
    var withoutArea: [(feature: Int, geometry: String)] = []
    var changes = GeometryChanges()

    init(takesLines: Bool = false) { self.takesLines = takesLines }

    mutating func add(_ geometry: OGRGeometryH?) {
        let feature = polygons.featureCount
        defer { polygons.endFeature() }
        guard let geometry else {
            points.append(nil)
            withoutArea.append((feature, "none"))
            return
        }
        points.append(point(geometry))
        let before = polygons.polygonStart.count
        if OGR_G_Is3D(geometry) != 0 { changes.flattened.append(feature) }
        if OGR_G_HasCurveGeometry(geometry, 0) != 0, let straight = OGR_G_GetLinearGeometry(geometry, 0, nil) {
            changes.linearized.append(feature)
            collect(straight)
            OGR_G_DestroyGeometry(straight)
        } else {
            collect(geometry)
        }
        if polygons.polygonStart.count == before {
            withoutArea.append((feature, string(OGR_G_GetGeometryName(geometry))))
        }
    }

    private func point(_ geometry: OGRGeometryH) -> Point? {
        guard OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) == wkbPoint, OGR_G_IsEmpty(geometry) == 0 else {
            return nil
        }
        return Point(x: OGR_G_GetX(geometry, 0), y: OGR_G_GetY(geometry, 0))
    }

    private mutating func collect(_ geometry: OGRGeometryH) {
        if takesLines { return collectLines(geometry) }
        switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
        case wkbPolygon, wkbTriangle:
            collectPolygon(geometry)
        case wkbMultiPolygon, wkbGeometryCollection, wkbPolyhedralSurface, wkbTIN, wkbMultiSurface:
            for index in 0..<OGR_G_GetGeometryCount(geometry) {
                if let part = OGR_G_GetGeometryRef(geometry, index) { collect(part) }
            }
        default: break
        }
    }

    /// Lines as they are; of an area its outlines.
    private mutating func collectLines(_ geometry: OGRGeometryH) {
        let count = OGR_G_GetPointCount(geometry)
        if OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) == wkbLineString {
            let places = (0..<count).map { Point(x: OGR_G_GetX(geometry, $0), y: OGR_G_GetY(geometry, $0)) }
            return lines.append(places, of: polygons.featureCount)
        }
        for index in 0..<OGR_G_GetGeometryCount(geometry) {
            if let part = OGR_G_GetGeometryRef(geometry, index) { collectLines(part) }
        }
    }

    private mutating func collectPolygon(_ polygon: OGRGeometryH) {
        let rings = OGR_G_GetGeometryCount(polygon)
        guard rings > 0 else { return }
        let before = polygons.ringStart.count
        for index in 0..<rings {
            guard let ring = OGR_G_GetGeometryRef(polygon, index) else { continue }
            let count = Int(OGR_G_GetPointCount(ring))
            guard count > 0 else { continue }
            appendRing(ring, count: count)
        }
        if polygons.ringStart.count > before { polygons.endPolygon() }
    }

    private mutating func appendRing(_ ring: OGRGeometryH, count: Int) {
        let start = polygons.x.count
        polygons.x.append(contentsOf: repeatElement(0, count: count))
        polygons.y.append(contentsOf: repeatElement(0, count: count))
        let stride = Int32(MemoryLayout<Double>.stride)
        polygons.x.withUnsafeMutableBufferPointer { x in
            polygons.y.withUnsafeMutableBufferPointer { y in
                guard let x = x.baseAddress, let y = y.baseAddress else { return }
                OGR_G_GetPoints(ring, x + start, stride, y + start, stride, nil, 0)
            }
        }
        // A ring that does not return to its start is closed here; the validity check names it if that is not enough.
        if polygons.x[start] != polygons.x[start + count - 1] || polygons.y[start] != polygons.y[start + count - 1] {
            polygons.appendVertex(polygons.x[start], polygons.y[start])
            if changes.closed.last != polygons.featureCount { changes.closed.append(polygons.featureCount) }
        }
        polygons.endRing()
    }
}
