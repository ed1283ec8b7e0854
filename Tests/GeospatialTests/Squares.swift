import Foundation
import Geospatial

/// Small maps for tests.
enum Squares {
    /// Unit squares of `side` metres, row by row from the south-west corner, counter-clockwise.
    static func grid(rows: Int, columns: Int, side: Double = 1000, x: Double = 345_000, y: Double = 3_225_000)
        -> PolygonSet
    {
        var set = PolygonSet()
        for row in 0..<rows {
            for column in 0..<columns {
                let (left, low) = (x + Double(column) * side, y + Double(row) * side)
                add(&set, [(left, low), (left + side, low), (left + side, low + side), (left, low + side)])
            }
        }
        return set
    }

    /// One feature with one ring, closed here.
    static func add(_ set: inout PolygonSet, _ corners: [(Double, Double)]) {
        for (x, y) in corners + corners.prefix(1) { set.appendVertex(x, y) }
        set.endRing()
        set.endPolygon()
        set.endFeature()
    }
}

/// A folder that is removed when the test ends.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "geo-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}
