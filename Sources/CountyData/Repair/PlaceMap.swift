import Geospatial

/// The distinct places of a polygon set: vertices with equal coordinates are one place.
///
/// Places are numbered by their first vertex, so the numbers follow the order of the features.
struct PlaceMap: Sendable {
    /// Coordinates of every place, in metres.
    package var x: [Double] = []
    package var y: [Double] = []
    /// Place of every vertex.
    private(set) var ofVertex: [Int32] = []

    /// - Complexity: O(vertices) expected.
    init(_ polygons: PolygonSet) {
        let count = polygons.x.count
        var bits = 4
        while 1 << bits < count * 2 { bits += 1 }
        let mask = (1 << bits) - 1
        var table = [Int32](repeating: -1, count: 1 << bits)
        ofVertex = [Int32](repeating: 0, count: count)
        for vertex in 0..<count {
            let (vx, vy) = (polygons.x[vertex], polygons.y[vertex])
            var slot = Int(truncatingIfNeeded: vertexHash(vx, vy)) & mask
            while table[slot] >= 0, x[Int(table[slot])] != vx || y[Int(table[slot])] != vy {
                slot = (slot + 1) & mask
            }
            if table[slot] < 0 {
                table[slot] = Int32(x.count)
                x.append(vx)
                y.append(vy)
            }
            ofVertex[vertex] = table[slot]
        }
    }

    package func distance(_ a: Int32, _ b: Int32) -> Double {
        hypotenuse(x[Int(a)] - x[Int(b)], y[Int(a)] - y[Int(b)])
    }
}

/// One edge of the map, however many features have it.
struct MapEdge: Sendable {
    /// Its ends, the smaller place first.
    package let low: Int32
    package let high: Int32
    /// First feature that has the edge on its border with its land to the left of low → high, or -1.
    package var left: Int32 = -1
    /// The same to the right.
    package var right: Int32 = -1
    /// How many features have it on either side.
    var leftCount: Int32 = 0
    var rightCount: Int32 = 0

    /// One village on either side: nothing to do here. Everything else is outline, gap, overlap or a copy.
    var isMatched: Bool { leftCount == 1 && rightCount == 1 }
}

/// The edges of a polygon set with the features on both sides.
struct EdgeMap: Sendable {
    package private(set) var edges: [MapEdge] = []
    /// Edge that starts at each vertex; -1 for closing vertices and edges of no length.
    private(set) var ofVertex: [Int32]

    /// - Complexity: O(v log v).
    init(_ polygons: PolygonSet, _ places: PlaceMap) {
        var keyed: [(key: UInt64, vertex: UInt32)] = []
        keyed.reserveCapacity(polygons.x.count)
        for ring in 0..<polygons.ringStart.count - 1 {
            for vertex in (polygons.ringStart[ring]..<polygons.ringStart[ring + 1]).dropLast() {
                let (a, b) = (places.ofVertex[vertex], places.ofVertex[vertex + 1])
                if a != b { keyed.append((PairLengths.key(UInt32(a), UInt32(b)), UInt32(vertex))) }
            }
        }
        keyed.sort { $0 < $1 }
        ofVertex = [Int32](repeating: -1, count: polygons.x.count)
        let sides = Self.sides(polygons)
        var last: UInt64?
        for (key, vertex) in keyed {
            if key != last {
                edges.append(MapEdge(low: Int32(key >> 32), high: Int32(key & 0xFFFF_FFFF)))
                last = key
            }
            let index = edges.count - 1
            ofVertex[Int(vertex)] = Int32(index)
            let side = sides[Int(vertex)]
            let isForward = places.ofVertex[Int(vertex)] == edges[index].low
            if isForward != side.isReversed {
                if edges[index].leftCount == 0 { edges[index].left = side.feature }
                edges[index].leftCount += 1
            } else {
                if edges[index].rightCount == 0 { edges[index].right = side.feature }
                edges[index].rightCount += 1
            }
        }
    }

    /// Feature of every vertex, and whether its land lies to the right of the ring.
    private static func sides(_ polygons: PolygonSet) -> [(feature: Int32, isReversed: Bool)] {
        var result = [(feature: Int32, isReversed: Bool)](repeating: (0, false), count: polygons.x.count)
        for feature in 0..<polygons.featureCount {
            for polygon in polygons.featureStart[feature]..<polygons.featureStart[feature + 1] {
                let rings = polygons.polygonStart[polygon]..<polygons.polygonStart[polygon + 1]
                for ring in rings {
                    let isReversed = (polygons.signedArea(ofRing: ring) > 0) != (ring == rings.lowerBound)
                    for vertex in polygons.ringStart[ring]..<polygons.ringStart[ring + 1] {
                        result[vertex] = (Int32(feature), isReversed)
                    }
                }
            }
        }
        return result
    }
}
