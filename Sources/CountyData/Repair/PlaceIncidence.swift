import Geospatial

/// Which villages meet at each place, and which way their unmatched borders run there.
struct PlaceIncidence: Sendable {
    /// Villages at each place, ascending, as runs.
    private var start: [Int32]
    private var villages: [Int32]
    /// Unmatched segments that touch each place, as runs of indices.
    private var segmentStart: [Int32]
    private var segmentList: [Int32]
    private let segments: [BorderSegment]
    /// Whether a place may move: an active edge ends there and no village with clean borders has it.
    package private(set) var isFree: [Bool]

    init(_ polygons: PolygonSet, _ map: DoubtfulBorders) {
        let count = map.places.x.count
        var pairs: [UInt64] = []
        pairs.reserveCapacity(polygons.x.count)
        for feature in 0..<polygons.featureCount {
            for vertex in polygons.vertices(of: feature) {
                pairs.append(UInt64(map.places.ofVertex[vertex]) << 32 | UInt64(feature))
            }
        }
        pairs.sort()
        (start, villages) = ([0], [])
        start.reserveCapacity(count + 1)
        isFree = [Bool](repeating: false, count: count)
        for edge in map.edges.edges.indices where map.isActive[edge] {
            isFree[Int(map.edges.edges[edge].low)] = true
            isFree[Int(map.edges.edges[edge].high)] = true
        }
        var last: UInt64?
        for pair in pairs where pair != last {
            last = pair
            let place = Int(pair >> 32)
            while start.count <= place { start.append(Int32(villages.count)) }
            let village = Int32(pair & 0xFFFF_FFFF)
            villages.append(village)
            if !map.isDoubtful[Int(village)] { isFree[place] = false }
        }
        while start.count <= count { start.append(Int32(villages.count)) }
        segments = map.segments
        segmentStart = [Int32](repeating: 0, count: count + 1)
        for segment in segments {
            segmentStart[Int(segment.from) + 1] += 1
            segmentStart[Int(segment.to) + 1] += 1
        }
        for place in 0..<count { segmentStart[place + 1] += segmentStart[place] }
        segmentList = [Int32](repeating: 0, count: Int(segmentStart[count]))
        var fill = segmentStart
        for (index, segment) in segments.enumerated() {
            for place in [Int(segment.from), Int(segment.to)] {
                segmentList[Int(fill[place])] = Int32(index)
                fill[place] += 1
            }
        }
    }

    /// The villages at a place, ascending.
    package func villages(at place: Int32) -> ArraySlice<Int32> {
        villages[Int(start[Int(place)])..<Int(start[Int(place) + 1])]
    }

    package func has(_ village: Int32, at place: Int32) -> Bool { villages(at: place).contains(village) }

    /// The unmatched segments at a place.
    package func segments(at place: Int32) -> ArraySlice<Int32> {
        segmentList[Int(segmentStart[Int(place)])..<Int(segmentStart[Int(place) + 1])]
    }

    /// Whether a segment runs back along a border at the place, as the other side of a common border does.
    package func faces(_ segment: BorderSegment, at place: Int32) -> Bool {
        segments(at: place).contains { index in
            let own = segments[Int(index)]
            return own.cosine(segment.x1 - segment.x0, segment.y1 - segment.y0) < -0.3
        }
    }

    /// How sharply the border of a village turns at a place, as 1 + cosine of the angle between the two edges: 0 straight, 2 a
    /// fold back.
    package func turn(of village: Int32, at place: Int32) -> Double {
        var (incoming, outgoing): (BorderSegment?, BorderSegment?) = (nil, nil)
        for index in segments(at: place) where segments[Int(index)].feature == village {
            let segment = segments[Int(index)]
            if segment.to == place { incoming = segment } else { outgoing = segment }
        }
        guard let incoming, let outgoing else { return 1 }
        return 1 - incoming.cosine(outgoing.x1 - outgoing.x0, outgoing.y1 - outgoing.y0)
    }
}
