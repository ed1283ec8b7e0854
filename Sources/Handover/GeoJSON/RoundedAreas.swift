import Geospatial

/// Areas on the grid of the written decimals: each coordinate rounded once, so that shared vertices stay equal.
struct RoundedAreas {
    /// Coordinates as whole counts of 10⁻ᵈ degrees.
    package private(set) var x: [Int64] = []
    package private(set) var y: [Int64] = []
    /// As in `PolygonSet`.
    package private(set) var ringStart = [0]
    package private(set) var polygonStart = [0]
    package private(set) var featureStart = [0]
    /// Features of which nothing is left.
    package private(set) var vanished: [Int] = []

    /// Rings come out closed, without repeated vertices, outer ones counter-clockwise and holes clockwise; rings without area
    /// on the grid are dropped, and with an outer ring its holes.
    init(_ set: PolygonSet, decimals: Int) {
        let scale = Self.scale(decimals)
        x.reserveCapacity(set.x.count)
        y.reserveCapacity(set.y.count)
        for feature in 0..<set.featureCount {
            for polygon in set.featureStart[feature]..<set.featureStart[feature + 1] {
                let rings = set.polygonStart[polygon]..<set.polygonStart[polygon + 1]
                for ring in rings {
                    let isOuter = ring == rings.lowerBound
                    let isKept = append(set, set.ringStart[ring]..<set.ringStart[ring + 1], scale, isOuter: isOuter)
                    if isOuter && !isKept { break }
                }
                if ringStart.count - 1 > polygonStart[polygonStart.count - 1] {
                    polygonStart.append(ringStart.count - 1)
                }
            }
            if polygonStart.count - 1 == featureStart[featureStart.count - 1] { vanished.append(feature) }
            featureStart.append(polygonStart.count - 1)
        }
    }

    package static func scale(_ decimals: Int) -> Double { (0..<decimals).reduce(1.0) { scale, _ in scale * 10 } }

    private mutating func append(_ set: PolygonSet, _ run: Range<Int>, _ scale: Double, isOuter: Bool) -> Bool {
        let first = x.count
        for i in run {
            let (a, b) = (Int64((set.x[i] * scale).rounded()), Int64((set.y[i] * scale).rounded()))
            if x.count > first && x[x.count - 1] == a && y[y.count - 1] == b { continue }
            x.append(a)
            y.append(b)
        }
        if x.count > first && (x[first] != x[x.count - 1] || y[first] != y[y.count - 1]) {
            x.append(x[first])
            y.append(y[first])
        }
        let area = doubledArea(first)
        guard x.count - first >= 4, area != 0 else {
            x.removeSubrange(first...)
            y.removeSubrange(first...)
            return false
        }
        if (area > 0) != isOuter {
            x[first...].reverse()
            y[first...].reverse()
        }
        ringStart.append(x.count)
        return true
    }

    private func doubledArea(_ first: Int) -> Double {
        guard x.count - first > 3 else { return 0 }
        let (x0, y0) = (x[first], y[first])
        var sum = 0.0
        for i in first..<x.count - 1 {
            sum += Double(x[i] - x0) * Double(y[i + 1] - y0) - Double(x[i + 1] - x0) * Double(y[i] - y0)
        }
        return sum
    }
}
