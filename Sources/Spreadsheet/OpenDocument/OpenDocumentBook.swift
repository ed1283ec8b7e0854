/// A workbook as LibreOffice and WPS write it: `.ods`.
final class OpenDocumentBook: SpreadsheetBook {
    let sheets: [SpreadsheetFile.Sheet]
    private let contents: [SheetContent]

    init(_ archive: ZipArchive) throws {
        if archive.has("META-INF/manifest.xml") {
            let manifest = Manifest()
            try XMLEvents.read("META-INF/manifest.xml", of: archive, into: manifest)
            if manifest.isLocked { throw SpreadsheetError(.locked) }
        }
        let part = OpenDocumentPart()
        try XMLEvents.read("content.xml", of: archive, into: part)
        guard part.isSpreadsheet else {
            throw SpreadsheetError(.unreadable, part: "content.xml", "the document holds no tables of a spreadsheet")
        }
        sheets = part.tables.map { .init(name: $0.name, isHidden: part.hiddenStyles.contains($0.style)) }
        contents = part.tables.map { $0.grid.finished() }
    }

    func content(of index: Int) -> SheetContent { contents[index] }

    /// The list of the parts, which says whether they are encrypted.
    private final class Manifest: XMLSink {
        private(set) var isLocked = false

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            if name == "encryption-data" { isLocked = true }
        }

        func end(_ name: XMLName) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
