import CountyModel

/// The sheet of leads and committees: who leads, where the secretary comes from, what form the members allow, and room to write.
enum LeadList {
    package static func make(_ whole: ClusterCase) -> ListSheet<ClusterRow> {
        var list = ListSheet(
            name: Bilingual(zh: "牵头与班子", en: "Leads"), columns: ColumnLists.sheet(LeadColumns.all, whole.setup),
            rows: whole.rows, frozenColumns: 2)
        list.marks = [("书记来源", ClusterRow.appointed, TableStyles.doubt)]
        list.mostAcross = 190
        list.tabColour = 0xC6_2828
        return list
    }
}
