import ClusterPlanner

/// What `propose` answers: tables for people, or one object.
struct ProposeAnswer: Answer {
    let proposed: Proposed
    let findings: [Finding]
    /// Names of the files of a plan.
    let files: [String]
    /// The folder asked for.
    let folder: String

    func json(_ language: Language) -> JSONValue {
        ProposeReport.json(proposed, findings, files, folder, language)
    }

    func text(_ language: Language) -> String? {
        let plans = proposed.plans
        var parts: [String] = []
        for (index, plan) in plans.enumerated() {
            if plans.count > 1 { parts.append(ProposeReport.heading(index, plans, language)) }
            parts.append(ProposeReport.table(plan, proposed.setup, language))
        }
        if !proposed.isValid {
            let broken = plans[0].brokenRules
            let rules = PlanRule.allCases.filter { rule in broken.contains { $0.rule == rule } }
                .map { $0.name.text(language) }.joined(separator: language == .zh ? "、" : ", ")
            parts.append(
                language == .zh
                    ? "注意:这是试算,不是有效方案;违反硬约束 \(broken.count) 处:\(rules)"
                    : "NOT A VALID PLAN: a trial that breaks \(Wording.count(broken.count, "hard rule")): \(rules)")
        }
        return parts.joined(separator: "\n")
    }

    /// Says what was written where.
    func say(_ written: [String], _ console: Console) {
        let list = files.joined(separator: " ")
        for folder in written { console.say("已写入 \(folder)/:\(list)", "written to \(folder)/: \(list)") }
    }
}

/// What `propose` says while it works, and the parts of its answer.
enum ProposeReport {
    /// What was read and what follows from it.
    static func setup(_ reading: CountyReading, _ setup: PlanningCase, _ console: Console) {
        self.reading(reading, console)
        self.setup(setup, console)
    }

    /// Share of the best plan's score that another one of the series lacks; `nil` where the best has none above 0.
    private static func loss(_ plan: Plan, _ best: Plan) -> Double? {
        let (own, most) = (plan.score.total.points, best.score.total.points)
        return most > 0 ? (most - own) / most : nil
    }

    fileprivate static func heading(_ index: Int, _ plans: [Plan], _ language: Language) -> String {
        let (plan, best) = (plans[index], plans[0])
        let difference = NumberText.plain((plan.origin.series?.leastDifference ?? 1) * 100, decimals: 1)
        if index == 0 { return language == .zh ? "方案 1(得分最高)" : "plan 1 (best score)" }
        let less = NumberText.plain(best.scorePerHundred - plan.scorePerHundred, decimals: 2)
        let share = loss(plan, best).map { NumberText.plain($0 * 100, decimals: 2) }
        return language == .zh
            ? "方案 \(index + 1)(村均比方案 1 低 \(less) 分\(share.map { ",即 \($0)%" } ?? "");与前面各方案至少 \(difference)% 的村不同)"
            : "plan \(index + 1) (\(less) points per village below plan 1\(share.map { ", that is \($0)%" } ?? ""); differs in at least \(difference)% of the villages from those before)"
    }

    private static func reading(_ reading: CountyReading, _ console: Console) {
        let county = reading.county
        let rows = reading.tables.map { "\($0.file) \($0.rowsUsed)/\($0.rowsIn)" }.joined(separator: ", ")
        console.say(
            "读取 村界 \(county.villages.count) 个(\(county.sourceCRS)),量算用 \(county.measuringCRS);属性表 \(rows)",
            "read \(Wording.count(county.villages.count, "village")) (\(county.sourceCRS)), measured in \(county.measuringCRS); tables \(rows)"
        )
    }

    private static func setup(_ setup: PlanningCase, _ console: Console) {
        let graph = setup.graph
        let classes = setup.classes.classes
        let strong = classes.filter { $0 == .strong }.count
        let weak = classes.filter { $0 == .weak }.count
        console.say(
            "相邻 \(graph.edges.count) 条,连通块 \(graph.componentCount),孤立 \(graph.islands.count) 村;强村 \(strong),薄弱村 \(weak),可牵头 \(setup.ranking.candidates.count)",
            "\(Wording.count(graph.edges.count, "pair")) of neighbours, \(Wording.count(graph.componentCount, "component")), \(Wording.count(graph.islands.count, "island")); \(strong) strong, \(weak) weak, \(setup.ranking.candidates.count) may lead"
        )
    }

