import Foundation

/// Puts the rows of a table beside the villages of the map.
struct TableJoin {
    let table: ReadTable
    let codes: [VillageCode]
    let codeKind: CodeKind
    /// Row of the table per village, counted from 0; `nil` where the table does not have the village.
    private(set) var rowOfVillage: [Int?]
    /// Rows below the header that are not blank.
    private(set) var rowsIn = 0

    /// Names and townships of the villages, for tables without codes.
    struct Names {
        let names: [String?]
        let towns: [String?]
        let strip: [String]
    }

    init(
        _ table: ReadTable, codes: [VillageCode], codeKind: CodeKind, codeTake: Int, names: Names,
        _ findings: inout [Finding]
    ) throws {
        (self.table, self.codes, self.codeKind) = (table, codes, codeKind)
        rowOfVillage = Array(repeating: nil, count: codes.count)
        let key = try JoinKey(table, names, codes, codeKind, codeTake)
        let raw = table.raw
        for row in table.firstRow..<max(raw.rows.count, table.firstRow) {
            if raw.rows[row].allSatisfy({ HeaderText.folded($0).isEmpty }) { continue }
            rowsIn += 1
            var place = Place(file: raw.file, sheet: raw.sheet, row: row + 1, column: key.header)
            place.village = key.nameColumn.map { raw.cell(row, $0) }
            if let reason = table.setAside.findings[row] {
                findings.append(reason)
                continue
            }
            switch key.village(row) {
            case .found(let village):
                if let earlier = rowOfVillage[village] {
                    findings.append(duplicate(codes[village], earlier, place))
                } else {
                    rowOfVillage[village] = row
                }
            case .problem(let finding): findings.append(finding(place))
            }
        }
    }

    private func duplicate(_ code: VillageCode, _ earlier: Int, _ place: Place) -> Finding {
        Finding(
            "E1204",
            Bilingual(
                zh: "与第 \(earlier + 1) 行是同一个村(\(code)),本行未使用",
                en: "the same village as row \(earlier + 1) (\(code)); this row is not used"),
            at: place, mend: Bilingual(zh: "请删去重复的一行", en: "delete one of the two rows"))
    }

    /// Villages of the map that the table does not have.
    func missingVillages() -> [Int] { rowOfVillage.indices.filter { rowOfVillage[$0] == nil } }
}

/// How a row names its village: by code, or by township and name.
private struct JoinKey {
    enum Found {
        case found(Int)
        case problem((Place) -> Finding)
    }

    let nameColumn: Int?
    let header: String
    private let table: ReadTable
    private let codeColumn: Int?
    private let townColumn: Int?
    private let codeKind: CodeKind
    private let codeTake: Int
    private let byCode: [VillageCode: Int]
    private let byName: [String: [Int]]
    private let byFullName: [String: [Int]]
    private let towns: Set<String>
    private let strip: [String]

    init(
        _ table: ReadTable, _ names: TableJoin.Names, _ codes: [VillageCode], _ codeKind: CodeKind, _ codeTake: Int
    ) throws {
        func column(_ field: Field) -> Int? { table.matches.first { $0.field == field }?.column }
        self.table = table
        (self.codeKind, self.codeTake, strip) = (codeKind, codeTake, names.strip)
        nameColumn = column(.villageName)
        townColumn = column(.townName)
        let wantsCode = table.options.join.isEmpty || table.options.join.contains(.villageCode)
        codeColumn = wantsCode ? column(.villageCode) : nil
        guard codeColumn != nil || nameColumn != nil else {
            let headers = table.matches.map(\.shownHeader).filter { !$0.isEmpty }
            throw PlannerError(
                .data, "E1101",
                Bilingual(zh: "\(table.raw.file) 没有村代码列", en: "\(table.raw.file) has no column of village codes"),
                at: Place(file: table.raw.file, sheet: table.raw.sheet, row: table.headerRow + 1),
                mend: Bilingual(
                    zh: "请在 columns 写明哪一列是 village_code,现有表头:\(headers.joined(separator: "、"))",
                    en:
                        "say under columns which header is village_code; the headers are: \(headers.joined(separator: ", "))"
                ))
        }
        header = (codeColumn ?? nameColumn).map { table.raw.cell(table.headerRow, $0) } ?? ""
        byCode = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        var byName: [String: [Int]] = [:]
        var byFullName: [String: [Int]] = [:]
        for (village, name) in names.names.enumerated() {
            guard let name else { continue }
            let plain = Self.plain(name, names.strip)
            byName[plain, default: []].append(village)
            byFullName[HeaderText.folded(name), default: []].append(village)
            if let town = names.towns[village] {
                byName[Self.plainTown(town) + "/" + plain, default: []].append(village)
            }
        }
        (self.byName, self.byFullName) = (byName, byFullName)
        towns = Set(names.towns.compactMap { $0.map(Self.plainTown) })
    }

