import CountyModel
import Geospatial

/// The shape of a place in KML.
enum KMLShape {
    package static func markup(_ shapes: Geospatial.LayerGeometry, _ row: Int) -> Markup {
        switch shapes {
        case .none: Markup(text: "")
        case .points(let points): Markup(text: element("Point", coordinates([points[row]])))
        case .lines(let lines): Markup(text: element("LineString", coordinates(lines[row])))
        case .polygons(let set): Markup(text: polygons(set, row))
        }
    }

    private static func polygons(_ set: PolygonSet, _ row: Int) -> String {
        let parts = (set.featureStart[row]..<set.featureStart[row + 1]).map { polygon in
            let rings = set.polygonStart[polygon]..<set.polygonStart[polygon + 1]
            let boundaries = rings.map { ring in
                let points = (set.ringStart[ring]..<set.ringStart[ring + 1]).map { Point(x: set.x[$0], y: set.y[$0]) }
                return element(
                    ring == rings.lowerBound ? "outerBoundaryIs" : "innerBoundaryIs",
                    element("LinearRing", coordinates(points)))
            }
            return element("Polygon", boundaries.joined())
        }
        return parts.count == 1 ? parts[0] : element("MultiGeometry", parts.joined())
    }

    private static func coordinates(_ points: [Point]) -> String {
        let tuples = points.map { "\(NumberText.plain($0.x, decimals: 7)),\(NumberText.plain($0.y, decimals: 7)),0" }
        // On one line: every element around it moves its lines to the right once more.
        return element("coordinates", tuples.joined(separator: " "))
    }

    /// An element with its content two blanks deeper.
    private static func element(_ name: String, _ content: String) -> String {
        let lines = content.split(separator: "\n").map { "  \($0)\n" }
        return "<\(name)>\n\(lines.joined())</\(name)>\n"
    }
}
