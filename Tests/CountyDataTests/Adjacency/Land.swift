import Geospatial

/// Small maps of villages as rings of corners, in metres.
struct Land {
    private(set) var polygons = PolygonSet()

    /// A rectangle, counter-clockwise unless told otherwise.
    mutating func rectangle(_ left: Double, _ low: Double, _ right: Double, _ high: Double, clockwise: Bool = false) {
        let corners = [(left, low), (right, low), (right, high), (left, high)]
        village(clockwise ? corners.reversed() : corners)
    }

    /// One village of one ring, closed here.
    mutating func village(_ corners: [(Double, Double)]) {
        for (x, y) in corners + corners.prefix(1) { polygons.appendVertex(x, y) }
        polygons.endRing()
        polygons.endPolygon()
        polygons.endFeature()
    }

    /// `rows` × `columns` squares of one kilometre, pulled apart by `gap` metres in both directions.
    static func grid(_ rows: Int, _ columns: Int, gap: Double = 0, clockwise: Bool = false) -> PolygonSet {
        var land = Land()
        for row in 0..<rows {
            for column in 0..<columns {
                let (x, y) = (Double(column) * (1000 + gap), Double(row) * (1000 + gap))
                land.rectangle(x, y, x + 1000, y + 1000, clockwise: clockwise)
            }
        }
        return land.polygons
    }
}

/// The slow plain twin: every edge of every village in one dictionary.
enum PlainContiguity {
    struct Found: Equatable {
        var rook: [String: Double] = [:]
        var queen: Set<String> = []
    }

    static func find(_ polygons: PolygonSet) -> Found {
        var edges: [String: [(feature: Int, length: Double)]] = [:]
        var vertices: [String: Set<Int>] = [:]
        for feature in 0..<polygons.featureCount {
            for ring in polygons.rings(of: feature) {
                for i in ring.dropLast() {
                    let a = "\(polygons.x[i] + 0) \(polygons.y[i] + 0)"
                    let b = "\(polygons.x[i + 1] + 0) \(polygons.y[i + 1] + 0)"
                    let (dx, dy) = (polygons.x[i + 1] - polygons.x[i], polygons.y[i + 1] - polygons.y[i])
                    edges[min(a, b) + "|" + max(a, b), default: []].append((feature, (dx * dx + dy * dy).squareRoot()))
                    vertices[a, default: []].insert(feature)
                }
            }
        }
        var found = Found()
        for list in edges.values {
            for (index, first) in list.enumerated() {
                for second in list[(index + 1)...] where second.feature != first.feature {
                    found.rook[pair(first.feature, second.feature), default: 0] += first.length
                }
            }
        }
        for features in vertices.values {
            for a in features { for b in features where a < b { found.queen.insert(pair(a, b)) } }
        }
        return found
    }

    static func pair(_ a: Int, _ b: Int) -> String { "\(min(a, b))-\(max(a, b))" }
}
