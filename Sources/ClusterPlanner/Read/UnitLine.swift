/// The line above a header that names units for the columns without one: 单位:万元、亩.
enum UnitLine {
    /// The units named in the rows above a header.
    static func units(in rows: ArraySlice<[String]>) -> [String] {
        let cells = rows.joined().map(HeaderText.folded)
        return cells.flatMap { cell -> [String] in
            guard let start = cell.range(of: "单位:") else { return [] }
            return cell[start.upperBound...].split { "、,;/() ".contains($0) }.compactMap { Unit.recognised(String($0)) }
        }
    }

    /// The match with the one unit of the line that measures what its field measures; with none or several it stays as it is.
    static func applied(_ units: [String], to match: HeaderMatch) -> HeaderMatch {
        guard match.unit == nil, let canonical = match.field?.described?.unit else { return match }
        let fitting = Set(units.filter { Unit.factor(from: $0, to: canonical) != nil && $0 != "万" })
        // 人均可支配收入 is always in 元, whatever the money of the sheet.
        guard fitting.count == 1, let unit = fitting.first, canonical != "元" else { return match }
        return HeaderMatch(
            column: match.column, header: match.header, field: match.field, way: match.way, unit: unit, year: match.year
        )
    }
}
