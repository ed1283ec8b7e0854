import CountyModel

/// Chooses the sheet of a workbook that holds the villages, when the scenario names none.
enum SheetPick {
    /// - Throws: ``PlannerError`` when the file cannot be read.
    package static func read(
        _ options: TableOptions, path: String, words: HeaderWords, _ findings: inout [Finding]
    ) throws -> RawTable {
        let file = try TableFile.open(path: path, named: options.path, encoding: options.encoding)
        if options.sheet != nil || file.sheets.count <= 1 { return try file.read(options.sheet) }
        var best: (index: Int, rank: (Int, Int), table: RawTable)?
        var others: [Int] = []
        for (index, sheet) in file.sheets.enumerated() {
            let table = try file.read(.number(index + 1))
            let hits =
                TableReader.header(of: table, options, words)
                .map { TableReader.hits(in: $0.columns, options, words) } ?? 0
            // Hidden sheets are old versions or lists of choices; one is taken only where no other has a header.
            let rank = (hits >= 2 && !sheet.isHidden ? 1 : 0, hits)
            if rank.0 == 1 { others.append(index) }
            if best.map({ rank > $0.rank }) ?? true { best = (index, rank, table) }
        }
        guard let best else { return try file.read(nil) }
        let names = file.sheets.map(\.name)
        let unread = others.filter { $0 != best.index }.map { names[$0] }
        findings.append(picked(names[best.index], names, unread, options.path))
        return best.table
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
        let list = Bilingual.list(others)
        return Finding(
            .otherSheetsUnread,
            Bilingual(
                zh: "\(file) 读取工作表“\(sheet)”;另有看似村表的工作表未读取:\(list.zh)",
                en: "'\(sheet)' of \(file) is read; other sheets that look like village tables are not: \(list.en)"),
            at: place, mend: mend)
    }
}
