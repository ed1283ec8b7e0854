import CountyModel

/// The sheet of borders: who borders whom, over how many metres, and why the border joins or parts. Those between clusters come first,
/// and are the ones that are printed.
enum BorderList {
    package static func make(_ handover: HandoverPlan) -> ListSheet<EdgeRow> {
        let whole = EdgeCase(handover.setup, handover.plan, handover.reasons)
        let parting = whole.borders.filter { !$0.isInOneCluster }
        var list = ListSheet(
            name: Bilingual(zh: "相邻", en: "Borders"), columns: ColumnLists.sheet(EdgeColumns.all, handover.setup),
            rows: parting + whole.borders.filter(\.isInOneCluster), frozenColumns: 2)
        list.marks = [("同片区", Bilingual(zh: "是", en: "yes"), TableStyles.strong)]
        (list.isEven, list.printedRows, list.printScale) = (true, parting.count, 60)
        list.tabColour = 0xA6_A6A6
        return list
    }
}
