import Geospatial

/// The zip, measured: where a border moved further than the tolerance after all, it is pinned and the zip is run again.
///
/// Single places never move too far; but a tip narrower than the tolerance can fold up to a line and be cut off, and then what
/// was its end is further away than that.
struct CheckedZip {
    private let polygons: PolygonSet
    private let options: RepairOptions
    private let map: DoubtfulBorders
    private var isPinned: [Bool]

    init(_ polygons: PolygonSet, _ options: RepairOptions) {
        (self.polygons, self.options) = (polygons, options)
        map = DoubtfulBorders(polygons, reach: options.snapMeters, workers: options.threads)
        isPinned = [Bool](repeating: false, count: map.places.x.count)
    }

    /// Keeps whole villages as they are from now on; `false` when nothing is left to pin.
    mutating func pin(_ villages: [Int]) -> Bool {
        var isNew = false
        for village in villages {
            for vertex in polygons.vertices(of: village) where !isPinned[Int(map.places.ofVertex[vertex])] {
                isPinned[Int(map.places.ofVertex[vertex])] = true
                isNew = true
            }
        }
        return isNew
    }

    /// The polygons with borders pulled together, none of them further than the tolerance.
    ///
    /// - Complexity: one zip per round; rounds end because each pins a place more, and from the fourth on whole villages.
    mutating func zipped() -> PolygonSet {
        var round = 0
        while true {
            let result = BorderZip(polygons, map, toleranceMeters: options.snapMeters, isPinned: isPinned)
                .applied(to: polygons)
            let excesses = self.excesses(result)
            round += 1
            var isNew = false
            for (village, points) in excesses {
                isNew = (round < 4 ? pin(village, around: points) : pin([village])) || isNew
            }
            if !isNew { return result }
        }
    }

    /// Villages with points of their old or new border that are further than the tolerance from the other, ascending.
    private func excesses(_ result: PolygonSet) -> [(village: Int, points: [Point])] {
        let changed = (0..<polygons.featureCount).filter {
            map.isDoubtful[$0] && !BorderMove.isSame(polygons, result, $0)
        }
        return mapPieces(changed.count, of: 64, workers: options.threads) { piece in
            piece.compactMap { index in
                let village = changed[index]
                let points = BorderMove.pointsFurther(
                    than: options.snapMeters + 1e-6, polygons, result, village,
                    step: RepairReport.step(options))
                return points.isEmpty ? nil : (village, points)
            }
        }.flatMap { $0 }
    }

    /// Pins the ends of a village's edges within three tolerances of the points.
    private mutating func pin(_ village: Int, around points: [Point]) -> Bool {
        var isNew = false
        for run in polygons.rings(of: village) {
            for vertex in run.dropLast() {
                let edge = BorderSegment(
                    x0: polygons.x[vertex], y0: polygons.y[vertex], x1: polygons.x[vertex + 1],
                    y1: polygons.y[vertex + 1], feature: 0, edge: 0, from: 0, to: 0)
                guard points.contains(where: { edge.nearest($0.x, $0.y).distance <= 3 * options.snapMeters }) else {
                    continue
                }
                let ends = [map.places.ofVertex[vertex], map.places.ofVertex[vertex + 1]]
                for place in ends where !isPinned[Int(place)] {
                    isPinned[Int(place)] = true
                    isNew = true
                }
            }
        }
        return isNew
    }
}
