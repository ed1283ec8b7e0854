import CountyData
import CountyModel
import Planning

/// The sheet of villages: all of the county, cluster by cluster, the lead first; those in no cluster at the end.
enum VillageList {
    package static func make(_ handover: HandoverPlan) -> ListSheet<VillageRow> {
        let (setup, plan) = (handover.setup, handover.plan)
        let whole = VillageCase(setup, plan, handover.reasons, moved: handover.compared.movedByHand)
        let inside = plan.clusters.flatMap { cluster in
            [cluster.lead] + cluster.members.filter { $0 != cluster.lead }
        }
        var list = ListSheet(
            name: Bilingual(zh: "村", en: "Villages"), columns: ColumnLists.sheet(VillageColumns.of(setup), setup),
            rows: whole.rows(inside + (plan.leftOut + plan.excluded).sorted()), frozenColumns: 3)
        list.marks = [
            ("身份", VillageRole.lead.name, TableStyles.lead),
            ("类别", VillageClass.weak.label, TableStyles.weak),
            ("类别", VillageClass.strong.label, TableStyles.strong),
            ("类别", VillageClass.unknown.label, TableStyles.doubt),
        ]
        let (options, income) = (setup.scenario.classes, ColumnWords(setup).fill(ColumnWords.income).zh)
        list.bands = [
            (income, .below(options.weakBelowWan), TableStyles.weak),
            (income, .atLeast(options.strongMinWan), TableStyles.strong),
        ]
        list.isEven = true
        list.tabColour = 0x70_AD47
        return list
    }
}
