import CountyModel
import Workbook

/// How the cells of a column look.
enum CellKind: Sendable {
    /// Text that is read, as wide as the column.
    case text
    /// A short text in the middle.
    case word
    /// A code: digits that a spreadsheet must not take for a number, also when one is typed in.
    case code
    /// A whole number with separators of thousands.
    case count
    /// A number with that many digits after the point.
    case number(decimals: Int)
    /// Left for people to fill in.
    case open
}

/// One column of a list that is handed on: its header with the unit, what it means, and its cells.
struct ListColumn<Row> {
    /// What a cell holds; ``nothing`` is a missing value and never a zero.
    package enum Value {
        case text(String)
        case both(Bilingual)
        case number(Double)
        case nothing
    }

    package let title: Bilingual
    package let meaning: Bilingual
    package let width: Double
    package let kind: CellKind
    package let value: (Row) -> Value

    init(
        _ zh: String, _ en: String, _ width: Double, _ kind: CellKind, means: Bilingual,
        _ value: @escaping (Row) -> Value
    ) {
        title = Bilingual(zh: zh, en: en)
        (meaning, self.width, self.kind, self.value) = (means, width, kind, value)
    }

    package func cell(_ row: Row, _ language: Language) -> Cell {
        let style = TableStyles.style(kind)
        switch value(row) {
        case .text(let text): return .text(text, style)
        case .both(let text): return .text(text.text(language), style)
        case .number(let number): return Cell(.number(number), style)
        case .nothing: return Cell(.blank, style)
        }
    }
}

extension ListColumn.Value {
    static func number(_ number: Double?) -> Self { number.map { .number($0) } ?? .nothing }
    static func count(_ count: Int) -> Self { .number(Double(count)) }
    static func rounded(_ number: Double?, _ decimals: Int) -> Self {
        .number(number.map { NumberText.rounded($0, decimals) })
    }
}

/// A list of rows as sheets, and the description of its columns.
struct ListSheet<Row> {
    package let name: Bilingual
    package let columns: [ListColumn<Row>]
    package let rows: [Row]
    /// Columns that stay in sight at the left.
    package var frozenColumns = 1
    /// Colours by text: column title in Chinese, text (`nil` for any), colours.
    package var marks: [(title: String, text: Bilingual?, colours: TableStyles.Colours)] = []
    /// Colours by number.
    package var bands: [(title: String, limit: Sheet.Band.Limit, colours: TableStyles.Colours)] = []
    /// Sums below the list, by column title in Chinese; empty for none.
    package var sums: [(title: String, value: ListColumn<Row>.Value)] = []
    package var tabColour: UInt32?
    /// Whether all rows are equally high. The last column, a sentence, then runs on to the right in one line, and stays off the paper:
    /// reports have the sentences.
    package var isEven = false
    /// How many rows below the header are printed; `nil` for all.
    package var printedRows: Int?
    /// What a page takes beside each other, in halves of a Chinese character: letters can still be read, two millimetres high. Less
    /// for a form that people write in.
    package var mostAcross = 262.0
    /// Size on paper in hundredths; `nil` for as wide as the page.
    package var printScale: Int?

    /// Rows a sheet has room for between its header and its sums.
    private static var room: Int { WorkbookBytes.rowLimit - 2 }

    /// As many sheets as the rows need; nearly always one.
    package func sheets(_ language: Language) -> [Sheet] {
        let parts = max(1, (rows.count + Self.room - 1) / Self.room)
        return (0..<parts).map { part in
            let own = rows[part * Self.room..<min(rows.count, (part + 1) * Self.room)]
            return sheet(own, isLast: part == parts - 1, part == 0 ? "" : " \(part + 1)", language)
        }
    }

    private func sheet(_ rows: ArraySlice<Row>, isLast: Bool, _ suffix: String, _ language: Language) -> Sheet {
        let name = name.text(language) + suffix
        let header = columns.map { Cell.text($0.title.text(language), SheetStyles.header) }
        var sheet = Sheet(
            name: name, widths: columns.map(\.width),
            rows: [header] + rows.map { row in columns.map { $0.cell(row, language) } })
        if isEven {
            for row in sheet.rows.indices.dropFirst() { sheet.rows[row][columns.count - 1].style.wraps = false }
        }
        if isLast && !sums.isEmpty {
            sheet.rows.append(closing(language))
            sheet.closingRows = 1
        }
        sheet.headerRow = 0
        sheet.frozenColumns = frozenColumns
        sheet.hasFilter = true
        let shown = isEven ? columns.count - 1 : columns.count
        let width = columns.prefix(shown).reduce(0) { $0 + $1.width }
        sheet.pagesAcross = max(1, Int((width / mostAcross).rounded(.up)))
        (sheet.printed, sheet.printScale) = ((printedRows.map { $0 + 1 }, isEven ? shown : nil), printScale)
        sheet.tabColour = tabColour
        for (index, cells) in sheet.rows.enumerated() { sheet.heights[index] = height(cells, columns: columns.count) }
        if isEven {
            let highest = sheet.rows.dropFirst().map { height($0, columns: shown) }.max()
            for index in sheet.rows.indices.dropFirst() { sheet.heights[index] = highest }
        }
        for mark in marks {
            guard let column = columns.firstIndex(where: { $0.title.zh == mark.title }) else { continue }
            sheet.marks.append(
                Sheet.Mark(
                    column: column, text: mark.text?.text(language), colour: mark.colours.colour,
                    fill: mark.colours.fill
                ))
        }
        for band in bands {
            guard let column = columns.firstIndex(where: { $0.title.zh == band.title }) else { continue }
            sheet.bands.append(
                Sheet.Band(column: column, band.limit, colour: band.colours.colour, fill: band.colours.fill))
        }
        return sheet
    }

    private func closing(_ language: Language) -> [Cell] {
        columns.map { column in
            var style = TableStyles.style(column.kind)
            (style.isBold, style.fill) = (true, 0xE6_ECF2)
            switch sums.first(where: { $0.title == column.title.zh })?.value {
            case .number(let number): return Cell(.number(number), style)
            case .both(let text): return .text(text.text(language), style)
            case .text(let text): return .text(text, style)
            case .nothing, nil: return Cell(.blank, style)
            }
        }
    }

    private func height(_ cells: [Cell], columns count: Int) -> Double {
        SheetStyles.height(
            zip(cells.prefix(count), columns).compactMap { cell, column in
                if case .text(let text) = cell.value { (text, column.width) } else { nil }
            })
    }

    /// The lines of the sheet that explains all columns.
    var descriptions: [ColumnDescription] {
        columns.map { ColumnDescription(sheet: name, title: $0.title, meaning: $0.meaning) }
    }
}

/// One column in the words of the sheet that explains all of them.
struct ColumnDescription {
    package let sheet: Bilingual
    package let title: Bilingual
    package let meaning: Bilingual
}
