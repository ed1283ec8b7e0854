import Geospatial

/// Borders that two features have in common although each was digitised on its own.
///
/// For every naked segment the stretches are found along which a naked segment of another feature runs within the tolerance, in
/// the opposite sense (features lie on opposite sides of a common border, whether they leave a gap or overlap). Where several
/// features are near, a stretch belongs to the nearest. The shared length of a pair is the mean of the lengths measured from
/// either side.
struct TolerantBorders {
    /// Pairs with a stretch in common and its length in metres, ascending by pair.
    var borders: [(pair: UInt64, meters: Double)]
    /// Pairs whose naked edges come within the tolerance anywhere, ascending, each once.
    var corners: [UInt64]

    /// - Parameter snapMeters: the tolerance: the widest gap or overlap that still counts as a common border.
    /// - Complexity: O(naked edges × edges within reach of one).
    init(_ polygons: PolygonSet, naked: [UInt32], snapMeters: Double, workers: Int) {
        guard snapMeters > 0, !naked.isEmpty else {
            (borders, corners) = ([], [])
            return
        }
        let grid = SegmentGrid(polygons, naked: naked, reach: snapMeters)
        let parts = mapPieces(grid.segments.count, of: 1 << 13, workers: workers) { piece in
            var scan = StretchScan(snapMeters: snapMeters)
            for segment in piece { scan.visit(segment, grid) }
            scan.lengths.flush()
            return scan
        }
        borders = PairLengths.merged(parts.map(\.lengths)).map { ($0.pair, $0.meters / 2) }
        var corners = parts.flatMap(\.corners)
        corners.sort()
        self.corners = corners.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}

/// Works through the segments of one piece.
private struct StretchScan: Sendable {
    let snapMeters: Double
    var lengths = PairLengths()
    var corners: [UInt64] = []
    private var stretches: [Stretch] = []
    private var cuts: [Double] = []
    private var seen: [Int] = []

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
        if corners.last == pair { return }
        if distance(own, other) <= snapMeters { corners.append(pair) }
    }

    /// Gives every part of the segment to the nearest feature there.
    private mutating func assign(_ own: NearSegment, _ length: Double) {
        guard let first = stretches.first else { return }
        if stretches.count == 1 {
            lengths.add(own.feature, first.feature, (first.to - first.from) * length)
            return
        }
        cuts.removeAll(keepingCapacity: true)
        for stretch in stretches {
            cuts.append(stretch.from)
            cuts.append(stretch.to)
        }
        cuts.sort()
        for (from, to) in zip(cuts, cuts.dropFirst()) where to > from {
            let middle = (from + to) / 2
            var best: (distance: Double, feature: UInt32)?
            for stretch in stretches where stretch.from <= middle && middle <= stretch.to {
                let candidate = (stretch.distance(at: middle), stretch.feature)
                if let known = best, (known.distance, known.feature) <= candidate { continue }
                best = candidate
            }
            if let best { lengths.add(own.feature, best.feature, (to - from) * length) }
        }
    }
}

/// Smallest distance between two segments; 0 when they cross.
private func distance(_ a: NearSegment, _ b: NearSegment) -> Double {
    if crosses(a, b) && crosses(b, a) { return 0 }
    return min(
        min(distance(a.x0, a.y0, b), distance(a.x1, a.y1, b)),
        min(distance(b.x0, b.y0, a), distance(b.x1, b.y1, a)))
}

/// Whether the ends of one segment lie strictly on opposite sides of the other's line.
private func crosses(_ a: NearSegment, _ b: NearSegment) -> Bool {
    let (dx, dy) = (b.x1 - b.x0, b.y1 - b.y0)
    let first = dx * (a.y0 - b.y0) - dy * (a.x0 - b.x0)
    let second = dx * (a.y1 - b.y0) - dy * (a.x1 - b.x0)
    return (first > 0 && second < 0) || (first < 0 && second > 0)
}

private func distance(_ x: Double, _ y: Double, _ s: NearSegment) -> Double {
    let (dx, dy) = (s.x1 - s.x0, s.y1 - s.y0)
    let square = dx * dx + dy * dy
    let share = square > 0 ? min(1, max(0, ((x - s.x0) * dx + (y - s.y0) * dy) / square)) : 0
    return hypotenuse(x - s.x0 - share * dx, y - s.y0 - share * dy)
}
