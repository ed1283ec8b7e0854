/// The rows of a table that are its header: one row of words, or several with merged cells, and a row of units below.
struct HeaderBlock: Equatable {
    /// Rows of words, counted from 0.
    package let rows: ClosedRange<Int>
    /// The words above each column, from top to bottom, blank where there are none.
    package let columns: [[String]]
    /// The row of units below, when there is one.
    package let unitRow: Int?

    /// The last row that belongs to the header.
    package var last: Int { unitRow ?? rows.upperBound }

    /// The header that looks most like one among the first rows, or `nil` when none has two known fields.
    ///
    /// - Parameters:
    ///   - fixed: the row the scenario names: the lowest row of words.
    ///   - hits: how many fields some headers name.
    package static func find(in table: RawTable, fixed: Int? = nil, hits: ([[String]]) -> Int) -> HeaderBlock? {
        if table.hasFieldNames { return HeaderBlock(table, rows: 0...0, unitRow: nil) }
        if let fixed {
            return table.rows.indices.contains(fixed) ? HeaderBlock(around: fixed, in: table, downwards: false) : nil
        }
        var best: (block: HeaderBlock, hits: Int)?
        for row in 0..<min(30, table.rows.count) where filled(table, row).count > 1 {
            let single = HeaderBlock(table, rows: row...row, unitRow: nil)
            let block = HeaderBlock(around: row, in: table, downwards: true)
            for candidate in block.rows == single.rows ? [block] : [block, single] {
                let count = hits(candidate.columns)
                if count >= 2, count > best?.hits ?? 0 { best = (candidate, count) }
            }
        }
        guard let best else { return nil }
        return HeaderBlock(table, rows: best.block.rows, unitRow: unitRow(below: best.block.rows.upperBound, in: table))
    }

    private init(_ table: RawTable, rows: ClosedRange<Int>, unitRow: Int?) {
        (self.rows, self.unitRow) = (rows, unitRow)
        columns = Self.joined(table, rows)
    }

    /// The row with the rows of words around it that belong to the same header.
    private init(around row: Int, in table: RawTable, downwards: Bool) {
        var rows = row...row
        while downwards, rows.count < 3, Self.isSubheader(rows.upperBound + 1, below: rows, in: table) {
            rows = rows.lowerBound...(rows.upperBound + 1)
        }
        while rows.count < 3, rows.lowerBound > 0, Self.isSuperheader(rows.lowerBound - 1, above: rows, in: table) {
            rows = (rows.lowerBound - 1)...rows.upperBound
        }
        self.init(table, rows: rows, unitRow: Self.unitRow(below: rows.upperBound, in: table))
    }

    /// The words of each column; a blank cell takes the word to its left where that spans it.
    private static func joined(_ table: RawTable, _ rows: ClosedRange<Int>) -> [[String]] {
        let width = rows.map { table.rows[$0].count }.max() ?? 0
        var levels: [[String]] = []
        for row in rows {
            var cells = (0..<width).map { table.cell(row, $0) }
            for column in cells.indices.dropFirst() where row < rows.upperBound && isBlank(cells[column]) {
                // A word spans to the right over columns that have words of their own below it and no other word above.
                let hasOwn = ((row + 1)...rows.upperBound).contains { !isBlank(table.cell($0, column)) }
                let hasLeft = ((row + 1)...rows.upperBound).contains { !isBlank(table.cell($0, column - 1)) }
                let isSame = levels.allSatisfy { $0[column] == $0[column - 1] }
                if hasOwn && hasLeft && isSame && !isBlank(cells[column - 1]) { cells[column] = cells[column - 1] }
            }
            levels.append(cells)
        }
        return (0..<width).map { column in levels.map { $0[column] } }
    }

    /// Whether a row above a header holds the words of merged cells: 收入情况 over 经营性收入 and 总收入.
    private static func isSuperheader(_ row: Int, above rows: ClosedRange<Int>, in table: RawTable) -> Bool {
        let cells = filled(table, row)
        guard let first = cells.first, cells.allSatisfy({ isWord(table.cell(row, $0)) }) else { return false }
        let below = filled(table, rows.lowerBound)
        // The one word of a title stands at the left; the one word over a group of columns does not.
        if cells.count == 1 { return first > (below.first ?? 0) && below.contains(first) }
        let isOverBlank = cells.contains { !below.contains($0) && $0 <= (below.last ?? 0) }
        let isSpanning = zip(cells, cells.dropFirst() + [(below.last ?? 0) + 1]).contains { $1 - $0 > 1 }
        return isOverBlank || isSpanning
    }

    /// Whether a row below a header names the columns under its merged cells, and is not a village.
    private static func isSubheader(_ row: Int, below rows: ClosedRange<Int>, in table: RawTable) -> Bool {
        guard row < table.rows.count else { return false }
        let cells = filled(table, row)
        guard let first = cells.first, cells.allSatisfy({ isWord(table.cell(row, $0)) }) else { return false }
        if cells.allSatisfy({ unit(table.cell(row, $0)) != nil }) { return false }
        if TotalsWord.isTotal(table.cell(row, first)) { return false }
        let above = filled(table, rows.upperBound)
        // Villages are named at the left, below a word of their own; there a lower row of words is blank.
        guard let left = above.first, first > left else { return false }
        let isUnderSpan = cells.contains { !above.contains($0) }
        // Every word of the lower row stands below a word that spans, or below none.
        let starts = above.filter { column in cells.contains(column) }
        let areSpans = starts.allSatisfy { cells.contains($0 + 1) && !above.contains($0 + 1) }
        return isUnderSpan && areSpans
    }

    /// A row of units alone below the words: 万元, 亩, 人.
    private static func unitRow(below row: Int, in table: RawTable) -> Int? {
        guard row + 1 < table.rows.count else { return nil }
        let cells = filled(table, row + 1)
        let labels = cells.filter { ["单位", "计量单位", "(单位)"].contains(HeaderText.folded(table.cell(row + 1, $0))) }
        let units = cells.filter { unit(table.cell(row + 1, $0)) != nil }
        return !units.isEmpty && units.count + labels.count == cells.count ? row + 1 : nil
    }

    /// The unit a cell holds and nothing else, with or without brackets.
    package static func unit(_ cell: String) -> String? {
        var text = HeaderText.folded(cell)
        if text.hasPrefix("(") && text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
        return text.isEmpty ? nil : Unit.recognised(text)
    }

    private static func filled(_ table: RawTable, _ row: Int) -> [Int] {
        table.rows[row].indices.filter { !isBlank(table.rows[row][$0]) }
    }

    private static func isBlank(_ cell: String) -> Bool {
        // The first character tells of nearly every cell, without a copy of it.
        if let first = cell.unicodeScalars.first, first.properties.isAlphabetic { return false }
        return HeaderText.folded(cell).isEmpty
    }

    /// Whether a cell can be a word of a header: no number but a year, no title, no mark, no sentence.
    private static func isWord(_ cell: String) -> Bool {
        let text = HeaderText.folded(cell)
        if text.count > 30 || text.contains(":") || text.contains("月") { return false }
        if ["附件", "附表", "单位(", "填报", "报送", "制表"].contains(where: text.hasPrefix) { return false }
        if ["情况表", "统计表", "一览表", "汇总表", "明细表", "台账"].contains(where: text.hasSuffix) { return false }
        if CellReader.missing.contains(text) || CellReader.isMark(text) { return false }
        if HeaderText.isYear(text) || HeaderText.startsWithYear(text) { return true }
        return HeaderText.withoutNumber(text).first.map { !("0"..."9").contains($0) && !"-+.#".contains($0) } ?? false
    }
}
