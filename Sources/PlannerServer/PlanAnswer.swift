import ClusterPlanner

/// What the page is told of a plan and of a change.
enum PlanAnswer {
    /// Everything, for a page that opens.
    static func whole(
        _ name: String, _ plan: OpenPlan, _ handover: HandoverPlan, beside: HandoverPlan?, isReadOnly: Bool,
        _ language: Language
    ) throws -> JSONValue {
        .object([
            ("page", try LivePage.data(handover, beside: beside, language)),
            ("live", live(name, plan, isReadOnly: isReadOnly)),
        ])
    }

    /// What a page has to know to change the plan: how far its log is, what is locked, which hard rules are broken.
    static func live(_ name: String, _ plan: OpenPlan, isReadOnly: Bool) -> JSONValue {
        let log = plan.editor.log
        return .object([
            ("plan", .text(name)), ("base", .text(log.baseSHA256)), ("edits", .integer(log.entries.count)),
            ("scenario", plan.scenarioName.map { .text($0) } ?? .null),
            ("undo", .flag(log.hasDone)), ("redo", .flag(log.hasUndone)), ("readOnly", .flag(isReadOnly)),
            ("lockedClusters", .list(plan.editor.clusters.lockedClusters.map { .text($0) })),
            ("lockedVillages", .list(plan.editor.clusters.lockedVillages.map { .text($0.text) })),
            ("perHundred", .real(plan.now.report.scorePerHundred, decimals: 2)),
            ("broken", .list(plan.now.report.hardViolations.map { WebAnswer.both(words($0)) })),
        ])
    }

    /// The plan with the reasons of all villages, for a page that has drawn an edit already.
    static func reasons(_ name: String, _ plan: OpenPlan, _ handover: HandoverPlan) throws -> JSONValue {
        .object([("live", live(name, plan, isReadOnly: false)), ("plan", try LivePage.plan(handover))])
    }

    /// What an edit changed, with the clusters as they are now; reasons are asked for apart, as they take longer.
    static func edited(_ name: String, _ before: EditedPlan, _ plan: OpenPlan) -> JSONValue {
        let changes = ViolationChanges(from: before.report.violations, to: plan.now.report.violations)
        func list(_ violations: [AuditViolation]) -> JSONValue { .list(violations.map { WebAnswer.both(words($0)) }) }
        return .object([
            ("live", live(name, plan, isReadOnly: false)), ("sketch", PlanSketch.json(plan)),
            ("points", .real(points(from: before, to: plan.now), decimals: 1)),
            ("nowBroken", list(changes.added)), ("where", places(changes.added)),
            ("noLongerBroken", list(changes.gone)),
        ])
    }

    /// The villages of rules that are broken now, each once; empty where the whole plan is meant.
    private static func places(_ violations: [AuditViolation]) -> JSONValue {
        let villages = Set(violations.filter { $0.isHard && $0.cluster != nil }.flatMap(\.villages))
        return .list(villages.sorted().map { .integer($0) })
    }

    /// What others did since a page has looked.
    static func stale(_ plan: OpenPlan, after seen: Int) -> WebAnswer {
        let missed = plan.editor.log.entries.dropFirst(max(0, seen)).map(EditLog.json)
        return WebAnswer(
            refusing: 409, "方案在别处已被修改,本次修改未写入;请先载入最新内容,再决定是否重做",
            "the plan was changed elsewhere and this change was not made; load what is there now and decide again",
            [("missed", .list(Array(missed)))])
    }

    /// Points by which a plan is worth more than before; one is a hundredth of what a village can gain from its lead.
    static func points(from before: EditedPlan, to after: EditedPlan) -> Double {
        Double(after.report.score.total - before.report.score.total) / 10_000
    }

    /// A broken rule in words.
    static func words(_ violation: AuditViolation) -> Bilingual {
        Bilingual(
            zh: "\(violation.rule.name.zh):\(violation.what.zh)", en: "\(violation.rule.name.en): \(violation.what.en)")
    }
}
