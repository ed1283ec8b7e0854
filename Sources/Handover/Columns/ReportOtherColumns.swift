import CountyModel
import Planning

/// The columns of the report's tables about the data, the parameters and the steps towards a decision.
enum ReportOtherColumns {
    /// What is doubtful in the data.
    package static let causes: [ReportColumn<Cause>] = [
        ReportColumn("级别", "kind", share: 0.15) { cause, _ in cause.severity.label },
        ReportColumn("情况", "what", share: 0.73) { $1.said($0.title, "planner check") },
        ReportColumn("处", "count", .number, share: 0.12) { $1.cell(Double($0.count), "planner check") },
    ]

    /// Where it stands, for those who mend it.
    package static let doubts: [ReportColumn<Cause>] = [
        ReportColumn("代码", "code", share: 0.1) { .same($1.name($0.code.text, "planner check")) },
        ReportColumn("情况", "what", share: 0.38) { $1.said($0.title, "planner check") },
        ReportColumn("位置", "where", share: 0.52) { cause, ledger in
            let parts = [cause.place.file, cause.place.sheet, cause.place.column].compactMap { $0 }
            return ledger.said(.same(parts.joined(separator: " / ")), "planner check")
        },
    ]

    /// The plan by the counties' own criteria.
    package static let scorecard: [ReportColumn<Scorecard.Entry>] = [
        ReportColumn("评价", "criterion", share: 0.15, english: 0.22) { entry, _ in entry.mark.label },
        ReportColumn("得分", "mark", .number, share: 0.1, english: 0.1) {
            .same($1.name(Scorecard.text($0.value), "scorecard"))
        },
        ReportColumn("依据", "what it stands for", share: 0.75, english: 0.68) { $1.said($0.figure, "scorecard") },
    ]

    /// What the scenario sets.
    package static let parameters: [ReportColumn<(meaning: Bilingual, value: Bilingual, key: Bilingual)>] = [
        ReportColumn("项目", "what", share: 0.42) { row, _ in row.meaning },
        ReportColumn("取值", "value", share: 0.25) { row, _ in row.value },
        ReportColumn("键", "key", share: 0.33) { row, _ in row.key },
    ]

    /// Who does what next; when, and with what outcome, is written in by hand.
    package static let steps: [ReportColumn<(name: Bilingual, who: Bilingual, what: Bilingual)>] = [
        ReportColumn("步骤", "step", share: 0.1, english: 0.17) { row, _ in row.name },
        ReportColumn("主体", "who", share: 0.22) { row, _ in row.who },
        ReportColumn("内容", "what", share: 0.4, english: 0.35) { row, _ in row.what },
        ReportColumn("日期", "date", share: 0.12, english: 0.1) { _, _ in .empty },
        ReportColumn("结果", "outcome", share: 0.16) { _, _ in .empty },
    ]

    /// What the plan was made from.
    package static let files: [ReportColumn<(file: Bilingual, sha256: String)>] = [
        ReportColumn("文件", "file", share: 0.36) { $1.said($0.file, "inputs") },
        ReportColumn("SHA-256", "SHA-256", share: 0.64) { .same($1.name($0.sha256, "SHA-256")) },
    ]
}
