import Geospatial

/// Borders that two features have in common although each was digitised on its own.
///
/// For every naked segment the stretches are found along which a naked segment of another feature runs within the tolerance, in
/// the opposite sense (features lie on opposite sides of a common border, whether they leave a gap or overlap). Where several
/// features are near, a stretch belongs to the nearest. The shared length of a pair is the mean of the lengths measured from
/// either side.
struct TolerantBorders {
    /// Pairs with a stretch in common and its length in metres, ascending by pair.
    package var borders: [(pair: UInt64, meters: Double)]
    /// Pairs that come within the tolerance anywhere, ascending, each once: by naked edges, or by the end of a shared one.
    package var corners: [UInt64]
    /// Pieces of naked edges along which no other feature's border runs: the outline, and borders deep inside another feature.
    var lone: [NearSegment]

    /// - Parameter snapMeters: the tolerance: the widest gap or overlap that still counts as a common border.
    /// - Complexity: O(naked edges × edges within reach of one).
    init(_ polygons: PolygonSet, _ exact: SharedEdges, snapMeters: Double, workers: Int) {
        (borders, corners, lone) = ([], [], [])
        guard !exact.naked.isEmpty else { return }
        // Without a tolerance nothing is joined; what runs alone is looked for all the same.
        let reach = snapMeters > 0 ? snapMeters : DisputedBorders.depthWithoutTolerance
        let grid = SegmentGrid(polygons, naked: exact.naked, reach: reach)
        let parts = mapPieces(grid.segments.count, of: 1 << 13, workers: workers) { piece in
            var scan = StretchScan(snapMeters: reach)
            for segment in piece { scan.visit(segment, grid) }
            scan.lengths.flush()
            return scan
        }
        lone = parts.flatMap(\.lone)
        guard snapMeters > 0 else { return }
        borders = PairLengths.merged(parts.map(\.lengths)).map { ($0.pair, $0.meters / 2) }
        var corners = parts.flatMap(\.corners) + SpurCorners.find(exact.spurs, grid, snapMeters)
        corners.sort()
        self.corners = corners.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}

/// Works through the segments of one piece.
private struct StretchScan: Sendable {
    let snapMeters: Double
    var lengths = PairLengths()
    var corners: [UInt64] = []
    var lone: [NearSegment] = []
    private var stretches: [Stretch] = []
    private var cuts: [Double] = []
    private var seen: [Int] = []
    private var touchesOther = false

    init(snapMeters: Double) { self.snapMeters = snapMeters }

    /// Where along a segment another one is near: from and to as shares of its length, and the distance at both ends.
    private struct Stretch: Sendable {
        let from: Double
        let to: Double
        let distanceFrom: Double
        let distanceTo: Double
        let feature: UInt32

        func distance(at share: Double) -> Double {
            let width = to - from
            return width > 0 ? distanceFrom + (distanceTo - distanceFrom) * (share - from) / width : distanceFrom
        }
    }

    mutating func visit(_ index: Int, _ grid: SegmentGrid) {
        let own = grid.segments[index]
        let length = hypotenuse(own.x1 - own.x0, own.y1 - own.y0)
        guard length > 0 else { return }
        stretches.removeAll(keepingCapacity: true)
        seen.removeAll(keepingCapacity: true)
        touchesOther = false
        grid.forEachNear(index, reach: snapMeters) { other in
            guard grid.segments[other].feature != own.feature, !seen.contains(other) else { return }
            seen.append(other)
            compare(own, length, grid.segments[other])
        }
        assign(own, length)
    }

    /// Notes the stretch of `own` that `other` runs along, if any, and whether the two touch at all.
    @inline(__always)
    private mutating func compare(_ own: NearSegment, _ length: Double, _ other: NearSegment) {
        let (ux, uy) = ((own.x1 - own.x0) / length, (own.y1 - own.y0) / length)
        // Position along and distance left of own, for both ends of other.
        let (px, py) = (other.x0 - own.x0, other.y0 - own.y0)
        let (qx, qy) = (other.x1 - own.x0, other.y1 - own.y0)
        let (alongP, alongQ) = (px * ux + py * uy, qx * ux + qy * uy)
        let (leftP, leftQ) = (ux * py - uy * px, ux * qy - uy * qx)
        if min(leftP, leftQ) > snapMeters || max(leftP, leftQ) < -snapMeters { return }
        if max(alongP, alongQ) < -snapMeters || min(alongP, alongQ) > length + snapMeters { return }
        noteCorner(own, other)
        // Only a segment that runs back along this one is the other side of a border.
        guard alongQ < alongP else { return }
        let slope = (leftP - leftQ) / (alongP - alongQ)
        if abs(slope) > 2 { return }
        var (from, to) = (max(0, alongQ), min(length, alongP))
        // Keep the part where the distance is within the tolerance; it is linear along the stretch.
        if slope != 0 {
            let (a, b) = (alongQ + (-snapMeters - leftQ) / slope, alongQ + (snapMeters - leftQ) / slope)
            from = max(from, min(a, b))
            to = min(to, max(a, b))
        }
        guard to > from else { return }
        let (near, far) = (abs(leftQ + (from - alongQ) * slope), abs(leftQ + (to - alongQ) * slope))
        stretches.append(
            Stretch(
                from: from / length, to: to / length, distanceFrom: near, distanceTo: far, feature: other.feature))
    }

    private mutating func noteCorner(_ own: NearSegment, _ other: NearSegment) {
        let pair = PairLengths.key(own.feature, other.feature)
        if touchesOther && corners.last == pair { return }
        guard own.distance(to: other) <= snapMeters else { return }
        touchesOther = true
        if corners.last != pair { corners.append(pair) }
    }

    /// Gives every part of the segment to the nearest feature there.
    private mutating func assign(_ own: NearSegment, _ length: Double) {
        guard let first = stretches.first else { return noteLone(own, 0, 1, length) }
        if stretches.count == 1 {
            lengths.add(own.feature, first.feature, (first.to - first.from) * length)
            noteLone(own, 0, first.from, length)
            noteLone(own, first.to, 1, length)
            return
        }
        cuts.removeAll(keepingCapacity: true)
        cuts.append(0)
        cuts.append(1)
        for stretch in stretches {
            cuts.append(stretch.from)
            cuts.append(stretch.to)
        }
        cuts.sort()
        for next in 1..<cuts.count where cuts[next] > cuts[next - 1] {
            let (from, to) = (cuts[next - 1], cuts[next])
            let middle = (from + to) / 2
            var best: (distance: Double, feature: UInt32)?
            for stretch in stretches where stretch.from <= middle && middle <= stretch.to {
                let candidate = (stretch.distance(at: middle), stretch.feature)
                if let known = best, (known.distance, known.feature) <= candidate { continue }
                best = candidate
            }
            if let best {
                lengths.add(own.feature, best.feature, (to - from) * length)
            } else {
                noteLone(own, from, to, length)
            }
        }
    }

    /// Short pieces beside other borders are the wedges at their bends.
    private mutating func noteLone(_ own: NearSegment, _ from: Double, _ to: Double, _ length: Double) {
        if to <= from || touchesOther && (to - from) * length <= snapMeters { return }
        lone.append(own.piece(from, to))
    }
}
