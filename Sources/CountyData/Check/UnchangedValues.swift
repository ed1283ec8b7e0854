import CountyModel

/// Values that are the same to the last digit for three years: copied rather than counted.
///
/// Years come from headers (`2022年经营性收入`) or from tables that the scenario gives a year. Incomes and populations are
/// looked at; a village without income has 0 every year, and small counts may well stand still.
enum UnchangedValues {
    private struct Column {
        let table: TableReading
        let match: HeaderMatch
        let unit: CellReader.ColumnUnit
    }

    package static func findings(_ reading: CountyReading) -> [Finding] {
        let fields = reading.county.attributes.fields.filter { field in
            guard let unit = field.described?.unit else { return false }
            return ["万元", "元"].contains(unit) || field == .popRegistered || field == .popResident
        }
        return fields.flatMap { findings($0, reading) }
    }

    private static func findings(_ field: Field, _ reading: CountyReading) -> [Finding] {
        let years = columns(field, reading.tables)
        let last = years.keys.sorted().suffix(3)
        guard last.count == 3, let latest = last.last, let shown = years[latest] else { return [] }
        return reading.county.villages.indices.compactMap { village in
            let numbers = last.compactMap { year in years[year].flatMap { number($0, village) } }
            guard numbers.count == 3, let row = shown.table.rowOfVillage[village], let value = numbers.first,
                value != 0, numbers.allSatisfy({ $0 == value })
            else { return nil }
            let span = "\(last.first ?? latest)~\(latest)"
            let label = reading.county.villages[village].label
            return Finding(
                .unchangedValue,
                Bilingual(
                    zh: "\(field.label)在 \(span) 年三年都是 \(NumberText.plain(value)),一点未变",
                    en: "\(field) is \(NumberText.plain(value)) in each of the years \(span)"),
                at: Place(
                    file: shown.table.file, sheet: shown.table.sheet, row: row, column: shown.match.header,
                    village: label,
                    value: NumberText.plain(value)),
                mend: Bilingual(zh: "请核对是否照抄了上年数", en: "check whether last year's number was copied"))
        }
    }

    /// The column of a field by year; within one year the last table's.
    private static func columns(_ field: Field, _ tables: [TableReading]) -> [Int: Column] {
        var result: [Int: Column] = [:]
        for table in tables {
            guard let own = table.headers.first(where: { $0.field == field }) else { continue }
            let words = HeaderText(own.header).words
            for match in table.headers where match.field == field || HeaderText(match.header).words == words {
                guard let year = match.year ?? (match.column == own.column ? table.year : nil) else { continue }
                let canonical = field.described?.unit ?? ""
                let factor = (match.unit ?? own.unit).flatMap { Unit.factor(from: $0, to: canonical) } ?? 1
                result[year] = Column(
                    table: table, match: match, unit: CellReader.ColumnUnit(canonical: canonical, factor: factor))
            }
        }
        return result
    }

    private static func number(_ column: Column, _ village: Int) -> Double? {
        guard let row = column.table.rowOfVillage[village] else { return nil }
        let cell = column.table.raw.cell(row - 1, column.match.column)
        return CellReader.read(cell, as: .real, in: column.unit).number
    }
}
