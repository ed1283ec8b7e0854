import ClusterPlanner

/// What the page is told of a scenario.
enum RuleAnswer {
    /// Everything that the screen shows.
    static func whole(_ book: RuleBook, _ look: RuleLook, isReadOnly: Bool) -> JSONValue {
        let (done, undone) = book.log.stacks(now: book.bytes)
        let form = try? book.form()
        let reach = look.setup.map { SettingReach($0, look.trial?.report) }
        let villages = look.setup?.county.villages ?? []
        return .object([
            ("scenario", .text(book.name)), ("readOnly", .flag(isReadOnly)), ("digest", .text(book.digest)),
            ("text", .text(book.text)), ("undo", step(done.last)), ("redo", step(undone.last)),
            ("impossible", .flag(look.isImpossible)), ("findings", findings(look.findings, in: book)),
            ("form", form.map { RuleForm.json($0, reach, look.setup) } ?? .null),
            ("score", look.trial.map(score) ?? .null),
            ("villages", .list(villages.map { .list([.text($0.code.text), .text($0.name), .text($0.townName)]) })),
            ("columns", columns(look.setup)), ("presets", presets),
        ])
    }

    private static func step(_ step: RuleLog.Step?) -> JSONValue {
        step.map { .list($0.what.map { .text($0) }) } ?? .null
    }

    /// The faults, cause by cause, in words without keys; notes are no faults.
    static func findings(_ findings: [Finding], in book: RuleBook) -> JSONValue {
        .list(
            Cause.grouped(findings).filter { $0.severity != .note }.map { cause in
                let first = cause.findings[0]
                return .object([
                    ("severity", .text(cause.severity.rawValue)), ("code", .text(cause.code.text)),
                    ("count", .integer(cause.count)), ("what", WebAnswer.both(KeyWords.plain(first.what))),
                    ("title", WebAnswer.both(cause.title)),
                    ("mend", first.mend.map { WebAnswer.both(KeyWords.plain($0)) } ?? .null),
                    ("row", first.place.file == book.path ? first.place.row.map { .integer($0) } ?? .null : .null),
                    ("path", first.place.file == nil ? first.place.column.map { .text($0) } ?? .null : .null),
                ])
            })
    }

    /// How a plan stands: score, scorecard, broken rules.
    static func score(_ trial: PlanTrial) -> JSONValue {
        let report = trial.report
        return .object([
            ("perHundred", .real(report.scorePerHundred, decimals: 2)),
            ("micropoints", .integer(Int(report.score.total))),
            ("broken", .list(report.hardViolations.map { WebAnswer.both(PlanAnswer.words($0)) })),
            ("soft", .list(report.softViolations.map { WebAnswer.both(PlanAnswer.words($0)) })),
            ("impossible", .flag(trial.setup.impossible != nil)),
            (
                "card",
                .list(
                    trial.scorecard.entries.map { entry in
                        .list([
                            .text(entry.mark.rawValue), WebAnswer.both(entry.mark.label),
                            .text(Scorecard.text(entry.value)),
                            WebAnswer.both(entry.figure), WebAnswer.both(entry.mark.full),
                        ])
                    })
            ),
        ])
    }

    /// Columns that a rule or a weight may name.
    private static func columns(_ setup: PlanningCase?) -> JSONValue {
        let computed = [Field.incomeGap, .centrality]
        let fields = (setup?.county.attributes.fields ?? []).filter { field in
            guard let county = setup?.county else { return false }
            return county.villages.indices.contains {
                county.attributes.number(field, $0) != nil || county.attributes.flag(field, $0) != nil
            }
        }
        return .list((computed + fields).map { .list([.text($0.name), WebAnswer.both(FormPart.name($0.name))]) })
    }

    private static let presets = JSONValue.list(
        Preset.all.map { .object([("name", .text($0.name)), ("title", WebAnswer.both($0.title))]) })

    /// A page that has not seen what the file says now.
    static func stale(_ book: RuleBook) -> WebAnswer {
        let last = book.log.stacks(now: book.bytes).done.last
        let what = last.map {
            Bilingual(zh: ",最后一步:\($0.what.first ?? "")", en: "; the last change: \($0.what.last ?? "")")
        }
        return WebAnswer(
            refusing: 409, "参数文件在别处已被修改\(what?.zh ?? ""),本次修改未写入;请先载入最新内容",
            "the scenario was changed elsewhere\(what?.en ?? ""), and this change was not made; load what is there now",
            [("digest", .text(book.digest))])
    }

    /// What the library refuses, all of it, in words without keys.
    static func refused(_ error: PlannerError) -> WebAnswer {
        let errors = error.findings.filter { $0.severity == .error }
        let told = (errors.isEmpty ? error.findings : errors).map { finding in
            JSONValue.object([
                ("what", WebAnswer.both(KeyWords.plain(finding.what))), ("code", .text(finding.code.text)),
                ("mend", finding.mend.map { WebAnswer.both(KeyWords.plain($0)) } ?? .null),
                ("row", finding.place.row.map { .integer($0) } ?? .null),
            ])
        }
        let first = error.findings[0]
        return WebAnswer(
            .object([
                ("error", WebAnswer.both(KeyWords.plain(first.what))), ("code", .text(first.code.text)),
                ("mend", first.mend.map { WebAnswer.both(KeyWords.plain($0)) } ?? .null), ("findings", .list(told)),
            ]), status: error.kind == .internalFault ? 500 : 422)
    }
}
