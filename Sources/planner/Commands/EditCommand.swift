import ArgumentParser
import ClusterPlanner

/// `planner edit`: changes a plan by hand.
struct EditCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: told(
            "手工修改方案;每次修改都记入 edits.jsonl,违反的规则当场说明。",
            "Change a plan by hand; every change is kept in edits.jsonl, and broken rules are said at once."),
        discussion: EditHelp.discussion)

    @Argument(help: .of("方案:plan.json 或其文件夹。", "Plan: plan.json, or the folder it lies in."))
    var plan: String

    @Argument(
        help: .of(
            "\(EditAction.allCases.map(\.rawValue).joined(separator: "、"))。",
            "\(EditAction.allCases.map(\.rawValue).joined(separator: ", "))."))
    var action: EditAction

    @Argument(help: .of("村和片区。", "Villages and clusters."))
    var names: [String] = []

    @Option(
        name: .long,
        help: .of(
            "与 move 同用:村划入的片区:编号(P02)、名称或牵头村。",
            "With move: the cluster that villages go to: its number (P02), its name or its lead village."))
    var to: String?

    @Option(
        name: .long, help: .of("与 split、open 同用:新片区的牵头村。", "With split and open: the lead of the new cluster."))
    var lead: String?

    @Option(name: .long, help: .of("原因,记入日志。", "Why; kept in the log."))
    var note: String?

    @Option(name: .long, help: .scenarioOfPlan)
    var scenario: String?

    @Flag(
        name: .customLong("dry-run"),
        help: .of(
            "只说会怎样、会违反哪些规则,不写文件。", "Say what it would do and which rules it would break; write nothing."))
    var dryRun = false

    @Flag(
        name: .shortAndLong,
        help: .of(
            "与 replay 同用:手工改动过的 plan.json 也重写。", "With replay: write plan.json anew even if it was changed by hand."))
    var force = false

    @OptionGroup var common: CommonOptions

    private var words: EditWords { EditWords(action: action, names: names, to: to, lead: lead) }

    func check() throws {
        try words.validate()
        if force && action != .replay {
            throw UsageError.of("--force 只与 replay 同用。", "--force goes with replay.")
        }
    }

    func reply(_ console: Console) throws -> Reply<EditAnswer> {
        var opening = common.opening(.named(scenario), .accepted)
        opening.editing = action != .replay ? .further : force ? .forced : .anew
        // Held from reading to writing, so that no other edit comes between and is lost.
        let lock = dryRun || action == .log ? nil : try FolderLock(EditFolder(planPath: plan).folder)
        defer { withExtendedLifetime(lock) {} }
        let opened = try PlanFolder.open(plan, opening)
        let setup = opened.setup
        var (editor, base) = try opened.editing()
        if action == .log { return Reply(.log(editor)) }
        let before = try editor.current()
        if action != .replay {
            do {
                try editor.apply(try words.edit(before.plan, setup), note: note ?? "")
            } catch let error as PlannerError where error.findings.first?.code == .nothingChanges {
                return unchanged(before, opened, error.findings[0])
            }
        }
        let after = try editor.current()
        let reasons = PlanExplainer.explain(setup, after.plan)
        let made = try PlanFiles.make(
            setup: setup, plan: after.plan, reasons: reasons, language: common.language(for: setup.scenario))
        if !dryRun { try EditFolder(planPath: plan).write(made.files, base: base, log: editor.log, opened) }
        let report = EditReport(
            action: action.rawValue, before: before, after: after, setup: setup, wasWritten: !dryRun,
            findings: opened.findings)
        let isBroken = !after.plan.brokenRules.isEmpty && common.failOn != .never
        let exit = isBroken ? 2 : common.exit(for: opened.findings)
        return Reply(.change(report), exit: exit) { console in
            if console.isJSON { return }
            console.reportOpened(opened.findings)
            if !dryRun { console.next(.edited(plan: plan, isValid: after.plan.brokenRules.isEmpty)) }
        }
    }
}

extension EditCommand {
    /// Where the plan is already as it was asked to be: that is said, and is no failure.
    private func unchanged(_ plan: EditedPlan, _ opened: PlanFolder, _ why: Finding) -> Reply<EditAnswer> {
        var report = EditReport(
            action: action.rawValue, before: plan, after: plan, setup: opened.setup, wasWritten: false,
            findings: opened.findings)
        report.unchanged = why.what
        return Reply(.change(report), exit: 0) { console in
            if console.isJSON { return }
            console.reportOpened(opened.findings)
        }
    }
}

extension EditFolder {
    /// Writes over the plan, which is what editing is for, and over nothing else that was read.
    fileprivate func write(
        _ files: [(name: String, bytes: [UInt8])], base: [UInt8], log: EditLog, _ opened: PlanFolder
    ) throws {
        let names = PlanFiles.names + files.map(\.name)
        try InputFiles(opened.scenario).refuse(names.map { "\(folder)/\($0)" })
        try write(files, base: base, log: log)
    }
}
