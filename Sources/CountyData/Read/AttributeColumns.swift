import CountyModel
import Repeatable

/// Turns the columns of joined tables into typed attributes, with a finding for every cell that was not plain.
struct AttributeColumns {
    private let join: TableJoin
    private let villages: [Village]

    /// Fills the columns of one table; a later table overrides an earlier one where it has a value.
    ///
    /// - Parameter negatives: incomes below zero are left out of the table and put here.
    package static func fill(
        _ attributes: inout AttributeTable, from join: TableJoin, villages: [Village],
        _ negatives: inout [NegativeIncome], _ findings: inout [Finding]
    ) {
        let columns = AttributeColumns(join: join, villages: villages)
        let used = join.table.matches.filter { match in
            match.field.map { !HeaderMeaning.keys.contains($0) || $0 == .countyName } ?? false
        }
        // A column is read by itself, and what was read is put together in the order of the columns.
        let read = parallelMap(used.count, threads: 2) { columns.read(used[$0]) }
        for (match, result) in zip(used, read) {
            negatives += result.negatives
            findings += result.findings
            guard let column = result.column else { continue }
            let old = attributes.has(column.field) ? attributes : nil
            // A blank cell of a later table leaves the value where it came from.
            let rows = villages.indices.map { village -> Int? in
                let isBlank = column.values[village] == .missing && attributes.value(column.field, village) != .missing
                return isBlank ? nil : join.rowOfVillage[village].map { $0 + 1 }
            }
            attributes.set(
                column.field, to: columns.merged(column, over: old), from: columns.source(match, column), rows: rows)
        }
    }

    /// What reading one column gave.
    private struct ReadColumn {
        var column: Column?
        var negatives: [NegativeIncome] = []
        var findings: [Finding] = []
    }

    private func read(_ match: HeaderMatch) -> ReadColumn {
        var result = ReadColumn()
        guard let field = match.field else { return result }
        result.column = column(match, field, &result.negatives, &result.findings)
        return result
    }

    /// One column after reading.
    private struct Column {
        var field: Field
        var values: [AttributeValue]
        var conversion = ""
        var unit = ""
    }

    private var table: ReadTable { join.table }

    private func column(
        _ match: HeaderMatch, _ field: Field, _ negatives: inout [NegativeIncome], _ findings: inout [Finding]
    ) -> Column? {
        let cells = cells(match)
        let kind = field.described?.kind ?? guessedKind(cells)
        if holdsPersonalData(match, isNumber: field.described != nil && (kind == .integer || kind == .real)) {
            findings.append(personal(match))
            return nil
        }
        if kind == .integer || kind == .real, let finding = notNumbers(match, cells) {
            findings.append(finding)
            return nil
        }
        if field == .firstSecLevel, holdsNames(cells) {
            findings.append(
                Finding(
                    .personalColumn,
                    Bilingual(
                        zh: "“\(match.shownHeader)”列不是派出层级(省派、市派…),可能是姓名,未读取",
                        en: "column '\(match.shownHeader)' holds no levels (省派, 市派 …), perhaps names; not read"),
                    at: headerPlace(match)))
            return nil
        }
        let (factor, conversion) = conversion(match, field, &findings)
        let isEstimate = kind == .integer && field != .starRating && areEstimates(cells)
        if isEstimate { findings.append(estimates(match)) }
        let unit = CellReader.ColumnUnit(
            canonical: field.described?.unit ?? "", factor: factor, isEstimate: isEstimate)
        var column = Column(field: field, values: [], conversion: conversion)
        column.unit = field.described?.unit ?? statedUnit(match, field) ?? ""
        column.values = villages.indices.map { village in
            let parts = join.rows(of: village).map { row in
                read(table.raw.cell(row, match.column), kind, unit, at: { place(match, village, row) }, &findings)
            }
            return MergedRows.value(of: parts, field)
        }
        if kind == .list { column.values = tagged(column.values, match) }
        if field == .clusterNow, isTag(cells) {
            findings.append(onlyTag(match))
            column.field = .honourTags
            column.values = tagged(column.values, match)
        }
        takeNegatives(of: &column, match, &negatives)
        if kind == .integer || kind == .real {
            UnitSuspicion.examine(
                field, column.values, at: { place(match, $0, join.rowOfVillage[$0] ?? 0) }, header: headerPlace(match),
                isConverted: factor != 1, &findings)
            if let usual = field.described?.usual, usual.lowerBound >= 0 {
                column.values = column.values.map { $0.isNegative ? .missing : $0 }
            }
        }
        return column
    }

    private func place(_ match: HeaderMatch, _ village: Int, _ row: Int) -> Place {
        Place(
            file: table.raw.file, sheet: table.raw.sheet, row: row + 1, column: match.shownHeader,
            village: villages[village].label, value: table.raw.cell(row, match.column))
    }

