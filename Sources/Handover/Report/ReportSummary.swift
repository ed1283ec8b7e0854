import CountyModel
import Planning

/// The first page: what is proposed, in numbers, how good it is, and what has to be decided.
extension ReportContent {
    mutating func writeSummary() throws {
        let title = [setup.scenario.output.map.title, setup.scenario.title].compactMap { $0 }.first { !$0.isEmpty }
        let fallback = county.title(zh: "\(committee.zh)组建建议方案", en: "proposal for \(committee.en)s")
        add(.title(title.map { ledger.said(.same($0), "title") } ?? ledger.said(fallback, "title")))
        let author = setup.scenario.author
        if !author.isEmpty { _ = ledger.said(.same(author), "author") }
        add(
            .subtitle(
                author.isEmpty
                    ? status : Bilingual(zh: "\(status.zh)　\(author)", en: "\(status.en) · \(author)")))
        openChapter("摘要", "Summary")
        writeProposal()
        writeFigures()
        writeScorecard()
        writeQuality()
        writeDecisions()
        let width = options.textWidthMM
        let picture = try ReportPictures(setup, plan, options.language).overview(
            widthMM: width, mostHeightMM: width * 1.22)
        add(.heading(Bilingual(zh: "片区划分示意图", en: "Map of the clusters"), level: 2, startsPage: true))
        add(.picture(picture))
        let notice = ledger.name(setup.scenario.output.map.notice)
        note(
            (notice.isEmpty ? "" : notice + "。") + "边界为示意,不作为权属依据。",
            (notice.isEmpty ? "" : "Internal working map (\(notice)). ")
                + "Borders are indicative and prove no ownership.")
    }

    /// 示例县 as Shili County.
    private var englishCounty: String {
        county.name.hasSuffix("县")
            ? LatinName.of(String(county.name.dropLast())) + " County" : LatinName.of(county.name)
    }

    private mutating func writeProposal() {
        let source = "plan"
        let all = ledger.count("villages_all", county.villages.count, "villages of the map")
        let covered = ledger.count("villages_covered", plan.coveredCount, source)
        let clusters = ledger.count("clusters", plan.clusters.count, source)
        let left = ledger.count("left_out", plan.leftOut.count, source)
        let excluded = ledger.count("excluded", plan.excluded.count, source)
        var (zh, en) = (
            "建议把\(county.name)\(all)个村(社区)中的\(covered)个组建为\(clusters)个片区,每个片区设一个\(committee.zh)",
            "It is proposed to join \(covered) of the \(all) villages of \(county.name.isEmpty ? "the county" : englishCounty) into \(clusters) clusters, each under one \(committee.en)"
        )
        if !plan.leftOut.isEmpty {
            zh += ";\(left)个村暂不组建"
            en += "; \(left) \(Wording.plural(plan.leftOut.count, "village")) stay out for now"
        }
        if !plan.excluded.isEmpty {
            zh += ";\(excluded)个村不参加分片"
            en += "; \(excluded) take no part"
        }
        _ = ledger.name(county.name)
        paragraph(zh + "。", en + ".")
        let sizes = plan.clusters.map(\.members.count)
        guard let least = sizes.min(), let most = sizes.max() else { return }
        let average = ledger.number(
            "villages_average", Double(plan.coveredCount) / Double(max(1, sizes.count)),
            "villages in clusters / clusters")
        let (low, high) = (ledger.count("villages_least", least, source), ledger.count("villages_most", most, source))
        let inside = plan.clusters.flatMap(\.members)
        let strong = ledger.count("strong_inside", count(.strong, in: inside), "classes of the villages in clusters")
        let weak = ledger.count("weak_inside", count(.weak, in: inside), "classes of the villages in clusters")
        let weakAll = ledger.count(
            "weak_all", count(.weak, in: Array(county.villages.indices)), "classes of all villages")
        let together = setup.problem.rules.requiresContiguity
        paragraph(
            "每个片区平均\(average)个村(\(low)至\(high)个)\(together ? ",村村相连" : ""),由一个牵头村带动;片区内有强村\(strong)个、薄弱村\(weak)个(全县\(weakAll)个)。",
            "A cluster has \(average) villages on average (\(low) to \(high))\(together ? ", all of them contiguous" : ""), around one lead. The clusters hold \(strong) strong villages and \(weak) of the \(weakAll) weak villages of the county."
        )
    }

    private mutating func writeFigures() {
        let figures = table(ReportClusterColumns.figures, [ReportGroup(setup, all: plan)])
        add(.table(figures))
        if figures.rows.joined().contains(where: { $0.zh.hasSuffix("*") }) {
            note("* 有村缺数,合计未含。", "* Villages without a number are not in the sum.")
        }
    }

    /// How the plan stands by each criterion; the score alone would tell nobody in what it is good.
    private mutating func writeScorecard() {
        let entries = Scorecard(setup, plan).entries
        if !entries.isEmpty { add(.table(table(ReportOtherColumns.scorecard, entries, isSmall: true))) }
    }

