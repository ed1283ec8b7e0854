import CountyModel

/// Whether the rows of a table speak of the villages that their codes name: town codes, towns and names.
///
/// A column of names that slipped by one row against its codes joins without a fault; only here it shows.
struct TableIdentity {
    private let table: TableReading
    private let reading: CountyReading
    private let names: VillageNames

    /// - Parameter endings: endings that do not tell villages apart.
    init(_ table: TableReading, _ reading: CountyReading, endings: [String]) {
        (self.table, self.reading) = (table, reading)
        names = VillageNames(
            names: reading.onMap.map { $0.name == $0.code.text ? nil : $0.name },
            towns: reading.onMap.map { $0.townName.isEmpty ? nil : $0.townName }, endings: endings)
    }

    package func findings() -> [Finding] {
        // Without codes rows were joined by these very names.
        guard column(.villageCode) != nil else { return [] }
        // Rows under an alias have another code, and may well have another name.
        return townCodes() + towns() + villageNames()
    }

    private func column(_ field: Field) -> HeaderMatch? { table.headers.first { $0.field == field } }

    private func rows(_ match: HeaderMatch, _ body: (Int, String, Place) -> Finding?) -> [Finding] {
        reading.county.villages.indices.compactMap { village in
            guard let row = table.rowOfVillage[village], hasOwnCode(row, village) else { return nil }
            let cell = table.raw.cell(row - 1, match.column)
            if CellReader.missing.contains(HeaderText.folded(cell)) { return nil }
            let place = Place(
                file: table.file, sheet: table.sheet, row: row, column: match.header,
                village: reading.county.villages[village].label, value: cell)
            return body(village, cell, place)
        }
    }

    private func hasOwnCode(_ row: Int, _ village: Int) -> Bool {
        guard let match = column(.villageCode) else { return false }
        return HeaderText.folded(table.raw.cell(row - 1, match.column)).hasPrefix(
            reading.county.villages[village].code.text)
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
                    en: "town code \(code) differs from the first nine digits of the village's, \(town)"), at: place,
                mend: Bilingual(zh: "请核对村代码与乡镇代码", en: "check both codes"))
        }
    }

    private func towns() -> [Finding] {
        guard let match = column(.townName) else { return [] }
        return rows(match) { village, cell, place in
            let own = reading.onMap[village].townName
            guard !own.isEmpty, NameForm.bareTown(cell) != NameForm.bareTown(own) else { return nil }
            return Finding(
                .townNameDiffers,
                Bilingual(
                    zh: "表中乡镇为“\(HeaderText.folded(cell))”,村界图层中为“\(own)”",
                    en: "the table has township '\(HeaderText.folded(cell))', the map '\(own)'"), at: place,
                mend: Bilingual(zh: "请核对区划调整和村代码", en: "check changes of townships, and the code"))
        }
    }

    private func villageNames() -> [Finding] {
        guard let match = column(.villageName) else { return [] }
        return rows(match) { village, cell, place in
            if names.agrees(cell, with: village) { return nil }
            return Finding(
                .villageNameDiffers,
                Bilingual(
                    zh: "同一代码,表中村名为“\(HeaderText.folded(cell))”,村界图层中为“\(reading.onMap[village].name)”",
                    en: "one code, but the table's name is '\(HeaderText.folded(cell))' and the map's "
                        + "'\(reading.onMap[village].name)'"), at: place,
                mend: Bilingual(
                    zh: "若只是改名可不处理;若相邻几行都不同,可能是代码列错行",
                    en: "fine if renamed; if rows nearby differ too, codes may have slipped"))
        }
    }
}
