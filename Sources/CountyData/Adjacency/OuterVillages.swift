import CountyModel
import Geospatial

/// Villages that touch the outside of the map: at the outline of the county's land or of one of its separate parts.
package enum OuterVillages {
    /// Ascending. A lake inside the county is no outside.
    ///
    /// - Throws: `GeospatialError` when the land of the county cannot be united.
    /// - Complexity: O(v log v) in all vertices.
    package static func of(_ county: County) throws -> [Int] {
        let land = try county.metric.dissolved([Array(county.villages.indices)])
        struct Corner: Hashable { let x, y: Double }
        var outline: Set<Corner> = []
        for polygon in land.featureStart[0]..<land.featureStart[1] {
            let ring = land.polygonStart[polygon]
            for vertex in land.ringStart[ring]..<land.ringStart[ring + 1] {
                outline.insert(Corner(x: land.x[vertex], y: land.y[vertex]))
            }
        }
        return county.villages.indices.filter { village in
            county.metric.vertices(of: village).contains {
                outline.contains(Corner(x: county.metric.x[$0], y: county.metric.y[$0]))
            }
        }
    }
}