    private func headerPlace(_ match: HeaderMatch) -> Place {
        Place(
            file: table.raw.file, sheet: table.raw.sheet, row: table.headerRow + 1, column: match.shownHeader)
    }

    private func source(_ match: HeaderMatch, _ column: Column) -> ColumnSource {
        ColumnSource(
            file: table.raw.file, sheet: table.raw.sheet, header: match.shownHeader,
            year: match.year ?? table.options.year, conversion: column.conversion, unit: column.unit)
    }

    /// Values before empty cells; tags of several columns together.
    private func merged(_ column: Column, over old: AttributeTable?) -> [AttributeValue] {
        guard let old else { return column.values }
        let isSameTable = old.source(of: column.field)?.file == table.raw.file
        return villages.indices.map { village in
            let earlier = old.value(column.field, village)
            if case .list(let items) = column.values[village], case .list(let before) = earlier, isSameTable {
                return .list(before + items.filter { !before.contains($0) })
            }
            return column.values[village] == .missing ? earlier : column.values[village]
        }
    }

    private func read(
        _ cell: String, _ kind: FieldKind, _ unit: CellReader.ColumnUnit, at place: () -> Place,
        _ findings: inout [Finding]
    ) -> AttributeValue {
        // No village has an income of as many digits as a telephone.
        if kind == .integer || kind == .real, PersonalData.isFound(in: cell) {
            var place = place()
            place.value = nil
            findings.append(
                Finding(
                    .personalCell,
                    Bilingual(
                        zh: "单元格像是电话或身份证号,不读取", en: "the cell looks like a telephone or identity number; not read"),
                    at: place, mend: Bilingual(zh: "请改正该单元格", en: "mend the cell")))
            return .missing
        }
        switch CellReader.read(cell, as: kind, in: unit) {
        case .value(let value): return value
        case .noted(let value, let note):
            findings.append(Finding(.rewrittenNumber, note, at: place()))
            return value
        case .wrong(let why):
            findings.append(
                Finding(
                    .unreadableCell,
                    Bilingual(
                        zh: "“\(cell)”读不懂(\(why.zh)),按缺失处理",
                        en: "'\(cell)' is not understood (\(why.en)); treated as missing"),
                    at: place(), mend: Bilingual(zh: "请改正该单元格", en: "mend the cell")))
            return .missing
        }
    }

    /// The factor from the header's unit to the field's, told in a note.
    private func conversion(_ match: HeaderMatch, _ field: Field, _ findings: inout [Finding]) -> (Double, String) {
        guard let stated = statedUnit(match, field), let canonical = field.described?.unit, !canonical.isEmpty,
            stated != canonical
        else {
            return (1, "")
        }
        guard let factor = Unit.factor(from: stated, to: canonical) else {
            findings.append(
                Finding(
                    .unfitUnit,
                    Bilingual(
                        zh: "表头单位“\(stated)”与字段单位“\(canonical)”不符,未换算",
                        en: "unit '\(stated)' of the header does not fit '\(canonical)'; not converted"),
                    at: headerPlace(match), mend: Bilingual(zh: "请核对单位", en: "check the unit")))
            return (1, "")
        }
        if factor == 1 { return (1, "") }
        findings.append(
            Finding(
                .convertedUnit,
                Bilingual(
                    zh: "“\(match.shownHeader)”由\(stated)换算为\(canonical)",
                    en: "'\(match.shownHeader)' converted from \(stated) to \(canonical)"),
                at: headerPlace(match)))
        return (factor, "\(stated) → \(canonical)")
    }

    /// The unit the scenario gives, else the one in the header.
    private func statedUnit(_ match: HeaderMatch, _ field: Field) -> String? {
        table.options.units.first { [match.header, match.shownHeader, field.name].contains($0.name) }?.unit
            ?? match.unit
    }
}

extension AttributeColumns {
    /// The cells of a column that are not missing, half-width.
    private func cells(_ match: HeaderMatch) -> [String] {
        join.rowOfVillage.compactMap { row in
            row.map { HeaderText.folded(table.raw.cell($0, match.column)) }
        }.filter { !CellReader.isMissing($0) }
    }

    /// One fraction among a county's counts is a fault; a column of them holds estimates, as statistical offices publish them.
    private func areEstimates(_ cells: [String]) -> Bool {
        let numbers = cells.compactMap(Double.init)
        return numbers.count >= 3 && numbers.count { $0 != $0.rounded() } * 5 > numbers.count
    }

    private func estimates(_ match: HeaderMatch) -> Finding {
        Finding(
            .estimatedCounts,
            Bilingual(
                zh: "“\(match.shownHeader)”列应为个数而有许多小数,按估计数读取",
                en: "column '\(match.shownHeader)' should hold counts and holds many fractions; taken as estimates"),
            at: headerPlace(match))
    }

    /// Under 第一书记 stands the level that sends the secretary, or the secretary's name.
    private func holdsNames(_ cells: [String]) -> Bool {
        cells.count { !SecretaryLevel.isOne($0) } * 2 > cells.count
    }

