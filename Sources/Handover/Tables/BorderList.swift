import CountyModel

/// The sheet of borders: who borders whom, over how many metres, and why the border joins or parts.
enum BorderList {
    package struct Row {
        package let edge: Int
        package let a: Int
        package let b: Int
    }

    package static func make(_ handover: HandoverPlan) -> ListSheet<Row> {
        let (setup, plan) = (handover.setup, handover.plan)
        let (county, graph) = (setup.county, setup.graph)
        let clusterOf = plan.clusterOfVillage(count: county.villages.count)
        let rows = graph.edges.enumerated().map { Row(edge: $0.offset, a: $0.element.a, b: $0.element.b) }
        func village(_ zh: String, _ en: String, _ of: @escaping (Row) -> Int) -> [ListColumn<Row>] {
            [
                .init("代码\(zh)", "code \(en)", 15, .code, means: Bilingual(zh: "村级代码,文本", en: "as text")) {
                    .text(county.villages[of($0)].code.text)
                },
                .init("村\(zh)", "village \(en)", 14, .text, means: Bilingual(zh: "行政村", en: "name")) {
                    .text(county.villages[of($0)].name)
                },
                .init("乡镇\(zh)", "township \(en)", 12, .text, means: Bilingual(zh: "所属乡镇", en: "its township")) {
                    .text(county.villages[of($0)].townName)
                },
                .init(
                    "片区\(zh)", "cluster \(en)", 8, .code, means: Bilingual(zh: "片区编号;空白为未组建", en: "blank when in none")
                ) {
                    clusterOf[of($0)].map { .text(plan.clusters[$0].id) } ?? .nothing
                },
            ]
        }
        let same = Bilingual(zh: "是", en: "yes")
        let rest: [ListColumn<Row>] = [
            .init("同片区", "same cluster", 8, .word, means: Bilingual(zh: "两村是否在同一片区", en: "both in one")) { row in
                guard let cluster = clusterOf[row.a], cluster == clusterOf[row.b] else { return .nothing }
                return .both(same)
            },
            .init("共界(米)", "shared border (m)", 9, .count, means: Bilingual(zh: "共同边界长度", en: "length of the border")) {
                .rounded(graph.edges[$0.edge].sharedMeters, 0)
            },
            .init(
                "驻地相距(公里)", "between seats (km)", 10, .number(decimals: 1),
                means: Bilingual(zh: "两村驻地(或村内点)直线距离", en: "in a straight line")
            ) { .rounded(county.points[$0.a].distance(to: county.points[$0.b]) / 1000, 2) },
            .init(
                "连接", "kind", 9, .word,
                means: Bilingual(zh: "相邻,或按参数认可的连接(隔河等)", en: "a border, or a link the scenario allows")
            ) { row in
                let kind = graph.edges[row.edge].kind
                let isBridge = kind == .bridge || kind == .nearest
                return .both(isBridge ? Bilingual(zh: "认可", en: "link") : Bilingual(zh: "相邻", en: "border"))
            },
            .init("说明", "why", 50, .text, means: Bilingual(zh: "划入同一片区或分属不同片区的理由", en: "why it joins or parts")) {
                .both(handover.reasons.borders[$0.edge].text)
            },
        ]
        var list = ListSheet(
            name: Bilingual(zh: "相邻", en: "Borders"),
            columns: village("甲", "A") { $0.a } + village("乙", "B") { $0.b } + rest,
            rows: rows, frozenColumns: 2)
        list.marks = [("同片区", same, TableStyles.strong)]
        list.tabColour = 0xA6_A6A6
        return list
    }
}
