import CountyModel
import Geospatial

/// A layer as GDAL writes it: the rows in the order of the GeoJSON file, the same numbers, the columns under their names.
struct ExportTable {
    package let table: FeatureTable
    package let names: FieldNames
    /// Features in the order of the file.
    package let order: [Int]

    init(_ table: FeatureTable, _ naming: FieldNaming) {
        self.table = table
        names = FieldNames(table, naming)
        order = RecordOrder(table).order
    }

    /// The layer with all columns at their full length.
    package func layer(_ geometry: ExportGeometry, crs: CoordinateReferenceSystem) -> WrittenLayer {
        let columns = names.columns
        return WrittenLayer(
            name: table.name, crs: ExportCRS.code(crs), fields: columns.map { definition($0) },
            geometry: geometry.shapes, rowCount: order.count
        ) { row in columns.map { value($0, row) } }
    }

    package func definition(_ column: FieldNames.Column) -> FieldDefinition {
        FieldDefinition(name: column.written, kind: kind(column))
    }

    /// What the cells of a column hold; whole numbers in 32 bits where all of them fit, as not every program has 64.
    package func kind(_ column: FieldNames.Column) -> FieldDefinition.Kind {
        var isWide = false
        for value in table.columns[column.index].values {
            switch value {
            case .real: return .real
            case .integer(let number): isWide = isWide || abs(number) > 999_999_999
            case .null: continue
            case .text, .list, .object: return .text
            }
        }
        return isWide ? .integer : .shortInteger
    }

    /// A cell of a row of the file.
    package func value(_ column: FieldNames.Column, _ row: Int) -> FieldValue {
        switch table.columns[column.index].values[order[row]] {
        case .text(let text): .text(Self.printable(text))
        case .integer(let number): .integer(number)
        case .real(let number, let decimals):
            number.isFinite ? .real(Double(NumberText.plain(number, decimals: decimals)) ?? number) : .missing
        case .null, .list, .object: .missing
        }
    }

    /// Text without the control characters that C strings, XML and databases end or break at.
    static func printable(_ text: String) -> String {
        func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 32 && scalar != "\n" && scalar != "\t" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
        }
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
    }
}
