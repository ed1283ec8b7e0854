import CountyModel
import Geospatial
import Planning

/// The sheet of clusters: one row each, what they add up to and why they are as they are.
enum ClusterList {
    package struct Row {
        package let index: Int
        package let cluster: Cluster
        package let facts: ClusterFacts
        package let sums: MemberSums
        let weakGap: Double?
        package let areaKm2: Double
        package let remark: Bilingual
        package let incomes: [Double]
    }

    package static func make(_ handover: HandoverPlan, _ facts: [ClusterFacts]) throws -> ListSheet<Row> {
        let (setup, plan) = (handover.setup, handover.plan)
        let violations = try ClusterViolations(setup, plan)
        let remarks = ClusterRemarks(setup, plan, violations, sums: ClusterRemarks.usual + [.popResident]).texts
        let line = setup.scenario.classes.weakBelowWan
        let rows = plan.clusters.indices.map { index -> Row in
            let cluster = plan.clusters[index]
            let weak = cluster.members.filter { setup.classes.classes[$0] == .weak }
            let gaps = weak.compactMap { setup.classes.incomeWan[$0] }.map { max(0, line - $0) }
            return Row(
                index: index, cluster: cluster, facts: facts[index],
                sums: MemberSums(attributes: setup.county.attributes),
                weakGap: weak.isEmpty ? 0 : gaps.isEmpty ? nil : gaps.reduce(0, +),
                areaKm2: cluster.members.reduce(0) { $0 + setup.county.metric.area(of: $1) } / 1e6,
                remark: remarks[index],
                incomes: cluster.members.compactMap { setup.classes.incomeWan[$0] })
        }
        var list = ListSheet(
            name: Bilingual(zh: "片区", en: "Clusters"), columns: columns(handover), rows: rows, frozenColumns: 2)
        list.marks = [("提醒", nil, TableStyles.doubt)]
        list.bands = [("薄弱村(个)", .atLeast(1), TableStyles.weak)]
        list.tabColour = 0x33_506E
        list.sums = sums(rows, list.columns)
        return list
    }

    /// What adds up over the county: counts and amounts, no distances and no scores.
    private static func sums(_ rows: [Row], _ columns: [ListColumn<Row>]) -> [(
        title: String, value: ListColumn<Row>.Value
    )] {
        let apart = ["到牵头村最远(公里)", "得分(每百村)"]
        let added = columns.compactMap { column -> (title: String, value: ListColumn<Row>.Value)? in
            switch column.kind {
            case .count, .number: break
            default: return nil
            }
            if apart.contains(column.title.zh) { return nil }
            let numbers = rows.compactMap { row -> Double? in
                if case .number(let number) = column.value(row) { number } else { nil }
            }
            return (column.title.zh, numbers.isEmpty ? .nothing : .number(numbers.reduce(0, +)))
        }
        return [("片区", .both(Bilingual(zh: "合计", en: "total")))] + added
    }

