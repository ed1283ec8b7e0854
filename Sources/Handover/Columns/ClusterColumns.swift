import CountyModel
import Planning

/// The columns of clusters: of the layer `clusters`, of the sheet of clusters, and of clusters on the page, in the order of the
/// layer.
enum ClusterColumns {
    typealias Column = PlanColumn<ClusterRow>

    package static let all = names + sizes + members + people + incomes + land + shape + verdicts + reasons + tail

    private static let names: [Column] = [
        Column(
            "cluster_id", "CLID", "片区编号", "cluster id", .text,
            means: ("方案内唯一的编号,如 P01", "number of the cluster, unique in the plan, such as P01"),
            sheet: SheetColumn(1, "编号", "id", width: 7, .code, means: ("片区编号", "number of the cluster"))
        ) { .text($0.cluster.id) },
        Column(
            "cluster_name", "CLNAME", "片区名称", "cluster", .text, means: ("片区名称", "name of the cluster"),
            sheet: SheetColumn(2, "片区", "cluster", width: 16, .text, means: ("片区名称,以牵头村命名", "name, after the lead"))
        ) { .text($0.cluster.name) },
        Column("scenario_id", "SCENID", "参数方案", "scenario", .text, means: ("所用参数文件的代号", "short name of the scenario")) {
            .text($0.whole.info.scenario)
        },
        Column(
            "run_id", "RUNID", "运行编号", "run", .text,
            means: ("数据、参数、种子相同则相同", "the same data, scenario and seed give the same")
        ) { .text($0.whole.info.runID) },
        Column(
            "town_names", "TOWNS", "所含乡镇", "townships", .text, means: ("牵头村所在乡镇在前", "townships, the lead's first"),
            sheet: SheetColumn(
                13, "乡镇", "townships", width: 16, .text, means: ("所涉乡镇,牵头村所在乡镇在前", "the lead's first")),
            page: PageColumn("towns")
        ) { .text($0.facts.townNames.joined(separator: "、")) },
        Column(
            "town_count", "TOWNN", "乡镇数", "number of townships", .integer, unit: "个",
            means: ("所含乡镇的个数", "number of townships"), page: PageColumn("townCount")
        ) { .count($0.facts.townNames.count) },
        Column(
            "main_town_share", "MAINTOWN", "主乡镇占比", "share of the main township", .real,
            means: ("村数最多的乡镇占片区村数之比", "share of the villages that lie in the township with most of them")
        ) { .real($0.mainTownShare, decimals: 3) },
        Column(
            "cross_town", "CROSS", "是否跨乡镇", "crosses townships", .flag, means: ("1 为跨乡镇", "1 when it crosses townships")
        ) { .flag($0.facts.townNames.count > 1) },
    ]

    private static let sizes: [Column] = [
        Column(
            "village_count", "VILLN", "村数", "villages", .integer, unit: "个",
            means: ("成员村个数,含牵头村", "villages, the lead among them"),
            sheet: SheetColumn(4, "村数(个)", "villages", width: 7, .count, means: ("片区内行政村数,含牵头村", "with the lead")),
            page: PageColumn("size")
        ) { .count($0.members.count) },
        Column(
            "strong_count", "STRONGN", "强村数", "strong villages", .integer, unit: "个",
            means: ("达到强村标准的村", "strong villages"),
            sheet: SheetColumn(5, "强村(个)", "strong", width: 7, .count, means: ("{strong}", "{strong}")),
            page: PageColumn("strong")
        ) { .count($0.facts.strongCount) },
        Column(
            "weak_count", "WEAKN", "薄弱村数", "weak villages", .integer, unit: "个", means: ("低于薄弱村标准的村", "weak villages"),
            sheet: SheetColumn(6, "薄弱村(个)", "weak", width: 8, .count, means: ("{weak}", "{weak}")),
            page: PageColumn("weak")
        ) { .count($0.facts.weakCount) },
    ]

    private static let members: [Column] = [
        Column(
            "member_names", "MEMNAMES", "成员村", "names of the villages", .text, isLong: true,
            means: ("各村名称,以、分隔", "names of the villages, joined by 、")
        ) { .text($0.list(\.name, joinedBy: "、")) },
        Column(
            "member_codes", "MEMCODES", "成员村代码", "codes of the villages", .text, isLong: true,
            means: ("各村代码,以逗号分隔", "codes of the villages, joined by commas")
        ) { .text($0.list(\.code.text, joinedBy: ",")) },
        Column(
            "lead_code", "LDCODE", "牵头村代码", "code of the lead", .text, means: ("牵头村的村级代码", "code of the lead village")
        ) {
            .text($0.lead.code.text)
        },
        Column(
            "lead_name", "LDNAME", "牵头村", "lead village", .text, means: ("牵头村名称", "name of the lead village"),
            sheet: SheetColumn(3, "牵头村", "lead village", width: 14, .text, means: ("牵头(带动)村", "the village that leads"))
        ) { .text($0.lead.name) },
        Column(
            "secretary_from", "SECFROM", "书记来源", "secretary", .text,
            means: ("强村书记、牵头村书记或乡镇下派", "where the secretary comes from")
        ) { .both($0.secretary) },
        Column(
            "org_form", "ORGFORM", "组织形式", "form of organisation", .text, needs: .field(.partyMembers),
            means: ("按党员人数建议的组织形式", "form of committee by number of members")
        ) { .both($0.form.map { Bilingual(zh: $0.form, en: OrgFormRule.english($0.form)) }) },
    ]

