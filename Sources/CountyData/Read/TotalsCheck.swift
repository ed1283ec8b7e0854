import CountyModel

/// Compares the sums a table states with the sums of its rows.
struct TotalsCheck {
    private let table: ReadTable
    /// Rows of villages, counted from 0.
    private let rows: [Int]

    /// Warns of every sum that is not the sum of any rows it can stand for.
    ///
    /// - Complexity: O(cells) for each row of sums.
    package static func check(_ table: ReadTable, _ findings: inout [Finding]) {
        let totals = table.setAside.totals.filter { !TotalsWord.isMean($0.words) }
        if totals.isEmpty { return }
        let check = TotalsCheck(table)
        for (row, words) in totals {
            let groups = check.groups(row, words)
            for match in table.matches where isAdditive(match) {
                if let finding = check.compared(row, match, groups) { findings.append(finding) }
            }
        }
    }

    private init(_ table: ReadTable) {
        self.table = table
        rows = table.raw.rows.indices.filter { row in
            row > table.header.last && table.setAside.findings[row] == nil
                && table.raw.rows[row].contains { !HeaderText.folded($0).isEmpty }
        }
    }

    /// People, land, money and things add up; distances, stars and the income of a person do not.
    private static func isAdditive(_ match: HeaderMatch) -> Bool {
        guard let described = match.field?.described, described.kind == .integer || described.kind == .real else {
            return false
        }
        return ["人", "户", "个", "家", "宗", "亩", "万元"].contains(described.unit)
    }

    /// The rows a row of sums can stand for, the likeliest first: those since the last sum, those of the township, those up to the
    /// next sum, all.
    private func groups(_ total: Int, _ words: String) -> [[Int]] {
        let others = table.setAside.totals.map(\.row)
        let before = others.last { $0 < total } ?? -1
        let after = others.first { $0 > total } ?? Int.max
        var groups = [rows.filter { $0 > before && $0 < total }, rows.filter { $0 > total && $0 < after }]
        let subject = TotalsWord.subject(words)
        if let column = table.matches.first(where: { $0.field == .townName })?.column {
            let own = HeaderText.folded(table.raw.cell(total, column))
            let towns = [subject, own].filter { !$0.isEmpty && !TotalsWord.isTotal($0) }
            let ofTown = rows.filter { towns.contains(HeaderText.folded(table.raw.cell($0, column))) }
            if !ofTown.isEmpty { groups.insert(ofTown, at: 0) }
        }
        let isWhole = !TotalsWord.isPart(words) && (subject.isEmpty || subject.hasPrefix("全"))
        groups.insert(rows, at: isWhole ? 0 : groups.count)
        return groups.filter { !$0.isEmpty }
    }

    private func compared(_ total: Int, _ match: HeaderMatch, _ groups: [[Int]]) -> Finding? {
        let cell = table.raw.cell(total, match.column)
        guard let stated = number(cell, match), let likeliest = groups.first else { return nil }
        let decimals = HeaderText.folded(cell).split(separator: ".").dropFirst().first.map { min($0.count, 6) } ?? 0
        let step = (0..<decimals).reduce(0.5) { step, _ in step / 10 }
        for group in groups {
            // Every row may have been rounded like the sum; a sum of roundings grows with the root of their number.
            let isCount = match.field?.described?.kind == .integer
            let slack = isCount ? 0.001 : step * (1 + Double(group.count).squareRoot()) + abs(stated) * 1e-9
            if abs(sum(group, match) - stated) <= slack { return nil }
        }
        let found = NumberText.plain(NumberText.rounded(sum(likeliest, match), 6))
        let said = NumberText.plain(stated)
        return Finding(
            .wrongTotal,
            Bilingual(
                zh: "合计与各行之和不符:表中写 \(said),\(likeliest.count) 行相加为 \(found)",
                en:
                    "the total is not the sum of its rows: \(said) is written, \(Wording.count(likeliest.count, "row")) \(Wording.plural(likeliest.count, "adds", "add")) up to \(found)"
            ),
            at: Place(
                file: table.raw.file, sheet: table.raw.sheet, row: total + 1, column: match.shownHeader, value: cell),
            mend: Bilingual(zh: "请核对是否漏行、重复行或填错", en: "look for a row left out, a row entered twice or a wrong number"))
    }

    private func sum(_ rows: [Int], _ match: HeaderMatch) -> Double {
        rows.reduce(0) { $0 + (number(table.raw.cell($1, match.column), match) ?? 0) }
    }

    /// A number in the column's own unit, without notes or complaints.
    private func number(_ cell: String, _ match: HeaderMatch) -> Double? {
        CellReader.read(cell, as: .real, in: .init(canonical: match.unit ?? match.field?.described?.unit ?? "")).number
    }
}
