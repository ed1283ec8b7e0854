import CountyModel

/// Villages in no cluster, each with its reason.
extension ReportContent {
    mutating func writeLeftOut() {
        openChapter("暂不组建的村及原因", "Villages in no cluster, and why", startsPage: true)
        let all = LeftOutVillage.all(setup, plan)
        guard !all.isEmpty else { return paragraph("全部村均已纳入片区。", "Every village is in a cluster.") }
        let rows = all.map { one -> [Bilingual] in
            [
                ledger.village(one.village, county), ledger.place(county.villages[one.village].townName),
                setup.classes.classes[one.village].label, one.kind.label,
                ledger.said(ledger.reason(one.reason.text, one.reason.facts), "reason"),
            ]
        }
        add(
            .table(
                ReportTable(
                    columns: [
                        .init(title: Bilingual(zh: "村", en: "village"), share: 0.16),
                        .init(title: Bilingual(zh: "乡镇", en: "township"), share: 0.15),
                        .init(title: Bilingual(zh: "类别", en: "class"), share: 0.1),
                        .init(title: Bilingual(zh: "原因", en: "kind"), share: 0.17),
                        .init(title: Bilingual(zh: "说明", en: "reason"), share: 0.42),
                    ], rows: rows)))
        paragraph(
            "这些村今后可随数据更新或规则调整重新测算;也可由乡镇提出意见,由程序核对划入后是否违反规则、得分如何变化。",
            "These villages can be judged anew when data or rules change; a township may also suggest a cluster, and the program says which rules that would break and what the score becomes."
        )
    }
}