    private static func columns(_ handover: HandoverPlan) -> [ListColumn<Row>] {
        let (county, classes) = (handover.setup.county, handover.setup.classes)
        let has = county.attributes.has
        let unit = classes.unit
        let measure = classes.measure.label
        var columns: [ListColumn<Row>] = [
            .init("编号", "id", 7, .code, means: Bilingual(zh: "片区编号", en: "number of the cluster")) {
                .text($0.cluster.id)
            },
            .init("片区", "cluster", 16, .text, means: Bilingual(zh: "片区名称,以牵头村命名", en: "name, after the lead")) {
                .text($0.cluster.name)
            },
            .init("牵头村", "lead village", 14, .text, means: Bilingual(zh: "牵头(带动)村", en: "the village that leads")) {
                .text(county.villages[$0.cluster.lead].name)
            },
            .init("村数(个)", "villages", 7, .count, means: Bilingual(zh: "片区内行政村数,含牵头村", en: "with the lead")) {
                .count($0.cluster.members.count)
            },
            .init("强村(个)", "strong", 7, .count, means: Classes.strong(handover)) { .count($0.facts.strongCount) },
            .init("薄弱村(个)", "weak", 8, .count, means: Classes.weak(handover)) { .count($0.facts.weakCount) },
        ]
        func sum(_ field: Field, _ zh: String, _ en: String, _ width: Double) {
            guard has(field) else { return }
            let missing = Bilingual(
                zh: "各村合计;缺数的村不计入", en: "sum over the villages; those without the number are not counted")
            columns.append(
                .init(zh, en, width, .count, means: missing) { .number($0.sums.sum(field, $0.cluster.members)) })
        }
        sum(.popRegistered, "户籍人口(人)", "registered population", 10)
        sum(.popResident, "常住人口(人)", "residents", 10)
        sum(.partyMembers, "党员(人)", "Party members", 8)
        columns += [
            .init(
                "\(measure)(\(unit.zh))", "\(handover.setup.classes.measure.englishName) (\(unit.en))", 12,
                .number(decimals: 1),
                means: Bilingual(zh: "各村合计;缺数的村不计入", en: "sum over the villages that have it")
            ) { .rounded($0.incomes.isEmpty ? nil : $0.incomes.reduce(0, +), 2) },
            .init(
                "薄弱村缺口(\(unit.zh))", "gap of weak villages (\(unit.en))", 11, .number(decimals: 1),
                means: Bilingual(zh: "薄弱村收入到薄弱线的差额合计", en: "what weak villages lack to the weak line")
            ) { .rounded($0.weakGap, 2) },
        ]
        if has(.mainIndustry) {
            columns.append(
                .init(
                    "共同产业", "shared industries", 16, .text,
                    means: Bilingual(zh: "至少两村都有的产业", en: "of two villages at least")
                ) {
                    .text(
                        ClusterIndustries.shared($0.cluster.members, county.attributes).prefix(4).map(\.name)
                            .joined(separator: "、"))
                })
        }
        return columns + places(county)
    }

    private static func places(_ county: County) -> [ListColumn<Row>] {
        [
            .init("乡镇", "townships", 16, .text, means: Bilingual(zh: "所涉乡镇,牵头村所在乡镇在前", en: "the lead's first")) {
                .text($0.facts.townNames.joined(separator: "、"))
            },
            .init(
                "面积(平方公里)", "area (km²)", 10, .number(decimals: 2),
                means: Bilingual(zh: "按村界计算", en: "from the borders")
            ) { .rounded($0.areaKm2, 2) },
            .init(
                "到牵头村最远(公里)", "farthest to the lead (km)", 10, .number(decimals: 1),
                means: Bilingual(zh: "最远的村到牵头村的直线距离", en: "in a straight line")
            ) { .rounded($0.facts.leadFarKm, 2) },
            .init(
                "得分(每百村)", "score per hundred villages", 9, .number(decimals: 1),
                means: Bilingual(zh: "片区得分折算到每百村,可比较不同大小的片区", en: "so that clusters of any size compare")
            ) { .rounded($0.facts.score(of: $0.cluster), 1) },
            .init(
                "提醒", "note", 12, .text,
                means: Bilingual(
                    zh: "违反的规则、跨乡镇、合计中缺数的村数", en: "rules broken, townships crossed, villages that sums lack")
            ) {
                .both($0.remark)
            },
        ]
    }
}

/// What strong and weak mean in a plan's scenario.
enum Classes {
    package static func strong(_ handover: HandoverPlan) -> Bilingual {
        let (options, classes) = (handover.setup.scenario.classes, handover.setup.classes)
        let line = NumberText.plain(options.strongMinWan)
        return Bilingual(
            zh: "强村:\(classes.measure.label)不低于 \(line) \(classes.unit.zh)",
            en: "strong: \(classes.measure.englishName) of at least \(line) \(classes.unit.en)")
    }

    package static func weak(_ handover: HandoverPlan) -> Bilingual {
        let (options, classes) = (handover.setup.scenario.classes, handover.setup.classes)
        let line = NumberText.plain(options.weakBelowWan)
        let lists = options.alsoWeak.map(\.label).joined(separator: "、")
        return Bilingual(
            zh: "薄弱村:\(classes.measure.label)低于 \(line) \(classes.unit.zh)" + (lists.isEmpty ? "" : ",或列入“\(lists)”"),
            en: "weak: \(classes.measure.englishName) below \(line) \(classes.unit.en)"
                + (options.alsoWeak.isEmpty ? "" : ", or listed"))
    }
}
