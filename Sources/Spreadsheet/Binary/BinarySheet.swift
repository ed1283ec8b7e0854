/// The cells of one sheet of a workbook of Excel 95 to 2003.
struct BinarySheet {
    /// What the cells of a sheet refer to.
    struct Setting {
        var isUnicode = true
        var codePage = 936
        var is1904 = false
        var formats: [NumberFormat] = []
        var texts: [String] = []
    }

    private let setting: Setting
    private var grid = GridBuilder()
    private var hiddenRows: Set<Int> = []
    /// The formula whose text stands in a record of its own after it.
    private var awaited: (row: Int, column: Int)?
    /// Formulas whose stored result is an empty text, and whether any formula has another one.
    private var emptyFormulas: [(row: Int, column: Int)] = []
    private var hasResults = false

    init(_ setting: Setting) { self.setting = setting }

    mutating func read(_ records: BinaryRecords) throws -> SheetContent {
        var records = records
        var depth = 0
        guard let first = try records.next(), first.kind == .begin else {
            throw SpreadsheetError(.unreadable, "a sheet does not begin where it should")
        }
        depth = 1
        while depth > 0 {
            guard let record = try records.next() else {
                // The last sheet of some report programs just ends; a cut file breaks off in its sectors or in a record.
                guard depth == 1 else { throw SpreadsheetError(.unreadable, "a sheet breaks off") }
                break
            }
            switch record.kind {
            case .begin: depth += 1
            case .end: depth -= 1
            // A chart inside a sheet has records of its own.
            case let kind? where depth == 1: try take(record, kind)
            default: break  // open: records of a kind that is not read
            }
        }
        // Programs that write a formula without computing it store an empty text as its result.
        if !hasResults {
            for cell in emptyFormulas { try grid.set(SheetContent.uncomputed, cell.row, cell.column) }
        }
        var content = grid.finished()
        content.hiddenRows = hiddenRows.sorted().filter { row in
            content.rows.indices.contains(row) && content.rows[row].contains { !$0.isEmpty }
        }
        return content
    }

    private mutating func take(_ record: BinaryRecord, _ kind: BinaryRecord.Kind) throws {
        let (row, column, style) = (record.number(0, 2), record.number(2, 2), record.number(4, 2))
        switch kind {
        case .rowLook: if record.number(12, 2) & 0x20 != 0 { hiddenRows.insert(row) }
        case .columnLook:
            if record.number(8, 2) & 1 != 0, row <= column { grid.hideColumns(row...column) }
        case .merges: merge(record)
        case .number: try set(record.double(6), row, column, style)
        case .shortNumber: try set(record.short(6), row, column, style)
        case .manyNumbers:
            for (index, at) in stride(from: 4, to: record.count - 7, by: 6).enumerated() {
                try set(record.short(at + 2), row, column + index, record.number(at, 2))
            }
        case .sharedText:
            let index = record.number(6, 4)
            if setting.texts.indices.contains(index) {
                try set(setting.texts[index], row, column)
            } else {
                grid.lost(row, column)
            }
        case .text, .richText: try set(text(record, at: 6), row, column)
        case .flagOrError:
            try grid.set(Self.word(record.number(6, 1), isError: record.number(7, 1) != 0), row, column)
        case .formula, .thirdFormula, .fourthFormula: try formula(record, row, column, style)
        case .formulaText:
            if let cell = awaited { try set(text(record, at: 0), cell.row, cell.column) }
            awaited = nil
        default: break  // open: records of a sheet that hold no cell
        }
    }

    private func text(_ record: BinaryRecord, at offset: Int) throws -> String {
        var text = BinaryText(record, at: offset)
        return setting.isUnicode
            ? try text.unicode(lengthWidth: 2) : try text.encoded(lengthWidth: 2, codePage: setting.codePage)
    }

    /// Texts in Unicode hold U+FFFD only where a program before this one failed to read them: that is torn as well.
    private mutating func set(_ text: String, _ row: Int, _ column: Int) throws {
        try grid.set(text, row, column)
        if text.unicodeScalars.contains("\u{FFFD}") { grid.torn(row, column) }
    }

    private mutating func set(_ number: Double, _ row: Int, _ column: Int, _ style: Int) throws {
        let plain = CellNumber.text(number)
        let format = setting.formats.indices.contains(style) ? setting.formats[style] : .plain
        try grid.set(format.text(plain, is1904: setting.is1904), row, column)
    }

    private mutating func formula(_ record: BinaryRecord, _ row: Int, _ column: Int, _ style: Int) throws {
        awaited = nil
        guard record.number(12, 2) == 0xFFFF else {
            hasResults = true
            return try set(record.double(6), row, column, style)
        }
        switch record.number(6, 1) {
        case 0: awaited = (row, column)
        case 1: try grid.set(Self.word(record.number(8, 1), isError: false), row, column)
        case 2: try grid.set(Self.word(record.number(8, 1), isError: true), row, column)
        default:
            emptyFormulas.append((row, column))
            return
        }
        hasResults = true
    }

    private mutating func merge(_ record: BinaryRecord) {
        for index in 0..<record.number(0, 2) {
            let at = 2 + 8 * index
            guard at + 8 <= record.count else { return }
            let (top, bottom) = (record.number(at, 2), record.number(at + 2, 2))
            let (left, right) = (record.number(at + 4, 2), record.number(at + 6, 2))
            if top <= bottom, left <= right { grid.merge(MergedRange(rows: top...bottom, columns: left...right)) }
        }
    }

    private static func word(_ value: Int, isError: Bool) -> String {
        guard isError else { return value != 0 ? "TRUE" : "FALSE" }
        return switch value {
        case 0x00: "#NULL!"
        case 0x07: "#DIV/0!"
        case 0x0F: "#VALUE!"
        case 0x17: "#REF!"
        case 0x1D: "#NAME?"
        case 0x24: "#NUM!"
        default: "#N/A"
        }
    }
}
