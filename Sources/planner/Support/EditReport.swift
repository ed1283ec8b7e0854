import ClusterPlanner

/// What `edit` answers: the log, or what a change did.
enum EditAnswer: Answer {
    case log(PlanEditor)
    case change(EditReport)

    func json(_ language: Language) -> JSONValue {
        switch self {
        case .log(let editor): EditReport.log(editor)
        case .change(let report): report.json(language)
        }
    }

    func text(_ language: Language) -> String? {
        switch self {
        case .log(let editor): EditReport.log(editor, language)
        case .change(let report): report.text(language)
        }
    }
}

/// What a change did to rules and score.
struct EditReport {
    let action: String
    let before: EditedPlan
    let after: EditedPlan
    let setup: PlanningCase
    let wasWritten: Bool
    let findings: [Finding]
    /// Why nothing was changed; `nil` where something was.
    var unchanged: Bilingual?

    private var changes: ViolationChanges {
        ViolationChanges(from: before.report.violations, to: after.report.violations)
    }

    /// Leads that the change put in where a cluster had lost its own.
    private var successors: [(cluster: String, lead: Int, text: Bilingual)] {
        let leads = Dictionary(before.plan.clusters.map { ($0.id, $0.lead) }, uniquingKeysWith: { first, _ in first })
        return after.successors.filter { leads[$0.cluster] != $0.lead }.map { cluster, lead in
            let (name, latin) = (setup.county.villages[lead].label, LatinName.label(of: setup.county.villages[lead]))
            if leads[cluster] == nil {
                return (
                    cluster, lead,
                    Bilingual(zh: "新片区 \(cluster) 由\(name)牵头", en: "\(latin) leads the new cluster \(cluster)")
                )
            }
            return (
                cluster, lead,
                Bilingual(
                    zh: "\(cluster) 的牵头村已划走,改由\(name)牵头(违规最少、得分最高)",
                    en: "\(cluster) has lost its lead; \(latin) leads it now (fewest rules broken, then most points)")
            )
        }
    }

    func text(_ language: Language) -> String {
        if let unchanged { return unchanged.text(language) }
        let isZh = language == .zh
        let change = Double(after.report.score.total - before.report.score.total) / 10_000
        let sign = change < 0 ? "−" : "+"
        let (old, now) = (before.report.scorePerHundred, after.report.scorePerHundred)
        let (oldText, nowText) = (NumberText.plain(old, decimals: 2), NumberText.plain(now, decimals: 2))
        let size = NumberText.plain(abs(change), decimals: 1)
        let total = size == "0" ? size : sign + size
        var lines: [String]
        if change == 0 {
            lines = [isZh ? "\(action):村均得分不变(\(nowText))" : "\(action): the score per village stays (\(nowText))"]
        } else {
            lines = [
                isZh
                    ? "\(action):村均得分 \(oldText) → \(nowText)(合计 \(total) 分)"
                    : "\(action): score per village \(oldText) → \(nowText) (\(total) \(Wording.of(String(total.dropFirst()), "point")) in all)"
            ]
        }
        lines += successors.map { $0.text.text(language) }
        let changes = changes
        func line(_ violation: AuditViolation, _ word: String) -> String {
            "\(word) \(ViolationText.line(violation, language))"
        }
        lines += changes.added.map { line($0, isZh ? "新违反" : "now broken") }
        lines += changes.changed.map { line($0, isZh ? "仍违反(有变化)" : "still broken, otherwise") }
        lines += changes.gone.map { line($0, isZh ? "不再违反" : "no longer broken") }
        let hard = after.report.hardViolations.count
        lines.append(
            hard == 0
                ? (isZh ? "全部硬约束满足" : "all hard rules are kept")
                : (isZh
                    ? "现共违反硬约束 \(hard) 处,方案不能报批"
                    : "\(Wording.count(hard, "hard rule")) \(Wording.plural(hard, "is", "are")) broken; the plan cannot be submitted")
        )
        if !wasWritten { lines.append(isZh ? "(演练,未写入)" : "(dry run, nothing written)") }
        return lines.joined(separator: "\n")
    }

    func json(_ language: Language) -> JSONValue {
        let changes = changes
        func list(_ violations: [AuditViolation]) -> JSONValue {
            .list(violations.map { ViolationText.json($0, setup.county, language) })
        }
        return .object([
            ("schema", .text("1.0")), ("ok", .flag(after.plan.brokenRules.isEmpty)), ("action", .text(action)),
            ("value_before_micropoints", .integer(Int(before.report.score.total))),
            ("value_micropoints", .integer(Int(after.report.score.total))),
            (
                "new_leads",
                .list(
                    successors.map {
                        .object([
                            ("cluster_id", .text($0.cluster)),
                            ("lead_code", .text(setup.county.villages[$0.lead].code.text)),
                        ])
                    })
            ), ("now_broken", list(changes.added)),
            ("still_broken", list(changes.changed)), ("no_longer_broken", list(changes.gone)),
            ("violations", list(after.report.violations)),
            ("written", .flag(wasWritten)), ("warnings", .list(findings.map { FindingText.json($0, language) })),
        ])
    }

    /// What was done so far, each edit as `edits.jsonl` has it, and whether it is in force.
    static func log(_ editor: PlanEditor) -> JSONValue {
        let standing = Set(editor.log.standing.map(\.number))
        let edits = editor.log.entries.map { entry -> JSONValue in
            .object(EditLog.members(entry) + [("in_force", .flag(standing.contains(entry.number)))])
        }
        return .object([
            ("schema", .text(Engine.schema)), ("ok", .integer(1)), ("action", .text("log")), ("edits", .list(edits)),
        ])
    }

    /// What was done so far, one line an edit; those undone are marked.
    static func log(_ editor: PlanEditor, _ language: Language) -> String {
        let standing = Set(editor.log.standing.map(\.number))
        if editor.log.entries.isEmpty { return language == .zh ? "没有修改" : "no edits" }
        let villages = editor.setup.county.villages
        func name(_ code: VillageCode) -> String {
            editor.setup.county.index(of: code).map { PlaceNames.label(villages[$0], language) } ?? code.text
        }
        return editor.log.entries.map { entry in
            let words: [String]
            switch entry.edit {
            case .move(let moved, let target): words = moved.map(name) + ["→", target]
            case .leaveOut(let moved): words = moved.map(name)
            case .lead(let cluster, let village): words = [cluster, name(village)]
            case .merge(let clusters): words = clusters
            case .split(let cluster, let moved, let lead):
                words = [cluster] + moved.map(name) + (lead.map { ["(\(name($0)))"] } ?? [])
            case .open(let moved, let lead): words = moved.map(name) + (lead.map { ["(\(name($0)))"] } ?? [])
            case .lock(let clusters, let moved), .unlock(let clusters, let moved): words = clusters + moved.map(name)
            case .undo, .redo: words = []
            }
            let isUndone = !standing.contains(entry.number) && entry.edit != .undo && entry.edit != .redo
            let mark = isUndone ? (language == .zh ? "(已撤销)" : " (undone)") : ""
            let note = entry.note.isEmpty ? "" : "  # \(entry.note)"
            return ([String(entry.number), entry.edit.action] + words).joined(separator: " ") + mark + note
        }.joined(separator: "\n")
    }
}
