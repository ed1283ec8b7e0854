import CountyModel

/// Takes persons' numbers and names out of columns of words before anything is made of them: names of villages, towns, remarks.
enum PersonalCells {
    /// The table without those cells, and a warning for each column that had some.
    ///
    /// A column of which most cells are such is another column and stays as it is here; it is not read at all later.
    static func taken(from table: ReadTable, _ findings: inout [Finding]) -> ReadTable {
        var rows: [[String]]?
        for match in table.matches where holdsWords(match) {
            let all = table.firstRow..<max(table.firstRow, table.raw.rows.count)
            let found = all.filter { PersonalData.isFound(inWords: table.raw.cell($0, match.column)) }
            guard let first = found.first else { continue }
            let filled = all.count { !table.raw.cell($0, match.column).isEmpty }
            if !isKey(match), found.count * 2 > filled { continue }
            var changed = rows ?? table.raw.rows
            for row in found { changed[row][match.column] = "" }
            rows = changed
            let place = Place(
                file: table.raw.file, sheet: table.raw.sheet, row: first + 1, column: match.shownHeader)
            findings.append(finding(match.shownHeader, found.count, place))
        }
        return rows.map { table.with(table.raw.with($0)) } ?? table
    }

    /// The cells of a map's names without those that hold persons' data.
    static func name(_ cell: String?) -> String? {
        cell.flatMap { PersonalData.isFound(inWords: $0) ? nil : $0 }
    }

    /// A warning on a column of which some cells are not read.
    static func finding(_ header: String, _ count: Int, _ place: Place) -> Finding {
        Finding(
            .personalNumbers,
            Bilingual(
                zh: "“\(header)”列有 \(count) 格像是电话、身份证号或姓名,这些格未读取",
                en:
                    "\(Wording.count(count, "cell")) of column '\(header)' \(count == 1 ? "looks" : "look") like a telephone or identity number or a person's name; not read"
            ),
            at: place,
            mend: Bilingual(zh: "请从表中删去这些内容", en: "delete them from the table"))
    }

    private static func isKey(_ match: HeaderMatch) -> Bool {
        [.villageName, .townName, .countyName].contains(match.field)
    }

    private static func holdsWords(_ match: HeaderMatch) -> Bool {
        guard let field = match.field, ![.villageCode, .townCode, .leaderCounty, .leaderTown].contains(field) else {
            return false
        }
        return switch field.described?.kind {
        case .text, .list, nil: true
        case .integer, .real, .flag: false
        }
    }
}
