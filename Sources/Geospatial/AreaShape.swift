internal import CGEOS

/// How round and how long an area is, by three measures that do not depend on its size.
package struct AreaShape: Sendable, Equatable {
    /// Polsby and Popper's 4πA/P², holes counting in both: 1 for a circle, less for a ragged outline.
    package let polsbyPopper: Double
    /// Reock's area over the smallest circle around it: 1 for a circle, less for a long or scattered one.
    package let reock: Double
    /// Width over length of the smallest rectangle around it, in any direction: 1 for a square, less for a strip.
    package let widthToLength: Double

    /// From its parts; nothing is checked.
    package init(polsbyPopper: Double, reock: Double, widthToLength: Double) {
        (self.polsbyPopper, self.reock, self.widthToLength) = (polsbyPopper, reock, widthToLength)
    }
}

extension PolygonSet {
    /// The shape of each feature; zeros for one without land.
    ///
    /// Circle and hull come from GEOS; the rectangle is the one of least area with a side along the hull, which holds for every
    /// version of GEOS (those before 3.12 look for the least width instead).
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails on a feature.
    /// - Complexity: O(v log v) in the vertices of a feature.
    package func shapes() throws -> [AreaShape] {
        let session = GEOSSession()
        return try (0..<featureCount).map { try shape(of: $0, session) }
    }

    /// The corners of the convex hull of each feature; none for one without land.
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails on a feature.
    package func hulls() throws -> [[Point]] {
        let session = GEOSSession()
        return try (0..<featureCount).map { feature in
            guard area(of: feature) > 0 else { return [] }
            let geometry = try OwnedGeometry(self, feature: feature, session)
            let hull = try OwnedGeometry(GEOSConvexHull_r(session.context, geometry.pointer), session, "hull")
            var outline = PolygonSet()
            try outline.appendPolygons(of: hull.pointer, session)
            outline.endFeature()
            return outline.rings(of: 0).flatMap { $0.dropLast().map { Point(x: outline.x[$0], y: outline.y[$0]) } }
        }
    }

    private func shape(of feature: Int, _ session: GEOSSession) throws -> AreaShape {
        let land = area(of: feature)
        guard land > 0 else { return AreaShape(polsbyPopper: 0, reock: 0, widthToLength: 0) }
        let geometry = try OwnedGeometry(self, feature: feature, session)
        var (radius, centre): (Double, OpaquePointer?) = (0, nil)
        let circle = GEOSMinimumBoundingCircle_r(session.context, geometry.pointer, &radius, &centre)
        if let centre { GEOSGeom_destroy_r(session.context, centre) }
        _ = try OwnedGeometry(circle, session, "smallest circle")
        let hull = try OwnedGeometry(GEOSConvexHull_r(session.context, geometry.pointer), session, "hull")
        var outline = PolygonSet()
        try outline.appendPolygons(of: hull.pointer, session)
        outline.endFeature()
        return AreaShape(
            polsbyPopper: compactness(of: feature),
            reock: radius > 0 ? land / (Double.pi * radius * radius) : 0,
            widthToLength: outline.leastRectangle())
    }

    /// Width over length of the rectangle of least area around a convex outline.
    private func leastRectangle() -> Double {
        let corners = rings(of: 0).flatMap { $0.dropLast().map { Point(x: x[$0], y: y[$0]) } }
        var best: (area: Double, ratio: Double)?
        for (index, corner) in corners.enumerated() {
            let next = corners[(index + 1) % corners.count]
            let side = corner.distance(to: next)
            guard side > 0 else { continue }
            let (ux, uy) = ((next.x - corner.x) / side, (next.y - corner.y) / side)
            let along = corners.map { ($0.x - corner.x) * ux + ($0.y - corner.y) * uy }
            let across = corners.map { ($0.y - corner.y) * ux - ($0.x - corner.x) * uy }
            let length = (along.max() ?? 0) - (along.min() ?? 0)
            let width = (across.max() ?? 0) - (across.min() ?? 0)
            let (area, ratio) = (length * width, min(length, width) / max(length, width))
            // Of equal areas the one nearer to a square stands, whatever the last digits say.
            if let best, area > best.area * (1 + 1e-9) || (area > best.area * (1 - 1e-9) && ratio <= best.ratio) {
                continue
            }
            best = (area, ratio)
        }
        return best?.ratio ?? 0
    }
}
