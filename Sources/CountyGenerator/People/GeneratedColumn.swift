/// One cell of the table of indicators.
package enum GeneratedValue: Sendable, Equatable {
    /// Nobody filled the cell in; never the same as zero.
    case missing
    /// A text, also for codes, lists (joined with 、) and 是/否.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction.
    case real(Double)
}

/// One column of the table of indicators, with a value for every village in code order.
package struct GeneratedColumn: Sendable, Equatable {
    /// Values of one type; `nil` is a missing cell.
    package enum Values: Sendable, Equatable {
        /// Texts.
        case text([String?])
        /// Whole numbers.
        case integer([Int?])
        /// Numbers with a fraction.
        case real([Double?])
    }

    /// Canonical field name such as `income_operating`.
    package var field: String
    /// Header as a county office writes it, with unit and year, such as 2024年村集体经营性收入（万元）.
    package var header: String
    /// The values; their unit is in the header.
    package var values: Values

    /// The value of a village by its place in code order.
    package subscript(village: Int) -> GeneratedValue {
        switch values {
        case .text(let values): values[village].map { .text($0) } ?? .missing
        case .integer(let values): values[village].map { .integer($0) } ?? .missing
        case .real(let values): values[village].map { .real($0) } ?? .missing
        }
    }
}

/// Collects columns and leaves some cells of the optional ones empty.
struct ColumnCollector {
    private(set) var columns: [GeneratedColumn] = []
    let seed: UInt64

    /// - Parameter gaps: share of cells that nobody filled in.
    mutating func add(_ field: String, _ header: String, gaps: Double = 0, text values: [String?]) {
        columns.append(GeneratedColumn(field: field, header: header, values: .text(thinned(values, gaps))))
    }

    mutating func add(_ field: String, _ header: String, gaps: Double = 0, integer values: [Int?]) {
        columns.append(GeneratedColumn(field: field, header: header, values: .integer(thinned(values, gaps))))
    }

    mutating func add(_ field: String, _ header: String, gaps: Double = 0, real values: [Double?]) {
        columns.append(GeneratedColumn(field: field, header: header, values: .real(thinned(values, gaps))))
    }

    /// Yes and no, as offices write it.
    mutating func add(_ field: String, _ header: String, flags: [Bool]) {
        columns.append(GeneratedColumn(field: field, header: header, values: .text(flags.map { $0 ? "是" : "否" })))
    }

    private func thinned<Value>(_ values: [Value?], _ gaps: Double) -> [Value?] {
        guard gaps > 0 else { return values }
        let key = UInt64(columns.count)
        return values.indices.map { hashedUnit(seed ^ 0x6A5, key, UInt64($0)) < gaps ? nil : values[$0] }
    }
}
