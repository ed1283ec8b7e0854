import ClusterPlanner

/// What `score` answers.
struct ScoreAnswer: Answer {
    let report: AuditReport
    /// The plan compared with what was possible; `nil` where the given plan is not a plan.
    let standing: ScoreStanding?
    let setup: PlanningCase
    let findings: [Finding]
    /// How the plan came to break rules, as its record says; `nil` where it does not.
    let madeAs: Making?

    /// How a plan came to break rules.
    enum Making {
        /// Proposed that way, as no plan that keeps all rules was found.
        case trial
        /// Changed by hand since it was proposed.
        case edited
    }

    func text(_ language: Language) -> String? {
        let isZh = language == .zh
        var lines = scorecard.rows(language).map { $0.joined(separator: "\t") } + [""]
        lines += ScoreTable(report: report, setup: setup, language: language).lines
        let (hard, soft) = (report.hardViolations, report.softViolations)
        lines.append(
            isZh
                ? "\(report.clusters.count) 个片区,\(report.coveredCount) 村;违反硬规则 \(hard.count) 处,软规则 \(soft.count) 处"
                : "\(Wording.count(report.clusters.count, "cluster")), \(Wording.count(report.coveredCount, "village")); \(Wording.count(hard.count, "hard rule")) broken, \(soft.count) soft"
        )
        if let shapes = shapes?.sentence { lines.append(shapes.text(language)) }
        for violation in hard + soft {
            lines.append(ViolationText.line(violation, language))
        }
        if let trial { lines.append(trial.text(language)) }
        lines += standing?.sentences.map { $0.text(language) } ?? []
        lines += report.notes.map { "· " + $0.text(language) }
        return lines.joined(separator: "\n")
    }

    private var scorecard: Scorecard {
        let clusters = report.clusters.map {
            JudgedCluster(id: $0.id, name: $0.name, lead: $0.lead, members: $0.members)
        }
        return Scorecard(setup, clusters, leftOut: report.leftOut)
    }

    /// Why the plan breaks rules, or can be no more than a trial; `nil` for an ordinary one.
    private var trial: Bilingual? {
        if setup.contradiction != nil {
            return Bilingual(
                zh: "\(madeAs == .trial ? "这是试算方案:" : "")没有方案能守住参数文件的全部硬规则,所以不与可能的最好方案比较",
                en:
                    "\(madeAs == .trial ? "This is a trial plan: no" : "No") plan can keep all hard rules of the scenario, so it is not compared with the best possible one"
            )
        }
        switch madeAs {
        case .trial:
            return Bilingual(
                zh: "这是试算方案:没有找到守住全部硬规则的方案时所作",
                en: "This is a trial plan, made where no plan that keeps every hard rule was found")
        case .edited:
            return Bilingual(
                zh: "该方案经人工修改,所违反的规则由此而来",
                en: "This plan was changed by hand, and the rules that it breaks come from that")
        case nil: return nil
        }
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
            ("scorecard", scorecard.json), ("score", .real(report.scorePerHundred, decimals: 4)),
            ("value_micropoints", .integer(Int(report.score.total))), ("clusters", .list(clusters)),
            ("violations", .list(violations)), ("left_out", codes(report.leftOut)),
            ("standing", standing?.json ?? .null), ("trial", .flag(madeAs == .trial || setup.contradiction != nil)),
            ("warnings", .list(findings.map { FindingText.json($0, language) })),
        ])
    }
}
