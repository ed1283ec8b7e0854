/// A sheet on its way to a file: lines above the header, the header, and rows.
package struct DeliveredTable: Sendable {
    /// One row below the header; the number stays with it when rows are added or deleted above.
    package struct Row: Sendable {
        /// Names the row within its table, whatever its place.
        package let id: Int
        /// A cell per column.
        package var cells: [GeneratedValue]
    }

    /// File name, without a folder.
    package let file: String
    /// Lines above the header.
    package var above: [String]
    /// Canonical field name of every column.
    package let fields: [String]
    /// What the sheet calls the columns.
    package var headers: [String]
    /// The rows.
    package var rows: [Row]

    init(file: String, above: [String], columns: [GeneratedColumn], villages: Int) {
        (self.file, self.above) = (file, above)
        (fields, headers) = (columns.map(\.field), columns.map(\.header))
        rows = (0..<villages).map { village in Row(id: village, cells: columns.map { $0[village] }) }
    }

    /// The place of a column.
    func column(_ field: String) -> Int { fields.firstIndex(of: field) ?? 0 }

    /// Row number of a spreadsheet, from 1.
    package func rowNumber(id: Int) -> Int? { rows.firstIndex { $0.id == id }.map { $0 + above.count + 2 } }

    mutating func append(_ cells: [GeneratedValue]) -> Int {
        let id = (rows.map(\.id).max() ?? -1) + 1
        rows.append(Row(id: id, cells: cells))
        return id
    }

    subscript(id: Int, field: String) -> GeneratedValue {
        get { rows.first { $0.id == id }?.cells[column(field)] ?? .missing }
        set { if let row = rows.firstIndex(where: { $0.id == id }) { rows[row].cells[column(field)] = newValue } }
    }
}

extension GeneratedValue {
    /// The number in the cell; 0 where there is none.
    var number: Double {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        case .missing, .text: 0
        }
    }

    /// The text in the cell; empty where there is none.
    var plainText: String { if case .text(let value) = self { value } else { "" } }
}
