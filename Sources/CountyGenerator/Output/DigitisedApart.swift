import Geospatial
import Repeatable

extension GeneratedCounty {
    /// The same villages in the same order, each digitised on its own: vertices moved, left out and added, some borders
    /// displaced, so that neighbours leave slivers and overlaps. Rings stay simple and keep their direction.
    ///
    /// For every point of a true border, its distance to the one digitisation plus its distance to the other is at most
    /// `options.greatestGap` metres (4.9 by default). `trueAdjacency` stays the truth about who borders on whom.
    package func digitisedApart(seed: UInt64, options: DigitisingOptions = DigitisingOptions()) -> PolygonSet {
        var result = PolygonSet()
        result.x.reserveCapacity(polygons.x.count + polygons.x.count / 16)
        result.y.reserveCapacity(polygons.x.count + polygons.x.count / 16)
        var digitiser = RingDigitiser(options: options, seed: SplitMix.mixed(seed ^ 0xD197))
        for feature in 0..<polygons.featureCount {
            for polygon in polygons.featureStart[feature]..<polygons.featureStart[feature + 1] {
                for ring in polygons.polygonStart[polygon]..<polygons.polygonStart[polygon + 1] {
                    let run = polygons.ringStart[ring]..<polygons.ringStart[ring + 1]
                    digitiser.draw(polygons.x[run], polygons.y[run], isJunction[run], key: UInt64(ring))
                    result.x.append(contentsOf: digitiser.x)
                    result.y.append(contentsOf: digitiser.y)
                    result.endRing()
                }
                result.endPolygon()
            }
            result.endFeature()
        }
        return result
    }
}
