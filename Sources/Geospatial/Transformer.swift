import Repeatable

internal import CPROJ

/// Brings coordinates from one system to another, always longitude or easting first.
///
/// Not `Sendable`: a task that works in parallel makes its own.
public final class Transformer {
    private let session: ProjSession
    private let operation: OpaquePointer
    private let names: String

    /// A transformer between two systems.
    ///
    /// - Throws: ``GeospatialError`` when PROJ knows no way.
    public init(from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem) throws {
        session = ProjSession()
        names = "\(source.name) → \(target.name)"
        guard let from = proj_create(session.context, source.definition),
            let to = proj_create(session.context, target.definition)
        else { throw GeospatialError(.badCRS, names, session.message) }
        defer {
            proj_destroy(from)
            proj_destroy(to)
        }
        guard let raw = proj_create_crs_to_crs_from_pj(session.context, from, to, nil, nil) else {
            throw GeospatialError(.notTransformable, names, session.message)
        }
        defer { proj_destroy(raw) }
        guard let operation = proj_normalize_for_visualization(session.context, raw) else {
            throw GeospatialError(.notTransformable, names, session.message)
        }
        self.operation = operation
    }

    deinit { proj_destroy(operation) }

    /// Transforms coordinates in place.
    ///
    /// - Throws: ``GeospatialError`` naming the first coordinate that has no image in the target system.
    public func transform(x: inout [Double], y: inout [Double]) throws {
        precondition(x.count == y.count)
        let (beforeX, beforeY) = (x.first ?? 0, y.first ?? 0)
        let stride = MemoryLayout<Double>.stride
        let count = x.count
        x.withUnsafeMutableBufferPointer { xs in
            y.withUnsafeMutableBufferPointer { ys in
                _ = proj_trans_generic(
                    operation, PJ_FWD, xs.baseAddress, stride, count, ys.baseAddress, stride, count, nil, 0, 0, nil, 0,
                    0)
            }
        }
        if let bad = x.indices.first(where: { !x[$0].isFinite || !y[$0].isFinite }) {
            throw GeospatialError(
                .notTransformable, names, "vertex \(bad) (first vertex \(beforeX), \(beforeY)) \(session.message)")
        }
    }

    /// The image of one point.
    ///
    /// - Throws: ``GeospatialError`` when it has none.
    public func transform(_ point: Point) throws -> Point {
        var (x, y) = ([point.x], [point.y])
        try transform(x: &x, y: &y)
        return Point(x: x[0], y: y[0])
    }
}

extension PolygonSet {
    /// The same polygons in another system, transformed on up to `threads` threads; the result does not depend on their number.
    ///
    /// - Throws: ``GeospatialError`` when a vertex has no image.
    /// - Complexity: O(vertices), about a microsecond each.
    public func transformed(
        from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, threads: Int = 2
    ) throws -> PolygonSet {
        var result = self
        let chunk = 1 << 16
        let pieces = (x.count + chunk - 1) / chunk
        let workers = max(1, min(threads, pieces))
        let parts = try parallelMap(workers, threads: workers) { worker in
            let transformer = try Transformer(from: source, to: target)
            var part: [(Int, [Double], [Double])] = []
            for piece in stride(from: worker, to: pieces, by: workers) {
                let run = piece * chunk..<min(x.count, (piece + 1) * chunk)
                var (xs, ys) = (Array(x[run]), Array(y[run]))
                try transformer.transform(x: &xs, y: &ys)
                part.append((run.lowerBound, xs, ys))
            }
            return part
        }
        for (start, xs, ys) in parts.joined() {
            result.x.replaceSubrange(start..<start + xs.count, with: xs)
            result.y.replaceSubrange(start..<start + ys.count, with: ys)
        }
        return result
    }
}
