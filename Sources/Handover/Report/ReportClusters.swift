import CountyModel
import Planning

/// The clusters: one line each, then a page each.
extension ReportContent {
    mutating func writeClusterTable() {
        openChapter("片区一览表", "The clusters at a glance", startsPage: true)
        let attributes = county.attributes
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        var columns: [ReportTable.Column] = [
            .init(title: Bilingual(zh: "片区", en: "cluster"), share: 0.21, englishShare: 0.17),
            .init(title: Bilingual(zh: "牵头村", en: "lead"), share: 0.14, englishShare: 0.14),
            .init(title: Bilingual(zh: "乡镇", en: "townships"), share: 0.2, englishShare: 0.19),
            .init(title: Bilingual(zh: "村", en: "vill."), share: 0.06, isNumber: true, englishShare: 0.075),
            .init(title: Bilingual(zh: "强村", en: "strong"), share: 0.07, isNumber: true, englishShare: 0.105),
            .init(title: Bilingual(zh: "薄弱", en: "weak"), share: 0.07, isNumber: true, englishShare: 0.085),
        ]
        let numbers: [(field: Field, title: Bilingual, decimals: Int)] = [
            (.popRegistered, Bilingual(zh: "人口", en: "people"), 0),
            (.partyMembers, Bilingual(zh: "党员", en: "Party"), 0),
            (measure, Bilingual(zh: "收入\(ColumnWords.bracketed(unit).zh)", en: "income"), 1),
        ].filter { attributes.has($0.0) }
        for number in numbers {
            columns.append(.init(title: number.title, share: 0.11, isNumber: true, englishShare: 0.12))
        }
        let rows = plan.clusters.map { cluster -> [Bilingual] in
            let towns = towns(of: cluster).map { ledger.place($0) }
            let lead = ledger.village(cluster.lead, county)
            let names = Bilingual(
                zh: towns.map(\.zh).joined(separator: "、"), en: towns.map(\.en).joined(separator: ", "))
            let mark = cluster.isAppointed ? "*" : ""
            return [ledger.cluster(cluster), Bilingual(zh: lead.zh + mark, en: lead.en + mark), names]
                + counts(cluster.members) + numbers.map { sum($0.field, $0.decimals, cluster.members) }
        }
        let all = plan.clusters.flatMap(\.members)
        let total =
            [Bilingual(zh: "合计", en: "total"), .empty, .empty] + counts(all)
            + numbers.map { sum($0.field, $0.decimals, all) }
        add(.table(ReportTable(columns: columns.filled, rows: rows, total: total)))
        let year = attributes.source(of: measure)?.year.map {
            ledger.count("income_year", $0, "year of the income column")
        }
        note(
            "收入为\(year.map { $0 + "年" } ?? "")\(measure.label)合计。牵头村后带 * 的,书记由乡镇派干部担任;数字后带 † 的,有村缺数、未计入。",
            "Income is the sum of \(measure.englishName)\(year.map { " of \($0)" } ?? ""). A lead with * has a secretary sent by the township; a number with † leaves out villages without one."
        )
    }

    private mutating func counts(_ members: [Int]) -> [Bilingual] {
        [members.count, count(.strong, in: members), count(.weak, in: members)].map {
            ledger.cell(Double($0), "plan and classes")
        }
    }

    package mutating func sum(_ field: Field, _ decimals: Int, _ members: [Int]) -> Bilingual {
        let known = sums.present(field, members)
        guard !known.isEmpty else { return .same("—") }
        let text = ledger.cell(known.reduce(0, +), decimals: decimals, "sum of \(field.name)").zh
        return .same(known.count == members.count ? text : text + "†")
    }

