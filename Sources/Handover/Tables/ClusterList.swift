import CountyModel

/// The sheet of clusters: one row each, what they add up to and why they are as they are.
enum ClusterList {
    package static func make(_ whole: ClusterCase) -> ListSheet<ClusterRow> {
        let rows = whole.rows
        var list = ListSheet(
            name: Bilingual(zh: "片区", en: "Clusters"), columns: ColumnLists.sheet(ClusterColumns.all, whole.setup),
            rows: rows, frozenColumns: 2)
        list.marks = [("提醒", nil, TableStyles.doubt)]
        list.bands = [("薄弱村(个)", .atLeast(1), TableStyles.weak)]
        list.tabColour = 0x33_506E
        list.sums = sums(rows, list.columns)
        return list
    }

    /// What adds up over the county: counts and amounts, no distances and no scores.
    private static func sums(_ rows: [ClusterRow], _ columns: [ListColumn<ClusterRow>]) -> [(
        title: String, value: ListColumn<ClusterRow>.Value
    )] {
        let apart = ["到牵头村最远(公里)", "得分(村均)", "紧凑度", "外接圆充满度", "宽长比"]
        let added = columns.compactMap { column -> (title: String, value: ListColumn<ClusterRow>.Value)? in
            switch column.kind {
            case .count, .number: break
            case .text, .word, .code, .open: return nil
            }
            if apart.contains(column.title.zh) { return nil }
            let numbers = rows.compactMap { row -> Double? in
                if case .number(let number) = column.value(row) { number } else { nil }
            }
            return (column.title.zh, numbers.isEmpty ? .nothing : .number(numbers.reduce(0, +)))
        }
        return [("片区", .both(Bilingual(zh: "合计", en: "total")))] + added
    }
}
