/// A workbook of Excel 95 to 2003, or of WPS as it was: `.xls` and `.et`.
final class BinaryBook: SpreadsheetBook {
    private(set) var sheets: [SpreadsheetFile.Sheet] = []
    private let bytes: [UInt8]
    private var offsets: [Int] = []
    private var setting = BinarySheet.Setting()

    init(_ file: CompoundFile) throws {
        if try file.stream("EncryptedPackage") != nil { throw SpreadsheetError(.locked) }
        guard let bytes = try file.stream("Workbook") ?? file.stream("Book") else {
            throw SpreadsheetError(.unreadable, "it holds no workbook")
        }
        self.bytes = bytes
        try readGlobals()
    }

    func content(of index: Int) throws -> SheetContent {
        var sheet = BinarySheet(setting)
        return try sheet.read(BinaryRecords(bytes, from: offsets[index]))
    }

    /// What the workbook says before its sheets.
    private func readGlobals() throws {
        var records = BinaryRecords(bytes)
        var (formats, styles): ([Int: NumberFormat], [Int]) = ([:], [])
        guard let first = try records.next(), first.kind == .begin else {
            throw SpreadsheetError(.otherKind("xls"), "a workbook from before Excel 95")
        }
        setting.isUnicode = first.number(0, 2) >= 0x600
        reading: while let record = try records.next() {
            switch record.kind {
            case .password: throw SpreadsheetError(.locked)
            case .codePage: setting.codePage = record.number(0, 2)
            case .dates: setting.is1904 = record.number(0, 2) == 1
            case .sheet: try addSheet(record)
            case .format:
                // Some programs cut them off; the numbers are whole all the same.
                let code = try? text(record, at: 2, lengthWidth: setting.isUnicode ? 2 : 1)
                formats[record.number(0, 2)] = NumberFormat(code: code ?? "")
            case .style: styles.append(record.number(2, 2))
            case .texts: setting.texts = try texts(record)
            case .end: break reading
            default: break  // open: records of a kind that is not read
            }
        }
        setting.formats = styles.map { formats[$0] ?? NumberFormat.builtIn($0) }
    }

    private func addSheet(_ record: BinaryRecord) throws {
        // Charts, macros and modules hold no cells.
        guard record.number(5, 1) == 0 else { return }
        let name = try text(record, at: 6, lengthWidth: 1)
        sheets.append(.init(name: name, isHidden: record.number(4, 1) & 3 != 0))
        offsets.append(record.number(0, 4))
    }

    private func text(_ record: BinaryRecord, at offset: Int, lengthWidth: Int) throws -> String {
        var text = BinaryText(record, at: offset)
        return setting.isUnicode
            ? try text.unicode(lengthWidth: lengthWidth)
            : try text.encoded(lengthWidth: lengthWidth, codePage: setting.codePage)
    }

    private func texts(_ record: BinaryRecord) throws -> [String] {
        let count = record.number(4, 4)
        var text = BinaryText(record, at: 8)
        var result: [String] = []
        while result.count < count, !text.isAtEnd { result.append(try text.unicode(lengthWidth: 2)) }
        return result
    }
}
