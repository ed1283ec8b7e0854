import Foundation
import Geospatial

/// The offset of Chinese web maps (GCJ-02) against WGS 84 and CGCS2000.
///
/// The forward formula is the one that has been public since about 2010: polynomials and sine series in the distance from 105° E,
/// 35° N, scaled by the radii of the Krasovsky ellipsoid. It is an approximation of the official one, good to some metres.
package enum GCJ02 {
    private static let semiMajor = 6_378_245.0
    private static let eccentricitySquared = 0.006_693_421_622_965_943

    /// The place in GCJ-02 of a place given as longitude and latitude in degrees.
    package static func shifted(_ place: Point) -> Point {
        let (x, y) = (place.x - 105, place.y - 35)
        let root = abs(x).squareRoot()
        let common = (20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)) * 2 / 3
        let north =
            -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common
            + (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
            + (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
        let east =
            300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common
            + (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
            + (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
        let latitude = place.y * .pi / 180
        let bend = 1 - eccentricitySquared * sin(latitude) * sin(latitude)
        let northMeters = semiMajor * (1 - eccentricitySquared) / (bend * bend.squareRoot()) * .pi / 180
        let eastMeters = semiMajor / bend.squareRoot() * cos(latitude) * .pi / 180
        return Point(x: place.x + east / eastMeters, y: place.y + north / northMeters)
    }

    /// The place of which ``shifted(_:)`` makes the one given: the inverse, by fixed-point iteration, exact to about 1e-9 degrees
    /// with respect to the forward formula.
    static func unshifted(_ place: Point) -> Point {
        var guess = place
        for _ in 0..<10 {
            let image = shifted(guess)
            guess = Point(x: guess.x + place.x - image.x, y: guess.y + place.y - image.y)
        }
        return guess
    }
}
