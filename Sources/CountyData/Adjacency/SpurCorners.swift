import Geospatial

/// Corners where a village reaches another township's border with edges it shares with villages of its own township.
///
/// Where each township was digitised on its own, the border between two villages ends at the township's border, and a village
/// wedged in there has no naked edge at that place at all; nor need the place be where the other township's villages meet.
enum SpurCorners {
    /// Pairs one of which has the end of a shared edge within the tolerance of a naked edge, or such an end, of the other.
    ///
    /// - Parameter spurs: shared edges directed away from the place where naked ones begin. As both townships may be off by the
    ///   tolerance, twice as much of each counts.
    /// - Complexity: O(spurs × (naked edges near one + spurs in the same narrow strip)).
    package static func find(_ spurs: [NearSegment], _ grid: SegmentGrid, _ snapMeters: Double) -> [UInt64] {
        let ends = spurs.map { spur in
            let length = hypotenuse(spur.x1 - spur.x0, spur.y1 - spur.y0)
            return length > 2 * snapMeters ? spur.piece(0, 2 * snapMeters / length) : spur
        }.sorted { ($0.box.minX, $0.y0, $0.y1, $0.feature) < ($1.box.minX, $1.y0, $1.y1, $1.feature) }
        var found: [UInt64] = []
        for (index, end) in ends.enumerated() {
            grid.forEachNear(end.box, reach: snapMeters) { other in
                let segment = grid.segments[other]
                guard segment.feature != end.feature, segment.distance(to: end) <= snapMeters else { return }
                found.append(PairLengths.key(end.feature, segment.feature))
            }
            for other in ends[(index + 1)...] {
                if other.box.minX > end.box.maxX + snapMeters { break }
                guard other.feature != end.feature, other.distance(to: end) <= snapMeters else { continue }
                found.append(PairLengths.key(end.feature, other.feature))
            }
        }
        return found
    }
}
