/// One cell to be written. Missing is a value of its own and never zero.
public enum FieldValue: Sendable, Equatable {
    case missing
    case text(String)
    case integer(Int)
    case real(Double)
}

/// One column to be written.
public struct FieldDefinition: Sendable, Equatable {
    /// What its cells hold.
    public enum Kind: Sendable {
        case text, integer, real
        /// A whole number of at most 32 bits, which programs without 64-bit columns read as such.
        case shortInteger
        /// 0 or 1 in a column that is declared as true or false.
        case flag
        /// A date with a time, as ISO 8601 text.
        case instant
    }

    /// Name of the column.
    public let name: String
    /// What its cells hold.
    public let kind: Kind
    /// Characters or bytes at most, as the format counts them; 0 leaves it to the format.
    public let width: Int
    /// Digits after the point; 0 leaves it to the format.
    public let precision: Int

    /// A column by name, kind and, for formats with columns of fixed width, width and digits after the point.
    public init(name: String, kind: Kind, width: Int = 0, precision: Int = 0) {
        (self.name, self.kind, self.width, self.precision) = (name, kind, width, precision)
    }
}

/// The geometries of a layer, one per row.
public enum LayerGeometry: Sendable {
    /// A table without geometry.
    case none
    /// One multipolygon per row.
    case polygons(PolygonSet)
    /// One line per row.
    case lines([[Point]])
    /// One point per row.
    case points([Point])
}

/// One layer to be written: columns, rows and shapes, and what the format is told about them.
public struct WrittenLayer {
    /// Name of the layer.
    public let name: String
    /// Authority code or WKT; `nil` writes none.
    public let crs: String?
    /// The columns.
    public let fields: [FieldDefinition]
    /// One shape per row.
    public let geometry: LayerGeometry
    /// How many rows there are.
    public let rowCount: Int
    /// Layer creation options of the driver, such as `ENCODING=UTF-8`.
    public var options: [String] = []
    /// What the layer says of itself, for formats that have a place for it.
    public var metadata: [(key: String, value: String)] = []
    /// The cells of a row, in the order of `fields`.
    public let row: (Int) -> [FieldValue]

    /// A layer from its parts.
    public init(
        name: String, crs: String?, fields: [FieldDefinition], geometry: LayerGeometry, rowCount: Int,
        row: @escaping (Int) -> [FieldValue]
    ) {
        (self.name, self.crs, self.fields, self.geometry) = (name, crs, fields, geometry)
        (self.rowCount, self.row) = (rowCount, row)
    }
}