    /// A county's own column holds numbers when all its cells do, flags when all are √ or 是 or 否, else text.
    private func guessedKind(_ cells: [String]) -> FieldKind {
        if cells.allSatisfy({ Double($0) != nil }) { return .real }
        return cells.allSatisfy { CellReader.isMark($0) } ? .flag : .text
    }

    /// Any cell of the table counts, also of rows that belong to no village.
    /// One stray telephone number among a county's numbers spoils its cell; a column of them is another column.
    private func holdsPersonalData(_ match: HeaderMatch, isNumber: Bool) -> Bool {
        func isVillage(_ row: Int) -> Bool { table.setAside.findings[row] == nil }
        let rows = table.firstRow..<max(table.firstRow, table.raw.rows.count)
        let found = rows.count { PersonalData.isFound(in: table.raw.cell($0, match.column)) && isVillage($0) }
        guard isNumber, found > 0 else { return found > 0 }
        return found * 2 > rows.count { isVillage($0) && !table.raw.cell($0, match.column).isEmpty }
    }

    /// A column of words under a header of numbers is another column, and its words may be names; they are not repeated.
    private func notNumbers(_ match: HeaderMatch, _ cells: [String]) -> Finding? {
        let words = cells.count { cell in
            if let first = cell.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return false }
            return !cell.contains { ("0"..."9").contains($0) || "★⭐#一二三四五".contains($0) } && !CellReader.isMark(cell)
        }
        guard words >= 3, words * 2 > cells.count else { return nil }
        return Finding(
            .wordsForNumbers,
            Bilingual(
                zh: "“\(match.shownHeader)”列应为数字,但 \(words) 个村填的是文字,整列未读取",
                en:
                    "column '\(match.shownHeader)' should hold numbers, but holds words for \(Wording.count(words, "village")); none of it is read"
            ),
            at: headerPlace(match),
            mend: Bilingual(
                zh: "请核对表头;如该列是别的内容,请改表头或在 columns 写明",
                en: "check the header; if the column is another thing, rename it or say its field under columns"))
    }

    private func personal(_ match: HeaderMatch) -> Finding {
        Finding(
            .personalNumbers,
            Bilingual(
                zh: "“\(match.shownHeader)”列里有电话或身份证号码,整列未读取",
                en: "column '\(match.shownHeader)' holds telephone or identity numbers; none of it is read"),
            at: headerPlace(match),
            mend: Bilingual(zh: "请从表中删去这些号码", en: "delete those numbers from the table"))
    }

    /// Whether a column holds √, 是 and 否 and nothing else.
    private func isTag(_ cells: [String]) -> Bool {
        !cells.isEmpty && cells.allSatisfy { CellReader.isMark($0) || ["0", "1"].contains($0) }
    }

    /// A √ in a column of tags stands for the words above it.
    private func tagged(_ values: [AttributeValue], _ match: HeaderMatch) -> [AttributeValue] {
        let words = HeaderText(match.header.split(separator: "_").last.map(String.init) ?? match.header).words
        return values.map { Self.tagged($0, words) }
    }

    private static func tagged(_ value: AttributeValue, _ words: String) -> AttributeValue {
        let items: [String]
        switch value {
        case .list(let list): items = list
        case .text(let text): items = [text]
        case .missing, .number, .flag: return value
        }
        let tags = items.compactMap { item -> String? in
            let folded = HeaderText.folded(item)
            if CellReader.isYes(folded) { return words }
            return CellReader.isMark(folded) || folded == "0" ? nil : item
        }
        return tags.isEmpty ? .missing : .list(tags)
    }

    private func onlyTag(_ match: HeaderMatch) -> Finding {
        Finding(
            .tagsForAreas,
            Bilingual(
                zh: "“\(match.shownHeader)”列只有 √ 或 是/否,是标签而不是片区名称,按荣誉标签读取",
                en:
                    "column '\(match.shownHeader)' holds only √ or yes and no: a tag, not the name of an area; read as a tag"
            ),
            at: headerPlace(match),
            mend: Bilingual(
                zh: "现有片区一列应填片区名称,如“石溪片区”", en: "the column of present areas should hold their names"))
    }

    /// Takes incomes below zero out of a column.
    private func takeNegatives(of column: inout Column, _ match: HeaderMatch, _ negatives: inout [NegativeIncome]) {
        guard NegativeIncome.fields.contains(column.field) else { return }
        for village in villages.indices {
            guard case .number(let number) = column.values[village], number < 0 else { continue }
            let place = place(match, village, join.rowOfVillage[village] ?? 0)
            negatives.append(
                NegativeIncome(village: village, amountWan: -number, source: source(match, column), place: place))
            column.values[village] = .missing
        }
    }
}

extension AttributeValue {
    /// Whether it is a number below zero.
    fileprivate var isNegative: Bool {
        if case .number(let number) = self { return number < 0 }
        return false
    }
}
