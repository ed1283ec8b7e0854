import CountyModel

/// Whether the rows of a table speak of the villages that their codes name: town codes, towns and names.
///
/// A column of names that slipped by one row against its codes joins without a fault; only here it shows.
struct TableIdentity {
    private let table: TableReading
    private let reading: CountyReading
    private let endings: [String]

    /// - Parameter endings: endings that do not tell villages apart.
    init(_ table: TableReading, _ reading: CountyReading, endings: [String]) {
        (self.table, self.reading, self.endings) = (table, reading, endings)
    }

    package func findings() -> [Finding] {
        // Without codes rows were joined by these very names.
        guard column(.villageCode) != nil else { return [] }
        // Rows under an alias have another code, and may well have another name.
        return townCodes() + towns() + villageNames()
    }

    private func column(_ field: Field) -> HeaderMatch? { table.headers.first { $0.field == field } }

    private func rows(_ match: HeaderMatch, _ body: (Int, String, () -> Place) -> Finding?) -> [Finding] {
        guard let codes = column(.villageCode)?.column else { return [] }
        return reading.county.villages.indices.compactMap { village in
            let own = reading.county.villages[village]
            guard let row = table.rowOfVillage[village],
                HeaderText.folded(table.raw.cell(row - 1, codes)).hasPrefix(own.code.text)
            else { return nil }
            let cell = table.raw.cell(row - 1, match.column)
            if CellReader.isMissing(HeaderText.folded(cell)) { return nil }
            return body(village, cell) {
                Place(
                    file: table.file, sheet: table.sheet, row: row, column: match.header, village: own.label,
                    value: cell)
            }
        }
    }

    private func townCodes() -> [Finding] {
        guard let match = column(.townCode) else { return [] }
        return rows(match) { village, cell, place in
            guard let town = reading.county.villages[village].code.town else { return nil }
            var code = HeaderText.folded(cell)
            if code.hasSuffix(".0") { code.removeLast(2) }
            // Nine digits filled up with zeros are the same township.
            if code == town || code.hasPrefix(town), code.dropFirst(9).allSatisfy({ $0 == "0" }) { return nil }
            return Finding(
                .townCodeDiffers,
                Bilingual(
                    zh: "乡镇代码 \(code) 与村代码的前 9 位 \(town) 不同",
                    en: "town code \(code) differs from the first nine digits of the village's, \(town)"), at: place(),
                mend: Bilingual(zh: "请核对村代码与乡镇代码", en: "check both codes"))
        }
    }

    private func towns() -> [Finding] {
        guard let match = column(.townName) else { return [] }
        return rows(match) { village, cell, place in
            let own = reading.onMap[village].townName
            guard !own.isEmpty, cell != own, NameForm.bareTown(cell) != NameForm.bareTown(own) else { return nil }
            return Finding(
                .townNameDiffers,
                Bilingual(
                    zh: "表中乡镇为“\(HeaderText.folded(cell))”,村界图层中为“\(own)”",
                    en: "the table has township '\(HeaderText.folded(cell))', the map '\(own)'"), at: place(),
                mend: Bilingual(zh: "请核对区划调整和村代码", en: "check changes of townships, and the code"))
        }
    }

    private func villageNames() -> [Finding] {
        guard let match = column(.villageName) else { return [] }
        return rows(match) { village, cell, place in
            let own = reading.onMap[village]
            // A village that the map does not name is called by its code.
            if own.name == own.code.text || NameForm.agree(cell, own.name, endings: endings) { return nil }
            return Finding(
                .villageNameDiffers,
                Bilingual(
                    zh: "同一代码,表中村名为“\(HeaderText.folded(cell))”,村界图层中为“\(own.name)”",
                    en: "one code, but the table's name is '\(HeaderText.folded(cell))' and the map's "
                        + "'\(own.name)'"), at: place(),
                mend: Bilingual(
                    zh: "若只是改名可不处理;若相邻几行都不同,可能是代码列错行",
                    en: "fine if renamed; if rows nearby differ too, codes may have slipped"))
        }
    }
}
