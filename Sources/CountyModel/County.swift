import Geospatial

/// One input file and its SHA-256, so that a plan can be traced to the bytes it was made from.
public struct InputDigest: Sendable, Equatable {
    /// File as the scenario names it.
    public let file: String
    /// Sixty-four hexadecimal digits.
    public let sha256: String

    /// A file and its digest.
    package init(file: String, sha256: String) { (self.file, self.sha256) = (file, sha256) }
}

/// All villages of a county with their land and attributes: what the rest of the program works on.
///
/// Villages stand in the order of their codes, and every array here has one entry per village in that order, so that the order
/// of rows in the input never shows in a result.
public struct County: Sendable {
    /// The county's name, or its code when no name is known.
    public let name: String
    /// The villages, by code.
    public let villages: [Village]
    /// Their land in metres, in the coordinate system used for measuring.
    public let metric: PolygonSet
    /// Their land as longitude and latitude in degrees.
    public let geographic: PolygonSet
    /// A point inside each village, in metres: the village's seat where one is given, else a point on its surface.
    public let points: [Point]
    /// The same points as longitude and latitude.
    public let geographicPoints: [Point]
    /// Name of the coordinate system the boundary file is in.
    public let sourceCRS: String
    /// Name of the coordinate system used for measuring, and why it was chosen.
    public let measuringCRS: String
    /// What the tables say of the villages.
    public let attributes: AttributeTable
    /// Roads, rivers and seats, for orientation on maps.
    package let surroundings: Surroundings
    /// The input files.
    public let digests: [InputDigest]

    /// A county from its parts, all in the order of `villages`.
    package init(
        name: String, villages: [Village], metric: PolygonSet, geographic: PolygonSet, points: [Point],
        geographicPoints: [Point], sourceCRS: String, measuringCRS: String, attributes: AttributeTable,
        surroundings: Surroundings = Surroundings(), digests: [InputDigest]
    ) {
        precondition(villages.count == metric.featureCount && villages.count == geographic.featureCount)
        precondition(villages.count == points.count && villages.count == geographicPoints.count)
        (self.name, self.villages, self.metric, self.geographic) = (name, villages, metric, geographic)
        (self.points, self.geographicPoints) = (points, geographicPoints)
        (self.sourceCRS, self.measuringCRS, self.attributes) = (sourceCRS, measuringCRS, attributes)
        (self.surroundings, self.digests) = (surroundings, digests)
    }

    /// The index of a village by its code.
    ///
    /// - Complexity: O(log n).
    public func index(of code: VillageCode) -> Int? {
        var (low, high) = (0, villages.count)
        while low < high {
            let middle = (low + high) / 2
            if villages[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low < villages.count && villages[low].code == code ? low : nil
    }
}
