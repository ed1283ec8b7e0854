/// Units that stand outside the headers: in a line above (单位:万元、亩), in the title, or in a row below.
enum UnitLine {
    /// The matches with the units their headers do not name.
    static func applied(to matches: [HeaderMatch], _ raw: RawTable, _ header: HeaderBlock) -> [HeaderMatch] {
        let above = units(in: raw.rows[..<header.rows.lowerBound])
        return matches.map { match in
            guard match.unit == nil else { return match }
            // The row below speaks of its own column only, so it counts even where it does not fit.
            if let row = header.unitRow, let own = HeaderBlock.unit(raw.cell(row, match.column)) {
                return match.measured(in: own)
            }
            return applied(above, to: match)
        }
    }

    /// The units named in the rows above a header: after 单位: anywhere, and in brackets at the end of a title.
    package static func units(in rows: ArraySlice<[String]>) -> [String] {
        let cells = rows.joined().map(HeaderText.folded)
        return cells.flatMap { cell -> [String] in
            var text = cell[...]
            if let start = cell.range(of: "单位:") {
                text = cell[start.upperBound...]
            } else if cell.hasSuffix(")"), let open = cell.lastIndex(of: "(") {
                text = cell[cell.index(after: open)...]
            } else {
                // A cell of its own beside 单位: in the next one.
                return HeaderBlock.unit(cell).map { [$0] } ?? []
            }
            return text.split { "、,;/() ".contains($0) }.compactMap { Unit.recognised(String($0)) }
        }
    }

    /// The match with the one unit of the line that measures what its field measures; with none or several it stays as it is.
    static func applied(_ units: [String], to match: HeaderMatch) -> HeaderMatch {
        guard match.unit == nil, let canonical = match.field?.described?.unit else { return match }
        let fitting = Set(units.filter { Unit.factor(from: $0, to: canonical) != nil && $0 != "万" })
        // 人均可支配收入 is always in 元, whatever the money of the sheet.
        guard fitting.count == 1, let unit = fitting.first, canonical != "元" else { return match }
        return match.measured(in: unit)
    }
}

extension HeaderMatch {
    fileprivate func measured(in unit: String) -> HeaderMatch {
        var result = self
        result.unit = unit
        return result
    }
}
