import CountyData
import CountyModel
import Geospatial
import Planning

/// The sheet of villages: all of the county, cluster by cluster, the lead first; those in no cluster at the end.
enum VillageList {
    package struct Row {
        package let village: Int
        package let cluster: Cluster?
        package let role: VillageRole
    }

    package static func make(_ handover: HandoverPlan) -> ListSheet<Row> {
        let (setup, plan) = (handover.setup, handover.plan)
        let roles = VillageRole.roles(setup, plan)
        let inside = plan.clusters.flatMap { cluster in
            ([cluster.lead] + cluster.members.filter { $0 != cluster.lead }).map {
                Row(village: $0, cluster: cluster, role: roles[$0])
            }
        }
        let outside = (plan.leftOut + plan.excluded).sorted().map { Row(village: $0, cluster: nil, role: roles[$0]) }
        let (income, incomeColumn) = VillageColumns.income(handover)
        var list = ListSheet(
            name: Bilingual(zh: "村", en: "Villages"),
            columns: identity(handover) + VillageColumns.numbers(handover, incomeColumn) + place(handover),
            rows: inside + outside, frozenColumns: 3)
        list.marks = [
            ("身份", VillageRole.lead.name, TableStyles.lead),
            ("类别", VillageClass.weak.label, TableStyles.weak),
            ("类别", VillageClass.strong.label, TableStyles.strong),
            ("类别", VillageClass.unknown.label, TableStyles.doubt),
        ]
        let options = setup.scenario.classes
        list.bands = [
            (income.zh, .below(options.weakBelowWan), TableStyles.weak),
            (income.zh, .atLeast(options.strongMinWan), TableStyles.strong),
        ]
        list.tabColour = 0x70_AD47
        return list
    }

    private static func identity(_ handover: HandoverPlan) -> [ListColumn<Row>] {
        let county = handover.setup.county
        let classes = handover.setup.classes.classes
        let helpers = handover.reasons.villages
        let (strong, weak) = (Classes.strong(handover), Classes.weak(handover))
        return [
            .init("编号", "cluster id", 7, .code, means: Bilingual(zh: "片区编号;空白为未组建", en: "blank when in none")) {
                $0.cluster.map { .text($0.id) } ?? .nothing
            },
            .init("片区", "cluster", 15, .text, means: Bilingual(zh: "所在片区", en: "its cluster")) {
                $0.cluster.map { .text($0.name) } ?? .nothing
            },
            .init("村", "village", 14, .text, means: Bilingual(zh: "行政村名称", en: "name")) {
                .text(county.villages[$0.village].name)
            },
            .init("乡镇", "township", 12, .text, means: Bilingual(zh: "所属乡镇(街道)", en: "its township")) {
                .text(county.villages[$0.village].townName)
            },
            .init("村级代码", "village code", 15, .code, means: Bilingual(zh: "统计用区划代码,文本", en: "official code, as text")) {
                .text(county.villages[$0.village].code.text)
            },
            .init("身份", "role", 9, .word, means: Bilingual(zh: "在方案中的身份", en: "in the plan")) { .both($0.role.name) },
            .init(
                "类别", "class", 9, .word, means: Bilingual(zh: "\(strong.zh);\(weak.zh)", en: "\(strong.en); \(weak.en)")
            ) {
                .both(classes[$0.village].label)
            },
            .init("帮带村", "helped by", 13, .text, means: Bilingual(zh: "帮带本村的牵头村(薄弱村才有)", en: "for weak villages")) {
                helpers[$0.village].helper.map { .text(county.villages[$0].name) } ?? .nothing
            },
        ]
    }

    private static func place(_ handover: HandoverPlan) -> [ListColumn<Row>] {
        let (county, plan, reasons) = (handover.setup.county, handover.plan, handover.reasons.villages)
        let moved = Set(handover.compared.movedByHand.compactMap { county.index(of: $0) })
        return [
            .init(
                "面积(平方公里)", "area (km²)", 10, .number(decimals: 2),
                means: Bilingual(zh: "按村界计算", en: "from the borders")
            ) { .rounded(county.metric.area(of: $0.village) / 1e6, 2) },
            .init(
                "到牵头村(公里)", "to the lead (km)", 9, .number(decimals: 1),
                means: Bilingual(zh: "到牵头村的直线距离", en: "in a straight line")
            ) { row in
                .rounded(
                    row.cluster.map { county.points[$0.lead].distance(to: county.points[row.village]) / 1000 }, 2)
            },
            .init(
                "次选片区", "next-best cluster", 15, .text, means: Bilingual(zh: "规则允许的其他片区中得分最高的", en: "under all rules")
            ) {
                reasons[$0.village].nextCluster.map { .text("\(plan.clusters[$0].id) \(plan.clusters[$0].name)") }
                    ?? .nothing
            },
            .init(
                "改划次选失分", "cost of the next best (points)", 9, .number(decimals: 1),
                means: Bilingual(
                    zh: "改划到次选片区后全方案减少的得分(1 分为一村可从牵头村得到的百分之一);越大,现归属越稳妥", en: "hundredths of what one village can gain")
            ) { .rounded(reasons[$0.village].marginPoints, 1) },
            .init("人工调整", "moved by hand", 8, .word, means: Bilingual(zh: "“是”表示经人工调整", en: "yes: somebody moved it")) {
                moved.contains($0.village) ? .both(Bilingual(zh: "是", en: "yes")) : .nothing
            },
            .init("理由", "why", 60, .text, means: Bilingual(zh: "划入该片区或暂不组建的理由", en: "why it is where it is")) {
                .both(reasons[$0.village].text)
            },
        ]
    }
}