    func village(_ row: Int) -> Found {
        if let codeColumn {
            switch CodeReader.read(table.raw.cell(row, codeColumn), kind: codeKind, take: codeTake) {
            case .code(let code):
                if let village = byCode[code] { return .found(village) }
                return .problem { place in Self.noSuchVillage(code.text, place) }
            case .wrong(let what, let mend): return .problem { Finding("E1203", what, at: $0, mend: mend) }
            case .missing:
                return .problem {
                    Finding("E1202", Bilingual(zh: "本行没有村代码,未使用", en: "this row has no village code; not used"), at: $0)
                }
            }
        }
        let name = nameColumn.map { Self.plain(table.raw.cell(row, $0), strip) } ?? ""
        let town = townColumn.map { Self.plainTown(table.raw.cell(row, $0)) } ?? ""
        var hits = byName[town + "/" + name] ?? []
        // A township the map does not know is spelled otherwise there; one it knows is meant.
        if hits.isEmpty && !towns.contains(town) { hits = byName[name] ?? [] }
        if hits.count > 1, let column = nameColumn {
            // 石溪村 and 石溪社区 of one township differ in their endings only.
            let full = hits.filter { byFullName[HeaderText.folded(table.raw.cell(row, column))]?.contains($0) == true }
            if full.count == 1 { hits = full }
        }
        if hits.count == 1 { return .found(hits[0]) }
        let shown = town.isEmpty ? name : "\(town)\(name)"
        if hits.isEmpty { return .problem { Self.noSuchVillage(shown, $0) } }
        return .problem { place in
            Finding(
                "E1206",
                Bilingual(
                    zh: "村名“\(shown)”对应 \(hits.count) 个村,未使用",
                    en: "'\(shown)' could be \(hits.count) villages; not used"),
                at: place, mend: Bilingual(zh: "请补村代码或乡镇名", en: "add the code or the township"))
        }
    }

    private static func noSuchVillage(_ key: String, _ place: Place) -> Finding {
        Finding(
            "E1101",
            Bilingual(
                zh: "表中的村 \(key) 在村界图层中找不到,本行未使用",
                en: "village \(key) of the table is not on the map; this row is not used"),
            at: place, mend: Bilingual(zh: "请核对代码年度、撤并和所属县", en: "check the year of the codes, mergers, and the county")
        )
    }

    /// A name without blanks and the suffixes that tables use at will.
    private static func plain(_ name: String, _ strip: [String]) -> String {
        var text = HeaderText.folded(name)
        let longestFirst = strip.sorted { ($1.count, $0) < ($0.count, $1) }
        // 石溪村村民委员会 carries two.
        while let suffix = longestFirst.first(where: { text.hasSuffix($0) && text.count > $0.count && !$0.isEmpty }) {
            text.removeLast(suffix.count)
        }
        return text
    }

    private static func plainTown(_ name: String) -> String { HeaderText.folded(name) }
}
