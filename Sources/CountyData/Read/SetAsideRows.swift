import CountyModel

/// Rows below a header that are not villages: sums, notes, headers printed again, numbers of columns.
struct SetAsideRows {
    /// Why a row is not a village, by row counted from 0.
    package private(set) var findings: [Int: Finding] = [:]
    /// Rows of sums, from top to bottom, with the words that say so.
    private(set) var totals: [(row: Int, words: String)] = []

    private let raw: RawTable
    private let header: HeaderBlock
    private let keys: [Int]

    /// - Complexity: O(cells).
    init(_ raw: RawTable, _ header: HeaderBlock, _ matches: [HeaderMatch]) {
        (self.raw, self.header) = (raw, header)
        keys = matches.filter { $0.field.map(HeaderMeaning.keys.contains) ?? false }.map(\.column)
        if raw.hasFieldNames { return }
        let code = matches.first { $0.field == .villageCode }?.column
        let titles = Set((0..<header.rows.lowerBound).compactMap { only(raw.rows[$0]) })
        for row in raw.rows.indices where row > header.last {
            let cells = raw.rows[row]
            guard let first = cells.firstIndex(where: { !$0.isEmpty && !HeaderText.folded($0).isEmpty }) else {
                continue
            }
            if isTorn(cells) {
                findings[row] = torn(row, cells)
            } else if row == header.last + 1, Self.areColumnNumbers(cells) {
                note(row, .columnNumbersRow, "栏号行,未作为村使用", "numbers of the columns, not used as a village")
            } else if isHeader(cells) || only(cells).map(titles.contains) ?? false {
                note(
                    row, .repeatedHeaderRow, "重复打印的表头或标题,未作为村使用",
                    "a header or title printed again, not used as a village")
            } else if isUnits(cells) {
                note(row, .repeatedHeaderRow, "单位行,未作为村使用", "a row of units, not used as a village")
            } else if let code, Self.isCode(raw.cell(row, code)) {
                continue
            } else if let words = totalWords(cells, first) {
                totals.append((row, words))
                note(row, .totalsRow, "合计行(\(words)),未作为村使用", "a row of totals (\(words)), not used as a village")
            } else if isFootnote(cells, first) {
                note(row, .footnoteRow, "表下说明行,未作为村使用", "a footnote, not used as a village")
            }
        }
    }

    private mutating func note(_ row: Int, _ code: FindingCode, _ zh: String, _ en: String) {
        let column = keys.first.map { raw.cell(header.rows.upperBound, $0) }
        findings[row] = Finding(
            code, Bilingual(zh: zh, en: en), at: Place(file: raw.file, sheet: raw.sheet, row: row + 1, column: column))
    }

    /// Whether a row of a text table has more cells than there are headers: a comma that should have been quoted shifts the rest.
    private func isTorn(_ cells: [String]) -> Bool {
        raw.sheet == nil && cells.dropFirst(header.columns.count).contains { !HeaderText.folded($0).isEmpty }
    }

    private func torn(_ row: Int, _ cells: [String]) -> Finding {
        Finding(
            .shiftedRow,
            Bilingual(
                zh: "本行有 \(cells.count) 格,表头只有 \(header.columns.count) 格,可能错位,未使用",
                en:
                    "this row has \(cells.count) cells for \(header.columns.count) headers; they may be shifted; not used"
            ),
            at: Place(file: raw.file, row: row + 1),
            mend: Bilingual(
                zh: "数字或文字中的逗号要加引号,或另存为 .xlsx", en: "quote cells that hold commas, or save the table as .xlsx"))
    }

    /// The text of a row with one text in it.
    private func only(_ cells: [String]) -> String? {
        var text: String?
        // A row of a village ends this at its second cell.
        for cell in cells where !cell.isEmpty {
            let folded = HeaderText.folded(cell)
            if folded.isEmpty || folded == text { continue }
            if text != nil { return nil }
            text = folded
        }
        return text
    }

