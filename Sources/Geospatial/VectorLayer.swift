/// One layer of a vector file: what its features say and where they are.
public struct VectorLayer: Sendable {
    /// Name of the layer.
    public let name: String
    /// Format as GDAL calls it, such as `GPKG` or `ESRI Shapefile`.
    public let format: String
    /// Text encoding that was decided on for a shapefile, and why; `nil` where the format settles it.
    public let encoding: String?
    /// The coordinate system, or `nil` when the file names none.
    public let crs: CoordinateReferenceSystem?
    /// Names of the fields.
    public let fieldNames: [String]
    /// The cells as text, a row per feature; `nil` is a missing value.
    public let rows: [[String?]]
    /// The polygons, a feature per row; a feature without area has no polygon.
    public let polygons: PolygonSet
    /// A point per feature when the layer holds points.
    public let points: [Point?]
    /// The lines, where lines were asked for; of areas their outlines.
    package let lines: LineStrings
    /// Features whose geometry is absent or has no area in it, by index from 0, with what was there instead.
    public let withoutArea: [(feature: Int, geometry: String)]
    /// What had to be changed about geometries to make them rings on a plane.
    public let changes: GeometryChanges
    /// What the library warned of while reading.
    public let warnings: [String]
    /// Cells that could not be read whole: feature from 0, -1 for the names of the fields, and field from 0.
    package let unreadable: [(feature: Int, field: Int)]
    /// What the file or the user says of the encoding and the bytes do not bear out, empty for a label that says nothing; `nil`
    /// where all agrees.
    package let untrueLabel: String?
    /// Layers of the file that are not in this one where all were asked for: those without polygons, and views of others.
    package internal(set) var passedOver: [String] = []
}

/// Features, by index from 0, whose geometry is not stored as it was in the file.
public struct GeometryChanges: Sendable, Equatable {
    /// Curves replaced by straight pieces.
    public var linearized: [Int] = []
    /// Heights left out.
    public var flattened: [Int] = []
    /// Rings that did not return to their start and were closed.
    public var closed: [Int] = []

    /// No changes.
    public init() {}
}
