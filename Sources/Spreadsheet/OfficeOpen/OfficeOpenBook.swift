/// A workbook as `.xlsx` and `.xlsm` are, transitional or strict.
final class OfficeOpenBook: SpreadsheetBook {
    let sheets: [SpreadsheetFile.Sheet]
    private let archive: ZipArchive
    private let parts: [String]
    private let book: WorkbookPart
    private let formats: [NumberFormat]
    private let stringsPart: String?
    private var strings: [String]?

    init(_ archive: ZipArchive) throws {
        self.archive = archive
        let part = try Self.bookPart(archive)
        if part.lowercased().hasSuffix(".bin") { throw SpreadsheetError(.otherKind("xlsb")) }
        let book = WorkbookPart()
        try XMLEvents.read(part, of: archive, into: book)
        let relations = try Relations.of(part, in: archive)
        // Some programs forget to say that there are texts or styles, which then lie under their usual names.
        func first(_ type: String) -> String? {
            let said = relations.first { $0.type == type && archive.has($0.part) }?.part
            return said ?? archive.names.first { $0.lowercased().hasSuffix(type.lowercased() + ".xml") }
        }
        var (sheets, parts): ([SpreadsheetFile.Sheet], [String]) = ([], [])
        var known: Set<String> = []
        for sheet in book.sheets {
            // Modules of old macros stand among the sheets and name no part at all.
            if sheet.relation.isEmpty { continue }
            guard let target = relations.first(where: { $0.id == sheet.relation }) else {
                throw SpreadsheetError(.unreadable, part: part, "no part is named for sheet '\(sheet.name)'")
            }
            // Sheets of charts, dialogues and macros hold no cells.
            // A part listed a thousand times is one sheet, which would be read a thousand times.
            guard target.type == "worksheet", known.insert(target.part).inserted else { continue }
            sheets.append(.init(name: sheet.name, isHidden: sheet.isHidden))
            parts.append(target.part)
        }
        (self.sheets, self.parts, self.book) = (sheets, parts, book)
        stringsPart = first("sharedStrings")
        let styles = StylesPart()
        if let part = first("styles") { try XMLEvents.read(part, of: archive, into: styles) }
        formats = styles.formats
    }

    /// The part with the list of sheets: as the package says, else by its usual name, wherever it lies.
    private static func bookPart(_ archive: ZipArchive) throws -> String {
        let said = try Relations.of("", in: archive).first { $0.type == "officeDocument" && archive.has($0.part) }
        let names = archive.names.sorted { ($0.count, $0) < ($1.count, $1) }
        let found =
            said?.part
            ?? names.first { name in
                let last = name.lowercased().split { "/\\".contains($0) }.last
                return last == "workbook.xml" || last == "workbook.bin"
            }
        guard let found else { throw SpreadsheetError(.unreadable, "the archive holds no workbook") }
        return found
    }

    func content(of index: Int) throws -> SheetContent {
        let part = SheetPart(
            .init(
                texts: try texts(), formats: formats, is1904: book.is1904, leavesFormulas: book.leavesFormulas))
        try XMLEvents.read(parts[index], of: archive, into: part)
        return part.content
    }

    /// Read once, when a sheet first needs them.
    private func texts() throws -> [String] {
        if let strings { return strings }
        let read = SharedStrings()
        if let stringsPart { try XMLEvents.read(stringsPart, of: archive, into: read) }
        strings = read.texts
        return read.texts
    }
}
