import CountyModel
import Planning

/// Villages in no cluster, each with its reason.
extension ReportContent {
    mutating func writeLeftOut() {
        openChapter("暂不组建的村及原因", "Villages in no cluster, and why", startsPage: true)
        let all = LeftOutVillage.all(setup, plan)
        guard !all.isEmpty else { return paragraph("全部村均已纳入片区。", "Every village is in a cluster.") }
        let told = LeftOutGroups(setup, leftOut: plan.leftOut)
        if !told.groups.isEmpty {
            let headline = ledger.reason(told.headline, told.facts)
            paragraph(headline.zh + "。", headline.en + ".")
            for index in told.groups.indices { _ = ledger.count("item", index + 1, "numbering") }
            add(.items(told.groups.map { Bilingual(zh: $0.text.zh + "。", en: $0.text.en + ".") }))
        }
        let rows = all.map { (village: ReportVillage(setup: setup, index: $0.village, isLead: false), outside: $0) }
        add(.table(table(ReportLeftOutColumns.all, rows)))
        paragraph(
            "这些村今后可随数据更新或规则调整重新测算;也可由乡镇提出意见,由程序核对划入后是否违反规则、得分如何变化。",
            "These villages can be judged anew when data or rules change; a township may also suggest a cluster, and the program says which rules that would break and what the score becomes."
        )
    }
}
