import CountyData
import CountyModel

/// Reads a table of villages and their clusters, made by this program, by another or by hand.
extension AssignmentFile {
    /// What a table said.
    package struct Content: Sendable {
        /// The clusters by number, or in the order in which the table names them first where they have none.
        package let clusters: [AssignedCluster]
        /// Rows that fit no village, villages named twice, leads that are not members.
        package let findings: [Finding]
        /// Villages that have a row, with a cluster or without.
        package let named: Set<VillageCode>
    }

    /// Reads any table with a column of village codes or names and one of clusters (片区, cluster_id, 现有片区 …), as attribute
    /// tables are read: from whichever sheet has these columns, with the words of merged cells in all their rows, without
    /// rows of sums. One row per cluster with its villages in one cell is understood too. The lead is taken from a column of
    /// roles, of codes or names of leads (牵头村), or of marks (是, √, 1), where there is one.
    ///
    /// - Parameters:
    ///   - path: where the file is: CSV, XLSX or anything else with a sheet.
    ///   - named: how the user calls it, for messages.
    /// - Throws: ``PlannerError``: `.input` when the file cannot be read, `.data` (E7312) when the two columns are not found.
    package static func read(path: String, named: String, county: County) throws -> Content {
        let sheet = try AssignmentSheet.find(path: path, named: named)
        var rows = AssignmentRows(table: sheet.table, columns: sheet.columns, county: county)
        rows.readAll()
        return Content(
            clusters: rows.clusters, findings: sheet.findings + rows.findings,
            named: Set(rows.places.keys.map { county.villages[$0].code })
        )
    }
}

/// Collects the clusters of a table row by row.
struct AssignmentRows {
    package let table: RawTable
    package let columns: AssignmentColumns
    package let county: County
    package private(set) var clusters: [AssignedCluster] = []
    package private(set) var findings: [Finding] = []
    private var indexOf: [String: Int] = [:]
    /// Where each village was first met: row and cluster, `nil` for no cluster.
    package private(set) var places: [Int: (row: Int, area: String?)] = [:]
    /// Words of the lead column by cluster, to be looked up when all members are known.
    private var wanted: [(cluster: Int, text: String, row: Int)] = []

    private let villages: AssignedVillages

    init(table: RawTable, columns: AssignmentColumns, county: County) {
        (self.table, self.columns, self.county) = (table, columns, county)
        villages = AssignedVillages(county)
    }

    /// Whether a cell, half-width, is a mark for yes and no name.
    static func isMark(_ text: String) -> Bool { ["是", "√", "✓", "1", "y", "yes", "true"].contains(text.lowercased()) }

    mutating func readAll() {
        for row in table.rows.indices.dropFirst(columns.headerRow + 1) { read(row) }
        for claim in wanted where clusters[claim.cluster].lead == nil { settle(claim.cluster, claim.text, claim.row) }
        // By number where the table numbers them all; the order of its rows says nothing.
        if clusters.allSatisfy({ $0.id != nil }) {
            clusters.sort { ($0.id?.count ?? 0, $0.id ?? "") < ($1.id?.count ?? 0, $1.id ?? "") }
        }
    }

    private func text(_ row: Int, _ column: Int?) -> String {
        column.map { HeaderText.folded(table.cell(row, $0)) } ?? ""
    }

    private mutating func read(_ row: Int) {
        let area = text(row, columns.area)
        let hasArea = !CellReader.missing.contains(area)
        let keys: [Int?] = [columns.code, columns.village, columns.area, columns.town, table.rows[row].indices.first]
        if keys.contains(where: { $0.map { TotalsWord.isTotal(table.cell(row, $0)) } ?? false }) {
            let note = Bilingual(zh: "合计行,未作为村使用", en: "a row of totals, not used as a village")
            return report(.totalsRow, row, columns.code ?? columns.area, area, note)
        }
        let column = columns.code ?? columns.village ?? columns.area
        var found = columns.code.map { villages.byCode(table.cell(row, $0)) } ?? .blank
        if found == .blank, let village = columns.village {
            found = villages.byName(table.cell(row, village), town: columns.town.map { table.cell(row, $0) } ?? "")
        }
        switch found {
        case .villages(let all):
            for village in all { add(village, row, hasArea ? area : nil) }
            if all.count > 1, hasArea { addLead(row, area) }
        case .blank:
            guard hasArea else { return }
            report(
                .rowWithoutVillage, row, column, "",
                Bilingual(
                    zh: "该行有片区“\(area)”而没有村,未用",
                    en: "the row names cluster '\(area)' and no village; it is not used"))
        case .unknown(let written):
            report(
                .planVillageSkipped, row, column, written,
                Bilingual(
                    zh: "\(written) 不在村界图层中,该行未用", en: "\(written) is not on the map; the row is not used"))
        case .several(let written):
            report(
                .planVillageSkipped, row, column, written,
                Bilingual(
                    zh: "不止一个村叫 \(written),该行未用", en: "several villages are called \(written); the row is not used"))
        }
    }

