import CountyModel

/// Chooses the sheet of a workbook that holds the villages, when the scenario names none.
enum SheetPick {
    /// - Throws: ``PlannerError`` when the file cannot be read.
    package static func read(
        _ options: TableOptions, path: String, words: HeaderWords, _ findings: inout [Finding]
    ) throws -> RawTable {
        func raw(_ sheet: SheetChoice?) throws -> RawTable {
            try TableFile.read(path: path, named: options.path, sheet: sheet, encoding: options.encoding)
        }
        if options.sheet != nil { return try raw(options.sheet) }
        let names = try TableFile.sheets(path: path, named: options.path)
        guard names.count > 1 else { return try raw(nil) }
        let tables = try names.map { try raw(.name($0)) }
        let hits = tables.map { table in
            TableReader.header(of: table, options, words).map { TableReader.hits(in: $0.columns, options, words) } ?? 0
        }
        let hidden = WorkbookFacts.hiddenSheets(path: path)
        // Hidden sheets are old versions or lists of choices; one is taken only where no other has a header.
        let rank = names.indices.map { (hits[$0] >= 2 && !hidden.contains(names[$0]) ? 1 : 0, hits[$0]) }
        guard let best = names.indices.max(by: { (rank[$0].0, rank[$0].1, -$0) < (rank[$1].0, rank[$1].1, -$1) }) else {
            return try raw(nil)
        }
        let others = names.indices.filter { $0 != best && rank[$0].0 == 1 }.map { names[$0] }
        findings.append(picked(names[best], names, others, options.path))
        return tables[best]
    }

    private static func picked(_ sheet: String, _ all: [String], _ others: [String], _ file: String) -> Finding {
        let place = Place(file: file, sheet: sheet)
        let mend = Bilingual(
            zh: "要读其他工作表,请在 data.tables 另写一项并写明 sheet",
            en: "to read another, add an entry with its sheet to data.tables")
        if others.isEmpty {
            return Finding(
                .sheetChosen,
                Bilingual(
                    zh: "\(file) 有 \(all.count) 张工作表,读取“\(sheet)”",
                    en: "\(file) has \(all.count) sheets; '\(sheet)' is read"),
                at: place, mend: mend)
        }
        let list = others.joined(separator: "、")
        return Finding(
            .otherSheetsUnread,
            Bilingual(
                zh: "\(file) 读取工作表“\(sheet)”;另有看似村表的工作表未读取:\(list)",
                en: "'\(sheet)' of \(file) is read; other sheets that look like village tables are not: \(list)"),
            at: place, mend: mend)
    }
}
