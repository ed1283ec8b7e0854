import CountyModel

/// Township cells merged over several rows, of which a reader sees the first only.
enum MergedTowns {
    static func finding(_ count: Int, _ raw: RawTable, _ header: HeaderBlock) -> Finding {
        Finding(
            .mergedTowns,
            Bilingual(
                zh: "\(count) 行的乡镇为空(合并单元格),按上一行补齐",
                en:
                    "\(Wording.count(count, "row")) \(Wording.plural(count, "has", "have")) no township (merged cells): taken from the row above"
            ),
            at: Place(file: raw.file, sheet: raw.sheet, row: header.rows.upperBound + 1))
    }

    /// The table with blank townships taken from the row above, and how many there were.
    ///
    /// Where rows have statistical codes, a row of another township than the one above stays blank.
    package static func filled(_ raw: RawTable, headerRow: Int, _ matches: [HeaderMatch]) -> (
        table: RawTable, count: Int
    ) {
        func column(_ field: Field) -> Int? { matches.first { $0.field == field }?.column }
        guard let town = column(.townName), !raw.hasFieldNames else { return (raw, 0) }
        let (code, name) = (column(.villageCode), column(.villageName))
        var rows = raw.rows
        var count = 0
        var above: (town: String, code: String)?
        for row in rows.indices where row > headerRow {
            let own = code.map { String(HeaderText.folded(raw.cell(row, $0)).prefix(9)) } ?? ""
            let written = raw.cell(row, town)
            if !HeaderText.folded(written).isEmpty {
                above = TotalsWord.isTotal(written) ? nil : (written, own)
                continue
            }
            let isVillage = [code, name].contains { $0.map { !HeaderText.folded(raw.cell(row, $0)).isEmpty } ?? false }
            guard let last = above, isVillage, own == last.code || own.isEmpty || last.code.isEmpty else { continue }
            rows[row] += Array(repeating: "", count: max(0, town + 1 - rows[row].count))
            rows[row][town] = last.town
            count += 1
        }
        return (raw.with(rows), count)
    }
}
