import CountyModel
import Geospatial

/// Which villages count as neighbours.
package struct AdjacencyOptions: Sendable, Equatable {
    /// Rook needs a stretch of common border; for queen a common point is enough.
    package var kind: ContiguityOptions.Kind
    /// Shortest common border that makes rook neighbours, in metres; shorter ones count as a corner.
    package var minSharedMeters: Double
    /// Widest gap or overlap of borders digitised apart that still counts as a common border, in metres; 0 wants equal vertices,
    /// and then only overlaps deeper than ten metres count.
    package var snapMeters: Double
    /// How far apart borders may lie, in metres, that face each other along a length; no more than the tolerance when 0.
    package var facingMeters: Double
    /// Number of threads; the result does not depend on it.
    package var threads: Int

    /// The plain case: rook, any length, equal vertices.
    package init(
        kind: ContiguityOptions.Kind = .rook, minSharedMeters: Double = 0, snapMeters: Double = 0,
        facingMeters: Double = 0, threads: Int = 2
    ) {
        (self.kind, self.minSharedMeters, self.snapMeters) = (kind, minSharedMeters, snapMeters)
        (self.facingMeters, self.threads) = (facingMeters, threads)
    }
}

/// Finds neighbours from polygons in metres.
package enum Adjacency {
    /// All pairs of neighbours with the metres of their common border.
    ///
    /// Borders with equal vertices are matched edge by edge; only edges that no other village has are compared within
    /// the tolerance. The length of a border digitised apart is the mean of both sides. A stretch found within the
    /// tolerance makes rook neighbours only when it is longer than twice the tolerance: where four villages meet,
    /// opposite ones run within it for about that long. Villages that overlap deeper than the tolerance are neighbours
    /// too: their common border is half the way around the land that both claim. Villages that are no rook neighbours by all that
    /// and face each other within `facingMeters` become so (``FacingBorders``); nobody else's length changes by it.
    ///
    /// - Parameters:
    ///   - polygons: features in metres; the index of a feature is the index of its village.
    ///   - options: rook or queen, least length, tolerance.
    /// - Returns: edges ascending by both villages, of kind `.border`, and `.corner` too for queen.
    /// - Complexity: O(vertices) expected on clean borders.
    package static func neighbours(_ polygons: PolygonSet, _ options: AdjacencyOptions) -> [ContiguityEdge] {
        let exact = SharedEdges(polygons, workers: options.threads)
        let near = TolerantBorders(polygons, exact, snapMeters: options.snapMeters, workers: options.threads)
        let disputed = DisputedBorders(polygons, near.lone, snapMeters: options.snapMeters, workers: options.threads)
        var edges: [ContiguityEdge] = []
        var borders = MergedPairs(exact.borders, PairLengths.sum(near.borders, disputed.borders))
        var shortBorders: [UInt64] = []
        while let (pair, exactMeters, apartMeters) = borders.next() {
            let isReal = exactMeters > 0 || apartMeters > 2 * options.snapMeters
            let meters = exactMeters + apartMeters
            if isReal && meters >= options.minSharedMeters {
                edges.append(edge(pair, meters, .border))
            } else {
                shortBorders.append(pair)
            }
        }
        if options.facingMeters > options.snapMeters {
            edges = FacingBorders.added(to: edges, polygons, exact, options)
        }
        guard options.kind == .queen else { return edges }
        let found = edges.map { PairLengths.key(UInt32($0.a), UInt32($0.b)) }
        var corners = exact.corners + near.corners + shortBorders
        corners.sort()
        var last: UInt64?
        var next = 0
        for pair in corners where pair != last {
            last = pair
            while next < found.count, found[next] < pair { next += 1 }
            if next < found.count, found[next] == pair { continue }
            edges.append(edge(pair, 0, .corner))
        }
        return edges.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    private static func edge(_ pair: UInt64, _ meters: Double, _ kind: ContiguityKind) -> ContiguityEdge {
        ContiguityEdge(Int(pair >> 32), Int(pair & 0xFFFF_FFFF), sharedMeters: meters, kind: kind)
    }
}

/// Walks two lists of pairs, both ascending, as one.
private struct MergedPairs {
    private let first: [(pair: UInt64, meters: Double)]
    private let second: [(pair: UInt64, meters: Double)]
    private var i = 0
    private var j = 0

    init(_ first: [(pair: UInt64, meters: Double)], _ second: [(pair: UInt64, meters: Double)]) {
        (self.first, self.second) = (first, second)
    }

    mutating func next() -> (pair: UInt64, first: Double, second: Double)? {
        let a = i < first.count ? first[i].pair : .max
        let b = j < second.count ? second[j].pair : .max
        if a == .max && b == .max { return nil }
        let pair = min(a, b)
        var (metersA, metersB) = (0.0, 0.0)
        if a == pair {
            metersA = first[i].meters
            i += 1
        }
        if b == pair {
            metersB = second[j].meters
            j += 1
        }
        return (pair, metersA, metersB)
    }
}
