import Repeatable

internal import CGEOS

extension PolygonSet {
    /// One feature per group: the union of the group's features, without the borders between them.
    ///
    /// - Parameter groups: feature indices of each group; an empty group gives a feature without polygons.
    /// - Throws: ``GeospatialError`` when GEOS fails on a group.
    /// - Complexity: O(v log v) in the vertices of each group.
    public func dissolved(_ groups: [[Int]]) throws -> PolygonSet {
        let session = GEOSSession()
        var result = PolygonSet()
        for group in groups {
            if group.count == 1 {
                result.appendFeature(group[0], of: self)
                continue
            }
            var members = PolygonSet()
            for feature in group {
                for polygon in featureStart[feature]..<featureStart[feature + 1] {
                    members.appendPolygon(polygon, of: self)
                }
            }
            members.endFeature()
            let all = try OwnedGeometry(members, feature: 0, session)
            let union = try OwnedGeometry(GEOSUnaryUnion_r(session.context, all.pointer), session, "union")
            try result.appendPolygons(of: union.pointer, session)
            result.endFeature()
        }
        return result
    }

    /// A point inside each feature, as GEOS finds it on the surface; `nil` for a feature without area.
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails on a feature.
    public func pointsOnSurface(threads: Int = 2) throws -> [Point?] {
        let workers = max(1, min(threads, featureCount / 64))
        let parts: [[Point?]] = try parallelMap(workers, threads: workers) { worker in
            let session = GEOSSession()
            let features = worker * featureCount / workers..<(worker + 1) * featureCount / workers
            return try features.map { try pointOnSurface(of: $0, session) }
        }
        return parts.flatMap { $0 }
    }

    private func pointOnSurface(of feature: Int, _ session: GEOSSession) throws -> Point? {
        if vertices(of: feature).isEmpty { return nil }
        let geometry = try OwnedGeometry(self, feature: feature, session)
        let point = try OwnedGeometry(
            GEOSPointOnSurface_r(session.context, geometry.pointer), session, "point on surface")
        if GEOSisEmpty_r(session.context, point.pointer) == 1 { return nil }
        var place = Point(x: 0, y: 0)
        guard GEOSGeomGetX_r(session.context, point.pointer, &place.x) == 1,
            GEOSGeomGetY_r(session.context, point.pointer, &place.y) == 1
        else { throw session.failure("point on surface") }
        return place
    }

    /// Whether a point lies in a feature or on its edge, by GEOS.
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails.
    public func covers(_ point: Point, feature: Int) throws -> Bool {
        let session = GEOSSession()
        if vertices(of: feature).isEmpty { return false }
        let area = try OwnedGeometry(self, feature: feature, session)
        let place = try OwnedGeometry(
            GEOSGeom_createPointFromXY_r(session.context, point.x, point.y), session, "point")
        let code = GEOSCovers_r(session.context, area.pointer, place.pointer)
        if code == 2 { throw session.failure("covers") }
        return code == 1
    }
}

extension PolygonSet {
    /// Smallest distance between the land of two features, in the units of the coordinates; 0 when they touch.
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails.
    public func distance(_ a: Int, _ b: Int) throws -> Double {
        let session = GEOSSession()
        let first = try OwnedGeometry(self, feature: a, session)
        let second = try OwnedGeometry(self, feature: b, session)
        var distance = 0.0
        guard GEOSDistanceIndexed_r(session.context, first.pointer, second.pointer, &distance) == 1 else {
            throw session.failure("distance")
        }
        return distance
    }
}
