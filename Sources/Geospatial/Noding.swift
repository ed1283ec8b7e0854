internal import CGEOS

/// Lines packed in flat arrays: line `i` is the run `start[i]..<start[i + 1]` of vertices.
public struct LineSet: Sendable, Equatable {
    /// First coordinate of every vertex.
    public var x: [Double] = []
    /// Second coordinate of every vertex.
    public var y: [Double] = []
    /// First vertex of every line, and one past the last.
    public var start: [Int] = [0]

    /// A set without lines.
    public init() {}

    /// Adds a vertex to the line being written.
    public mutating func appendVertex(_ x: Double, _ y: Double) {
        self.x.append(x)
        self.y.append(y)
    }

    /// Ends the line being written; a line of fewer than two vertices is taken back.
    public mutating func endLine() {
        let first = start[start.count - 1]
        if x.count - first >= 2 { return start.append(x.count) }
        x.removeSubrange(first...)
        y.removeSubrange(first...)
    }
}

extension PolygonSet {
    /// The bounded faces into which lines cut the plane, one feature each, sorted by the first vertex of their rings.
    ///
    /// Lines are noded first: wherever two of them cross or touch, both get a vertex there with the same bits, so that faces share
    /// their borders exactly. Vertices of the lines keep their bits. Ends that lead nowhere bound no face and are dropped.
    ///
    /// - Throws: ``GeospatialError`` when GEOS fails.
    /// - Complexity: O(s log s) in the segments and their crossings.
    public static func faces(of lines: LineSet) throws -> PolygonSet {
        guard lines.start.count > 1 else { return PolygonSet() }
        let session = GEOSSession()
        let all = try multiLine(lines, session)
        let noded = try OwnedGeometry(GEOSUnaryUnion_r(session.context, all.pointer), session, "noding")
        var list: OpaquePointer? = noded.pointer
        let cut = try withUnsafePointer(to: &list) { pointer in
            try OwnedGeometry(GEOSPolygonize_r(session.context, pointer, 1), session, "polygonize")
        }
        var unsorted = PolygonSet()
        let count = GEOSGetNumGeometries_r(session.context, cut.pointer)
        guard count >= 0 else { throw session.failure("polygonize") }
        for index in 0..<count {
            guard let face = GEOSGetGeometryN_r(session.context, cut.pointer, index) else {
                throw session.failure("polygonize")
            }
            try unsorted.appendPolygons(of: face, session)
            unsorted.endFeature()
        }
        return unsorted.reordered(unsorted.orderByLeastVertex())
    }

    /// GEOS's order of faces is its own business; this one depends on the coordinates only.
    private func orderByLeastVertex() -> [Int] {
        let keys = (0..<featureCount).map { feature in
            var least = (x: Double.infinity, y: Double.infinity)
            for vertex in vertices(of: feature) where (x[vertex], y[vertex]) < least { least = (x[vertex], y[vertex]) }
            return (least.x, least.y, area(of: feature), feature)
        }
        return keys.sorted { $0 < $1 }.map { $0.3 }
    }

    private static func multiLine(_ lines: LineSet, _ session: GEOSSession) throws -> OwnedGeometry {
        var list = PointerList(session)
        for line in 0..<lines.start.count - 1 {
            let run = lines.start[line]..<lines.start[line + 1]
            let sequence = lines.x.withUnsafeBufferPointer { x in
                lines.y.withUnsafeBufferPointer { y in
                    GEOSCoordSeq_copyFromArrays_r(
                        session.context, x.baseAddress.map { $0 + run.lowerBound },
                        y.baseAddress.map { $0 + run.lowerBound }, nil, nil, UInt32(run.count))
                }
            }
            guard let sequence, let pointer = GEOSGeom_createLineString_r(session.context, sequence) else {
                throw session.failure("line")
            }
            list.pointers.append(pointer)
        }
        let pointer = list.take { list, count in
            GEOSGeom_createCollection_r(session.context, Int32(GEOS_MULTILINESTRING.rawValue), list, count)
        }
        return try OwnedGeometry(pointer, session, "lines")
    }
}
