/// Where the numbers of one column came from.
package struct ColumnSource: Sendable, Equatable {
    /// File as the scenario names it.
    package let file: String
    /// Sheet or layer, when the file has several.
    package let sheet: String?
    /// The header as it stands in the file.
    package let header: String
    /// The year that the numbers are from.
    package let year: Int?
    /// What was done to them on the way in, such as `元 → 万元`; empty when nothing was.
    package let conversion: String
    /// The unit of the numbers as they are kept; empty when they have none or it is not known.
    package let unit: String

    /// A source with all its parts.
    package init(
        file: String, sheet: String?, header: String, year: Int?, conversion: String = "", unit: String = ""
    ) {
        (self.file, self.sheet, self.header, self.year) = (file, sheet, header, year)
        (self.conversion, self.unit) = (conversion, unit)
    }
}

/// Where one value came from.
package struct ValueOrigin: Sendable, Equatable {
    /// The column.
    package let column: ColumnSource
    /// Row of the sheet, from 1.
    package let row: Int

    /// A row of a column.
    package init(column: ColumnSource, row: Int) { (self.column, self.row) = (column, row) }
}

/// One value of an attribute. Missing is not the same as zero.
package enum AttributeValue: Sendable, Equatable {
    case missing
    case number(Double)
    case text(String)
    case flag(Bool)
    case list([String])
}

/// The attributes of all villages by field, each column as long as the county has villages.
public struct AttributeTable: Sendable, Equatable {
    /// Number of villages.
    package let villageCount: Int
    private var columns: [Field: [AttributeValue]] = [:]
    private var sources: [Field: ColumnSource] = [:]
    private var origins: [Field: [ValueOrigin?]] = [:]

    /// A table without columns.
    package init(villageCount: Int) { self.villageCount = villageCount }

    /// The fields present, in order of their names.
    public var fields: [Field] { columns.keys.sorted() }

    /// Sets a whole column and where it came from; a column already there is replaced.
    ///
    /// - Parameter rows: row of the sheet per village, from 1; `nil` where the value stays as an earlier table had it. Without
    ///   rows nothing is known of where single values came from.
    package mutating func set(
        _ field: Field, to values: [AttributeValue], from source: ColumnSource, rows: [Int?]? = nil
    ) {
        precondition(values.count == villageCount, "one value per village")
        columns[field] = values
        sources[field] = source
        guard let rows else {
            origins[field] = nil
            return
        }
        precondition(rows.count == villageCount, "one row per village")
        let earlier = origins[field]
        origins[field] = rows.indices.map { village in
            rows[village].map { ValueOrigin(column: source, row: $0) } ?? earlier?[village]
        }
    }

    /// Where the value of a village came from; `nil` when no table has a row for the village, or rows are not known.
    package func origin(of field: Field, _ village: Int) -> ValueOrigin? { origins[field]?[village] }

    /// Whether the county has this column at all.
    package func has(_ field: Field) -> Bool { columns[field] != nil }

    /// Where the column came from; `nil` when the county does not have it.
    package func source(of field: Field) -> ColumnSource? { sources[field] }

    /// The value of a village, `.missing` when the column or the cell is absent.
    package func value(_ field: Field, _ village: Int) -> AttributeValue { columns[field]?[village] ?? .missing }

    /// The number of a village, `nil` when missing or not a number. A flag counts as 1 or 0.
    public func number(_ field: Field, _ village: Int) -> Double? {
        switch value(field, village) {
        case .number(let number): number
        case .flag(let flag): flag ? 1 : 0
        case .missing, .text, .list: nil
        }
    }

    /// The flag of a village, `nil` when missing.
    public func flag(_ field: Field, _ village: Int) -> Bool? {
        switch value(field, village) {
        case .flag(let flag): flag
        case .number(let number): number != 0
        case .missing, .text, .list: nil
        }
    }

    /// The text of a village, `nil` when missing; lists are joined with `、`.
    public func text(_ field: Field, _ village: Int) -> String? {
        switch value(field, village) {
        case .text(let text): text
        case .list(let items): items.joined(separator: "、")
        case .missing, .number, .flag: nil
        }
    }

    /// The list of a village; empty when missing.
    public func list(_ field: Field, _ village: Int) -> [String] {
        switch value(field, village) {
        case .list(let items): items
        case .text(let text): [text]
        case .missing, .number, .flag: []
        }
    }
}
