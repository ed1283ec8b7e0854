import Geospatial

/// A map as stretches of border that neighbours share: half the size of polygons, and what is simplified stays closed.
///
/// Coordinates are whole steps of a grid whose step is half a pixel at the closest zoom of the page. Every stretch runs between
/// two junctions (places where three areas meet, or one begins) and is simplified once, so that both its owners keep the same
/// border. No line moves by more than a pixel at the closest zoom.
struct PageTopology {
    /// A place on the grid.
    struct GridPoint: Hashable {
        package let x: Int32
        package let y: Int32
    }

    /// Metres per step of the grid.
    package let step: Double
    /// Easting and northing of the grid's origin, the south-west corner of the map.
    package let origin: Point
    /// Steps from west to east and from south to north.
    package let size: GridPoint
    /// The stretches, each with both its ends.
    package private(set) var arcs: [[GridPoint]] = []
    /// Per feature its rings, each a list of stretches: `i` as it is, `~i` from its end to its start.
    package private(set) var rings: [[[Int]]] = []

    /// Metres per pixel at the closest zoom.
    var pixel: Double { 2 * step }

    /// - Parameters:
    ///   - land: polygons in metres.
    ///   - villagePixels: how wide an average village is on the screen at the closest zoom.
    /// - Complexity: O(v log v) in the vertices.
    init(_ land: PolygonSet, villagePixels: Double = 512) {
        let box = Box(x: land.x, y: land.y) ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
        let extent = max(box.maxX - box.minX, box.maxY - box.minY, 1)
        let mean = extent / max(1, Double(land.featureCount)).squareRoot()
        // No finer than 10 cm, no coarser than what fits the whole map on 4,096 pixels.
        let pixel = min(max(mean / villagePixels, 0.1), max(0.1, extent / 4096))
        let step = pixel / 2
        self.step = step
        origin = Point(x: box.minX, y: box.minY)
        func grid(_ meters: Double) -> Int32 { Int32((meters / step).rounded()) }
        size = GridPoint(x: grid(box.maxX - box.minX), y: grid(box.maxY - box.minY))
        var net = PageNet()
        for feature in 0..<land.featureCount {
            let outlines = land.rings(of: feature).map { run in
                run.dropLast().map { GridPoint(x: grid(land.x[$0] - box.minX), y: grid(land.y[$0] - box.minY)) }
            }
            net.add(outlines)
        }
        (arcs, rings) = net.cut()
        for index in arcs.indices { arcs[index] = LineSimplifier.simplified(arcs[index], tolerance: 1) }
    }

    /// A place in metres on the grid.
    package func place(_ point: Point) -> GridPoint {
        GridPoint(x: Int32(((point.x - origin.x) / step).rounded()), y: Int32(((point.y - origin.y) / step).rounded()))
    }
}

/// Rings on a grid, cut where they stop running together.
private struct PageNet {
    typealias GridPoint = PageTopology.GridPoint

    private var number: [GridPoint: Int32] = [:]
    private var points: [GridPoint] = []
    /// The two neighbours that a point had when it was met first; −1 before that.
    private var sides: [(Int32, Int32)] = []
    private var isJunction: [Bool] = []
    private var features: [[[Int32]]] = []

    /// Adds the rings of a feature; a ring that the grid leaves without area is dropped.
    mutating func add(_ outlines: [[GridPoint]]) {
        var kept: [[Int32]] = []
        for outline in outlines {
            var ring: [Int32] = []
            for point in outline {
                let own = self.own(point)
                if ring.last != own { ring.append(own) }
            }
            while ring.count > 1 && ring.first == ring.last { ring.removeLast() }
            if ring.count > 2 { kept.append(ring) }
        }
        for ring in kept { note(ring) }
        features.append(kept)
    }

    private mutating func own(_ point: GridPoint) -> Int32 {
        if let known = number[point] { return known }
        let new = Int32(points.count)
        number[point] = new
        points.append(point)
        sides.append((-1, -1))
        isJunction.append(false)
        return new
    }

    /// A point is a junction as soon as two rings come to it in different ways.
    private mutating func note(_ ring: [Int32]) {
        for (index, point) in ring.enumerated() {
            let before = ring[index == 0 ? ring.count - 1 : index - 1]
            let after = ring[index + 1 == ring.count ? 0 : index + 1]
            let pair = before < after ? (before, after) : (after, before)
            let own = Int(point)
            if sides[own].0 < 0 { sides[own] = pair } else if sides[own] != pair { isJunction[own] = true }
        }
    }

    /// The stretches in the order in which they are met, and the rings made of them.
    func cut() -> (arcs: [[GridPoint]], rings: [[[Int]]]) {
        var arcs: [[GridPoint]] = []
        // A stretch is known by its first step: no way branches off inside it.
        var known: [UInt64: Int] = [:]
        func key(_ a: Int32, _ b: Int32) -> UInt64 {
            UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
        }
        func use(_ line: [Int32]) -> Int {
            if let index = known[key(line[0], line[1])] { return index }
            let index = arcs.count
            arcs.append(line.map { points[Int($0)] })
            known[key(line[0], line[1])] = index
            known[key(line[line.count - 1], line[line.count - 2])] = ~index
            return index
        }
        let rings = features.map { feature in
            feature.map { ring -> [Int] in
                guard let first = ring.firstIndex(where: { isJunction[Int($0)] }) else { return [use(closed(ring))] }
                let turned = ring[first...] + ring[...first]
                var refs: [Int] = []
                var line: [Int32] = []
                for point in turned {
                    line.append(point)
                    if line.count > 1 && isJunction[Int(point)] {
                        refs.append(use(line))
                        line = [point]
                    }
                }
                return refs
            }
        }
        return (arcs, rings)
    }

    /// A ring without junctions from its lowest point on, closed: the area inside it starts at the same point.
    private func closed(_ ring: [Int32]) -> [Int32] {
        let start = ring.indices.min { ring[$0] < ring[$1] } ?? 0
        return Array(ring[start...] + ring[...start])
    }
}
