internal import CGEOS

/// Owns one GEOS context; used by one task at a time, so it is not `Sendable`.
final class GEOSSession {
    let context: GEOSContextHandle_t
    private(set) var message = ""

    init() {
        guard let context = GEOS_init_r() else { preconditionFailure("GEOS has no memory for a context") }
        self.context = context
        cgeos_record_errors(
            context,
            { line, user in
                guard let user, let line else { return }
                Unmanaged<GEOSSession>.fromOpaque(user).takeUnretainedValue().message = String(cString: line)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { GEOS_finish_r(context) }

    /// The failure of the last call.
    func failure(_ operation: String) -> GeospatialError {
        defer { message = "" }
        return GeospatialError(.geometry, operation, message)
    }
}

/// Owns one GEOS geometry and frees it on every path.
struct OwnedGeometry: ~Copyable {
    let session: GEOSSession
    let pointer: OpaquePointer

    /// Takes over what a GEOS call returned; a null pointer is that call's failure.
    init(_ pointer: OpaquePointer?, _ session: GEOSSession, _ operation: String) throws {
        guard let pointer else { throw session.failure(operation) }
        (self.pointer, self.session) = (pointer, session)
    }

    /// A multipolygon from one feature of a set.
    init(_ set: PolygonSet, feature: Int, _ session: GEOSSession) throws {
        var polygons = PointerList(session)
        for polygon in set.featureStart[feature]..<set.featureStart[feature + 1] {
            polygons.pointers.append(try Self.polygon(set, polygon, session))
        }
        let pointer = polygons.take { list, count in
            GEOSGeom_createCollection_r(session.context, Int32(GEOS_MULTIPOLYGON.rawValue), list, count)
        }
        try self.init(pointer, session, "multipolygon")
    }

    deinit { GEOSGeom_destroy_r(session.context, pointer) }

    private static func polygon(_ set: PolygonSet, _ polygon: Int, _ session: GEOSSession) throws -> OpaquePointer {
        let rings = set.polygonStart[polygon]..<set.polygonStart[polygon + 1]
        var holes = PointerList(session)
        for ring in rings.dropFirst() { holes.pointers.append(try Self.ring(set, ring, session)) }
        let shell = try Self.ring(set, rings.lowerBound, session)
        // From here on GEOS owns shell and holes, whether it succeeds or not.
        let pointer = holes.take { list, count in GEOSGeom_createPolygon_r(session.context, shell, list, count) }
        guard let pointer else { throw session.failure("polygon") }
        return pointer
    }

    private static func ring(_ set: PolygonSet, _ ring: Int, _ session: GEOSSession) throws -> OpaquePointer {
        let run = set.ringStart[ring]..<set.ringStart[ring + 1]
        let sequence = set.x.withUnsafeBufferPointer { x in
            set.y.withUnsafeBufferPointer { y in
                GEOSCoordSeq_copyFromArrays_r(
                    session.context, x.baseAddress.map { $0 + run.lowerBound },
                    y.baseAddress.map { $0 + run.lowerBound }, nil, nil, UInt32(run.count))
            }
        }
        guard let sequence, let pointer = GEOSGeom_createLinearRing_r(session.context, sequence) else {
            throw session.failure("ring")
        }
        return pointer
    }
}

/// Geometries on their way into a collection: freed here unless the collection took them.
struct PointerList: ~Copyable {
    let session: GEOSSession
    var pointers: [OpaquePointer?] = []

    init(_ session: GEOSSession) { self.session = session }

    mutating func take<Result>(_ body: (UnsafeMutablePointer<OpaquePointer?>?, UInt32) -> Result) -> Result {
        let count = UInt32(pointers.count)
        let result = pointers.withUnsafeMutableBufferPointer { body($0.baseAddress, count) }
        pointers = []
        return result
    }

    deinit {
        for case let pointer? in pointers { GEOSGeom_destroy_r(session.context, pointer) }
    }
}

extension PolygonSet {
    /// Adds the polygons of a GEOS geometry to the feature being written; lines and points in it are passed over.
    mutating func appendPolygons(of geometry: OpaquePointer, _ session: GEOSSession) throws {
        let context = session.context
        if UInt32(GEOSGeomTypeId_r(context, geometry)) == GEOS_POLYGON.rawValue {
            if GEOSisEmpty_r(context, geometry) == 1 { return }
            try appendRing(of: GEOSGetExteriorRing_r(context, geometry), session)
            let holes = GEOSGetNumInteriorRings_r(context, geometry)
            for hole in 0..<max(0, holes) {
                try appendRing(of: GEOSGetInteriorRingN_r(context, geometry, hole), session)
            }
            endPolygon()
            return
        }
        let type = UInt32(GEOSGeomTypeId_r(context, geometry))
        guard type == GEOS_MULTIPOLYGON.rawValue || type == GEOS_GEOMETRYCOLLECTION.rawValue else { return }
        for index in 0..<max(0, GEOSGetNumGeometries_r(context, geometry)) {
            if let part = GEOSGetGeometryN_r(context, geometry, index) { try appendPolygons(of: part, session) }
        }
    }

    private mutating func appendRing(of ring: OpaquePointer?, _ session: GEOSSession) throws {
        guard let ring, let sequence = GEOSGeom_getCoordSeq_r(session.context, ring) else {
            throw session.failure("ring")
        }
        var count: UInt32 = 0
        guard GEOSCoordSeq_getSize_r(session.context, sequence, &count) == 1 else { throw session.failure("ring") }
        let start = x.count
        x.append(contentsOf: repeatElement(0, count: Int(count)))
        y.append(contentsOf: repeatElement(0, count: Int(count)))
        let code = x.withUnsafeMutableBufferPointer { xs in
            y.withUnsafeMutableBufferPointer { ys in
                GEOSCoordSeq_copyToArrays_r(
                    session.context, sequence, xs.baseAddress.map { $0 + start }, ys.baseAddress.map { $0 + start },
                    nil, nil)
            }
        }
        guard code == 1 else { throw session.failure("ring") }
        endRing()
    }
}