    private static let shape: [Column] = [
        Column(
            "area_km2", "AREAKM2", "面积", "area", .real, unit: "平方公里", means: ("按投影坐标量算", "measured on the plane"),
            sheet: SheetColumn(
                14, "面积(平方公里)", "area (km²)", width: 10, .number(decimals: 2), means: ("按村界计算", "from the borders")),
            page: PageColumn("km2", decimals: 1)
        ) { .real($0.areaKm2, decimals: 2) },
        Column(
            "lead_far_km", "LDFARKM", "最远距离", "farthest from the lead", .real, unit: "公里",
            means: ("牵头村到最远村的直线距离", "straight line from the lead to its farthest village"),
            sheet: SheetColumn(
                15, "到牵头村最远(公里)", "farthest to the lead (km)", width: 10, .number(decimals: 1),
                means: ("最远的村到牵头村的直线距离", "in a straight line")), page: PageColumn("far", decimals: 1)
        ) { .real($0.facts.leadFarKm, decimals: 2) },
        Column(
            "compactness", "COMPACT", "紧凑度", "compactness", .real,
            means: ("4π×面积÷周长²,圆为 1", "4π area / perimeter², 1 for a circle"),
            sheet: SheetColumn(
                18, "紧凑度", "compactness", width: 8, .number(decimals: 2),
                means: ("4π×面积÷周长²,圆为 1,越小越不规整", "4π area / perimeter², 1 for a circle")),
            page: PageColumn("compact", decimals: 2)
        ) { .real($0.shape.polsbyPopper, decimals: 3) },
        Column(
            "reock", "REOCK", "外接圆充满度", "share of the smallest circle", .real,
            means: ("面积÷最小外接圆面积(Reock),圆为 1", "area / that of the smallest circle around it (Reock), 1 for a circle"),
            sheet: SheetColumn(
                19, "外接圆充满度", "share of the circle", width: 8, .number(decimals: 2),
                means: ("面积÷最小外接圆面积,越小越狭长", "area / that of the smallest circle around it")),
            page: PageColumn("reock", decimals: 2)
        ) { .real($0.shape.reock, decimals: 3) },
        Column(
            "width_to_length", "WIDLEN", "宽长比", "width to length", .real,
            means: ("最小外接矩形的宽÷长,正方形为 1", "width / length of the smallest rectangle around it, 1 for a square"),
            sheet: SheetColumn(
                20, "宽长比", "width to length", width: 8, .number(decimals: 2),
                means: ("最小外接矩形的宽÷长,越小越狭长", "of the smallest rectangle around it, 1 for a square")),
            page: PageColumn("widthToLength", decimals: 2)
        ) { .real($0.shape.widthToLength, decimals: 3) },
        Column(
            "is_connected", "ISCONN", "是否连片", "hangs together", .flag, means: ("1 为连片", "1 when it hangs together")
        ) { .flag($0.facts.isConnected) },
    ]

    private static let verdicts: [Column] = [
        Column(
            "score_total", "SCORE", "得分", "score", .real, unit: "分", means: ("村均得分", "points per village"),
            sheet: SheetColumn(
                16, "得分(村均)", "score per village", width: 9, .number(decimals: 1),
                means: ("片区得分除以村数,可比较不同大小的片区", "so that clusters of any size compare")),
            page: PageColumn("score", decimals: 1)
        ) { .real($0.facts.score(of: $0.cluster), decimals: 1) },
        Column(
            "violation_hard", "VIOHARD", "违反硬约束", "hard rules broken", .integer, unit: "条",
            means: ("违反的硬约束条数", "hard rules broken")
        ) { .count($0.whole.violations.hard[$0.index].count) },
        Column(
            "violation_soft", "VIOSOFT", "需关注事项", "soft rules broken", .integer, unit: "条",
            means: ("需关注事项条数", "soft rules broken")
        ) { .count($0.whole.violations.soft[$0.index].count) },
        Column(
            "violation_text", "VIOTEXT", "问题", "what is broken", .text,
            means: ("违反的规则与需关注事项", "what is broken or to be watched")
        ) { .both($0.whole.violations.words($0.index)) },
        Column(
            sheet: SheetColumn(
                17, "提醒", "note", width: 12, .text,
                means: ("违反的规则、跨乡镇、合计中缺数的村数", "rules broken, townships crossed, villages that sums lack"))
        ) { .both($0.whole.remarks[$0.index]) },
    ]

    private static let reasons: [Column] = [
        Column(
            "rationale_zh", "REASZH", "组建理由", "reason in Chinese", .text, needs: .language(.zh),
            means: ("中文理由", "the reason in Chinese")
        ) { .text($0.reason.text.zh) },
        Column(
            "rationale_en", "REASEN", "组建理由英文", "reason in English", .text, needs: .language(.en),
            means: ("英文理由", "the reason in English")
        ) { .text($0.reason.text.en) },
        Column(
            "rationale_json", "REASJSON", "理由数据", "data of the reason", .text, isLong: true,
            means: ("理由所用规则与数字(JSON)", "rules and numbers of the reason, as JSON")
        ) { .text($0.reason.json) },
    ]

    /// The last columns of clusters and of leads.
    package static let tail: [Column] = [
        Column("plan_status", "STATUS", "方案状态", "status", .text, means: ("建议稿等", "status of the plan")) { _ in
            .both(Bilingual(zh: "建议稿", en: "proposal"))
        },
        Column("colour", "MAPCOL", "配色号", "colour", .integer, means: colourMeaning) {
            .count($0.whole.colours[$0.index])
        },
    ]

    package static let colourMeaning = (
        zh: "1~7,与附图底色一致,相邻片区不同;0 为不在片区",
        en: "1…7, fill of the printed map, different for neighbours; 0 outside clusters"
    )
}
