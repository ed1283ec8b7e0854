import CountyModel
import PlanStudies
import Planning

/// What columns of a stability report are computed from.
final class StabilityCase: Sendable {
    package let setup: PlanningCase
    package let plan: Plan
    package let report: StabilityReport
    private let home: [Int?]

    init(_ setup: PlanningCase, _ plan: Plan, _ report: StabilityReport) {
        (self.setup, self.plan, self.report) = (setup, plan, report)
        home = plan.clusterOfVillage(count: setup.county.villages.count)
    }

    /// Villages that take part; the others have nothing to stay in.
    package var villages: [Int] { setup.county.villages.indices.filter { report.stays[$0] != nil } }

    package var rows: [StabilityRow] { villages.map { StabilityRow(village: $0, whole: self) } }

    package var pairs: [StabilityPair] { report.pairs.map { StabilityPair(pair: $0, whole: self) } }

    package func cluster(of village: Int) -> Cluster? { home[village].map { plan.clusters[$0] } }
}

/// One village of a stability report.
struct StabilityRow: Sendable {
    let village: Int
    package let whole: StabilityCase

    var place: Village { whole.setup.county.villages[village] }
    var cluster: Cluster? { whole.cluster(of: village) }
    var stays: Int { whole.report.stays[village] ?? 0 }
    var words: Bilingual { StabilityFiles.sentence(stays, whole.report.runs, isIn: cluster != nil) }
}

/// Two neighbours of a stability report.
struct StabilityPair: Sendable {
    let pair: StabilityReport.Pair
    package let whole: StabilityCase

    var from: Village { whole.setup.county.villages[pair.a] }
    var to: Village { whole.setup.county.villages[pair.b] }
}

/// The columns of the layer `stability` and of its table.
enum StabilityColumns {
    typealias Column = PlanColumn<StabilityRow>

    package static let runs = (zh: "扰动后重算的次数", en: "number of runs")

    package static let all: [Column] = [
        Column("village_code", "VCODE", "村级代码", "village code", .text, means: ("12 位统计用区划代码", "code of the village")) {
            .text($0.place.code.text)
        },
        Column("village_name", "VNAME", "行政村", "village", .text, means: ("村名", "name of the village")) {
            .text($0.place.name)
        },
        Column("town_name", "TNAME", "乡镇", "township", .text, means: ("所在乡镇", "township")) { .text($0.place.townName) },
        Column(
            "cluster_id", "CLID", "片区编号", "cluster id", .text,
            means: ("不在片区为空", "number of its cluster; empty outside")
        ) { .text($0.cluster?.id) },
        Column(
            "cluster_name", "CLNAME", "片区名称", "cluster", .text, means: ("不在片区为空", "name of its cluster; empty outside")
        ) { .text($0.cluster?.name) },
        Column("runs", "RUNS", "重算次数", "runs", .integer, unit: "次", means: runs) { .count($0.whole.report.runs) },
        Column(
            "stays", "STAYS", "不变次数", "runs in which it stays", .integer, unit: "次",
            means: ("归属与本方案相同的次数", "runs in which it is where the plan has it")
        ) { .count($0.stays) },
        Column(
            "share", "SHARE", "不变比例", "share of runs in which it stays", .real,
            means: ("不变次数÷重算次数,0~1", "runs in which it stays / runs, 0…1")
        ) { .real($0.whole.report.share(of: [$0.village]), decimals: 4) },
        Column("stability_zh", "STABZH", "说明", "words in Chinese", .text, means: ("中文说明", "the same in Chinese")) {
            .text($0.words.zh)
        },
        Column("stability_en", "STABEN", "说明英文", "words in English", .text, means: ("英文说明", "the same in English")) {
            .text($0.words.en)
        },
    ]
}

/// The columns of the table of neighbours.
enum StabilityPairColumns {
    typealias Column = PlanColumn<StabilityPair>

    package static let all: [Column] = [
        Column(
            "from_code", "FROMCODE", "起点代码", "code of the first", .text, means: ("起点村级代码", "code of the first village")
        ) {
            .text($0.from.code.text)
        },
        Column("from_name", "FROMNAME", "起点村", "first village", .text, means: ("起点村名", "name of the first village")) {
            .text($0.from.name)
        },
        Column(
            "to_code", "TOCODE", "终点代码", "code of the second", .text, means: ("终点村级代码", "code of the second village")
        ) {
            .text($0.to.code.text)
        },
        Column("to_name", "TONAME", "终点村", "second village", .text, means: ("终点村名", "name of the second village")) {
            .text($0.to.name)
        },
        Column(
            "cluster_id", "CLID", "片区编号", "cluster id", .text,
            means: ("起点村的片区;不在片区为空", "number of the first village's cluster; empty outside")
        ) { .text($0.whole.cluster(of: $0.pair.a)?.id) },
        Column("runs", "RUNS", "重算次数", "runs", .integer, unit: "次", means: StabilityColumns.runs) {
            .count($0.whole.report.runs)
        },
        Column(
            "together", "TOGETHER", "同片区次数", "runs together", .integer, unit: "次",
            means: ("两村在同一片区的次数", "runs in which both are in one cluster")
        ) { .count($0.pair.together) },
    ]
}