    /// Whether most words of a header row stand here again.
    private func isHeader(_ cells: [String]) -> Bool {
        header.rows.contains { row in
            let words = raw.rows[row].indices.filter { !raw.rows[row][$0].isEmpty }
            let same = words.count { $0 < cells.count && cells[$0] == raw.rows[row][$0] }
            return same >= 2 && same * 2 > words.count
        }
    }

    private func isUnits(_ cells: [String]) -> Bool {
        let filled = cells.lazy.filter { !$0.isEmpty }
        if filled.allSatisfy({ HeaderBlock.unit($0) != nil }) { return true }
        return only(cells)?.hasPrefix("单位:") ?? false
    }

    /// 1 2 3 4 …, or 甲 乙 1 2 …, as forms print below their headers.
    private static func areColumnNumbers(_ cells: [String]) -> Bool {
        let stems = ["甲", "乙", "丙", "丁", "戊", "栏次", "序号"]
        var next: Int?
        var (count, stemCount) = (0, 0)
        for cell in cells.map(HeaderText.folded) where !cell.isEmpty {
            if next == nil && stems.contains(cell) {
                stemCount += 1
                continue
            }
            let bare = cell.hasPrefix("(") && cell.hasSuffix(")") ? String(cell.dropFirst().dropLast()) : cell
            guard let number = Int(bare), number == next ?? number, next != nil || number <= 2 else { return false }
            next = number + 1
            count += 1
        }
        return count >= 3 || count == 2 && stemCount > 0
    }

    private static func isCode(_ cell: String) -> Bool {
        if case .code = CodeReader.read(cell, kind: .cn12, take: 12) { return true }
        return false
    }

    /// Totals are named in a column that names villages, or in the first cell of the row.
    private func totalWords(_ cells: [String], _ first: Int) -> String? {
        for column in keys + [first] where column < cells.count && TotalsWord.isTotal(cells[column]) {
            return HeaderText.folded(cells[column])
        }
        return nil
    }

    private func isFootnote(_ cells: [String], _ first: Int) -> Bool {
        let text = HeaderText.folded(cells[first])
        let openings = [
            "注", "备注", "说明", "填表", "填报", "审核", "制表", "复核", "联系人", "负责人", "单位负责人", "数据来源", "资料来源", "统计", "审批",
            "报送", "日期", "盖章", "单位(盖章)",
        ]
        let hasMark = text.contains(":")
        if hasMark, openings.contains(where: text.hasPrefix) { return true }
        return text.hasPrefix("注") && text.dropFirst().first.map { "1234567890.、".contains($0) } ?? false
    }
}

/// Words that name a row of sums.
package enum TotalsWord {
    static let whole: Set<String> = [
        "合计", "小计", "总计", "共计", "累计", "总和", "汇总", "全县", "全区", "全市", "全镇", "全乡", "全街道", "平均", "平均值", "均值", "总数",
        "合计数",
    ]
    /// Signs of which one stands in every such word, and few in names of villages.
    static let signs = Set("计总全均".unicodeScalars)
    static let endings = ["合计", "小计", "总计", "共计", "汇总", "平均"]

    /// Whether a cell, in any spacing, says that its row holds sums or means.
    package static func isTotal(_ cell: String) -> Bool {
        // Most cells are told by a look at their signs, which saves folding them.
        guard cell.unicodeScalars.contains(where: signs.contains) else { return false }
        let text = bare(cell)
        return whole.contains(text) || endings.contains { text.hasSuffix($0) && text.count > $0.count }
    }

    /// Whether the row holds means, which are not sums.
    static func isMean(_ words: String) -> Bool { words.contains("平均") || words.contains("均值") }

    /// Whether the row sums up a part of the table only.
    package static func isPart(_ words: String) -> Bool { bare(words).hasSuffix("小计") }

    /// The words before 小计 or 合计, such as a township.
    package static func subject(_ words: String) -> String {
        let text = bare(words)
        return endings.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? ""
    }

    private static func bare(_ cell: String) -> String {
        var text = HeaderText.folded(cell)
        while let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            text.removeSubrange(open...close)
        }
        return text.filter { $0 != ":" && !("0"..."9").contains($0) }
    }
}
