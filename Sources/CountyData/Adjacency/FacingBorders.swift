import Geospatial

/// Neighbours on a map so coarse that their borders lie further apart than the tolerance.
///
/// Two borders that run back along each other, with no third village nearer, leave little doubt even where they are a dozen metres
/// apart; two corners that far apart say nothing. So a pair counts only when the stretch is longer than ``lengthsOfGap`` times the
/// distance allowed.
enum FacingBorders {
    /// How many times the distance allowed a stretch must be long: where villages meet at a corner, opposite ones run within the
    /// distance for about twice it.
    static let lengthsOfGap = 3.0

    /// Edges with those added that only face each other, ascending by both villages.
    ///
    /// - Parameters:
    ///   - edges: the rook neighbours found so far, ascending by both villages.
    ///   - polygons: features in metres.
    ///   - exact: what villages share to the last bit; only edges that nobody shares are compared.
    ///   - options: the distance allowed and the least length, in metres.
    /// - Complexity: O(naked edges × edges within reach of one).
    static func added(
        to edges: [ContiguityEdge], _ polygons: PolygonSet, _ exact: SharedEdges, _ options: AdjacencyOptions
    ) -> [ContiguityEdge] {
        let reach = options.facingMeters
        let known = Set(edges.map { PairLengths.key(UInt32($0.a), UInt32($0.b)) })
        let near = TolerantBorders(polygons, exact, snapMeters: reach, workers: options.threads).borders
        let least = max(lengthsOfGap * reach, options.minSharedMeters)
        let faced = near.filter { $0.meters > least && !known.contains($0.pair) }.map {
            ContiguityEdge(Int($0.pair >> 32), Int($0.pair & 0xFFFF_FFFF), sharedMeters: $0.meters, kind: .border)
        }
        return (edges + faced).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }
}
