import CountyModel
import Planning

/// The columns of lines between villages: of the layer `edges` and of the sheet of borders.
enum EdgeColumns {
    typealias Column = PlanColumn<EdgeRow>

    /// What no county's data have yet.
    package static let neverThere = ["road_min"]

    package static let all = ends + together + reasons

    private static let code = (zh: "村级代码,文本", en: "as text")
    private static let name = (zh: "行政村", en: "name")
    private static let cluster = (zh: "片区编号;空白为未组建", en: "blank when in none")

    private static let ends: [Column] = [
        Column("edge_id", "EDGEID", "连线编号", "line", .text, means: ("两端村级代码", "codes of both ends")) { .text($0.id) },
        Column(
            "edge_kind", "EDGEKIND", "连线类型", "kind", .text,
            means: ("adjacent 相邻,bridge 认可相邻,pair 结对帮带", "adjacent, bridge or pair")
        ) { .text($0.kind.rawValue) },
        Column(
            "from_code", "FROMCODE", "起点代码", "code of the first", .text, means: ("起点村级代码", "code of the first village"),
            sheet: SheetColumn(1, "代码甲", "code A", width: 15, .code, means: code)
        ) { .text($0.from.code.text) },
        Column(
            "from_name", "FROMNAME", "起点村", "first village", .text, means: ("起点村名", "name of the first village"),
            sheet: SheetColumn(2, "村甲", "village A", width: 14, .text, means: name)
        ) { .text($0.from.name) },
        Column(
            "to_code", "TOCODE", "终点代码", "code of the second", .text, means: ("终点村级代码", "code of the second village"),
            sheet: SheetColumn(5, "代码乙", "code B", width: 15, .code, means: code)
        ) { .text($0.to.code.text) },
        Column(
            "to_name", "TONAME", "终点村", "second village", .text, means: ("终点村名", "name of the second village"),
            sheet: SheetColumn(6, "村乙", "village B", width: 14, .text, means: name)
        ) { .text($0.to.name) },
        Column(
            "from_cluster", "FROMCL", "起点片区", "cluster of the first", .text,
            means: ("不在片区为空", "cluster of the first; empty outside"),
            sheet: SheetColumn(4, "片区甲", "cluster A", width: 8, .code, means: cluster)
        ) { .text($0.cluster($0.a)) },
        Column(
            "to_cluster", "TOCL", "终点片区", "cluster of the second", .text,
            means: ("不在片区为空", "cluster of the second; empty outside"),
            sheet: SheetColumn(8, "片区乙", "cluster B", width: 8, .code, means: cluster)
        ) { .text($0.cluster($0.b)) },
        Column(sheet: SheetColumn(3, "乡镇甲", "township A", width: 12, .text, means: ("所属乡镇", "its township"))) {
            .text($0.from.townName)
        },
        Column(sheet: SheetColumn(7, "乡镇乙", "township B", width: 12, .text, means: ("所属乡镇", "its township"))) {
            .text($0.to.townName)
        },
    ]

    private static let together: [Column] = [
        Column(
            "is_same", "ISSAME", "是否同片区", "in one cluster", .flag, means: ("1 为同片区", "1 when both are in one cluster"),
            sheet: SheetColumn(9, "同片区", "same cluster", width: 8, .word, means: ("两村是否在同一片区", "both in one"))
        ) { .flag($0.isInOneCluster) },
        Column(
            "shared_m", "SHAREDM", "共界长度", "shared border", .integer, unit: "米",
            means: ("共同边界长度", "length of the shared border"),
            sheet: SheetColumn(
                10, "共界(米)", "shared border (m)", width: 9, .count, decimals: 0,
                means: ("共同边界长度", "length of the border"))
        ) { .whole($0.sharedMeters) },
        Column(
            "centre_km", "CENTREKM", "驻地距离", "between the seats", .real, unit: "公里",
            means: ("两村驻地直线距离", "straight line between the seats"),
            sheet: SheetColumn(
                11, "驻地相距(公里)", "between seats (km)", width: 10, .number(decimals: 1),
                means: ("两村驻地(或村内点)直线距离", "in a straight line"))
        ) { .real($0.km, decimals: 2) },
        Column("barrier_text", "BARRIER", "阻隔", "barrier", .text, means: ("不相接时说明", "what lies between")) {
            .both($0.barrier)
        },
        Column(
            sheet: SheetColumn(
                12, "连接", "kind", width: 9, .word,
                means: ("相邻,或按参数认可的连接(隔河等)", "a border, or a link the scenario allows"))
        ) {
            .both($0.kind == .bridge ? Bilingual(zh: "认可", en: "link") : Bilingual(zh: "相邻", en: "border"))
        },
        Column(
            "sim_industry", "SIMIND", "产业相似度", "likeness of industries", .real, needs: .field(.mainIndustry),
            means: ("0~1", "likeness of industries, 0…1")
        ) { .real($0.likeness, decimals: 2) },
    ]

    private static let reasons: [Column] = [
        Column(
            "reason_zh", "REASZH", "说明", "reason in Chinese", .text, needs: .language(.zh),
            means: ("中文说明", "the reason in Chinese")
        ) { .text($0.reason.zh) },
        Column(
            "reason_en", "REASEN", "说明英文", "reason in English", .text, needs: .language(.en),
            means: ("英文说明", "the reason in English")
        ) { .text($0.reason.en) },
        Column(
            sheet: SheetColumn(13, "说明", "why", width: 50, .text, means: ("划入同一片区或分属不同片区的理由", "why it joins or parts"))
        ) { .both($0.reason) },
    ]
}
