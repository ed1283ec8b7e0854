import Geospatial

/// A place on the map, to the bit: neighbours of a generated county share their vertices exactly.
private struct Corner: Hashable {
    let x: Double
    let y: Double
}

/// Which vertices of a county belong to one village alone.
struct RimVillages {
    private let county: GeneratedCounty
    private let owners: [Corner: Int]

    init(_ county: GeneratedCounty) {
        self.county = county
        var owners: [Corner: Int] = [:]
        for village in 0..<county.polygons.featureCount {
            for ring in county.polygons.rings(of: village) {
                for vertex in ring.dropLast() {
                    owners[Corner(x: county.polygons.x[vertex], y: county.polygons.y[vertex]), default: 0] += 1
                }
            }
        }
        self.owners = owners
    }

    /// Whether the county stays in one piece without the village, and no hole is left where it was.
    func canLeave(_ village: Int) -> Bool {
        guard let ring = county.polygons.rings(of: village).first,
            ring.dropLast().count(where: { isOwn($0) }) >= 4
        else { return false }
        var neighbours = [[Int]](repeating: [], count: county.villages.count)
        for border in county.trueAdjacency where border.isRook && border.a != village && border.b != village {
            neighbours[border.a].append(border.b)
            neighbours[border.b].append(border.a)
        }
        var reached: Set<Int> = []
        var open = [village == 0 ? 1 : 0]
        while let next = open.popLast() {
            if reached.insert(next).inserted { open += neighbours[next].filter { !reached.contains($0) } }
        }
        return reached.count == county.villages.count - 1
    }

    /// First of four vertices on the rim whose middle two, swapped, make the ring cross itself; counted from the ring's start.
    func crossing(of village: Int) -> Int? {
        guard let ring = county.polygons.rings(of: village).first else { return nil }
        return (0..<max(0, ring.count - 4)).first { start in
            let four = (start..<start + 4).map { ring.lowerBound + $0 }
            guard four.allSatisfy(isOwn) else { return false }
            let p = four.map { Point(x: county.polygons.x[$0], y: county.polygons.y[$0]) }
            return turn(p[0], p[2], p[1]) * turn(p[0], p[2], p[3]) < 0
                && turn(p[1], p[3], p[0]) * turn(p[1], p[3], p[2]) < 0
        }
    }

    private func isOwn(_ vertex: Int) -> Bool {
        owners[Corner(x: county.polygons.x[vertex], y: county.polygons.y[vertex])] == 1
    }

    private func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
}

/// The longest run of vertices that two villages share, as places in the first one's ring.
struct SharedRun {
    /// Vertices strictly inside the run.
    let inner: Range<Int>
    /// Unit vector from the run's start to its end.
    let direction: Point
    /// Straight distance over length, at most 1.
    let straightness: Double

    init?(_ county: GeneratedCounty, _ a: Int, _ b: Int) {
        func ring(_ village: Int) -> [Corner] {
            guard let run = county.polygons.rings(of: village).first else { return [] }
            return run.map { Corner(x: county.polygons.x[$0], y: county.polygons.y[$0]) }
        }
        let corners = ring(a)
        let other = Set(ring(b))
        var best = 0..<0
        var start: Int?
        for index in 0...corners.count {
            if index < corners.count, other.contains(corners[index]) {
                start = start ?? index
            } else if let first = start {
                if index - first > best.count { best = first..<index }
                start = nil
            }
        }
        guard best.count >= 6, best.lowerBound > 0, best.upperBound < corners.count else { return nil }
        let (from, to) = (corners[best.lowerBound], corners[best.upperBound - 1])
        let straight = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
        let length = best.dropLast().reduce(0.0) { sum, i in
            let (dx, dy) = (corners[i + 1].x - corners[i].x, corners[i + 1].y - corners[i].y)
            return sum + (dx * dx + dy * dy).squareRoot()
        }
        guard straight > 300 else { return nil }
        inner = best.lowerBound + 1..<best.upperBound - 1
        direction = Point(x: (to.x - from.x) / straight, y: (to.y - from.y) / straight)
        straightness = straight / length
    }
}
