import ClusterPlanner

/// What `init` says of the county it has made a folder for.
struct InitReport {
    private let draft: ScenarioDraft
    private let path: String
    /// The county as it stands now; `nil` where a map or a table is still missing.
    private let look: CountyLook?

    /// - Parameter looksAt: whether there is enough to look at the county by.
    init(_ draft: ScenarioDraft, path: String, looksAt: Bool, _ common: CommonOptions) throws {
        (self.draft, self.path) = (draft, path)
        look = looksAt ? CountyLook(try Scenario.load(path: path), threads: common.threadCount) : nil
    }

    /// What stands in the way of a plan: faults of the data, and rules that cannot be met, by counting.
    private var obstacles: [Finding] {
        let counted: Set<FindingCode> = [.noPlan, .cannotBeCovered]
        return (look?.findings ?? []).filter { $0.severity == .error || counted.contains($0.code) }
    }

    /// Headers that may mean several fields.
    private var questionCount: Int {
        draft.looks.reduce(0) { $0 + $1.columns.count { $0.match.way == .ambiguous } }
    }

    var answer: FileAnswer {
        var answer = FileAnswer(path: path, bytes: draft.text.utf8.count, findings: obstacles)
        let lines = draft.lines.map { lines -> JSONValue in
            .object([
                ("income_measure", .text(lines.measure.name)), ("strong_min", .real(lines.strong, decimals: 2)),
                ("weak_below", .real(lines.weak, decimals: 2)),
            ])
        }
        answer.more = [
            ("files", .list(draft.files.map { .text($0.path) })), ("lines", lines ?? .null),
            ("questions", .integer(questionCount)),
        ]
        return answer
    }

    func say(_ console: Console) {
        if console.isJSON { return }
        for table in draft.looks {
            console.say(FieldsReport.text(table, scenario: path, .zh), FieldsReport.text(table, scenario: path, .en))
        }
        if let lines = draft.lines { console.say(lines.explained.zh, lines.explained.en) }
        if let setup = look?.setup {
            let text = CheckText.classes(setup)
            console.say(text.zh, text.en)
        }
        let causes = Cause.grouped(obstacles)
        console.report(causes)
        if look?.setup != nil, obstacles.isEmpty {
            console.say("按计数,没有做不到的规则。", "By counting, no rule is out of reach.")
        }
        let files = draft.files.map(\.path)
        console.say("已写入 \(files.joined(separator: "、"))", "written \(files.joined(separator: ", "))")
        let next = next
        console.next(next)
    }

    /// The one thing to do now.
    private var next: Bilingual {
        if draft.isEntryNeeded, let table = draft.entryTable {
            let zhMap = draft.hasMap ? "" : ",放好村界文件"
            let enMap = draft.hasMap ? "" : ", put the boundaries in place"
            return Bilingual(
                zh: "填写 \(table)(黄色栏必填)\(zhMap),然后运行 planner check \(path)",
                en: "fill in \(table) (yellow columns are required)\(enMap), then run planner check \(path)")
        }
        if questionCount > 0 {
            return Bilingual(
                zh: "回答上面 \(questionCount) 个列名问题,然后运行 planner check \(path)",
                en:
                    "answer the \(Wording.count(questionCount, "question")) about headers above, then run planner check \(path)"
            )
        }
        if look?.failure != nil || !obstacles.isEmpty {
            return Bilingual(
                zh: "按上面的提示改数据或规则,然后运行 planner check \(path)",
                en: "mend data or rules as said above, then run planner check \(path)")
        }
        return Bilingual(
            zh: "核对 \(path) 中的标准和规则,然后运行 planner propose \(path) -o 方案",
            en: "look through lines and rules in \(path), then run planner propose \(path) -o plan")
    }
}