    /// One line per cluster and one for the whole.
    fileprivate static func table(_ plan: Plan, _ setup: PlanningCase, _ language: Language) -> String {
        let isZh = language == .zh
        let county = setup.county
        var lines = [
            isZh
                ? "片区\t牵头村\t村数\t人口\t党员\t\(setup.classes.measure.label)(\(setup.classes.unit.zh))\t薄弱村\t提醒"
                : "cluster\tlead\tvillages\tpopulation\tmembers\t\(setup.classes.measure) (\(setup.classes.unit.en))\tweak\tnote"
        ]
        for cluster in plan.clusters {
            func sum(_ field: Field) -> String {
                let known = cluster.members.compactMap { county.attributes.number(field, $0) }
                return known.count == cluster.members.count ? NumberText.plain(known.reduce(0, +), decimals: 1) : "–"
            }
            let weak = cluster.members.filter { setup.classes.classes[$0] == .weak }.count
            let towns = Set(cluster.members.map { county.villages[$0].townName }).count
            var notes: [String] = []
            if towns > 1 { notes.append(isZh ? "跨乡镇" : "crosses townships") }
            if cluster.isAppointed { notes.append(isZh ? "乡镇下派书记" : "secretary sent by the township") }
            lines.append(
                [
                    cluster.id, PlaceNames.name(county.villages[cluster.lead].name, language),
                    String(cluster.members.count), sum(.popRegistered),
                    sum(.partyMembers), sum(setup.classes.measure), String(weak),
                    notes.joined(separator: isZh ? "、" : ", "),
                ].joined(separator: "\t"))
        }
        let score = NumberText.plain(plan.scorePerHundred, decimals: 1)
        lines.append(
            isZh
                ? "\(plan.clusters.count) 个片区 · \(plan.coveredCount) 村 · 未组建 \(plan.leftOut.count) 村 · 不参加 \(plan.excluded.count) 村 · 村均得分 \(score)"
                : "\(Wording.count(plan.clusters.count, "cluster")) · \(Wording.count(plan.coveredCount, "village")) · \(plan.leftOut.count) left out · \(plan.excluded.count) excluded · score per village \(score)"
        )
        lines += Scorecard(setup, plan).rows(language).map { $0.joined(separator: "\t") }
        if !plan.leftOut.isEmpty { lines += LeftOutGroups(setup, leftOut: plan.leftOut).lines(language) }
        // A plan whose land cannot be measured is told of by the layers; the table stands without this line.
        if let shapes = try? PlanShapes(setup, plan).sentence { lines.append(shapes.text(language)) }
        if let certificate = plan.certificate { lines.append(CertificateText.sentence(certificate).text(language)) }
        return lines.joined(separator: "\n")
    }

    fileprivate static func json(
        _ proposed: Proposed, _ findings: [Finding], _ files: [String], _ folder: String, _ language: Language
    ) -> JSONValue {
        let plan = proposed.plans[0]
        let others = proposed.plans.map { plan -> JSONValue in
            .object([
                ("score", .real(plan.scorePerHundred, decimals: 4)),
                ("value_micropoints", .integer(Int(plan.score.total.micropoints))),
                ("least_difference", .real(plan.origin.series?.leastDifference ?? 1, decimals: 6)),
                ("loss", loss(plan, proposed.plans[0]).map { .real($0, decimals: 6) } ?? .null),
            ])
        }
        return .object([
            ("schema", .text("1.0")), ("ok", .integer(proposed.isValid ? 1 : 0)),
            ("violations", .list(plan.brokenRules.map { .text($0.what.text(language)) })), ("plans", .list(others)),
            ("clusters", .integer(plan.clusters.count)),
            ("villages", .integer(plan.coveredCount)), ("left_out", .integer(plan.leftOut.count)),
            ("not_covered", LeftOutGroups(proposed.setup, leftOut: plan.leftOut).json(proposed.setup.county, language)),
            ("excluded", .integer(plan.excluded.count)), ("scorecard", Scorecard(proposed.setup, plan).json),
            ("score", .real(plan.scorePerHundred, decimals: 4)),
            ("value_micropoints", .integer(Int(plan.score.total.micropoints))),
            ("bound_micropoints", plan.certificate.map { .integer(Int($0.bound.micropoints)) } ?? .null),
            ("gap", plan.certificate.map { .real($0.gap, decimals: 6) } ?? .null),
            ("seed", .integer(Int(truncatingIfNeeded: plan.origin.seed))),
            ("iterations", .list(plan.origin.iterations.map { .integer($0) })),
            ("cut_short", .integer(plan.origin.wasCutShort ? 1 : 0)), ("folder", .text(folder)),
            ("files", .list(files.map { .text($0) })),
            ("warnings", .list(findings.map { FindingText.json($0, language) })),
        ])
    }
}
