import ClusterPlanner

/// What the page is told of a plan and of a change.
enum PlanAnswer {
    /// Everything, for a page that opens.
    static func whole(_ name: String, _ plan: OpenPlan, isReadOnly: Bool, _ language: Language) throws -> JSONValue {
        .object([
            ("page", try LivePage.data(plan.handover, language)), ("live", live(name, plan, isReadOnly: isReadOnly)),
        ])
    }

    /// What a page has to know to change the plan: how far its log is, what is locked, which hard rules are broken.
    static func live(_ name: String, _ plan: OpenPlan, isReadOnly: Bool) -> JSONValue {
        let log = plan.editor.log
        return .object([
            ("plan", .text(name)), ("base", .text(log.baseSHA256)), ("edits", .integer(log.entries.count)),
            ("undo", .flag(log.hasDone)), ("redo", .flag(log.hasUndone)), ("readOnly", .flag(isReadOnly)),
            ("lockedClusters", .list(plan.editor.clusters.lockedClusters.map { .text($0) })),
            ("lockedVillages", .list(plan.editor.clusters.lockedVillages.map { .text($0.text) })),
            ("perHundred", .real(plan.now.report.scorePerHundred, decimals: 2)),
            ("broken", .list(plan.now.report.hardViolations.map { WebAnswer.both(words($0)) })),
        ])
    }

    /// What an edit changed, with the plan as it is now.
    static func edited(_ name: String, _ before: EditedPlan, _ plan: OpenPlan) throws -> JSONValue {
        let changes = ViolationChanges(from: before.report.violations, to: plan.now.report.violations)
        func list(_ violations: [AuditViolation]) -> JSONValue { .list(violations.map { WebAnswer.both(words($0)) }) }
        return .object([
            ("live", live(name, plan, isReadOnly: false)), ("plan", try LivePage.plan(plan.handover)),
            ("points", .real(points(from: before, to: plan.now), decimals: 1)),
            ("nowBroken", list(changes.added)), ("noLongerBroken", list(changes.gone)),
        ])
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
