import Repeatable

internal import CGEOS

/// One feature that was not valid, and what was done.
public struct ValidityRepair: Sendable, Equatable {
    /// Index of the feature.
    public let feature: Int
    /// What is wrong, as GEOS says it: `Self-intersection`, `Hole lies outside shell` …
    public let reason: String
    /// Where, in the units of the coordinates.
    public let location: Point
    /// Area before, by the shoelace formula, in squared units.
    public let areaBefore: Double
    /// Area after.
    public let areaAfter: Double
}

extension PolygonSet {
    /// The same features, each valid in the sense of OGC Simple Features, and what had to change.
    ///
    /// Valid features keep their vertices bit for bit, so that shared borders stay shared. An invalid one is rebuilt by GEOS's
    /// structural repair (rings are mended one by one, holes cut out again); vertices are only added where lines cross.
    ///
    /// - Throws: ``GeospatialError`` when GEOS cannot build or mend a feature.
    /// - Complexity: O(v log v) per feature.
    public func madeValid(threads: Int = 2) throws -> (polygons: PolygonSet, repairs: [ValidityRepair]) {
        let workers = max(1, min(threads, featureCount / 64))
        let parts = try parallelMap(workers, threads: workers) { worker in
            try findInvalid(in: worker * featureCount / workers..<(worker + 1) * featureCount / workers)
        }
        let repaired = parts.flatMap { $0 }
        guard !repaired.isEmpty else { return (self, []) }
        var result = PolygonSet()
        var next = 0
        for feature in 0..<featureCount {
            if next < repaired.count, repaired[next].repair.feature == feature {
                result.appendFeature(0, of: repaired[next].polygons)
                next += 1
            } else {
                result.appendFeature(feature, of: self)
            }
        }
        return (result, repaired.map(\.repair))
    }

    private func findInvalid(in features: Range<Int>) throws -> [(repair: ValidityRepair, polygons: PolygonSet)] {
        let session = GEOSSession()
        var found: [(ValidityRepair, PolygonSet)] = []
        for feature in features where !vertices(of: feature).isEmpty {
            // A ring of fewer than four vertices has no area and no GEOS ring either.
            let degenerate = rings(of: feature).contains { $0.count < 4 }
            let subject = degenerate ? withoutShortRings(feature) : self
            let index = degenerate ? 0 : feature
            let geometry = try OwnedGeometry(subject, feature: index, session)
            let defect = try defect(of: geometry, session)
            guard degenerate || defect != nil else { continue }
            var mended = PolygonSet()
            if defect == nil {
                mended = subject
            } else {
                // Kept in a constant of its own: the geometry must outlive the copying.
                let valid = try Self.structurallyValid(geometry, session)
                try mended.appendPolygons(of: valid.pointer, session)
                mended.endFeature()
            }
            let first = vertices(of: feature).lowerBound
            found.append(
                (
                    ValidityRepair(
                        feature: feature, reason: defect?.reason ?? "Too few points in a ring",
                        location: defect?.location ?? Point(x: x[first], y: y[first]), areaBefore: area(of: feature),
                        areaAfter: mended.area(of: 0)), mended
                ))
        }
        return found
    }

    private func defect(of geometry: borrowing OwnedGeometry, _ session: GEOSSession) throws
        -> (reason: String, location: Point)?
    {
        var reason: UnsafeMutablePointer<CChar>?
        var place: OpaquePointer?
        let code = GEOSisValidDetail_r(session.context, geometry.pointer, 0, &reason, &place)
        defer {
            if let reason { GEOSFree_r(session.context, reason) }
            if let place { GEOSGeom_destroy_r(session.context, place) }
        }
        if code == 2 { throw session.failure("validity") }
        if code == 1 { return nil }
        var location = Point(x: 0, y: 0)
        if let place {
            _ = GEOSGeomGetX_r(session.context, place, &location.x)
            _ = GEOSGeomGetY_r(session.context, place, &location.y)
        }
        return (reason.map { String(cString: $0) } ?? "invalid", location)
    }

    private static func structurallyValid(_ geometry: borrowing OwnedGeometry, _ session: GEOSSession) throws
        -> OwnedGeometry
    {
        let parameters = GEOSMakeValidParams_create_r(session.context)
        defer { GEOSMakeValidParams_destroy_r(session.context, parameters) }
        _ = GEOSMakeValidParams_setMethod_r(session.context, parameters, GEOS_MAKE_VALID_STRUCTURE)
        _ = GEOSMakeValidParams_setKeepCollapsed_r(session.context, parameters, 0)
        return try OwnedGeometry(
            GEOSMakeValidWithParams_r(session.context, geometry.pointer, parameters), session, "make valid")
    }

    private func withoutShortRings(_ feature: Int) -> PolygonSet {
        var result = PolygonSet()
        for polygon in featureStart[feature]..<featureStart[feature + 1] {
            let rings = polygonStart[polygon]..<polygonStart[polygon + 1]
            guard let outer = rings.first, ringStart[outer + 1] - ringStart[outer] >= 4 else { continue }
            for ring in rings where ringStart[ring + 1] - ringStart[ring] >= 4 {
                for vertex in ringStart[ring]..<ringStart[ring + 1] { result.appendVertex(x[vertex], y[vertex]) }
                result.endRing()
            }
            result.endPolygon()
        }
        result.endFeature()
        return result
    }
}