    private mutating func writeQuality() {
        let score = ledger.number(
            "score", plan.scorePerHundred, "points of the plan per village that takes part")
        let made = madeHow()
        var (zh, en) = (
            "\(made.zh),并经独立程序逐条复核。村均得分\(score)。",
            "\(made.en), and every rule was judged again by a separate audit. Score per village \(score)."
        )
        if let certificate = plan.certificate {
            let sentence = ledger.said(CertificateText.sentence(certificate), "certificate")
            zh += sentence.zh + "。"
            en += " " + sentence.en.prefix(1).uppercased() + sentence.en.dropFirst() + "."
        }
        if !plan.brokenRules.isEmpty {
            let broken = ledger.count("broken_rules", plan.brokenRules.count, "audit")
            zh += "复核发现\(broken)处不符合规则,须先更正。"
            en +=
                " The audit found \(broken) broken \(Wording.plural(plan.brokenRules.count, "rule")), to be mended first."
        }
        paragraph(zh, en)
    }

    /// What the plan may be taken for.
    private var status: Bilingual {
        if plan.brokenRules.isEmpty { return Bilingual(zh: "(建议稿)", en: "(proposal)") }
        if plan.origin == .given {
            return Bilingual(zh: "(人工编制稿,尚未满足全部规则)", en: "(made by hand; does not keep every rule)")
        }
        return plan.edits == nil
            ? Bilingual(zh: "(试算稿,尚未满足全部规则)", en: "(trial; does not keep every rule)")
            : Bilingual(zh: "(人工修改稿,尚未满足全部规则)", en: "(changed by hand; does not keep every rule)")
    }

    /// A plan made or changed by hand must not be taken for what the search found.
    private mutating func madeHow() -> Bilingual {
        if plan.origin == .given {
            return Bilingual(
                zh: "方案由人工编制,不是程序测算得出,由程序按本县确定的规则评分",
                en: "The plan was made by hand, not computed, and is scored under the rules that the county set")
        }
        let searched = Bilingual(
            zh: "方案由程序按本县确定的规则测算得出", en: "The plan was computed under the rules that the county set")
        guard let edits = plan.edits else { return searched }
        let moved = ledger.count("moved_by_hand", edits.moved.count, "edits.jsonl")
        return Bilingual(
            zh: "\(searched.zh),后经人工调整(\(moved)个村改变归属)",
            en:
                "\(searched.en), then changed by hand (\(moved) \(Wording.plural(edits.moved.count, "village")) moved)"
        )
    }

    /// Names in a line of what is to be decided: with more of them the summary would go over its page.
    private static let mostNames = 3

    /// What people have to decide: townships crossed, secretaries sent, few members, villages left out, broken rules.
    private mutating func writeDecisions() {
        var items: [Bilingual] = plan.brokenRules.prefix(3).map { broken in
            let text = ledger.said(broken.what, "audit")
            return Bilingual(zh: "更正:\(text.zh)。", en: "Mend: \(text.en).")
        }
        func add(_ clusters: [Cluster], _ id: String, _ text: (Bilingual) -> Bilingual) {
            if clusters.isEmpty { return }
            let names = clusters.map { ledger.cluster($0) }
            items.append(text(ledger.list(names, most: Self.mostNames, id: id)))
        }
        add(plan.clusters.filter { towns(of: $0).count > 1 }, "crossing") {
            Bilingual(
                zh: "跨乡镇组建的片区,须经县委组织部同意:\($0.zh)。",
                en: "Clusters that cross township borders; the county organisation department has to agree: \($0.en).")
        }
        add(plan.clusters.filter(\.isAppointed), "appointed") {
            Bilingual(
                zh: "没有合格牵头村的片区,建议由乡镇派干部任书记:\($0.zh)。",
                en:
                    "Clusters without a village fit to lead; a cadre of the township is proposed as secretary: \($0.en)."
            )
        }
        add(plan.clusters.filter { form(of: $0).map { $0.form != "党委" } ?? false }, "few_members") {
            Bilingual(
                zh: "党员数不足以设党委、宜设党总支或党支部的片区:\($0.zh)。",
                en: "Clusters with too few Party members for a committee: \($0.en).")
        }
        let out = plan.leftOut.map { ledger.village($0, county) }
        if !out.isEmpty {
            let list = ledger.list(out, most: Self.mostNames, id: "left_out_list")
            items.append(
                Bilingual(zh: "暂不组建的村如何安排:\(list.zh)。", en: "What to do about the villages that stay out: \(list.en)."))
        }
        guard !items.isEmpty else { return }
        paragraph("需要研究决定的事项:", "To be decided:")
        for index in items.indices { _ = ledger.count("item", index + 1, "numbering") }
        self.add(.items(items))
    }
}
