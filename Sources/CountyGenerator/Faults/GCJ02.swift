import Foundation
import Geospatial

/// The shifted coordinates of Chinese web maps.
///
/// The shift is public knowledge by its effect: some hundred metres that vary smoothly over the country. This is the usual
/// approximation on the ellipsoid of Krasovsky, good to a few metres.
enum GCJ02 {
    /// Where a web map would draw a place given in degrees of longitude and latitude.
    static func shifted(_ place: Point) -> Point {
        let (x, y) = (place.x - 105, place.y - 35)
        let waves = wave(6 * x, 20) + wave(2 * x, 20)
        let north =
            -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
            + (waves + wave(y, 20) + wave(y / 3, 40) + wave(y / 12, 160) + wave(y / 30, 320)) * 2 / 3
        let east =
            300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
            + (waves + wave(x, 20) + wave(x / 3, 40) + wave(x / 12, 150) + wave(x / 30, 300)) * 2 / 3
        let (semiMajor, squaredEccentricity) = (6_378_245.0, 0.006_693_421_622_965_943)
        let latitude = place.y * .pi / 180
        let root = (1 - squaredEccentricity * sin(latitude) * sin(latitude)).squareRoot()
        let meridian = semiMajor * (1 - squaredEccentricity) / (root * root * root)
        let parallel = semiMajor / root * cos(latitude)
        return Point(x: place.x + east / parallel * 180 / .pi, y: place.y + north / meridian * 180 / .pi)
    }

    private static func wave(_ argument: Double, _ height: Double) -> Double { height * sin(argument * .pi) }
}
