import CountyModel

/// The sheet of reasons: why each cluster is as it is, with its villages by name.
enum ReasonList {
    package static func make(_ handover: HandoverPlan) -> ListSheet<Int> {
        let (county, plan, reasons) = (handover.setup.county, handover.plan, handover.reasons.clusters)
        let columns: [ListColumn<Int>] = [
            .init("编号", "id", 7, .code, means: Bilingual(zh: "片区编号", en: "number of the cluster")) {
                .text(plan.clusters[$0].id)
            },
            .init("片区", "cluster", 14, .text, means: Bilingual(zh: "片区名称", en: "its name")) {
                .text(plan.clusters[$0].name)
            },
            .init(
                "成员村", "villages", 42, .text, means: Bilingual(zh: "片区内全部行政村,牵头村在前", en: "all of them, the lead first")
            ) {
                let cluster = plan.clusters[$0]
                return .text(
                    ([cluster.lead] + cluster.members.filter { $0 != cluster.lead }).map { county.villages[$0].name }
                        .joined(separator: "、"))
            },
            .init("组建理由", "why", 96, .text, means: Bilingual(zh: "由程序生成,所列数字均可核对", en: "every number can be traced")) {
                .both(reasons[$0].text)
            },
        ]
        var list = ListSheet(
            name: Bilingual(zh: "理由", en: "Reasons"), columns: columns, rows: Array(plan.clusters.indices),
            frozenColumns: 2)
        list.tabColour = 0x33_506E
        return list
    }
}
