/// One attribute table after its headers were understood.
struct ReadTable {
    let raw: RawTable
    let headerRow: Int
    let matches: [HeaderMatch]
    let options: TableOptions
}

/// Reads an attribute table and finds its header.
enum TableReader {
    static func read(_ options: TableOptions, path: String, _ findings: inout [Finding]) throws -> ReadTable {
        let raw = try TableFile.read(
            path: path, named: options.path, sheet: options.sheet, encoding: options.encoding)
        if let encoding = raw.encoding, encoding != "UTF-8" {
            findings.append(
                Finding(
                    "N1001",
                    Bilingual(zh: "\(raw.file) 文字编码:\(encoding)", en: "text encoding of \(raw.file): \(encoding)"),
                    at: Place(file: raw.file)))
        }
        guard let row = options.headerRow.map({ $0 - 1 }) ?? HeaderMatcher.headerRow(of: raw, given: options.columns),
            raw.rows.indices.contains(row)
        else {
            throw PlannerError(
                .data, "E1102",
                Bilingual(zh: "\(raw.file) 前 20 行里找不到表头", en: "no header row among the first 20 rows of \(raw.file)"),
                at: Place(file: raw.file, sheet: raw.sheet),
                mend: Bilingual(
                    zh: "请在 data.tables 写 header_row: 行号,或在 columns 写明表头对应的字段",
                    en: "set header_row in data.tables, or map its headers under columns"))
        }
        let above = UnitLine.units(in: raw.rows[..<row])
        let matches = HeaderMatcher.match(raw.rows[row], given: options.columns).map { UnitLine.applied(above, to: $0) }
        for match in matches where match.way == .ambiguous {
            findings.append(ambiguous(match, raw, row))
        }
        for mapping in options.columns
        where !matches.contains(where: { $0.way == .scenario && $0.field == mapping.field }) {
            throw PlannerError(
                .scenario, "E1103",
                Bilingual(
                    zh: "\(raw.file) 没有表头“\(mapping.header)”", en: "\(raw.file) has no header '\(mapping.header)'"),
                at: Place(file: raw.file, sheet: raw.sheet, row: row + 1, column: mapping.header),
                mend: Bilingual(
                    zh: "现有表头:\(raw.rows[row].filter { !$0.isEmpty }.joined(separator: "、"))",
                    en: "its headers are: \(raw.rows[row].filter { !$0.isEmpty }.joined(separator: ", "))"))
        }
        let (filled, count) = MergedTowns.filled(raw, headerRow: row, matches)
        if count > 0 {
            findings.append(
                Finding(
                    "N1107",
                    Bilingual(
                        zh: "\(count) 行的乡镇为空(合并单元格),按上一行补齐",
                        en: "\(count) rows have no township (merged cells): taken from the row above"),
                    at: Place(file: raw.file, sheet: raw.sheet, row: row + 1)))
        }
        return ReadTable(raw: filled, headerRow: row, matches: matches, options: options)
    }

    private static func ambiguous(_ match: HeaderMatch, _ raw: RawTable, _ row: Int) -> Finding {
        let words = HeaderText(match.header).words
        let fields = HeaderMatcher.ambiguous.first { $0.words == words }?.fields ?? []
        let choices = fields.map { "\($0)(\($0.label))" }.joined(separator: " / ")
        return Finding(
            "W1104",
            Bilingual(
                zh: "表头“\(match.header)”含义不明,该列未使用",
                en: "header '\(match.header)' may mean several things; the column is not used"),
            at: Place(file: raw.file, sheet: raw.sheet, row: row + 1, column: match.header),
            mend: Bilingual(
                zh: "请在 data.tables.columns 写明,可选:\(choices)", en: "say which under data.tables.columns: \(choices)"))
    }
}
