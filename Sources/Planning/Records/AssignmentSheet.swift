import CountyData
import CountyModel

/// The sheet of a workbook that holds a plan, and which of its columns hold what.
struct AssignmentSheet {
    let table: RawTable
    let columns: AssignmentColumns
    let findings: [Finding]

    /// Looks through all sheets, those that a person sees first.
    ///
    /// - Throws: ``PlannerError``: `.input` when the file cannot be read, `.data` (E7312) when no sheet has the columns.
    static func find(path: String, named: String) throws -> AssignmentSheet {
        let file = try TableFile.open(path: path, named: named, encoding: .auto)
        let shown = file.sheets.indices.filter { !file.sheets[$0].isHidden }
        let hidden = file.sheets.indices.filter { file.sheets[$0].isHidden }
        let choices: [SheetChoice?] = file.sheets.isEmpty ? [nil] : (shown + hidden).map { .number($0 + 1) }
        var found: (table: RawTable, columns: AssignmentColumns)?
        var others: [String] = []
        for choice in choices {
            let table = try file.read(choice)
            guard let columns = AssignmentColumns.find(in: table) else { continue }
            if found == nil { found = (table, columns) } else { others.append(table.sheet ?? "") }
        }
        guard let found else { throw noColumns(named) }
        let sheet = found.columns.spread(found.table)
        var findings = SheetNotes.findings(found.table)
        if !others.isEmpty { findings.append(unread(found.table, others)) }
        return AssignmentSheet(table: sheet, columns: found.columns, findings: findings)
    }

    private static func unread(_ table: RawTable, _ others: [String]) -> Finding {
        let list = Bilingual.list(others)
        return Finding(
            .otherSheetsUnread,
            Bilingual(
                zh: "\(table.file) 读取工作表“\(table.sheet ?? "")”;另有看似方案的工作表未读取:\(list.zh)",
                en:
                    "'\(table.sheet ?? "")' of \(table.file) is read; other sheets that look like plans are not: \(list.en)"
            ),
            at: Place(file: table.file, sheet: table.sheet),
            mend: Bilingual(zh: "请把要用的方案放在第一张工作表", en: "put the plan that is meant on the first sheet"))
    }

    private static func noColumns(_ named: String) -> PlannerError {
        PlannerError(
            .data, .noClusterColumns,
            Bilingual(
                zh: "\(named) 前 20 行里找不到村(代码或村名)和“片区”两列",
                en: "no columns for village (code or name) and cluster among the first 20 rows of \(named)"),
            at: Place(file: named),
            mend: Bilingual(
                zh: "表头应有 village_code 和 cluster_id(或 村级代码、片区)",
                en: "the header should have village_code and cluster_id (or 村级代码, 片区)"))
    }
}
