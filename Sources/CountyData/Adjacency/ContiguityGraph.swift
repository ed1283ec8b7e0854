/// How two villages are joined.
package enum ContiguityKind: String, Sendable {
    /// They share a stretch of border.
    case border
    /// They meet at a point only (queen contiguity).
    case corner
    /// The scenario names them as neighbours across a river or road.
    case bridge
    /// One of them has no neighbour, and this is its nearest village.
    case nearest
}

/// Two neighbouring villages.
public struct ContiguityEdge: Sendable, Equatable {
    /// The village with the smaller index.
    public let a: Int
    /// The village with the larger index.
    public let b: Int
    /// Metres of common border; zero for corners, bridges and islands joined to their nearest village.
    public let sharedMeters: Double
    /// How they are joined.
    package let kind: ContiguityKind
    /// Metres between the two where they do not touch; zero otherwise.
    package let gapMeters: Double

    /// An edge; the order of the two villages does not matter.
    package init(_ a: Int, _ b: Int, sharedMeters: Double, kind: ContiguityKind, gapMeters: Double = 0) {
        (self.a, self.b) = (min(a, b), max(a, b))
        (self.sharedMeters, self.kind, self.gapMeters) = (sharedMeters, kind, gapMeters)
    }
}

/// Who borders whom: the dual graph of the village map.
public struct ContiguityGraph: Sendable, Equatable {
    /// Number of villages.
    public let villageCount: Int
    /// All edges, ascending by both villages, each pair once.
    public let edges: [ContiguityEdge]
    /// Component of each village, numbered from 0 by their lowest village.
    package let component: [Int]
    private let start: [Int]
    private let incident: [Int]

    /// A graph from edges in any order.
    ///
    /// - Complexity: O(n + m log m).
    package init(villageCount: Int, edges: [ContiguityEdge]) {
        self.villageCount = villageCount
        let sorted = edges.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
        self.edges = sorted
        var start = [Int](repeating: 0, count: villageCount + 1)
        for edge in sorted {
            start[edge.a + 1] += 1
            start[edge.b + 1] += 1
        }
        for i in 0..<villageCount { start[i + 1] += start[i] }
        var incident = [Int](repeating: 0, count: sorted.count * 2)
        var fill = start
        for (index, edge) in sorted.enumerated() {
            for end in [edge.a, edge.b] {
                incident[fill[end]] = index
                fill[end] += 1
            }
        }
        (self.start, self.incident) = (start, incident)
        component = Self.components(villageCount, start, incident, sorted)
    }

    /// The edges at a village, ascending by the other village.
    public func edges(of village: Int) -> [ContiguityEdge] {
        incident[start[village]..<start[village + 1]].map { edges[$0] }
            .sorted { ($0.a + $0.b - village) < ($1.a + $1.b - village) }
    }

    /// The edges between the villages of a group, ascending.
    ///
    /// - Complexity: O(edges at the group's villages).
    public func edges(among villages: [Int]) -> [ContiguityEdge] {
        let group = Set(villages)
        return villages.sorted().flatMap { village in
            edges(of: village).filter { $0.a == village && group.contains($0.b) }
        }
    }

    /// The neighbours of a village, ascending.
    package func neighbours(of village: Int) -> [Int] { edges(of: village).map { $0.a + $0.b - village } }

    /// The edge between two villages, if they are neighbours.
    package func edge(_ a: Int, _ b: Int) -> ContiguityEdge? {
        incident[start[a]..<start[a + 1]].lazy.map { edges[$0] }.first { $0.a + $0.b - a == b }
    }

    /// Number of components.
    package var componentCount: Int { (component.max() ?? -1) + 1 }

    /// Villages without any neighbour, ascending.
    package var islands: [Int] { (0..<villageCount).filter { start[$0] == start[$0 + 1] } }

    private static func components(_ count: Int, _ start: [Int], _ incident: [Int], _ edges: [ContiguityEdge])
        -> [Int]
    {
        var component = [Int](repeating: -1, count: count)
        var number = 0
        for seed in 0..<count where component[seed] < 0 {
            component[seed] = number
            var queue = [seed]
            while let village = queue.popLast() {
                for index in incident[start[village]..<start[village + 1]] {
                    let other = edges[index].a + edges[index].b - village
                    if component[other] < 0 {
                        component[other] = number
                        queue.append(other)
                    }
                }
            }
            number += 1
        }
        return component
    }
}
