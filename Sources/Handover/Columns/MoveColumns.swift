import CountyModel
import PlanAudit
import PlanStudies

/// A village that a compared plan has elsewhere, as a row of the layer `moved` and of the sheet of moves.
struct MoveRow: Sendable {
    let comparison: PlanComparison
    package let move: VillageMove
    /// Whether the rows of further plans stand beside it.
    let isOfSeveral: Bool

    /// The moves of all plans of a table, plan by plan.
    package static func all(_ table: ComparisonTable) -> [MoveRow] {
        table.comparisons.flatMap { comparison in
            comparison.moves.map {
                MoveRow(comparison: comparison, move: $0, isOfSeveral: table.comparisons.count > 1)
            }
        }
    }

    /// Its cluster in the plan that the other is compared with.
    var old: JudgedCluster? { move.from.map { comparison.reference.clusters[$0] } }
    /// Its cluster in the other plan.
    var new: JudgedCluster? { move.to.map { comparison.other.clusters[$0] } }
}

/// The columns of moved villages: of the layer `moved` and of the sheet of moves.
enum MoveColumns {
    typealias Column = PlanColumn<MoveRow>

    package static let all = identity + places + causes

    private static let identity: [Column] = [
        Column(
            "move_id", "MOVEID", "变动编号", "move", .text,
            means: ("村级代码;多个方案时前加方案名称", "code of the village; behind the plan's label where there are several")
        ) {
            .text($0.isOfSeveral ? "\($0.comparison.other.label)-\($0.move.village)" : $0.move.village.text)
        },
        Column(
            "village_code", "VCODE", "村级代码", "village code", .text, means: ("12 位统计用区划代码", "code of the village"),
            sheet: SheetColumn(1, "村级代码", "village code", width: 15, .code, means: ("文本", "as text"))
        ) { .text($0.move.village.text) },
        Column(
            "village_name", "VNAME", "行政村", "village", .text, means: ("村名", "name of the village"),
            sheet: SheetColumn(2, "村", "village", width: 14, .text, means: ("行政村名称", "name"))
        ) { .text($0.move.name) },
        Column(
            "town_name", "TNAME", "乡镇", "township", .text, means: ("所在乡镇", "township"),
            sheet: SheetColumn(3, "乡镇", "township", width: 12, .text, means: ("所属乡镇", "its township"))
        ) { .text($0.move.town) },
        Column("plan", "PLAN", "方案", "plan", .text, means: ("对比方案的名称", "label of the other plan")) {
            .text($0.comparison.other.label)
        },
    ]

    private static let places: [Column] = [
        Column(
            "from_id", "FROMCL", "原片区编号", "id of its cluster", .text,
            means: ("参照方案中的片区;不在片区为空", "number of its cluster in the reference; empty outside")
        ) { .text($0.old?.id) },
        Column(
            "from_name", "FROMNAME", "原片区", "cluster in the reference", .text,
            means: ("参照方案中的片区;不在片区为空", "name of its cluster in the reference; empty outside")
        ) { .text($0.old?.name) },
        Column(
            sheet: SheetColumn(
                4, "本方案片区", "in this plan", width: 20, .text,
                means: ("在“{reference}”中的片区", "its cluster in {reference}"))
        ) { .both(CompareWords.from($0.move, $0.comparison)) },
        Column(
            "to_id", "TOCL", "新片区编号", "id of its new cluster", .text,
            means: ("对比方案中的片区;不在片区为空", "number of its cluster in the other plan; empty outside")
        ) { .text($0.new?.id) },
        Column(
            "to_name", "TONAME", "新片区", "cluster in the other plan", .text,
            means: ("对比方案中的片区;不在片区为空", "name of its cluster in the other plan; empty outside")
        ) { .text($0.new?.name) },
        Column(
            sheet: SheetColumn(
                5, "对比方案片区", "in the other plan", width: 20, .text, means: ("在“{other}”中的片区", "its cluster in {other}"))
        ) { .both(CompareWords.to($0.move, $0.comparison)) },
    ]

    private static let causes: [Column] = [
        Column(
            "cause_code", "CAUSE", "原因代码", "code of the cause", .text, means: ("变动原因的代码", "why the plans differ here")
        ) {
            .text($0.move.cause.kind.rawValue)
        },
        Column("cause_name", "CAUSENAME", "原因", "cause", .text, means: ("变动原因的名称", "the cause in Chinese")) {
            .text($0.move.cause.kind.label.zh)
        },
        Column(
            sheet: SheetColumn(
                6, "原因", "cause", width: 8, .word, means: ("人工、参数、数据、规则、得分、搜索、相当", "why the plans differ here"))
        ) { .both($0.move.cause.kind.label) },
        Column(
            "cause_key", "CAUSEKEY", "参数", "key", .text,
            means: ("引起变动的参数;没有则为空", "the key that matters; empty without one"),
            sheet: SheetColumn(7, "参数", "key", width: 20, .text, means: ("引起变动的参数", "the key that matters"))
        ) { .text($0.move.cause.key ?? "") },
        Column("why_zh", "WHYZH", "说明", "reason in Chinese", .text, means: ("中文说明", "the reason in Chinese")) {
            .text($0.move.cause.text.zh)
        },
        Column("why_en", "WHYEN", "说明英文", "reason in English", .text, means: ("英文说明", "the reason in English")) {
            .text($0.move.cause.text.en)
        },
        Column(sheet: SheetColumn(8, "说明", "why", width: 60, .text, means: ("归属变动的原因", "in a sentence"))) {
            .both($0.move.cause.text)
        },
    ]
}
