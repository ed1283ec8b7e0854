import Foundation
import Geospatial

/// How far lengths on a projected map are from lengths on the ground.
enum Distortion {
    /// Above this share a projection is not used for measuring: 1 % of a length, 2 % of an area.
    package static let limit = 0.01

    /// The largest error of a kilometre to the east or north, at the middle and the corners of a box, as a share of a kilometre.
    ///
    /// Ground lengths follow from the radii of curvature of the GRS 80 ellipsoid: N cos φ dλ to the east, M dφ to the north
    /// (Bomford, Geodesy, 1980, section 2).
    ///
    /// - Throws: ``Geospatial/GeospatialError`` when the box has no image in degrees.
    package static func worst(_ crs: CoordinateReferenceSystem, _ box: Box) throws -> Double {
        // Into degrees of the same datum: for a way to another one PROJ looks through its whole database.
        let transformer = try Transformer(from: crs, to: CRSRule.geographic(for: crs))
        let middle = Point(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
        let corners = [(box.minX, box.minY), (box.minX, box.maxY), (box.maxX, box.minY), (box.maxX, box.maxY)]
        var worst = 0.0
        for place in [middle] + corners.map({ Point(x: $0.0, y: $0.1) }) {
            let at = try transformer.transform(place)
            for step in [Point(x: place.x + 1000, y: place.y), Point(x: place.x, y: place.y + 1000)] {
                worst = max(worst, abs(ground(at, try transformer.transform(step)) / 1000 - 1))
            }
        }
        return worst
    }

    /// Metres between two near places given in degrees.
    private static func ground(_ a: Point, _ b: Point) -> Double {
        let (semiMajor, eccentricitySquared) = (6_378_137.0, 0.006_694_380_022_90)
        let latitude = (a.y + b.y) / 2 * .pi / 180
        let root = (1 - eccentricitySquared * sin(latitude) * sin(latitude)).squareRoot()
        let east = (b.x - a.x) * .pi / 180 * semiMajor / root * cos(latitude)
        let north = (b.y - a.y) * .pi / 180 * semiMajor * (1 - eccentricitySquared) / (root * root * root)
        return (east * east + north * north).squareRoot()
    }
}
