import CountyModel
import Geospatial

/// The box around the land of some villages, in degrees, for maps that are to show them.
package struct GeographicBox: Sendable, Equatable {
    private let box: Box

    /// The box around villages of a county; `nil` when there are none.
    package init?(_ villages: [Int], _ county: County) {
        let boxes = villages.compactMap { county.geographic.box(of: $0) }
        guard let first = boxes.first else { return nil }
        box = boxes.dropFirst().reduce(first) { $0.union($1) }
    }

    private var corners: [Double] { [box.minX, box.minY, box.maxX, box.maxY] }

    /// West, south, east and north, as viewers take them.
    package var json: JSONValue { .list(corners.map { .real($0, decimals: 6) }) }
}
