import CountyModel

/// A kind of file that GIS programs open.
public enum GISFormat: String, Sendable, CaseIterable {
    /// GeoJSON with a QGIS style beside each layer, as `propose` writes it.
    case geojson
    /// One GeoPackage of all layers, styles inside.
    case gpkg
    /// A QGIS project over the GeoPackage, with a sheet to print.
    case qgz
    /// Shapefiles with short column names, for SuperMap and old ArcGIS.
    case shp
    /// KML for viewers on phones and globes.
    case kml
    /// FlatGeobuf.
    case fgb
    /// Tables for spreadsheets.
    case csv

    /// Whether its coordinates are longitude and latitude by its own definition.
    var staysInDegrees: Bool { self == .geojson || self == .kml }
}

/// How text is stored in the tables of shapefiles.
public enum TableEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
}

/// What an export makes.
public struct GISOptions: Sendable {
    /// The kinds of files. A project brings its GeoPackage.
    package var formats: [GISFormat]
    /// Coordinate system of the formats that have a choice; `nil` takes the scenario's (`output.crs`). A code or definition that
    /// PROJ understands, or `zone` for the county's own three-degree Gauss–Krüger zone.
    package var crs: String?
    /// Encoding of shapefiles.
    package var encoding: TableEncoding
    /// Names of the columns; `nil` takes the scenario's (`output.fields`). GeoJSON has the full names and shapefiles the short
    /// ones always.
    package var naming: FieldNaming?
    /// Language of legends and titles.
    package var language: Language

    /// Options from their parts; everything has a default.
    public init(
        formats: [GISFormat] = [.geojson, .gpkg, .qgz], crs: String? = nil, encoding: TableEncoding = .utf8,
        naming: FieldNaming? = nil, language: Language = .zh
    ) {
        (self.formats, self.crs, self.encoding) = (formats, crs, encoding)
        (self.naming, self.language) = (naming, language)
    }
}
