/// One cell of an OpenDocument sheet on its way.
struct OpenDocumentCell {
    /// How many cells beside each other are written as this one.
    private(set) var repeats = 1
    /// Rows and columns it covers.
    private(set) var (rows, columns) = (1, 1)
    private var kind = ""
    private var value = ""
    private var hasFormula = false
    private var isError = false
    private var isCovered = false
    private var buffer: [UInt8] = []

    init() {}

    init(_ attributes: XMLAttributes, isCovered: Bool) {
        repeats = max(attributes.number("number-columns-repeated") ?? 1, 1)
        rows = min(max(attributes.number("number-rows-spanned") ?? 1, 1), GridBuilder.rowLimit)
        columns = min(max(attributes.number("number-columns-spanned") ?? 1, 1), GridBuilder.columnLimit)
        hasFormula = attributes.bytes("formula") != nil
        self.isCovered = isCovered
        // Both the standard's and LibreOffice's own type are called value-type; the latter knows errors.
        kind = attributes.string("value-type") ?? ""
        isError = attributes.strings("value-type").contains("error")
        switch kind {
        case "float", "percentage", "currency": value = attributes.string("value") ?? ""
        case "date": value = attributes.string("date-value") ?? ""
        case "time": value = attributes.string("time-value") ?? ""
        case "boolean": value = attributes.string("boolean-value") ?? ""
        default: value = attributes.string("string-value") ?? ""
        }
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
        case "float", "currency": return value.isEmpty ? written : CellNumber.shown(value)
        case "percentage":
            return value.isEmpty ? written : NumberFormat.percent.text(CellNumber.shown(value), is1904: false)
        case "date": return value.isEmpty ? written : SheetPart.day(value)
        case "time": return Self.clock(value) ?? written
        case "boolean": return value == "true" ? "TRUE" : value == "false" ? "FALSE" : written
        case "": return hasFormula && written.isEmpty ? SheetContent.uncomputed : written
        default: return written.isEmpty ? value : written
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
