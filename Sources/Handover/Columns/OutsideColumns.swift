import CountyModel
import Planning

/// The columns of the sheet of villages in no cluster.
enum OutsideColumns {
    typealias Column = PlanColumn<VillageRow>

    private static let gaps = (zh: "空白为缺数", en: "blank where missing")

    package static let all: [Column] = [
        Column(sheet: SheetColumn(1, "村级代码", "village code", width: 15, .code, means: ("文本", "as text"))) {
            .text($0.village.code.text)
        },
        Column(sheet: SheetColumn(2, "村", "village", width: 14, .text, means: ("行政村名称", "name"))) {
            .text($0.village.name)
        },
        Column(sheet: SheetColumn(3, "乡镇", "township", width: 12, .text, means: ("所属乡镇", "its township"))) {
            .text($0.village.townName)
        },
        Column(
            sheet: SheetColumn(
                4, "情况", "standing", width: 10, .word,
                means: ("暂不组建:可参加但本方案未纳入;不参加:按参数或缺数不参加", "left out, or taking no part"))
        ) { .both($0.role.name) },
        Column(
            sheet: SheetColumn(5, "类别", "class", width: 9, .word, means: ("强村、中间村、薄弱村", "strong, middle, weak"))
        ) { .both($0.setup.classes.classes[$0.index].label) },
        Column(
            sheet: SheetColumn(
                6, "{measure}{(unit)}", "{measure}{(unit)}", width: 12, .number(decimals: 1), means: gaps)
        ) { .real($0.income, decimals: 4) },
        Column(
            needs: .field(.partyMembers),
            sheet: SheetColumn(7, "党员(人)", "Party members", width: 8, .count, means: gaps)
        ) { .whole($0.number(.partyMembers)) },
        Column(
            sheet: SheetColumn(8, "理由", "why", width: 70, .text, means: ("暂不组建或不参加的理由", "why it is in none"))
        ) { .both($0.reason.text) },
    ]
}
