import CountyModel

/// The sheet of borders: who borders whom, over how many metres, and why the border joins or parts.
enum BorderList {
    package static func make(_ handover: HandoverPlan) -> ListSheet<EdgeRow> {
        let whole = EdgeCase(handover.setup, handover.plan, handover.reasons)
        var list = ListSheet(
            name: Bilingual(zh: "相邻", en: "Borders"), columns: ColumnLists.sheet(EdgeColumns.all, handover.setup),
            rows: whole.borders, frozenColumns: 2)
        list.marks = [("同片区", Bilingual(zh: "是", en: "yes"), TableStyles.strong)]
        list.tabColour = 0xA6_A6A6
        return list
    }
}
