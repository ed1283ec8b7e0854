import CountyData
import CountyModel
import Planning

/// The sheet of villages in no cluster, each with the reason.
enum OutsideList {
    package static func make(_ handover: HandoverPlan) -> ListSheet<VillageRow> {
        let (setup, plan) = (handover.setup, handover.plan)
        let title = ColumnWords(setup).fill(ColumnWords.income)
        var columns: [ListColumn<VillageRow>] = [
            .init("村级代码", "village code", 15, .code, means: Bilingual(zh: "文本", en: "as text")) {
                .text($0.village.code.text)
            },
            .init("村", "village", 14, .text, means: Bilingual(zh: "行政村名称", en: "name")) {
                .text($0.village.name)
            },
            .init("乡镇", "township", 12, .text, means: Bilingual(zh: "所属乡镇", en: "its township")) {
                .text($0.village.townName)
            },
            .init(
                "情况", "standing", 10, .word,
                means: Bilingual(zh: "暂不组建:可参加但本方案未纳入;不参加:按参数或缺数不参加", en: "left out, or taking no part")
            ) { .both($0.role.name) },
            .init("类别", "class", 9, .word, means: Bilingual(zh: "强村、中间村、薄弱村", en: "strong, middle, weak")) {
                .both(setup.classes.classes[$0.index].label)
            },
            .init(
                title.zh, title.en, 12, .number(decimals: 1), means: Bilingual(zh: "空白为缺数", en: "blank where missing")
            ) {
                .rounded($0.income, 4)
            },
        ]
        if setup.county.attributes.has(.partyMembers) {
            columns.append(
                .init("党员(人)", "Party members", 8, .count, means: Bilingual(zh: "空白为缺数", en: "blank where missing")) {
                    .number($0.number(.partyMembers))
                })
        }
        columns.append(
            .init("理由", "why", 70, .text, means: Bilingual(zh: "暂不组建或不参加的理由", en: "why it is in none")) {
                .both($0.reason.text)
            })
        var list = ListSheet(
            name: Bilingual(zh: "未组建", en: "Left out"), columns: columns,
            rows: VillageCase(setup, plan, handover.reasons, moved: handover.compared.movedByHand)
                .rows((plan.leftOut + plan.excluded).sorted()), frozenColumns: 2)
        list.marks = [("类别", VillageClass.weak.label, TableStyles.weak)]
        list.tabColour = 0x7F_7F7F
        return list
    }
}
