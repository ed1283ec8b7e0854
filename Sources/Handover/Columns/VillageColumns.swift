import CountyModel
import Planning

/// The columns of villages: of the layer `villages`, of the sheet of villages, and of villages on the page.
enum VillageColumns {
    typealias Column = PlanColumn<VillageRow>

    /// The columns that every county may have, in the order of the layer.
    package static let all = identity + role + people + incomes + own + persons + place + standing + reasons

    /// The columns of a county: with its own income measure among them, where the dictionary of the layer does not have it.
    package static func of(_ setup: PlanningCase) -> [Column] {
        let measure = setup.classes.measure
        if (people + incomes).contains(where: { $0.field?.name == measure.name }) { return all }
        let column = Column(measure, unit: setup.classes.unit) { row in
            measure.described?.kind == .integer
                ? .whole(row.number(measure)) : .real(row.number(measure), decimals: 4)
        }
        return identity + role + people + incomes + [column] + own + persons + place + standing + reasons
    }

    private static let identity: [Column] = [
        Column(
            "village_code", "VCODE", "村级代码", "village code", .text, means: ("12 位统计用区划代码", "code of the village"),
            sheet: SheetColumn(
                5, "村级代码", "village code", width: 15, .code, means: ("统计用区划代码,文本", "official code, as text")),
            page: PageColumn("code")
        ) { .text($0.village.code.text) },
        Column(
            "village_name", "VNAME", "行政村", "village", .text, means: ("村名", "name of the village"),
            sheet: SheetColumn(3, "村", "village", width: 14, .text, means: ("行政村名称", "name")), page: PageColumn("name")
        ) { .text($0.village.name) },
        Column(
            "town_name", "TNAME", "乡镇", "township", .text, means: ("所在乡镇", "township"),
            sheet: SheetColumn(4, "乡镇", "township", width: 12, .text, means: ("所属乡镇(街道)", "its township"))
        ) { .text($0.village.townName) },
        Column(
            "cluster_id", "CLID", "片区编号", "cluster id", .text,
            means: ("不在片区为空", "number of its cluster; empty outside"),
            sheet: SheetColumn(1, "编号", "cluster id", width: 7, .code, means: ("片区编号;空白为未组建", "blank when in none"))
        ) { .text($0.cluster?.id) },
        Column(
            "cluster_name", "CLNAME", "片区名称", "cluster", .text, means: ("不在片区为空", "name of its cluster; empty outside"),
            sheet: SheetColumn(2, "片区", "cluster", width: 15, .text, means: ("所在片区", "its cluster"))
        ) { .text($0.cluster?.name) },
    ]

    private static let role: [Column] = [
        Column(
            "role_code", "ROLE", "角色代码", "role code", .text,
            means: ("lead 牵头,strong 强,mid 中,weak 薄弱,unknown 缺数,none 不在片区", "lead, strong, mid, weak, unknown or none")
        ) { .text($0.role.code) },
        Column(
            "role_name", "ROLENAME", "角色", "role", .text, means: ("角色名称", "role in words"),
            sheet: SheetColumn(6, "身份", "role", width: 9, .word, means: ("在方案中的身份", "in the plan"))
        ) { .both($0.role.name) },
        Column(
            sheet: SheetColumn(7, "类别", "class", width: 9, .word, means: ("{strong};{weak}", "{strong}; {weak}"))
        ) { .both($0.setup.classes.classes[$0.index].label) },
        Column(
            "helper_code", "HELPCODE", "帮带村代码", "code of its helper", .text,
            means: ("帮带本村的村", "code of the village that helps it")
        ) { .text($0.helper?.code.text) },
        Column(
            "helper_name", "HELPNAME", "帮带村", "helped by", .text,
            means: ("帮带本村的村", "name of the village that helps it"),
            sheet: SheetColumn(8, "帮带村", "helped by", width: 13, .text, means: ("帮带本村的牵头村(薄弱村才有)", "for weak villages"))
        ) { .text($0.helper?.name) },
    ]

    private static let place: [Column] = [
        Column(
            "area_km2", "AREAKM2", "面积", "area", .real, unit: "平方公里", means: ("按投影坐标量算", "measured on the plane"),
            sheet: SheetColumn(
                19, "面积(平方公里)", "area (km²)", width: 10, .number(decimals: 2), means: ("按村界计算", "from the borders")),
            page: PageColumn("km2")
        ) { .real($0.setup.county.metric.area(of: $0.index) / 1e6, decimals: 2) },
        Column(
            sheet: SheetColumn(
                20, "到牵头村(公里)", "to the lead (km)", width: 9, .number(decimals: 1),
                means: ("到牵头村的直线距离", "in a straight line"))
        ) { .real($0.leadKm, decimals: 2) },
    ]

    private static let standing: [Column] = [
        Column(
            "next_cluster", "NEXTCL", "次选片区", "next-best cluster", .text,
            means: ("改入后仍合规且得分最高的片区", "the next best cluster it could be in")
        ) { .text($0.nextCluster?.id) },
        Column(
            sheet: SheetColumn(
                21, "次选片区", "next-best cluster", width: 15, .text, means: ("规则允许的其他片区中得分最高的", "under all rules"))
        ) { .text($0.nextCluster.map { "\($0.id) \($0.name)" }) },
        Column(
            "margin_next", "MARGIN", "次选差分", "cost of the next best", .real, unit: "分", mayLack: true,
            means: ("改入次选片区损失的分", "points lost by moving there"),
            sheet: SheetColumn(
                22, "改划次选失分", "cost of the next best (points)", width: 9, .number(decimals: 1), decimals: 1,
                means: (
                    "改划到次选片区后全方案减少的得分(1 分为一村可从牵头村得到的百分之一);越大,现归属越稳妥",
                    "hundredths of what one village can gain"
                ))
        ) { .real($0.reason.marginPoints, decimals: 3) },
        Column("is_locked", "ISLOCK", "是否锁定", "locked", .flag, means: ("1 为锁定或保留", "1 when locked or kept")) {
            .flag($0.whole.locked.contains($0.index))
        },
        Column(
            "is_manual", "ISMANUAL", "是否手调", "moved by hand", .flag, means: ("1 为人工调整", "1 when moved by hand"),
            sheet: SheetColumn(
                23, "人工调整", "moved by hand", width: 8, .word, means: ("“是”表示经人工调整", "yes: somebody moved it"))
        ) { .flag($0.whole.moved.contains($0.index)) },
    ]

    private static let reasons: [Column] = [
        Column(
            "reason_zh", "REASZH", "理由", "reason in Chinese", .text, needs: .language(.zh),
            means: ("中文理由", "the reason in Chinese")
        ) { .text($0.reason.text.zh) },
        Column(
            "reason_en", "REASEN", "理由英文", "reason in English", .text, needs: .language(.en),
            means: ("英文理由", "the reason in English")
        ) { .text($0.reason.text.en) },
        Column(
            sheet: SheetColumn(24, "理由", "why", width: 60, .text, means: ("划入该片区或暂不组建的理由", "why it is where it is"))
        ) { .both($0.reason.text) },
        Column("colour", "MAPCOL", "配色号", "colour", .integer, means: ClusterColumns.colourMeaning) { row in
            .count(row.whole.clusterOf[row.index].map { row.whole.colours[$0] } ?? 0)
        },
    ]
}
