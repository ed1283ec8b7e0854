import CountyModel

/// How the rows of a table name their villages: by code, or by township and name.
struct JoinKey {
    /// What the key of a row turned out to be.
    package enum Found {
        /// A village of the map, under its own code or name.
        case village(Int, VillageNames.Closeness)
        /// A village of the map by a line of the alias file.
        case alias(AliasIndex.Entry)
        /// A code that the map does not have.
        case unknownCode(VillageCode)
        /// A name that the map does not have.
        case unknownName
        /// A name that several villages have.
        case severalNames(Int)
        /// A code that cannot be used.
        case damagedCode(Bilingual, mend: Bilingual)
        /// The code of a township.
        case townCode(String)
        /// No code or no name at all.
        case blank
    }

    /// Header of the column that is looked at.
    package let header: String
    /// Whether rows are told apart by code.
    var isByCode: Bool { codeColumn != nil }
    let hasTowns: Bool
    private let table: ReadTable
    private let map: MapKeys
    private let codeColumn: Int?
    private let nameColumn: Int?
    private let townColumn: Int?
    private let holdsTownCodes: Bool

    /// The codes and names of the map by which rows are joined.
    struct MapKeys {
        package let codes: [VillageCode]
        package let codeKind: CodeKind
        package let codeTake: Int
        package let names: VillageNames
        package let aliases: AliasIndex
        let byCode: [VillageCode: Int]

        init(codes: [VillageCode], data: DataOptions, names: VillageNames, aliases: AliasIndex) {
            (self.codes, codeKind, codeTake) = (codes, data.codeKind, data.villages.codeTake)
            (self.names, self.aliases) = (names, aliases)
            byCode = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        }
    }

    /// - Throws: ``PlannerError`` (E1133) when the table has neither a code nor a name.
    init(_ table: ReadTable, _ map: MapKeys) throws {
        func column(_ field: Field) -> Int? { table.matches.first { $0.field == field }?.column }
        (self.table, self.map) = (table, map)
        (nameColumn, townColumn) = (column(.villageName), column(.townName))
        let wantsCode = table.options.join.isEmpty || table.options.join.contains(.villageCode)
        codeColumn = wantsCode ? column(.villageCode) : nil
        hasTowns = townColumn != nil
        guard codeColumn != nil || nameColumn != nil else { throw JoinFindings.noKey(table) }
        header =
            (codeColumn ?? nameColumn).flatMap { column in table.matches.first { $0.column == column }?.shownHeader }
            ?? ""
        holdsTownCodes = Self.holdsTownCodes(table, codeColumn, map)
    }

    /// The village's name as the row has it.
    package func name(_ row: Int) -> String { nameColumn.map { table.raw.cell(row, $0) } ?? "" }

    /// The township's name as the row has it.
    package func town(_ row: Int) -> String { townColumn.map { table.raw.cell(row, $0) } ?? "" }

    /// Reads the key of a row, counted from 0.
    package func find(_ row: Int) -> Found {
        if let codeColumn { return byCode(table.raw.cell(row, codeColumn)) }
        let (town, name) = (town(row), name(row))
        if HeaderText.folded(name).isEmpty { return .blank }
        if let entry = map.aliases.find(town: town, name: name) { return .alias(entry) }
        switch map.names.find(town: town, name: name) {
        case .village(let village, let closeness): return .village(village, closeness)
        case .several(let villages): return .severalNames(villages.count)
        case .none:
            let isBlank = HeaderText.folded(town).isEmpty
            return map.aliases.find(name: name, townIsBlank: isBlank).map { .alias($0) } ?? .unknownName
        }
    }

    private func byCode(_ cell: String) -> Found {
        if holdsTownCodes, Self.isTownCode(cell) { return .townCode(HeaderText.folded(cell)) }
        if let entry = map.aliases.find(code: cell) { return .alias(entry) }
        switch CodeReader.read(cell, kind: map.codeKind, take: map.codeTake) {
        case .code(let code):
            if let village = map.byCode[code] { return .village(village, .same) }
            return map.aliases.find(code: code.text).map { .alias($0) } ?? .unknownCode(code)
        case .wrong(let what, let mend): return .damagedCode(what, mend: mend)
        case .missing: return .blank
        }
    }

    /// Whether most of a column are codes of townships, of nine digits or filled up with zeros.
    private static func holdsTownCodes(_ table: ReadTable, _ column: Int?, _ map: MapKeys) -> Bool {
        guard let column, map.codeKind == .cn12 else { return false }
        let cells = table.raw.rows.indices.dropFirst(table.firstRow).map { table.raw.cell($0, column) }
            .filter { !CellReader.missing.contains(HeaderText.folded($0)) }
        let towns = cells.count(where: isTownCode)
        return towns >= 3 && towns * 5 >= cells.count * 4
    }

    private static func isTownCode(_ cell: String) -> Bool {
        let text = HeaderText.folded(cell)
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        return text.utf8.count == 9 || text.utf8.count == 12 && text.hasSuffix("000")
    }
}
