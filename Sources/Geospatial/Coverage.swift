import Repeatable

internal import CGEOS

/// The land that two features both claim.
public struct Overlap: Sendable, Equatable {
    /// Area in squared units of the coordinates.
    public let area: Double
    /// Length of the way around it, holes included.
    public let perimeter: Double
    /// The box around it.
    public let box: Box
}

extension PolygonSet {
    /// The land common to both features of each pair; `nil` where they have none.
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails on a pair (invalid features).
    /// - Complexity: O(v log v) per pair.
    public func overlaps(_ pairs: [(a: Int, b: Int)], threads: Int = 2) throws -> [Overlap?] {
        let workers = max(1, min(threads, pairs.count / 64))
        let parts = try parallelMap(workers, threads: workers) { worker in
            let session = GEOSSession()
            return try pairs[worker * pairs.count / workers..<(worker + 1) * pairs.count / workers].map {
                try overlap($0.a, $0.b, session)
            }
        }
        return parts.flatMap { $0 }
    }

    private func overlap(_ a: Int, _ b: Int, _ session: GEOSSession) throws -> Overlap? {
        if vertices(of: a).isEmpty || vertices(of: b).isEmpty { return nil }
        let first = try OwnedGeometry(self, feature: a, session)
        let second = try OwnedGeometry(self, feature: b, session)
        let common = try OwnedGeometry(
            GEOSIntersection_r(session.context, first.pointer, second.pointer), session, "intersection")
        var area = 0.0
        guard GEOSArea_r(session.context, common.pointer, &area) == 1 else { throw session.failure("area") }
        guard area > 0 else { return nil }
        var perimeter = 0.0
        guard GEOSLength_r(session.context, common.pointer, &perimeter) == 1 else { throw session.failure("length") }
        var land = PolygonSet()
        try land.appendPolygons(of: common.pointer, session)
        land.endFeature()
        return land.box(of: 0).map { Overlap(area: area, perimeter: perimeter, box: $0) }
    }

    /// One feature per group: its features joined along borders that are equal to the last bit. No vertex is moved or added.
    ///
    /// Features of a group must not overlap and must share their borders vertex by vertex, as ``faces(of:)`` makes them.
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails on a group.
    /// - Complexity: O(v) expected in the vertices of each group.
    public func joined(_ groups: [[Int]]) throws -> PolygonSet {
        let session = GEOSSession()
        var result = PolygonSet()
        for group in groups {
            if group.count <= 1 {
                for feature in group {
                    for polygon in featureStart[feature]..<featureStart[feature + 1] {
                        result.appendPolygon(polygon, of: self)
                    }
                }
            } else {
                var list = PointerList(session)
                for feature in group {
                    let part = try OwnedGeometry(self, feature: feature, session)
                    guard let copy = GEOSGeom_clone_r(session.context, part.pointer) else {
                        throw session.failure("clone")
                    }
                    list.pointers.append(copy)
                }
                let pointer = list.take { list, count in
                    GEOSGeom_createCollection_r(session.context, Int32(GEOS_GEOMETRYCOLLECTION.rawValue), list, count)
                }
                let all = try OwnedGeometry(pointer, session, "collection")
                let union = try OwnedGeometry(
                    GEOSCoverageUnion_r(session.context, all.pointer), session, "coverage union")
                try result.appendPolygons(of: union.pointer, session)
            }
            result.endFeature()
        }
        return result
    }
}
