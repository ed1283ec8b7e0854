import Geospatial

/// Makes up counties: villages with natural borders, towns, rivers, roads, names and a table of indicators.
package enum CountyGenerator {
    /// A county as described by the options. The same options always give the same county.
    package static func make(_ options: CountyOptions) -> GeneratedCounty {
        var salt: UInt64 = 0
        while true {
            var names = PlaceNames(wanted: options.villages, seed: options.seed)
            if let land = CountyLand(options: options, salt: salt, names: &names) {
                return GeneratedCounty(options: options, land: land, names: &names)
            }
            salt += 1
        }
    }
}
