import CountyModel

/// The sheet of reasons: why each cluster is as it is, with its villages by name.
enum ReasonList {
    package static func make(_ whole: ClusterCase) -> ListSheet<ClusterRow> {
        var list = ListSheet(
            name: Bilingual(zh: "理由", en: "Reasons"), columns: ColumnLists.sheet(ReasonColumns.all, whole.setup),
            rows: whole.rows, frozenColumns: 2)
        list.tabColour = 0x33_506E
        return list
    }
}
