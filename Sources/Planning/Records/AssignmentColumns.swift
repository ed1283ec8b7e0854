import CountyData
import CountyModel

/// Which columns of a table of a plan hold what.
struct AssignmentColumns {
    package let headerRow: Int
    /// Codes of villages; where there are none, or blank ones, names tell.
    let code: Int?
    /// Names of villages, one or several in a cell.
    let village: Int?
    let town: Int?
    package let area: Int
    package let name: Int?
    package let role: Int?
    let leadCode: Int?
    package let lead: Int?

    static let areaWords = ["cluster_id", "片区编号", "片区代码", "片区", "cluster", "现有片区", "所属片区", "已组建片区"]
    static let nameWords = ["cluster_name", "片区名称", "片区名"]
    private static let memberWords = [
        "成员村", "成员村名单", "所辖村", "下辖村", "辖村", "包含村", "组成村", "涉及村", "覆盖村", "members", "member_villages",
        "villages",
    ]

    package static func find(in table: RawTable) -> AssignmentColumns? {
        for row in table.rows.indices.prefix(20) {
            let headers = table.rows[row].map { HeaderText.folded($0).lowercased() }
            func column(_ words: [String]) -> Int? {
                words.lazy.compactMap { word in headers.firstIndex(of: HeaderText.folded(word).lowercased()) }.first
            }
            func field(_ field: Field, _ name: String) -> Int? {
                column([name, field.label] + (field.described?.aliases ?? []))
            }
            let name = column(nameWords)
            let code = field(.villageCode, "village_code")
            let village = column(memberWords) ?? field(.villageName, "village_name")
            guard code != nil || village != nil, let area = column(areaWords) ?? name else { continue }
            return AssignmentColumns(
                headerRow: row, code: code, village: village, town: field(.townName, "town_name"), area: area,
                name: name,
                role: column(["role", "role_code", "角色", "类型"]), leadCode: column(["lead_code", "牵头村代码"]),
                lead: column(["牵头村", "lead", "lead_name", "强村", "中心村", "核心村", "牵头强村"]))
        }
        return nil
    }

    /// The table with the words of merged cells in each of their rows: clusters, townships and leads by name. A mark in a merged
    /// cell would make every village a lead, so it stays where it is.
    func spread(_ table: RawTable) -> RawTable {
        let spreading = [area, name, town, lead, leadCode].compactMap { $0 }
        var rows = table.rows
        for range in table.around.merges where range.rows.lowerBound > headerRow {
            let (first, column) = (range.rows.lowerBound, range.columns.lowerBound)
            let text = table.cell(first, column)
            guard spreading.contains(column), !text.isEmpty, !AssignmentRows.isMark(HeaderText.folded(text)) else {
                continue
            }
            for row in range.rows.dropFirst() where rows.indices.contains(row) && table.cell(row, column).isEmpty {
                rows[row] += Array(repeating: "", count: max(0, column + 1 - rows[row].count))
                rows[row][column] = text
            }
        }
        return table.with(rows)
    }
}
