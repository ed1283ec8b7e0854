import CountyData
import CountyModel
import Planning

/// The sheet of villages in no cluster, each with the reason.
enum OutsideList {
    package static func make(_ handover: HandoverPlan) -> ListSheet<VillageRow> {
        let (setup, plan) = (handover.setup, handover.plan)
        var list = ListSheet(
            name: Bilingual(zh: "未组建", en: "Left out"), columns: ColumnLists.sheet(OutsideColumns.all, setup),
            rows: VillageCase(setup, plan, handover.reasons, moved: handover.compared.movedByHand)
                .rows((plan.leftOut + plan.excluded).sorted()), frozenColumns: 2)
        list.marks = [("类别", VillageClass.weak.label, TableStyles.weak)]
        list.tabColour = 0x7F_7F7F
        return list
    }
}
