import CountyModel
import Foundation
import Geospatial
import Spreadsheet

/// A table file that is open: the names of its sheets, and any of them when it is asked for.
package struct OpenTable {
    /// A sheet of a workbook, or a layer.
    package struct Sheet {
        package let name: String
        /// Whether a person who opens the file does not see it.
        package let isHidden: Bool
    }

    enum Source {
        case text(String)
        case workbook(SpreadsheetFile)
        case layer(String)
    }

    /// The sheets in their order; none for text.
    package let sheets: [Sheet]
    private let source: Source
    private let named: String
    private let encoding: TextEncoding

    init(_ source: Source, _ named: String, _ encoding: TextEncoding, sheets: [Sheet]) {
        (self.source, self.named, self.encoding, self.sheets) = (source, named, encoding, sheets)
    }

    /// One sheet; without a choice the first.
    ///
    /// - Throws: ``PlannerError`` of kind `.input`, `.data`, or `.scenario` when there is no such sheet.
    package func read(_ choice: SheetChoice?) throws -> RawTable {
        try CleanCells.cleaned(EqualRows.readOnce(readCells(choice)))
    }

    private func readCells(_ choice: SheetChoice?) throws -> RawTable {
        switch source {
        case .text(let path): return try LongCells.refused(readText(path))
        case .workbook(let book):
            let index = try index(of: choice)
            do {
                let content = try book.content(of: index)
                return try LongCells.refused(
                    RawTable(file: named, sheet: sheets[index].name, content: content, format: book.format))
            } catch let error as SpreadsheetError {
                throw ReadErrors.from(error, file: named, sheet: sheets[index].name)
            }
        case .layer(let path):
            let all = SheetChoice.name(VectorLayer.allLayers)
            let layer = choice == all ? VectorLayer.allLayers : sheets[try index(of: choice)].name
            do {
                let read = try VectorReader.read(
                    path: path, options: .init(layer: layer, encoding: encoding == .auto ? nil : encoding.rawValue))
                let cells = read.rows.map { row in row.map { $0 ?? "" } }
                return try LongCells.refused(
                    RawTable(
                        file: named, sheet: layer, rows: [read.fieldNames] + cells, hasFieldNames: true,
                        notes: EncodingNotes.findings(read, file: named)))
            } catch let error as GeospatialError { throw ReadErrors.from(error, file: named) }
        }
    }

    private func index(of choice: SheetChoice?) throws -> Int {
        let wanted: String
        switch choice {
        case nil:
            if let shown = sheets.firstIndex(where: { !$0.isHidden }) ?? sheets.indices.first { return shown }
            throw PlannerError(
                .input, .emptyFile, Bilingual(zh: "\(named) 里没有任何表", en: "\(named) holds no table at all"),
                at: Place(file: named), mend: Bilingual(zh: "请重新导出", en: "export it again"))
        case .number(let number):
            if sheets.indices.contains(number - 1) { return number - 1 }
            wanted = String(number)
        case .name(let name):
            if let index = sheets.firstIndex(where: { $0.name == name }) { return index }
            let folded = HeaderText.folded(name)
            let alike = sheets.indices.filter { HeaderText.folded(sheets[$0].name) == folded }
            if alike.count == 1 { return alike[0] }
            wanted = name
        }
        let list = Bilingual.list(sheets.map(\.name))
        throw PlannerError(
            .scenario, .missingLayer,
            Bilingual(zh: "\(named) 中没有工作表 \(wanted)", en: "\(named) has no sheet \(wanted)"),
            at: Place(file: named, sheet: wanted),
            mend: Bilingual(zh: "可选:\(list.zh)", en: "it has: \(list.en)"))
    }

    private func readText(_ path: String) throws -> RawTable {
        guard let data = try PlainFile.contents(path, named: named) else { throw ReadErrors.missing(named) }
        guard let decoded = TextDecoding.decode(data, wanted: encoding) else {
            throw PlannerError(
                .data, .unknownEncoding,
                Bilingual(zh: "\(named) 的文字编码无法识别", en: "the text encoding of \(named) is not recognised"),
                at: Place(file: named),
                mend: Bilingual(zh: "请另存为 UTF-8 编码的 CSV 或 .xlsx", en: "save it as UTF-8 CSV or as .xlsx"))
        }
        let (rows, openQuote) = CSVText.read(decoded.text)
        if let row = openQuote {
            throw PlannerError(
                .data, .openQuote,
                Bilingual(
                    zh: "\(named) 第 \(row) 行的引号没有配对,其后各行无法区分",
                    en:
                        "a quote opened in row \(row) of \(named) is never closed; the rows after it cannot be told apart"
                ),
                at: Place(file: named, row: row),
                mend: Bilingual(zh: "请补上或删去该引号,或另存为 .xlsx", en: "close or delete the quote, or save as .xlsx"))
        }
        return RawTable(file: named, sheet: nil, rows: rows, notes: notes(decoded))
    }

    private func notes(_ decoded: TextDecoding.Decoded) -> [Finding] {
        var notes: [Finding] = []
        if decoded.name != "UTF-8" { notes.append(EncodingNotes.encoded(decoded.name, named)) }
        if decoded.isOtherThanWanted { notes.append(EncodingNotes.untrue(encoding.rawValue, named)) }
        return notes + decoded.unreadableLines.map { EncodingNotes.unreadable(Place(file: named, row: $0)) }
    }
}
