import CountyModel
import Foundation
import Planning
import Repeatable

/// The clusters: one line each, then a page each.
extension ReportContent {
    mutating func writeClusterTable() {
        openChapter("片区一览表", "The clusters at a glance", startsPage: true)
        let measure = setup.classes.measure
        let year = county.attributes.source(of: measure)?.year.map {
            ledger.count("income_year", $0, "year of the income column")
        }
        note(
            "收入为\(year.map { $0 + "年" } ?? "")\(measure.label)合计。牵头村后带 * 的,书记由乡镇派干部担任;数字后带 † 的,有村缺数、未计入。",
            "Income is the sum of \(measure.englishName)\(year.map { " of \($0)" } ?? ""). A lead with * has a secretary sent by the township; a number with † leaves out villages without one."
        )
        add(
            .table(
                table(
                    ReportClusterColumns.all, plan.clusters.map { ReportGroup(setup, $0) },
                    total: ReportGroup(setup, all: plan))))
    }

    mutating func writeClusterPages() throws {
        openChapter("各片区情况", "The clusters one by one", startsPage: true)
        let shown = plan.clusters.prefix(options.mostClusterPages)
        if shown.count < plan.clusters.count {
            let all = ledger.count("clusters", plan.clusters.count, "plan")
            let pages = ledger.count("cluster_pages", shown.count, "--cluster-pages")
            paragraph(
                "全县共\(all)个片区,以下只列前\(pages)个,其余见一览表。",
                "Of \(all) clusters the first \(pages) are told here, the others only in the table.")
        }
        let drawn = try pictures(of: Array(shown))
        for (index, cluster) in shown.enumerated() {
            openSection(ledger.cluster(cluster), startsPage: index > 0)
            add(.side(drawn[index], facts(cluster)))
            add(.reason(ledger.said(ledger.reason(reasons[index].text, reasons[index].facts), "reason")))
            add(.table(table(ReportVillageColumns.all, ReportVillage.all(setup, cluster), isSmall: true)))
            for broken in plan.brokenRules where broken.cluster == cluster.id {
                let text = ledger.said(broken.what, "audit")
                paragraph("不符合规则:\(text.zh)。", "Broken rule: \(text.en).")
            }
        }
    }

    /// The pictures of the first clusters, drawn on all cores.
    private func pictures(of shown: [Cluster]) throws -> [ReportPicture] {
        let side = options.textWidthMM * 0.6
        let heights = shown.map { side * pictureShape(members: $0.members.count) }
        let pictures = ReportPictures(setup, plan, options.language)
        return try parallelMap(shown.count, threads: ProcessInfo.processInfo.activeProcessorCount) {
            try pictures.cluster($0, widthMM: side, heightMM: heights[$0])
        }
    }

    /// Height of a cluster's picture as a share of its width: what the text and the table below leave of a page. A large page has
    /// room below the table; English takes more lines, and two for most villages.
    private func pictureShape(members: Int) -> Double {
        if options.paper == .a3 { return 1 }
        return options.language == .zh ? 0.74 : max(0.5, 0.66 - 0.03 * Double(max(0, members - 8)))
    }

    private mutating func facts(_ cluster: Cluster) -> [(name: Bilingual, value: Bilingual)] {
        let lead = ledger.village(cluster.lead, county)
        let towns = ledger.places(towns(of: cluster))
        let unit = ColumnWords.bracketed(setup.classes.unit)
        let form = form(of: cluster)
        var rows: [(name: Bilingual, value: Bilingual)] = [
            (Bilingual(zh: "牵头村", en: "Lead"), lead),
            (
                Bilingual(zh: "书记人选来源", en: "Secretary"),
                cluster.isAppointed
                    ? Bilingual(zh: "乡镇下派", en: "sent by the township")
                    : Bilingual(zh: "牵头村书记", en: "of the lead village")
            ),
            (Bilingual(zh: "组织形式", en: "Form"), governs(cluster)),
        ]
        if let approve = form?.approve {
            rows.append((Bilingual(zh: "批准机关", en: "Approved by"), ledger.said(body(approve), "org_form")))
        }
        rows.append((Bilingual(zh: "乡镇", en: "Townships"), towns))
        rows.append((Bilingual(zh: "村数", en: "Villages"), ledger.cell(Double(cluster.members.count), "plan")))
        for (field, zh, en, decimals) in [
            (Field.popRegistered, "户籍人口(人)", "Population", 0), (.partyMembers, "党员(人)", "Party members", 0),
            (setup.classes.measure, setup.classes.measure.label + unit.zh, "Income" + unit.en, 1),
        ] where county.attributes.has(field) {
            rows.append((Bilingual(zh: zh, en: en), ReportGroup(setup, cluster).sum(field, decimals, &ledger)))
        }
        return rows
    }

    /// The two bodies that the rules of the Party name, translated; another as the scenario writes it.
    private func body(_ name: String) -> Bilingual {
        let english = ["县委": "county Party committee", "乡镇党委": "township Party committee"]
        return Bilingual(zh: name, en: english[name] ?? name)
    }
}
