import CountyModel

/// One attribute table after its headers were understood.
struct ReadTable {
    package let raw: RawTable
    package let header: HeaderBlock
    package let matches: [HeaderMatch]
    /// Rows below the header that are not villages.
    let setAside: SetAsideRows
    package let options: TableOptions

    /// The row of the headers, counted from 0; the lowest where there are several.
    package var headerRow: Int { header.rows.upperBound }

    /// The first row that can be a village.
    var firstRow: Int { header.last + 1 }

    /// The same with other cells.
    func with(_ raw: RawTable) -> ReadTable {
        ReadTable(raw: raw, header: header, matches: matches, setAside: setAside, options: options)
    }
}

/// Reads an attribute table and finds its header.
enum TableReader {
    /// - Parameter words: the words by which headers are known.
    /// - Throws: ``PlannerError`` when the file cannot be read, has no header, or lacks one that the scenario names.
    package static func read(
        _ options: TableOptions, path: String, words: HeaderWords = .dictionary, _ findings: inout [Finding]
    ) throws -> ReadTable {
        let raw = try SheetPick.read(options, path: path, words: words, &findings)
        findings += raw.notes
        if raw.sheet == nil, TableFile.workbooks.contains(where: { raw.file.lowercased().hasSuffix("." + $0) }) {
            findings.append(
                Finding(
                    .textReadAsTable,
                    Bilingual(
                        zh: "\(raw.file) 实际是文本表格(CSV),按文本读取",
                        en: "\(raw.file) is comma-separated text and was read as such"),
                    at: Place(file: raw.file)))
        }
        findings += SheetNotes.findings(raw)
        guard let header = header(of: raw, options, words) else {
            throw PlannerError(
                .data, .noHeaderRow,
                Bilingual(zh: "\(raw.file) 前 30 行里找不到表头", en: "no header row among the first 30 rows of \(raw.file)"),
                at: Place(file: raw.file, sheet: raw.sheet),
                mend: Bilingual(
                    zh: "请在 data.tables 写 header_row: 行号,或在 columns 写明表头对应的字段",
                    en: "set header_row in data.tables, or map its headers under columns"))
        }
        let matches = UnitLine.applied(
            to: HeaderMatcher.match(
                header.columns, given: options.columns, words: words, canBeCutOff: raw.hasFieldNames), raw, header)
        try checkGiven(options, matches, raw, header)
        HeaderReport(raw, header).report(matches, &findings)
        let setAside = SetAsideRows(raw, header, matches)
        let spread = MergedCells(raw, header, matches, setAside).spread(&findings)
        let (filled, count) = MergedTowns.filled(spread, headerRow: header.last, matches)
        if count > 0 { findings.append(MergedTowns.finding(count, raw, header)) }
        let table = PersonalCells.taken(
            from: ReadTable(raw: filled, header: header, matches: matches, setAside: setAside, options: options),
            &findings)
        TotalsCheck.check(table, &findings)
        return table
    }

    /// The header of a sheet; `nil` when it has none.
    package static func header(of raw: RawTable, _ options: TableOptions, _ words: HeaderWords) -> HeaderBlock? {
        HeaderBlock.find(in: raw, fixed: options.headerRow.map { $0 - 1 }) { hits(in: $0, options, words) }
    }

    /// How many fields some headers name beyond doubt.
    static func hits(in columns: [[String]], _ options: TableOptions, _ words: HeaderWords) -> Int {
        HeaderMatcher.match(columns, given: options.columns, words: words)
            .count { $0.field != nil && $0.way != .similar }
    }

    private static func checkGiven(
        _ options: TableOptions, _ matches: [HeaderMatch], _ raw: RawTable, _ header: HeaderBlock
    ) throws {
        for mapping in options.columns {
            // Each by itself: two headers may be given one field, and only one of them stand in the table.
            let alone = HeaderMatcher.match(header.columns, given: [mapping], canBeCutOff: raw.hasFieldNames)
            if alone.contains(where: { $0.way == .scenario }) { continue }
            let present = matches.map(\.shownHeader).filter { !$0.isEmpty }
            throw PlannerError(
                .scenario, .missingHeader,
                Bilingual(
                    zh: "\(raw.file) 没有表头“\(mapping.header)”", en: "\(raw.file) has no header '\(mapping.header)'"),
                at: Place(
                    file: raw.file, sheet: raw.sheet, row: header.rows.upperBound + 1, column: mapping.header),
                mend: Bilingual(
                    zh: "现有表头:\(present.joined(separator: "、"))",
                    en: "its headers are: \(present.joined(separator: ", "))"))
        }
    }
}
