import ClusterPlanner

/// What the page is told of the headers of tables, and of the fields they may be taken for.
enum FieldAnswer {
    /// A field in both languages.
    static func name(_ field: Field) -> JSONValue {
        .object([
            ("field", .text(field.name)), ("label", .list([.text(field.label), .text(field.englishName)])),
        ])
    }

    /// Every field of the dictionary, in its order.
    static let fields: JSONValue = .list(
        Field.dictionary.map { row in
            .object([
                ("field", .text(row.field.name)),
                ("label", .list([.text(row.field.label), .text(row.field.englishName)])),
                ("unit", WebAnswer.both(UnitWords.both(row.unit))),
                ("units", .list(UnitChoices.of(row.field).map { WebAnswer.both(UnitWords.asWritten($0)) })),
                ("isNeeded", .flag(row.need != .optional)),
            ])
        })

    /// A table with its columns.
    static func table(_ look: TableLook, _ name: String) -> JSONValue {
        .object([
            ("file", .text(name)), ("sheet", look.sheet.map { .text($0) } ?? .null),
            ("headerRow", .integer(look.headerRows.upperBound)),
            ("rows", .integer(look.rowCount - look.setAsideCount)), ("setAside", .integer(look.setAsideCount)),
            ("columns", .list(look.columns.map { column($0, look) })),
        ])
    }

    private static func column(_ column: TableLook.Column, _ look: TableLook) -> JSONValue {
        let match = column.match
        // Several columns of one name are told apart by their number, as the scenario tells them apart.
        let twins = look.columns.filter { $0.match.shownHeader == match.shownHeader }
        let number = twins.firstIndex { $0.match.column == match.column }.map { $0 + 1 } ?? 1
        let unit = match.unit ?? match.field?.described?.unit
        return .object([
            ("header", .text(match.shownHeader)),
            ("key", .text(match.shownHeader + (twins.count > 1 ? "#\(number)" : ""))),
            ("field", match.field.map { .text($0.name) } ?? .null), ("way", .text(match.way.rawValue)),
            ("unit", unit.map { WebAnswer.both(UnitWords.asWritten($0)) } ?? .null),
            ("isUnitSaid", .flag(match.unit != nil)),
            ("year", match.year.map { .integer($0) } ?? .null),
            ("samples", .list(column.samples.map { .text($0) })),
            ("choices", .list(match.choices.map { .text($0.name) })),
        ])
    }

    /// Lines between strong and weak villages by each income that may be meant.
    static func measures(_ lines: [IncomeLines], chosen: IncomeLines?) -> JSONValue {
        .list(
            lines.map { line in
                .object([
                    ("field", .text(line.measure.name)),
                    ("label", .list([.text(line.measure.label), .text(line.measure.englishName)])),
                    ("strong", .real(line.strong, decimals: 2)), ("weak", .real(line.weak, decimals: 2)),
                    ("unit", WebAnswer.both(UnitWords.both(line.measure.described?.unit ?? ""))),
                    ("strongCount", .integer(line.strongCount)), ("weakCount", .integer(line.weakCount)),
                    ("isChosen", .flag(line.measure == chosen?.measure)),
                ])
            })
    }
}
