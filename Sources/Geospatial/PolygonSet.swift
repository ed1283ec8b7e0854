/// The multipolygons of many features, packed in flat arrays.
///
/// A feature owns a run of polygons, a polygon a run of rings (the first is the outer ring, the others are holes) and a ring a
/// run of vertices whose last equals its first. Every `…Start` array has one more entry than there are things, so run `i` is
/// `start[i]..<start[i + 1]`. Sixty million vertices then cost sixteen bytes each and nothing else.
public struct PolygonSet: Sendable, Equatable {
    /// First coordinate of every vertex: longitude in degrees or easting in metres.
    public var x: [Double] = []
    /// Second coordinate of every vertex: latitude in degrees or northing in metres.
    public var y: [Double] = []
    /// First vertex of every ring, and one past the last.
    public var ringStart: [Int] = [0]
    /// First ring of every polygon, and one past the last.
    public var polygonStart: [Int] = [0]
    /// First polygon of every feature, and one past the last.
    public var featureStart: [Int] = [0]

    /// A set without features.
    public init() {}

    /// How many features there are; a feature without any polygon (null geometry) counts.
    public var featureCount: Int { featureStart.count - 1 }

    /// The runs of vertices that make up the rings of one feature, outer rings and holes alike.
    public func rings(of feature: Int) -> [Range<Int>] {
        let first = polygonStart[featureStart[feature]]
        let last = polygonStart[featureStart[feature + 1]]
        return (first..<last).map { ringStart[$0]..<ringStart[$0 + 1] }
    }

    /// All vertices of one feature, ring after ring.
    public func vertices(of feature: Int) -> Range<Int> {
        ringStart[polygonStart[featureStart[feature]]]..<ringStart[polygonStart[featureStart[feature + 1]]]
    }

    /// Adds a vertex to the ring being written.
    public mutating func appendVertex(_ x: Double, _ y: Double) {
        self.x.append(x)
        self.y.append(y)
    }

    /// Closes the run of vertices since the last ring.
    public mutating func endRing() { ringStart.append(x.count) }

    /// Closes the run of rings since the last polygon.
    public mutating func endPolygon() { polygonStart.append(ringStart.count - 1) }

    /// Closes the run of polygons since the last feature.
    public mutating func endFeature() { featureStart.append(polygonStart.count - 1) }

    /// Adds a feature of another set unchanged.
    public mutating func appendFeature(_ feature: Int, of other: PolygonSet) {
        for polygon in other.featureStart[feature]..<other.featureStart[feature + 1] {
            appendPolygon(polygon, of: other)
        }
        endFeature()
    }

    /// Adds one polygon of another set to the feature being written.
    public mutating func appendPolygon(_ polygon: Int, of other: PolygonSet) {
        for ring in other.polygonStart[polygon]..<other.polygonStart[polygon + 1] {
            let run = other.ringStart[ring]..<other.ringStart[ring + 1]
            x.append(contentsOf: other.x[run])
            y.append(contentsOf: other.y[run])
            endRing()
        }
        endPolygon()
    }

    /// The same features in another order; `order[i]` is the old index of the new feature `i`.
    public func reordered(_ order: [Int]) -> PolygonSet {
        var result = PolygonSet()
        result.x.reserveCapacity(x.count)
        result.y.reserveCapacity(y.count)
        for feature in order { result.appendFeature(feature, of: self) }
        return result
    }

    /// Signed area of a ring by the shoelace formula, in squared coordinate units: positive when counter-clockwise.
    ///
    /// Coordinates are taken relative to the ring's first vertex, so that large eastings do not cost digits.
    public func signedArea(ofRing ring: Int) -> Double {
        let run = ringStart[ring]..<ringStart[ring + 1]
        guard run.count > 3 else { return 0 }
        let (x0, y0) = (x[run.lowerBound], y[run.lowerBound])
        var sum = 0.0
        for i in run.dropLast() {
            sum += (x[i] - x0) * (y[i + 1] - y0) - (x[i + 1] - x0) * (y[i] - y0)
        }
        return sum / 2
    }

    /// Area of a feature in squared coordinate units: outer rings less holes, whatever way they are wound.
    public func area(of feature: Int) -> Double {
        var total = 0.0
        for polygon in featureStart[feature]..<featureStart[feature + 1] {
            let rings = polygonStart[polygon]..<polygonStart[polygon + 1]
            for ring in rings {
                let area = abs(signedArea(ofRing: ring))
                total += ring == rings.lowerBound ? area : -area
            }
        }
        return total
    }

    /// The box around all vertices of a feature, or `nil` when it has none.
    public func box(of feature: Int) -> Box? {
        Box(x: x[vertices(of: feature)], y: y[vertices(of: feature)])
    }
}

/// An axis-parallel rectangle in the units of its coordinates.
public struct Box: Sendable, Equatable {
    /// Smallest first coordinate.
    public var minX: Double
    /// Smallest second coordinate.
    public var minY: Double
    /// Largest first coordinate.
    public var maxX: Double
    /// Largest second coordinate.
    public var maxY: Double

    /// A box from its four sides.
    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    /// The box around points given as two sequences of equal length; `nil` when they are empty.
    @inlinable
    public init?(x: some Collection<Double>, y: some Collection<Double>) {
        guard let minX = x.min(), let maxX = x.max(), let minY = y.min(), let maxY = y.max() else { return nil }
        self.init(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
    }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
        Box(
            minX: min(minX, other.minX), minY: min(minY, other.minY),
            maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
    }
}

/// A place on the plane: easting and northing in metres, or longitude and latitude in degrees.
public struct Point: Sendable, Equatable {
    /// Easting or longitude.
    public var x: Double
    /// Northing or latitude.
    public var y: Double

    /// A place from its two coordinates, longitude or easting first.
    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

    /// Straight-line distance in the units of the coordinates.
    public func distance(to other: Point) -> Double {
        let (dx, dy) = (x - other.x, y - other.y)
        return (dx * dx + dy * dy).squareRoot()
    }
}
