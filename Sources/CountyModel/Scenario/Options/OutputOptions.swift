/// A kind of file the program writes.
public enum OutputFormat: String, Sendable, CaseIterable {
    case geojson, gpkg, shp, csv, xlsx, docx, pdf, svg, html, json
}

/// Which names the columns of the output have.
public enum FieldNaming: String, Sendable, CaseIterable {
    /// The names of the dictionary.
    case en
    /// The Chinese labels.
    case zh
    /// At most ten ASCII characters, as shapefiles want them.
    case short
}

/// The `output:` section: what is written and where.
public struct OutputOptions: Sendable, Equatable {
    /// Folder, relative to the scenario file. Default `out`.
    public var dir: String
    /// Kinds of files; `nil` (default) leaves them to each command.
    public var formats: [OutputFormat]?
    /// Coordinate system of GeoPackage and shapefile; GeoJSON is always longitude and latitude. Default `EPSG:4490`.
    public var crs: String
    /// Digits after the point of longitudes and latitudes, 0…15. Default 7 (about 1 cm).
    public var decimals: Int
    /// Names of the columns. Default `.en`.
    public var fields: FieldNaming
    /// Whether names of people that `data.with_names` reads are written. Default `false`.
    public var namesOfPeople: Bool
    /// Languages of layers and reports, the main one first, at least one. Default Chinese, English.
    public var languages: [Language]
    /// The printed map.
    public var map: MapOptions

    /// The section from its parts; everything has a default.
    package init(
        dir: String = "out", formats: [OutputFormat]? = nil, crs: String = "EPSG:4490", decimals: Int = 7,
        fields: FieldNaming = .en, namesOfPeople: Bool = false, languages: [Language] = [.zh, .en],
        map: MapOptions = MapOptions()
    ) {
        (self.dir, self.formats, self.crs, self.decimals) = (dir, formats, crs, decimals)
        (self.fields, self.namesOfPeople) = (fields, namesOfPeople)
        (self.languages, self.map) = (languages, map)
    }
}

/// The printed map.
public struct MapOptions: Sendable, Equatable {
    /// Size of the sheet.
    package enum Paper: String, Sendable, CaseIterable {
        case a0 = "A0"
        case a1 = "A1"
        case a2 = "A2"
        case a3 = "A3"
        case a4 = "A4"
    }

    /// Size of the sheet. Default A3.
    package var paper: Paper
    /// Title; `nil` (default) for the county and what the map shows.
    package var title: String?
    /// Date printed at the foot, as written; `nil` (default) for none, so that the same plan gives the same bytes on any day.
    package var date: String?
    /// Whether there is a scale bar. Default `true`.
    package var scaleBar: Bool
    /// Whether there is a north arrow. Default `true`.
    package var north: Bool
    /// Notice at the foot of the map. Default 内部工作用图 未经审图不得公开.
    package var notice: String
    /// Number of the map review (审图号); `nil` (default) when it has none.
    package var reviewNumber: String?

    /// The options from their parts; everything has a default.
    package init(
        paper: Paper = .a3, title: String? = nil, scaleBar: Bool = true, north: Bool = true,
        notice: String = "内部工作用图 未经审图不得公开", reviewNumber: String? = nil
    ) {
        (self.paper, self.title, self.scaleBar, self.north) = (paper, title, scaleBar, north)
        (self.notice, self.reviewNumber) = (notice, reviewNumber)
    }
}

/// The `terms:` section: the county's own terms.
public struct TermOptions: Sendable, Equatable {
    /// Name of the body that governs a cluster. Default 片区联合党委 / "joint Party committee".
    package var committee: Bilingual

    /// The wording from its parts; everything has a default.
    package init(committee: Bilingual = Bilingual(zh: "片区联合党委", en: "joint Party committee")) {
        self.committee = committee
    }
}
