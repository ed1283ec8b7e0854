import CountyModel

/// Puts the rows of a table beside the villages of the map.
///
/// Every row below the header that is not blank is used for a village or listed in a finding, never both and never neither.
struct TableJoin {
    package let table: ReadTable
    /// Row of the table per village, counted from 0; `nil` where the table does not have the village.
    package private(set) var rowOfVillage: [Int?]
    /// Further rows that the alias file adds to a village's own.
    private(set) var addedRows: [Int: [Int]] = [:]
    /// Whether the table's name of a village is the one it goes by now.
    private(set) var hasOwnName: [Bool]
    /// Rows below the header that are not blank.
    package private(set) var rowsIn = 0
    /// Rows that are not used, by the code of the finding that lists them, in the order of the codes.
    package private(set) var listed: [ListedRows] = []
    /// Pairs that somebody may confirm in the alias file.
    private(set) var offers: [AliasOffer] = []
    /// Whether so many rows failed for one reason that the villages without a row need no reason of their own.
    private(set) var isExplained = false

    /// Rows that were used, those added to another row included.
    package var rowsUsed: Int { rowOfVillage.count { $0 != nil } + addedRows.values.reduce(0) { $0 + $1.count } }

    /// The rows a village's values come from, its own first.
    package func rows(of village: Int) -> [Int] {
        guard let row = rowOfVillage[village] else { return [] }
        return [row] + (addedRows[village] ?? [])
    }

    /// Villages of the map that the table does not have.
    func missingVillages() -> [Int] { rowOfVillage.indices.filter { rowOfVillage[$0] == nil } }

    init(
        _ table: ReadTable, _ map: JoinKey.MapKeys, villages: [Village], options: NameMatchOptions,
        _ findings: inout [Finding]
    ) throws {
        self.table = table
        rowOfVillage = Array(repeating: nil, count: map.codes.count)
        hasOwnName = Array(repeating: true, count: map.codes.count)
        let key = try JoinKey(table, map)
        let said = JoinFindings(table, key, villages)
        var byRow: [Int: [Finding]] = [:]
        var unknown: [(row: Int, found: JoinKey.Found)] = []
        var claims = VillageClaims()
        let raw = table.raw
        for row in raw.rows.indices.dropFirst(table.firstRow) {
            if raw.rows[row].allSatisfy({ HeaderText.folded($0).isEmpty }) { continue }
            rowsIn += 1
            if let reason = table.setAside.findings[row] {
                byRow[row] = [reason]
                continue
            }
            switch key.find(row) {
            case .village(let village, .same): claims.own[village, default: []].append(row)
            case .village(let village, .variant):
                claims.own[village, default: []].append(row)
                byRow[row] = [said.variant(row, village)]
            case .alias(let entry): claims.aliases[entry.village, default: []].append((row, entry))
            case let other: unknown.append((row, other))
            }
        }
        settle(claims, said, &byRow)
        let doubts = UnknownRows(unknown, key, map, options, taken: rowOfVillage.map { $0 != nil })
        for (row, outcome) in doubts.outcomes {
            switch outcome {
            case .used(let village, let way):
                rowOfVillage[village] = row
                hasOwnName[village] = false
                byRow[row] = [said.taken(row, village, way)]
            case .listed(let reason): byRow[row] = [said.listed(row, reason)]
            }
        }
        offers = doubts.offers.map { said.offer($0.row, $0.village, $0.way) }
        isExplained = doubts.commonCause
        account(byRow)
        findings += byRow.keys.sorted().flatMap { byRow[$0] ?? [] }
    }

    /// Gives each village its row; see ``VillageClaims`` for who goes first.
    private mutating func settle(_ claims: VillageClaims, _ said: JoinFindings, _ byRow: inout [Int: [Finding]]) {
        for village in rowOfVillage.indices {
            let verdict = claims.verdict(on: village)
            if let row = verdict.row { rowOfVillage[village] = row }
            if !verdict.added.isEmpty { addedRows[village] = verdict.added }
            hasOwnName[village] = verdict.isOwn
            for (row, _) in claims.aliases[village] ?? [] where verdict.row == row || verdict.added.contains(row) {
                byRow[row] = [said.alias(row, village, added: verdict.row != row)]
            }
            for row in verdict.duplicates { byRow[row] = [said.duplicate(row, of: verdict.row ?? row, village)] }
            for row in verdict.rivals { byRow[row] = [said.rival(row, verdict.rivals, village)] }
        }
    }

    private mutating func account(_ byRow: [Int: [Finding]]) {
        let used = Set(rowOfVillage.indices.flatMap(rows(of:)))
        var counts: [FindingCode: Int] = [:]
        for (row, findings) in byRow where !used.contains(row) {
            if let code = findings.first?.code { counts[code, default: 0] += 1 }
        }
        listed = counts.keys.sorted().map { ListedRows(code: $0, count: counts[$0] ?? 0) }
    }
}

/// Rows of one table that were not used for one reason.
package struct ListedRows: Sendable, Equatable {
    /// Code of the findings that list them.
    package let code: FindingCode
    /// How many there are.
    package let count: Int

    /// So many rows for one reason.
    package init(code: FindingCode, count: Int) { (self.code, self.count) = (code, count) }
}
