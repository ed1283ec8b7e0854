import Geospatial

/// What lies in and around a county for orientation. It is drawn quietly on maps and used for nothing else.
package struct Surroundings: Sendable, Equatable {
    /// Where a township or the county is governed from.
    package struct Seat: Sendable, Equatable {
        /// What stands beside it on the map.
        package let name: String
        /// Its place in metres, in the county's system for measuring.
        package let point: Point
        /// Whether it is the county's own.
        package let isCounty: Bool

        /// A seat from its parts.
        package init(name: String, point: Point, isCounty: Bool) {
            (self.name, self.point, self.isCounty) = (name, point, isCounty)
        }
    }

    /// Roads between townships and beyond, in metres.
    package var roads = LineStrings()
    /// Roads between villages, in metres.
    package var lanes = LineStrings()
    /// Rivers, or the outlines of wide ones, in metres.
    package var rivers = LineStrings()
    /// The seats, in the order of their file.
    package var seats: [Seat] = []

    /// Nothing around.
    package init() {}
}
