/// How the text of a file is encoded.
package enum TextEncoding: String, Sendable, CaseIterable {
    /// Found out from the file itself or its companions (`.cpg`).
    case auto
    /// UTF-8.
    case utf8 = "UTF-8"
    /// GB18030, which includes GBK and GB2312.
    case gb18030 = "GB18030"
}

/// The layer of village boundaries.
public struct BoundaryOptions: Sendable, Equatable {
    /// A file that GDAL reads, or a PostGIS connection string `PG:…`; empty means none was given.
    package var path: String
    /// Layer in a file of several layers; `nil` (default) takes the only one.
    package var layer: String?
    /// Encoding of the attributes. Default `.auto`.
    package var encoding: TextEncoding
    /// Coordinate system such as `EPSG:4549`; `nil` (default, written `auto`) takes what the file says.
    package var crs: String?
    /// Whether the file has latitude (northing) before longitude (easting). Default `false`.
    package var swapAxes: Bool
    /// Column of the village code; `nil` (default) finds it by its header.
    package var codeField: String?
    /// Column of the village name; `nil` (default) finds it by its header.
    package var nameField: String?
    /// Column of the township; `nil` (default) finds it by its header.
    package var townField: String?
    /// How many characters of the code count, from the left, 1…40. Default 12.
    package var codeTake: Int
    /// Whether pieces with the same code are joined to one village. Default `true`.
    package var dissolve: Bool

    /// A layer from its parts; everything but the path has a usable default.
    package init(
        path: String = "", layer: String? = nil, encoding: TextEncoding = .auto, crs: String? = nil,
        swapAxes: Bool = false, codeField: String? = nil, nameField: String? = nil, townField: String? = nil,
        codeTake: Int = 12, dissolve: Bool = true
    ) {
        (self.path, self.layer, self.encoding, self.crs) = (path, layer, encoding, crs)
        (self.codeField, self.nameField, self.townField) = (codeField, nameField, townField)
        (self.codeTake, self.dissolve, self.swapAxes) = (codeTake, dissolve, swapAxes)
    }
}

/// Which sheet of a workbook is read.
package enum SheetChoice: Sendable, Equatable {
    /// By its place, the first being 1.
    case number(Int)
    /// By its name.
    case name(String)
}

/// A header of a county's file and the field it stands for.
package struct ColumnMapping: Sendable, Equatable {
    /// The header as it stands in the file.
    package var header: String
    /// The field; any identifier is allowed, as a county may have fields of its own.
    package var field: Field

    /// A header and its field.
    package init(header: String, field: Field) { (self.header, self.field) = (header, field) }
}

/// A column and the unit its numbers are in, where the header does not say it.
package struct ColumnUnit: Sendable, Equatable {
    /// The header as it stands in the file, or the field name.
    package var name: String
    /// The unit, such as 元, 万元, 亩 or 公顷.
    package var unit: String

    /// A column and its unit.
    package init(name: String, unit: String) { (self.name, self.unit) = (name, unit) }
}

/// One attribute table.
public struct TableOptions: Sendable, Equatable {
    /// The file (`.xlsx`, `.csv` or another that GDAL reads).
    package var path: String
    /// The sheet; `nil` (default) takes the first.
    package var sheet: SheetChoice?
    /// Row of the headers, from 1, the lowest where there are several; `nil` (default, written `auto`) finds it below titles.
    package var headerRow: Int?
    /// Encoding of a text file. Default `.auto`.
    package var encoding: TextEncoding
    /// Fields the rows are joined by; empty (default) takes the code, else township and name.
    package var join: [Field]
    /// Year that the numbers are from where the headers do not say it, 1949…2100. Default `nil`.
    package var year: Int?
    /// Headers assigned by hand, in the order of the file. Default none.
    package var columns: [ColumnMapping]
    /// Units assigned by hand, in the order of the file. Default none.
    package var units: [ColumnUnit]

    /// A table from its parts; everything but the path has a default.
    package init(
        path: String, sheet: SheetChoice? = nil, headerRow: Int? = nil, encoding: TextEncoding = .auto,
        join: [Field] = [], year: Int? = nil, columns: [ColumnMapping] = [], units: [ColumnUnit] = []
    ) {
        (self.path, self.sheet, self.headerRow, self.encoding) = (path, sheet, headerRow, encoding)
        (self.join, self.year, self.columns, self.units) = (join, year, columns, units)
    }
}
