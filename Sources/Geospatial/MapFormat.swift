internal import CGDAL

/// What a map is by the end of its name: the formats it may then be read as, and no other.
struct MapFormat {
    /// What people call it.
    let name: String
    /// The library's names for what it may be.
    let drivers: [String]
    /// Whether its content is markup.
    var isMarkup = false

    /// The format of a file; `nil` where the end of its name says none.
    ///
    /// - Parameters:
    ///   - path: the file, or a member of an archive.
    ///   - isFolder: whether it is a folder: a file geodatabase, or one of shapefiles.
    init?(_ path: String, isFolder: Bool) {
        let lower = path.lowercased()
        if isFolder {
            let isDatabase = lower.hasSuffix(".gdb") || lower.hasSuffix(".gdb/")
            self = isDatabase ? Self.geodatabase : MapFormat("Shapefile", ["ESRI Shapefile", "MapInfo File"])
            return
        }
        guard let known = Self.byEnding.first(where: { entry in entry.endings.contains { lower.hasSuffix("." + $0) } })
        else { return nil }
        self = known.format
    }

    private init(_ name: String, _ drivers: [String], isMarkup: Bool = false) {
        (self.name, self.drivers, self.isMarkup) = (name, drivers, isMarkup)
    }

    /// A database that the scenario names by a connection string.
    static let database = MapFormat("PostGIS", ["PostgreSQL"])
    private static let geodatabase = MapFormat("FileGDB", ["OpenFileGDB"])

    private static let byEnding: [(endings: [String], format: MapFormat)] = [
        (["gpkg"], MapFormat("GeoPackage", ["GPKG"])),
        (["shp", "dbf", "shx", "shz"], MapFormat("Shapefile", ["ESRI Shapefile"])),
        (
            ["geojson", "json", "geojsonl", "geojsons", "ndjson", "topojson"],
            MapFormat("GeoJSON", ["GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON"])
        ), (["fgb"], MapFormat("FlatGeobuf", ["FlatGeobuf"])),
        (["kml", "kmz"], MapFormat("KML", ["LIBKML", "KML"], isMarkup: true)),
        (["gml"], MapFormat("GML", ["GML"], isMarkup: true)), (["gdb.zip", "gdbtable"], geodatabase),
        (["tab", "mif", "mid"], MapFormat("MapInfo", ["MapInfo File"])), (["csv"], MapFormat("CSV", ["CSV"])),
        (["xlsx", "xlsm"], MapFormat("XLSX", ["XLSX"])), (["ods"], MapFormat("ODS", ["ODS"])),
        (["xls"], MapFormat("XLS", ["XLS"])),
    ]

    /// All ends of names that are read, for messages.
    static let endings = byEnding.flatMap { $0.endings.map { "." + $0 } }

    /// The name of the first element of a file that is XML; `nil` for any other file.
    static func rootElement(_ path: String) -> String? {
        guard let file = VSIFOpenL(path, "rb") else { return nil }
        defer { _ = VSIFCloseL(file) }
        var head = [UInt8](repeating: 0, count: 1 << 12)
        let count = head.withUnsafeMutableBytes { VSIFReadL($0.baseAddress, 1, $0.count, file) }
        // Zeros between the letters of UTF-16 do not hide what it is.
        var text = head.prefix(count).drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains($0) }.filter { $0 != 0 }[...]
        text = text.drop { $0 <= 0x20 }
        guard text.first == UInt8(ascii: "<") else { return nil }
        // Declarations and comments come before the element.
        for piece in text.split(separator: UInt8(ascii: "<")) {
            guard let first = piece.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else { continue }
            let name = piece.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
            return String(decoding: name.prefix(40), as: UTF8.self)
        }
        return ""
    }
}
