import CountyModel
import Geospatial

/// What the size of coordinates tells of their system. Nothing is taken from it; it is for advice and for contradictions.
enum CoordinateLook: Equatable {
    /// Longitude and latitude, in China or elsewhere.
    case degrees(inChina: Bool)
    /// Latitude before longitude, in China.
    case swappedDegrees
    /// Eastings with a zone number in front: 25–45 three degrees wide, 13–23 six.
    case zone(Int)
    /// Eastings of six digits: Gauss–Krüger, central meridian unknown.
    case noZone
    /// The same, where a wrong system tells the meridian all the same.
    case meridian(Int)
    /// Northings before eastings; the zone when these have one.
    case swappedMeters(zone: Int?)
    /// Anything else.
    case other

    init(_ box: Box) {
        let china = (west: 73.0...135.5, north: 17.0...54.0)
        func isNorthing(_ low: Double, _ high: Double) -> Bool { low >= 1_800_000 && high <= 6_000_000 }
        func isPlainEasting(_ low: Double, _ high: Double) -> Bool { low >= 50_000 && high <= 950_000 }
        if china.north.contains(box.minX), china.north.contains(box.maxX), china.west.contains(box.minY),
            china.west.contains(box.maxY)
        {
            self = .swappedDegrees
        } else if box.minX >= -180, box.maxX <= 180, box.minY >= -90, box.maxY <= 90 {
            self = .degrees(inChina: china.west.contains(box.minX) && china.north.contains(box.minY))
        } else if let zone = Self.zone(box.minX) {
            self = .zone(zone)
        } else if isNorthing(box.minX, box.maxX), isPlainEasting(box.minY, box.maxY) {
            self = .swappedMeters(zone: nil)
        } else if isNorthing(box.minX, box.maxX), let zone = Self.zone(box.minY) {
            self = .swappedMeters(zone: zone)
        } else if (50_000...950_000).contains(box.minX) {
            self = .noZone
        } else {
            self = .other
        }
    }

    /// Whether the second number comes first.
    var isSwapped: Bool {
        switch self {
        case .swappedDegrees, .swappedMeters: true
        case .degrees, .zone, .noZone, .meridian, .other: false
        }
    }

    /// The zone number in front of an easting, if it is one.
    package static func zone(_ easting: Double) -> Int? {
        // Rubbish can be any number, and not every number fits an integer.
        guard easting > 0, easting < 1e9 else { return nil }
        let zone = Int(easting / 1_000_000)
        return (25...45).contains(zone) || (13...23).contains(zone) ? zone : nil
    }

    /// The CGCS2000 system of a zone.
    package static func code(zone: Int) -> String {
        zone >= 25 ? "EPSG:\(4513 + zone - 25)" : "EPSG:\(4491 + zone - 13)"
    }

    /// What to write into the scenario.
    ///
    /// - Parameter county: six digits of the county, for the choice of a meridian where there is one.
    package func advice(county: String?) -> Bilingual {
        switch self {
        case .swappedDegrees, .swappedMeters:
            return Bilingual(
                zh: "坐标可能颠倒(纬度或北坐标在前),请写 data.villages.swap_axes: true,或重新导出为经度(东坐标)在前",
                en: """
                    the numbers look like latitude (northing) before longitude (easting): set data.villages.swap_axes: true, or \
                    export them the other way round
                    """)
        case .degrees(let inChina):
            let code = inChina ? "EPSG:4490" : "EPSG:4326"
            return Bilingual(
                zh: "坐标像是经纬度,请在参数文件写 data.villages.crs: \(code)",
                en: "the numbers look like degrees: set data.villages.crs: \(code)")
        case .zone(let zone):
            let width = zone >= 25 ? (zh: "三度带", en: "3-degree") : (zh: "六度带", en: "6-degree")
            let code = Self.code(zone: zone)
            return Bilingual(
                zh: "坐标像是 CGCS2000 \(width.zh)第 \(zone) 带,请写 data.villages.crs: \(code)",
                en: "the numbers look like CGCS2000 \(width.en) zone \(zone): set data.villages.crs: \(code)")
        case .meridian(let degrees) where degrees % 3 == 0 && (75...135).contains(degrees):
            let code = "EPSG:\(4534 + (degrees - 75) / 3)"
            return Bilingual(
                zh: "坐标没有带号,请写 data.villages.crs: \(code)(中央经线 \(degrees)°E,不带带号)",
                en:
                    "the eastings have no zone prefix: set data.villages.crs: \(code) (central meridian \(degrees)°E, no prefix)"
            )
        case .noZone, .meridian:
            if let choice = ProvinceMeridians.choice(county: county) {
                return Bilingual(
                    zh: "坐标像是不带带号的高斯投影,中央经线无法判断;\(choice.zh),请核实后写 data.villages.crs",
                    en: """
                        the numbers look like Gauss-Kruger without zone prefix, central meridian unknown; \(choice.en): ask and set \
                        data.villages.crs
                        """)
            }
            return Bilingual(
                zh: "坐标像是不带带号的高斯投影,中央经线无法判断,请写明,例如 data.villages.crs: EPSG:4549(120°E)",
                en: """
                    the numbers look like Gauss-Kruger without zone prefix; name the central meridian, for example EPSG:4549 \
                    (120°E)
                    """)
        case .other:
            return Bilingual(
                zh: "请补上 .prj 文件,或在参数文件 data.villages.crs 写明,例如 EPSG:4490(经纬度)或 EPSG:4549",
                en: "add the .prj file, or set data.villages.crs, for example EPSG:4490 (degrees) or EPSG:4549")
        }
    }
}
