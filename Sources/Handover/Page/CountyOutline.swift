import CountyData
import CountyModel
import Geospatial
import Planning

/// The villages of a county as a small map draws them, before there is a plan.
package enum CountyOutline {
    /// Width of an average village in pixels at the closest look: enough for a map of a few hundred pixels, a fifth of the page's data.
    private static let villagePixels = 96.0

    /// Stretches of border, the rings made of them, and what is told of each village, all in the order of the codes.
    ///
    /// - Parameter setup: says which villages are strong or weak; `nil` where that is not known yet.
    package static func json(_ county: County, _ setup: PlanningCase?) -> JSONValue {
        let topology = PageTopology(county.metric, villagePixels: villagePixels)
        let kinds = VillageClass.allCases
        return .object([
            ("width", .integer(Int(topology.size.x))), ("height", .integer(Int(topology.size.y))),
            (
                "arcs",
                .list(
                    topology.arcs.map { arc in .list(arc.flatMap { [.integer(Int($0.x)), .integer(Int($0.y))] }) })
            ),
            (
                "rings",
                .list(topology.rings.map { rings in .list(rings.map { .list($0.map { .integer($0) }) }) })
            ),
            ("codes", .list(county.villages.map { .text($0.code.text) })),
            ("names", .list(county.villages.map { .text(PageText.visible($0.name)) })),
            ("towns", .list(county.villages.map { .text(PageText.visible($0.townName)) })),
            ("kinds", .list(kinds.map { .list([.text($0.label.zh), .text($0.label.en)]) })),
            (
                "kind",
                setup.map { setup in
                    .list(setup.classes.classes.map { .integer(kinds.firstIndex(of: $0) ?? -1) })
                } ?? .null
            ),
            (
                "seats",
                .list(
                    county.points.map { point in
                        let place = topology.place(point)
                        return .list([.integer(Int(place.x)), .integer(Int(place.y))])
                    })
            ),
        ])
    }
}