    /// The lead of a cluster whose villages stand in one cell is a village of it, whether it is listed there or not.
    private mutating func addLead(_ row: Int, _ area: String) {
        let town = columns.town.map { table.cell(row, $0) } ?? ""
        for column in [columns.leadCode, columns.lead].compactMap({ $0 }) {
            guard case .villages(let lead) = villages.byName(table.cell(row, column), town: town), lead.count == 1
            else {
                continue
            }
            if places[lead[0]] == nil { add(lead[0], row, area) }
            return
        }
    }

    /// Puts a village into the cluster of its row; `nil` is no cluster.
    private mutating func add(_ village: Int, _ row: Int, _ area: String?) {
        let code = county.villages[village].code
        if let first = places[village] {
            // A repeated row changes nothing. Where the rows of a village differ it cannot be known which one holds:
            // both count, and the audit reports the village as being in two clusters.
            again(row, code.text, village, first, area)
            if area == first.area || area == nil { return }
        } else {
            places[village] = (row, area)
        }
        guard let area else { return }
        let cluster = indexOf[area] ?? clusters.count
        if cluster == clusters.count {
            let name = text(row, columns.name)
            clusters.append(
                AssignedCluster(
                    name: name.isEmpty ? area : name, members: [], lead: nil, id: name.isEmpty ? nil : area))
            indexOf[area] = cluster
        } else {
            compareName(row, area, cluster)
        }
        clusters[cluster].members.append(code)
        let mark = text(row, columns.lead)
        if ["lead", "牵头村", "牵头"].contains(text(row, columns.role).lowercased()) || Self.isMark(mark) {
            clusters[cluster].lead = clusters[cluster].lead ?? code
        } else {
            for claim in [text(row, columns.leadCode), mark]
            where !CellReader.missing.contains(claim)
                && !["否", "×", "0", "n", "no", "false"].contains(claim.lowercased())
                && !wanted.contains(where: { $0.cluster == cluster && $0.text == claim })
            {
                wanted.append((cluster, claim, row))
            }
        }
    }

    /// Another name under the same number may be a village in the wrong cluster, or a number typed wrong: the number counts.
    private mutating func compareName(_ row: Int, _ area: String, _ cluster: Int) {
        let (name, first) = (text(row, columns.name), clusters[cluster].name)
        guard clusters[cluster].id != nil, !CellReader.missing.contains(name), name != first else { return }
        report(
            .clusterRenamed, row, columns.name ?? columns.area, name,
            Bilingual(
                zh: "片区编号 \(area) 前面的行叫“\(first)”,该行叫“\(name)”;按编号归入“\(first)”",
                en: "cluster \(area) is called '\(first)' above and '\(name)' in this row; the number counts"))
    }

    /// A village whose row was met before.
    private mutating func again(
        _ row: Int, _ written: String, _ village: Int, _ first: (row: Int, area: String?), _ area: String?
    ) {
        let label = county.villages[village].label
        if area == first.area {
            return report(
                .repeatedPlanRow, row, columns.code ?? columns.village ?? columns.area, written,
                Bilingual(
                    zh: "\(label)已在第 \(first.row + 1) 行出现,内容相同,该行未用",
                    en: "\(label) is already in row \(first.row + 1), which says the same; the row is not used"))
        }
        func words(_ area: String?) -> Bilingual {
            Bilingual(zh: area.map { "属“\($0)”" } ?? "没有片区", en: area.map { "in '\($0)'" } ?? "in no cluster")
        }
        let (old, new) = (words(first.area), words(area))
        report(
            .contradictoryRows, row, columns.area, area ?? "",
            Bilingual(
                zh: "\(label)在第 \(first.row + 1) 行\(old.zh),在第 \(row + 1) 行\(new.zh),有片区的各行都算",
                en:
                    "\(label) is \(old.en) in row \(first.row + 1) and \(new.en) in row \(row + 1); every row with a cluster counts"
            ))
    }

    /// A lead named by code or by name must be one of the villages of its cluster.
    private mutating func settle(_ cluster: Int, _ written: String, _ row: Int) {
        let members = clusters[cluster].members
        var found = members.first { code in
            code.text == written
                || county.index(of: code).map { HeaderText.folded(county.villages[$0].name) == written } ?? false
        }
        if found == nil, case .villages(let all) = villages.byName(written, town: "") {
            found = members.first { code in all.contains { county.villages[$0].code == code } }
        }
        if let found {
            clusters[cluster].lead = found
        } else if !findings.contains(where: { $0.code == .leadOutsideCluster && $0.place.value == written }) {
            report(
                .leadOutsideCluster, row, columns.leadCode ?? columns.lead ?? columns.area, written,
                Bilingual(
                    zh: "牵头村 \(written) 不在片区 \(clusters[cluster].name) 的村中,未采用",
                    en: "lead \(written) is no village of \(clusters[cluster].name); not used"))
        }
    }

    private mutating func report(_ code: FindingCode, _ row: Int, _ column: Int, _ value: String, _ what: Bilingual) {
        let place = Place(
            file: table.file, sheet: table.sheet, row: row + 1, column: table.cell(columns.headerRow, column),
            value: value)
        findings.append(
            Finding(code, what, at: place, mend: Bilingual(zh: "请核对该行", en: "check the row")))
    }
}
