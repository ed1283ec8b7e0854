/// One cell of an OpenDocument sheet on its way.
struct OpenDocumentCell {
    /// How many cells beside each other are written as this one.
    private(set) var repeats = 1
    /// Rows and columns it covers.
    private(set) var (rows, columns) = (1, 1)
    private var kind = Kind.none
    private var value = ""
    private var hasFormula = false
    private var isError = false
    private var isCovered = false
    private var buffer: [UInt8] = []

    private enum Kind {
        case none, text, number, percentage, date, time, boolean

        init(_ type: UnsafeBufferPointer<UInt8>) {
            self =
                switch type {
                case "float", "currency": .number
                case "percentage": .percentage
                case "date": .date
                case "time": .time
                case "boolean": .boolean
                case "": .none
                default: .text  // open: a program may write any word
                }
        }

        /// The attribute that holds the value.
        var attribute: StaticString {
            switch self {
            case .number, .percentage: "value"
            case .date: "date-value"
            case .time: "time-value"
            case .boolean: "boolean-value"
            case .none, .text: "string-value"
            }
        }
    }

    /// Makes it the next cell of the row; the memory of its text stays.
    mutating func start(_ attributes: XMLAttributes, isCovered: Bool) {
        (repeats, rows, columns, self.isCovered) = (1, 1, 1, isCovered)
        (hasFormula, isError) = (false, false)
        buffer.removeAll(keepingCapacity: true)
        var type: Kind?
        attributes.forEach { name, bytes in
            switch name {
            case "number-columns-repeated": repeats = max(XMLAttributes.number(bytes) ?? 1, 1)
            case "number-rows-spanned": rows = Self.span(bytes, most: GridBuilder.rowLimit)
            case "number-columns-spanned": columns = Self.span(bytes, most: GridBuilder.columnLimit)
            case "formula": hasFormula = true
            case "value-type":
                // Both the standard's and LibreOffice's own type are called so; the latter knows errors.
                type = type ?? Kind(bytes)
                if case "error" = bytes { isError = true }
            default: break  // open: looks, validations and whatever else a program writes
            }
        }
        kind = type ?? .none
        value = attributes.string(kind.attribute) ?? ""
    }

    private static func span(_ bytes: UnsafeBufferPointer<UInt8>, most: Int) -> Int {
        min(max(XMLAttributes.number(bytes) ?? 1, 1), most)
    }

    mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if buffer.count < GridBuilder.textLimit { buffer.append(contentsOf: bytes) }
    }

    /// The text of the cell; cells below a merged one have none.
    func shown() -> String {
        if isCovered { return "" }
        let written = String(decoding: buffer, as: UTF8.self)
        if isError { return written.isEmpty ? "#VALUE!" : written }
        switch kind {
        case .number: return value.isEmpty ? written : CellNumber.shown(value)
        case .percentage:
            return value.isEmpty ? written : NumberFormat.percent.text(CellNumber.shown(value), is1904: false)
        case .date: return value.isEmpty ? written : SheetPart.day(value)
        case .time: return Self.clock(value) ?? written
        case .boolean: return value == "true" ? "TRUE" : value == "false" ? "FALSE" : written
        case .none: return hasFormula && written.isEmpty ? SheetContent.uncomputed : written
        case .text: return written.isEmpty ? value : written
        }
    }

    /// PT10H30M00S as 10:30:00.
    private static func clock(_ value: String) -> String? {
        guard value.hasPrefix("PT") else { return nil }
        var parts: [Character: Int] = [:]
        var digits = ""
        for character in value.dropFirst(2) {
            if let unit = [Character("H"), "M", "S"].first(where: { $0 == character }) {
                parts[unit] = Int(digits.prefix { $0.isNumber }) ?? 0
                digits = ""
            } else {
                digits.append(character)
            }
        }
        return [Character("H"), "M", "S"].map { unit in
            let number = parts[unit] ?? 0
            return number < 10 ? "0\(number)" : "\(number)"
        }.joined(separator: ":")
    }
}
