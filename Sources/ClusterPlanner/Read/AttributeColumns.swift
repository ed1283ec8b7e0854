/// Turns the columns of joined tables into typed attributes, with a finding for every cell that was not plain.
enum AttributeColumns {
    /// Fields that name a village rather than describe it.
    private static let keys: Set<Field> = [.villageCode, .villageName, .townCode, .townName]

    static func fill(
        _ attributes: inout AttributeTable, from join: TableJoin, villages: [Village], _ findings: inout [Finding]
    ) {
        let table = join.table
        for match in table.matches {
            guard let field = match.field, !keys.contains(field) else { continue }
            let kind = field.described?.kind ?? guessedKind(match.column, join)
            let (factor, conversion) = conversion(match, field, table, &findings)
            let values: [AttributeValue] = villages.indices.map { village in
                let unit = CellReader.ColumnUnit(canonical: field.described?.unit ?? "", factor: factor)
                let parts = join.rows(of: village).map { row in
                    let cell = table.raw.cell(row, match.column)
                    let place = Place(
                        file: table.raw.file, sheet: table.raw.sheet, row: row + 1, column: match.header,
                        village: villages[village].label, value: cell)
                    return read(cell, kind, unit, place, &findings)
                }
                return MergedRows.value(of: parts, field)
            }
            // A blank cell of a later table leaves the value where it came from.
            let rows = villages.indices.map { village -> Int? in
                let isBlank = values[village] == .missing && attributes.value(field, village) != .missing
                return isBlank ? nil : join.rowOfVillage[village].map { $0 + 1 }
            }
            let year = match.year ?? table.options.year
            attributes.set(
                field, to: merged(values, into: attributes, field),
                from: ColumnSource(
                    file: table.raw.file, sheet: table.raw.sheet, header: match.header, year: year,
                    conversion: conversion, unit: field.described?.unit ?? statedUnit(match, field, table) ?? ""),
                rows: rows)
        }
    }

    /// A later table overrides an earlier one where it has a value.
    private static func merged(_ values: [AttributeValue], into attributes: AttributeTable, _ field: Field)
        -> [AttributeValue]
    {
        guard attributes.has(field) else { return values }
        return values.indices.map { values[$0] == .missing ? attributes.value(field, $0) : values[$0] }
    }

    private static func read(
        _ cell: String, _ kind: FieldKind, _ unit: CellReader.ColumnUnit, _ place: Place, _ findings: inout [Finding]
    ) -> AttributeValue {
        switch CellReader.read(cell, as: kind, in: unit) {
        case .value(let value): return value
        case .noted(let value, let note):
            findings.append(Finding("N1303", note, at: place))
            return value
        case .wrong(let why):
            findings.append(
                Finding(
                    "E1303",
                    Bilingual(
                        zh: "“\(cell)”读不懂(\(why.zh)),按缺失处理",
                        en: "'\(cell)' is not understood (\(why.en)); treated as missing"),
                    at: place, mend: Bilingual(zh: "请改正该单元格", en: "mend the cell")))
            return .missing
        }
    }

    /// The factor from the header's unit to the field's, told in a note.
    private static func conversion(
        _ match: HeaderMatch, _ field: Field, _ table: ReadTable, _ findings: inout [Finding]
    ) -> (Double, String) {
        guard let stated = statedUnit(match, field, table), let canonical = field.described?.unit, !canonical.isEmpty,
            stated != canonical
        else {
            return (1, "")
        }
        let place = Place(
            file: table.raw.file, sheet: table.raw.sheet, row: table.headerRow + 1, column: match.header)
        guard let factor = Unit.factor(from: stated, to: canonical) else {
            findings.append(
                Finding(
                    "W1305",
                    Bilingual(
                        zh: "表头单位“\(stated)”与字段单位“\(canonical)”不符,未换算",
                        en: "unit '\(stated)' of the header does not fit '\(canonical)'; not converted"),
                    at: place, mend: Bilingual(zh: "请核对单位", en: "check the unit")))
            return (1, "")
        }
        if factor == 1 { return (1, "") }
        let text = "\(stated) → \(canonical)"
        findings.append(
            Finding(
                "N1302",
                Bilingual(
                    zh: "“\(match.header)”由\(stated)换算为\(canonical)",
                    en: "'\(match.header)' converted from \(stated) to \(canonical)"),
                at: place))
        return (factor, text)
    }

    /// The unit the scenario gives, else the one in the header.
    private static func statedUnit(_ match: HeaderMatch, _ field: Field, _ table: ReadTable) -> String? {
        table.options.units.first { $0.name == match.header || $0.name == field.name }?.unit ?? match.unit
    }

    /// A county's own column holds numbers when all its cells do, else text.
    private static func guessedKind(_ column: Int, _ join: TableJoin) -> FieldKind {
        for case let row? in join.rowOfVillage {
            let cell = HeaderText.folded(join.table.raw.cell(row, column))
            if !CellReader.missing.contains(cell), Double(cell) == nil { return .text }
        }
        return .real
    }
}
