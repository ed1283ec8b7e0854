import CountyModel
import Planning

/// The columns of the sheet of reasons. Its rows are clusters.
enum ReasonColumns {
    typealias Column = PlanColumn<ClusterRow>

    package static let all: [Column] = [
        Column(sheet: SheetColumn(1, "编号", "id", width: 7, .code, means: ("片区编号", "number of the cluster"))) {
            .text($0.cluster.id)
        },
        Column(sheet: SheetColumn(2, "片区", "cluster", width: 14, .text, means: ("片区名称", "its name"))) {
            .text($0.cluster.name)
        },
        Column(
            sheet: SheetColumn(
                3, "成员村", "villages", width: 42, .text, means: ("片区内全部行政村,牵头村在前", "all of them, the lead first"))
        ) { .text($0.leadFirst) },
        Column(
            sheet: SheetColumn(
                4, "组建理由", "why", width: 130, .text, means: ("由程序生成,所列数字均可核对", "every number can be traced"))
        ) { .both($0.reason.text) },
    ]
}