    mutating func writeClusterPages() throws {
        openChapter("各片区情况", "The clusters one by one", startsPage: true)
        let shown = plan.clusters.prefix(options.mostClusterPages)
        if shown.count < plan.clusters.count {
            let all = ledger.count("clusters", plan.clusters.count, "plan")
            let pages = ledger.count("cluster_pages", shown.count, "--cluster-pages")
            paragraph(
                "全县共\(all)个片区,以下只列前\(pages)个,其余见一览表和 clusters.geojson。",
                "Of \(all) clusters the first \(pages) are told here, the others in the table and in clusters.geojson.")
        }
        let pictures = ReportPictures(setup, plan, options.language)
        for (index, cluster) in shown.enumerated() {
            openSection(ledger.cluster(cluster), startsPage: index > 0)
            let side = options.textWidthMM * 0.6
            let height = side * pictureShape(members: cluster.members.count)
            add(
                .side(try pictures.cluster(index, widthMM: side, heightMM: height), facts(cluster))
            )
            add(.reason(ledger.said(ledger.reason(reasons[index].text, reasons[index].facts), "reason")))
            add(.table(members(cluster)))
            for broken in plan.brokenRules where broken.cluster == cluster.id {
                let text = ledger.said(broken.what, "audit")
                paragraph("不符合规则:\(text.zh)。", "Broken rule: \(text.en).")
            }
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
        let towns = towns(of: cluster).map { ledger.place($0) }
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
        rows.append(
            (
                Bilingual(zh: "乡镇", en: "Townships"),
                Bilingual(zh: towns.map(\.zh).joined(separator: "、"), en: towns.map(\.en).joined(separator: ", "))
            ))
        rows.append((Bilingual(zh: "村数", en: "Villages"), ledger.cell(Double(cluster.members.count), "plan")))
        for (field, zh, en, decimals) in [
            (Field.popRegistered, "户籍人口(人)", "Population", 0), (.partyMembers, "党员(名)", "Party members", 0),
            (setup.classes.measure, setup.classes.measure.label + unit.zh, "Income" + unit.en, 1),
        ] where county.attributes.has(field) {
            rows.append((Bilingual(zh: zh, en: en), sum(field, decimals, cluster.members)))
        }
        return rows
    }

    /// The two bodies that the rules of the Party name, translated; another as the scenario writes it.
    private func body(_ name: String) -> Bilingual {
        let english = ["县委": "county Party committee", "乡镇党委": "township Party committee"]
        return Bilingual(zh: name, en: english[name] ?? name)
    }

    private mutating func members(_ cluster: Cluster) -> ReportTable {
        let attributes = county.attributes
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        let numbers: [(field: Field, title: Bilingual, decimals: Int)] = [
            (.popRegistered, Bilingual(zh: "人口", en: "people"), 0),
            (.partyMembers, Bilingual(zh: "党员", en: "Party"), 0),
            (measure, Bilingual(zh: "收入\(unit.zh)", en: "income"), 1),
        ].filter { attributes.has($0.0) }
        let hasIndustry = attributes.has(.mainIndustry)
        var columns: [ReportTable.Column] = [
            .init(title: Bilingual(zh: "村", en: "village"), share: 0.19, englishShare: 0.205),
            .init(title: Bilingual(zh: "乡镇", en: "township"), share: 0.15, englishShare: 0.135),
            .init(title: Bilingual(zh: "类别", en: "class"), share: 0.1, englishShare: 0.09),
        ]
        for number in numbers {
            columns.append(.init(title: number.title, share: 0.1, isNumber: true, englishShare: 0.09))
        }
        if hasIndustry {
            columns.append(.init(title: Bilingual(zh: "主导产业", en: "industries"), share: 0.26, englishShare: 0.285))
        }
        // The lead first, the others in the order of their codes.
        let order = [cluster.lead] + cluster.members.filter { $0 != cluster.lead }
        let rows = order.map { village -> [Bilingual] in
            let kind = setup.classes.classes[village].label
            let name = ledger.village(village, county)
            // In both scripts it stands beside the picture; here a second line would not fit on the page.
            let town = ledger.place(county.villages[village].townName)
            let isLead = village == cluster.lead
            var row = [
                Bilingual(zh: (isLead ? "★ " : "") + name.zh, en: (isLead ? "★ " : "") + name.en),
                Bilingual(zh: town.zh, en: LatinName.of(town.zh)), kind,
            ]
            for number in numbers {
                row.append(
                    ledger.cell(
                        attributes.number(number.field, village), decimals: number.decimals, number.field.name))
            }
            if hasIndustry {
                let list = attributes.list(.mainIndustry, village)
                row.append(
                    ledger.said(
                        Bilingual(
                            zh: list.joined(separator: "、"), en: list.map(IndustryName.english).joined(separator: ", ")),
                        "main_industry"))
            }
            return row
        }
        return ReportTable(columns: columns.filled, rows: rows, isSmall: true)
    }
}

extension [ReportTable.Column] {
    /// The same columns with shares that add up to 1.
    var filled: [ReportTable.Column] {
        let (sum, english) = (reduce(0) { $0 + $1.share }, reduce(0) { $0 + $1.share(.en) })
        return map {
            .init(
                title: $0.title, share: $0.share / Swift.max(0.01, sum), isNumber: $0.isNumber,
                englishShare: $0.share(.en) / Swift.max(0.01, english))
        }
    }
}
