import CountyModel

/// The columns of a layer under the names a file has them.
struct FieldNames {
    /// One column.
    package struct Column {
        /// Its place in the table.
        package let index: Int
        package let field: LayerField
        /// Its name in the file.
        package let written: String
    }

    /// Those that are written, in their order; a column without any value is not.
    package let columns: [Column]

    init(_ table: FeatureTable, _ naming: FieldNaming) {
        var taken: Set<String> = []
        columns = table.columns.enumerated().compactMap { index, column in
            guard column.values.contains(where: { $0 != .null }) else { return nil }
            let wanted = Self.name(of: column.field, naming)
            // Only a county's own columns can want a name that is taken.
            var (written, number) = (wanted, 2)
            while !taken.insert(written.lowercased()).inserted {
                let tail = "_\(number)"
                written = String(wanted.prefix(naming == .short ? 10 - tail.count : wanted.count)) + tail
                number += 1
            }
            return Column(index: index, field: column.field, written: written)
        }
    }

    package static func name(of field: LayerField, _ naming: FieldNaming) -> String {
        switch naming {
        case .en: field.name
        case .zh: field.title.zh
        case .short: field.short
        }
    }

    /// The name under which a file has a column of a layer that styles and sheets speak of.
    package static func name(_ column: String, in table: FeatureTable, _ naming: FieldNaming) -> String {
        table.columns.first { $0.name == column }.map { name(of: $0.field, naming) } ?? column
    }
}
