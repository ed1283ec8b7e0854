import ClusterPlanner

/// What `score` answers.
struct ScoreAnswer: Answer {
    let report: AuditReport
    /// The plan compared with what was possible; `nil` where the given plan is not a plan.
    let standing: ScoreStanding?
    let setup: PlanningCase
    let findings: [Finding]
    /// Whether the record of the plan says that it breaks rules.
    let isMadeAsTrial: Bool

    func text(_ language: Language) -> String? {
        let isZh = language == .zh
        let villages = setup.county.villages
        let unit = setup.classes.unit
        let (zh, en) = (unit.zh.isEmpty ? "" : "(\(unit.zh))", unit.en.isEmpty ? "" : " (\(unit.en))")
        var lines = [
            isZh
                ? "片区\t名称\t牵头村\t村数\t强村\t薄弱村\t人口\t党员\t收入\(zh)\t薄弱缺口\(zh)\t乡镇\t面积km²\t连片\t最远公里\t分值"
                : "id\tname\tlead\tvillages\tstrong\tweak\tpopulation\tmembers\tincome\(en)\tweak_gap\(en)\ttowns\tarea_km2\tconnected\tfarthest_km\tpoints"
        ]
        for cluster in report.clusters {
            let facts = cluster.indicators
            let lead = cluster.lead.map {
                villages[$0].name + (cluster.isLeadAssumed ? (isZh ? "(推定)" : " (assumed)") : "")
            }
            lines.append(
                [
                    cluster.id, cluster.name, lead ?? "–", String(facts.villages), String(facts.strong),
                    String(facts.weak), number(facts.knownPopulation.map(Double.init), 0),
                    number(facts.knownMembers.map(Double.init), 0), number(facts.incomeSumWan, 1),
                    number(facts.weakGapWan, 1),
                    String(facts.towns.count), NumberText.plain(facts.areaKm2, decimals: 1),
                    facts.isConnected
                        ? (isZh ? "是" : "yes") : (isZh ? "否,\(facts.components)块" : "no, \(facts.components) pieces"),
                    number(facts.farthestKm, 1),
                    NumberText.plain(Double(cluster.score.total) / 10_000, decimals: 1),
                ].joined(separator: "\t"))
        }
        let (hard, soft) = (report.hardViolations, report.softViolations)
        lines.append(
            isZh
                ? "\(report.clusters.count) 个片区,\(report.coveredCount) 村;违反硬规则 \(hard.count) 处,软规则 \(soft.count) 处;村均得分 \(NumberText.plain(report.scorePerHundred, decimals: 1))"
                : "\(Wording.count(report.clusters.count, "cluster")), \(Wording.count(report.coveredCount, "village")); \(Wording.count(hard.count, "hard rule")) broken, \(soft.count) soft; score per village \(NumberText.plain(report.scorePerHundred, decimals: 1))"
        )
        if let shapes = shapes?.sentence { lines.append(shapes.text(language)) }
        for violation in hard + soft {
            lines.append(ViolationText.line(violation, setup.county, language))
        }
        if let trial { lines.append(trial.text(language)) }
        lines += standing?.sentences.map { $0.text(language) } ?? []
        lines += report.notes.map { "· " + $0.text(language) }
        return lines.joined(separator: "\n")
    }

    /// Why the plan can be no more than a trial; `nil` for an ordinary one.
    private var trial: Bilingual? {
        if setup.contradiction != nil {
            return Bilingual(
                zh: "这是试算方案:没有方案能守住参数文件的全部硬规则,所以不与可能的最好方案比较",
                en:
                    "This is a trial plan: no plan can keep all hard rules of the scenario, so it is not compared with the best possible one"
            )
        }
        guard isMadeAsTrial else { return nil }
        return Bilingual(
            zh: "这是试算方案:没有找到守住全部硬规则的方案时所作",
            en: "This is a trial plan, made where no plan that keeps every hard rule was found")
    }

    private func number(_ value: Double?, _ decimals: Int) -> String {
        value.map { NumberText.plain($0, decimals: decimals) } ?? "–"
    }

    /// Shapes of the clusters; `nil` where the land of one cannot be measured, which no judgement rests on.
    private var shapes: PlanShapes? {
        try? PlanShapes(setup, ids: report.clusters.map(\.id), report.clusters.map(\.members))
    }

    func json(_ language: Language) -> JSONValue {
        let villages = setup.county.villages
        func codes(_ indices: [Int]) -> JSONValue { .list(indices.map { .text(villages[$0].code.text) }) }
        func real(_ value: Double?, _ decimals: Int) -> JSONValue {
            value.map { .real($0, decimals: decimals) } ?? .null
        }
        let shapes = shapes?.shapes
        let clusters = report.clusters.enumerated().map { index, cluster -> JSONValue in
            let facts = cluster.indicators
            let shape = shapes?[index]
            return .object([
                ("cluster_id", .text(cluster.id)), ("cluster_name", .text(cluster.name)),
                ("lead_code", cluster.lead.map { .text(villages[$0].code.text) } ?? .null),
                ("lead_assumed", .flag(cluster.isLeadAssumed)), ("villages", .integer(facts.villages)),
                ("strong", .integer(facts.strong)), ("weak", .integer(facts.weak)),
                ("population", facts.knownPopulation.map { .integer($0) } ?? .null),
                ("party_members", facts.knownMembers.map { .integer($0) } ?? .null),
                ("income_sum", real(facts.incomeSumWan, 4)), ("weak_gap_sum", real(facts.weakGapWan, 4)),
                ("towns", .integer(facts.towns.count)),
                ("lead_far_km", real(facts.farthestKm, 3)), ("area_km2", .real(facts.areaKm2, decimals: 4)),
                ("compactness", real(shape?.polsbyPopper, 3)), ("reock", real(shape?.reock, 3)),
                ("width_to_length", real(shape?.widthToLength, 3)),
                ("components", .integer(facts.components)), ("value_micropoints", .integer(Int(cluster.score.total))),
            ])
        }
        let violations = report.violations.map { ViolationText.json($0, setup.county, language) }
        return .object([
            ("schema", .text("1.0")), ("ok", .flag(report.hardViolations.isEmpty)),
            ("income_unit", setup.classes.unit.zh.isEmpty ? .null : .text(setup.classes.unit.zh)),
            ("score", .real(report.scorePerHundred, decimals: 4)),
            ("value_micropoints", .integer(Int(report.score.total))), ("clusters", .list(clusters)),
            ("violations", .list(violations)), ("left_out", codes(report.leftOut)),
            ("standing", standing?.json ?? .null), ("trial", .flag(trial != nil)),
            ("warnings", .list(findings.map { FindingText.json($0, language) })),
        ])
    }
}
