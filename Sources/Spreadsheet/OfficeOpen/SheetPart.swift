/// The part that holds the cells of one sheet.
final class SheetPart: XMLSink {
    /// What the cells of a sheet refer to.
    struct Setting {
        let texts: [String]
        let formats: [NumberFormat]
        let is1904: Bool
        let leavesFormulas: Bool
    }

    private enum Kind {
        case number, shared, text, inline, flag, error, date

        init(_ type: UnsafeBufferPointer<UInt8>) {
            self =
                switch type {
                case "s": .shared
                case "str": .text
                case "inlineStr": .inline
                case "b": .flag
                case "e": .error
                case "d": .date
                default: .number  // open: a program may write any word, and numbers are what most leave out
                }
        }
    }

    private let setting: Setting
    private var grid = GridBuilder()
    private var isInData = false
    private var (row, column) = (-1, -1)
    /// Whether the row says which one it is; else its cells may.
    private var isNumbered = false
    private var kind = Kind.number
    private var style = 0
    private var hasFormula = false
    private var hasValue = false
    private var isCollecting = false
    private var guides = 0
    private var buffer: [UInt8] = []

    init(_ setting: Setting) { self.setting = setting }

    var content: SheetContent { grid.finished() }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case "c" where isInData: startCell(attributes)
        case "v" where isInData:
            // The value goes before an inline text beside it.
            buffer.removeAll(keepingCapacity: true)
            (isCollecting, hasValue) = (true, true)
        case "f" where isInData: hasFormula = true
        case "t" where isInData: isCollecting = guides == 0
        case "is" where isInData:
            // Of a number and an inline text the later one counts; they are never one text.
            buffer.removeAll(keepingCapacity: true)
            hasValue = true
        case "rPh": guides += 1
        case "row" where isInData:
            let number = attributes.number("r")
            row = number.map { $0 - 1 } ?? row + 1
            (isNumbered, column) = (number != nil, -1)
            guard (0..<GridBuilder.rowLimit).contains(row) else { throw SpreadsheetError(.tooManyRows) }
            grid.rowIsHidden = attributes.flag("hidden")
        case "sheetData": isInData = true
        case "col":
            if attributes.flag("hidden"), let first = attributes.number("min"), let last = attributes.number("max"),
                first > 0, last >= first
            {
                grid.hideColumns(first - 1...last - 1)
            }
        case "mergeCell":
            if let range = attributes.string("ref").flatMap(CellReference.range) { grid.merge(range) }
        default: break
        }
    }

    private func startCell(_ attributes: XMLAttributes) {
        let named = attributes.bytes("r").map { CellReference.parse($0) }
        // Programs that leave names out write the cells one after the other.
        column = named?.column ?? column + 1
        if !isNumbered, let own = named?.row, own > row { row = own }
        style = attributes.number("s") ?? 0
        (hasFormula, hasValue) = (false, false)
        buffer.removeAll(keepingCapacity: true)
        kind = attributes.bytes("t").map(Kind.init) ?? .number
    }

    func end(_ name: XMLName) throws {
        switch name {
        case "c" where isInData: try grid.set(shown(), row, column)
        case "v", "t": isCollecting = false
        case "rPh": guides -= 1
        case "sheetData": isInData = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isCollecting, buffer.count < GridBuilder.textLimit { buffer.append(contentsOf: bytes) }
    }

    /// The text of the cell that ends here.
    private func shown() -> String {
        let stored = String(decoding: buffer, as: UTF8.self)
        // A formula with a text that is empty has a value; one without any value has none.
        if hasFormula, stored.isEmpty, kind != .text || !hasValue { return SheetContent.uncomputed }
        if hasFormula, setting.leavesFormulas, kind == .number, stored == "0" { return SheetContent.uncomputed }
        switch kind {
        case .text, .inline: return EscapedText.decoded(stored)
        case .error: return stored
        case .flag: return stored == "1" || stored == "true" ? "TRUE" : stored.isEmpty ? "" : "FALSE"
        case .date: return Self.day(stored)
        case .shared:
            if stored.isEmpty { return "" }
            if let index = Int(stored), setting.texts.indices.contains(index) { return setting.texts[index] }
            grid.lost(row, column)
            return ""
        case .number:
            if stored.isEmpty { return "" }
            let number = CellNumber.shown(stored)
            guard setting.formats.indices.contains(style) else { return number }
            return setting.formats[style].text(number, is1904: setting.is1904)
        }
    }

    /// 2024-01-05T00:00:00 as days are shown elsewhere.
    static func day(_ stored: String) -> String {
        let parts = stored.split(separator: "T", maxSplits: 1)
        guard let day = parts.first, day.contains("-"), !day.hasPrefix("-") else { return stored }
        let time = parts.count > 1 ? parts[1].prefix { $0 != "." && $0 != "Z" } : ""
        let shown = String(day).replacing("-", with: "/")
        return time.isEmpty || time == "00:00:00" ? shown : shown + " " + time
    }
}
