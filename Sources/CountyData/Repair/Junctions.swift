import Geospatial

/// Where the borders of three or more villages come together although each was digitised on its own.
struct Junctions {
    struct Junction {
        /// The place all go to.
        package let anchor: Int32
        /// The places of the villages there, ascending.
        package let places: [Int32]
    }
    /// The junctions, ascending by their first place.
    package private(set) var list: [Junction] = []

    init(_ map: DoubtfulBorders, _ incident: PlaceIncidence, toleranceMeters: Double) {
        var seen = [Bool](repeating: false, count: map.places.x.count)
        var candidates: [(place: Int32, villages: [Int32])] = []
        for segment in map.segments where map.isActive[Int(segment.edge)] {
            for place in [segment.from, segment.to] where !seen[Int(place)] {
                seen[Int(place)] = true
                let villages = Self.villages(near: place, map, incident, toleranceMeters)
                if villages.count >= 3 { candidates.append((place, villages)) }
            }
        }
        candidates.sort { $0.place < $1.place }
        for cluster in Self.clusters(candidates.map(\.place), map.places, toleranceMeters) {
            let places = cluster.map { candidates[$0].place }
            let villages = Set(cluster.flatMap { candidates[$0].villages }).sorted()
            let anchor = Self.anchor(places, villages, map.places, incident)
            list.append(Junction(anchor: anchor, places: places))
        }
    }

    private static func villages(
        near place: Int32, _ map: DoubtfulBorders, _ incident: PlaceIncidence, _ reach: Double
    ) -> [Int32] {
        let (x, y) = (map.places.x[Int(place)], map.places.y[Int(place)])
        var found = Array(incident.villages(at: place))
        map.grid.forEachNear(x, y, x, y, reach: reach) { _, segment in
            if found.contains(segment.feature) || segment.nearest(x, y).distance > reach { return }
            found.append(segment.feature)
        }
        return found.sorted()
    }

    /// Groups of places linked by steps within the tolerance, each ascending, by their first place.
    private static func clusters(_ places: [Int32], _ map: PlaceMap, _ reach: Double) -> [[Int]] {
        guard let box = Box(x: places.map { map.x[Int($0)] }, y: places.map { map.y[Int($0)] }) else { return [] }
        var grid = SegmentBuckets(box, count: places.count, least: 2 * reach)
        var root = Array(places.indices)
        func find(_ index: Int) -> Int {
            var index = index
            while root[index] != index { index = root[index] }
            return index
        }
        for (index, place) in places.enumerated() {
            let (x, y) = (map.x[Int(place)], map.y[Int(place)])
            var near: [Int] = []
            grid.forEachNear(x, y, x, y, reach: reach) { other, point in
                if hypotenuse(point.x0 - x, point.y0 - y) <= reach { near.append(other) }
            }
            for other in near.sorted() {
                let (a, b) = (find(index), find(other))
                root[max(a, b)] = min(a, b)
            }
            grid.add(BorderSegment(x0: x, y0: y, x1: x, y1: y, feature: 0, edge: 0, from: place, to: place))
        }
        var members = [[Int]](repeating: [], count: places.count)
        for index in places.indices { members[find(index)].append(index) }
        return members.filter { !$0.isEmpty }
    }

    /// A place that may not move if there is one; else the place nearest to the middle of the villages' corners.
    private static func anchor(
        _ places: [Int32], _ villages: [Int32], _ map: PlaceMap, _ incident: PlaceIncidence
    ) -> Int32 {
        if let fixed = places.first(where: { !incident.isFree[Int($0)] }) { return fixed }
        var corners: [Int32] = []
        for village in villages {
            var sharpest: (turn: Double, place: Int32)?
            for place in places where incident.has(village, at: place) {
                let turn = incident.turn(of: village, at: place)
                if turn > sharpest?.turn ?? 0.13 { sharpest = (turn, place) }
            }
            if let sharpest { corners.append(sharpest.place) }
        }
        if corners.isEmpty { corners = places }
        let x = corners.reduce(0) { $0 + map.x[Int($1)] } / Double(corners.count)
        let y = corners.reduce(0) { $0 + map.y[Int($1)] } / Double(corners.count)
        var best = (distance: Double.infinity, place: places[0])
        for place in places {
            let distance = hypotenuse(map.x[Int(place)] - x, map.y[Int(place)] - y)
            if distance < best.distance { best = (distance, place) }
        }
        return best.place
    }
}
