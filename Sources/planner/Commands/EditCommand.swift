import ArgumentParser
import ClusterPlanner
import Foundation

/// What `edit` does.
enum EditAction: String, ExpressibleByArgument, CaseIterable {
    case move, lead, merge, split, open, lock, unlock, undo, redo, log, replay
    case leaveOut = "leave-out"
}

/// `planner edit`: changes a plan by hand.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a plan by hand; every change is kept in edits.jsonl, and broken rules are said at once.",
        discussion: """
            planner edit out/plan.json move 石溪村 上坑村 --to P02 --note 乡镇意见
            planner edit out/plan.json leave-out 上坑村
            planner edit out/plan.json lead P03 梅坞村
            planner edit out/plan.json merge P03 P04
            planner edit out/plan.json split P05 上坑村 下堰村 --lead 上坑村
            planner edit out/plan.json open 上坑村 下堰村 枫林村
            planner edit out/plan.json lock P01 石溪村      (and unlock)
            planner edit out/plan.json undo                (and redo)
            planner edit out/plan.json log                 prints what was done
            planner edit out/plan.json replay              makes all files again from plan.base.json and edits.jsonl

            Villages by code, by name, or by township and name; clusters by number, name or lead village. A plan that breaks rules is
            written all the same, with code 2. The score is 100 times the points per village that takes part; "in all" are the
            points of the whole plan, one of them a hundredth of what one village can gain from its lead.
            """)

    @Argument(help: "Plan: plan.json, or the folder it lies in.")
    var plan: String

    @Argument(help: "\(EditAction.allCases.map(\.rawValue).joined(separator: ", ")).")
    var action: EditAction

    @Argument(help: "Villages and clusters.")
    var names: [String] = []

    @Option(
        name: .long, help: "With move: the cluster that villages go to: its number (P02), its name or its lead village."
    )
    var to: String?

    @Option(name: .long, help: "With split and open: the lead of the new cluster.")
    var lead: String?

    @Option(name: .long, help: "Why; kept in the log.")
    var note: String?

    @Option(name: .long, help: "Scenario file (default: the one the plan was made under, found by its digest).")
    var scenario: String?

    @Flag(name: .customLong("dry-run"), help: "Say what it would do and which rules it would break; write nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (to != nil) != (action == .move) {
            throw UsageError.of(
                "--to 指明 move 把村划入的片区,只与 move 同用且必须写。", "--to names the cluster that move brings villages to.")
        }
        if lead != nil && action != .split && action != .open {
            throw UsageError.of(
                "--lead 只与 split、open 同用;更换片区的牵头村请写 lead P03 村名。",
                "--lead goes with split and open; 'lead P03 VILLAGE' changes the lead of a cluster.")
        }
        let wordless: [EditAction] = [.undo, .redo, .log, .replay]
        if wordless.contains(action) != names.isEmpty {
            throw UsageError.of(
                names.isEmpty ? "\(action.rawValue) 需要写明村或片区。" : "\(action.rawValue) 后面不写村或片区。",
                names.isEmpty ? "\(action.rawValue) wants villages or clusters." : "\(action.rawValue) takes no names.")
        }
        if action == .lead && names.count != 2 {
            throw UsageError.of("lead 需要一个片区和一个村。", "lead wants a cluster and a village.")
        }
        if action == .split && names.count < 2 {
            throw UsageError.of("split 需要一个片区和要拆出的村。", "split wants a cluster and villages.")
        }
    }

    func run() throws {
        try running(common) { console in
            let folder = EditFolder(planPath: plan)
            let (base, log) = try folder.read()
            let content = try PlanFile.read(base, named: folder.planPath)
            let path = try ScenarioOfPlan.path(of: content, at: folder.planPath, given: scenario)
            let scenario = try Scenario.load(path: path, common)
            let reading = try CountyReader.read(scenario)
            let setup = try PlanningCase.make(reading, scenario, common, acceptsContradictions: true)
            var editor = try PlanEditor(base: base, log: log, setup: setup, named: folder.planPath)
            if action == .log { return try console.print(EditReport.log(editor, common.language)) }
            let before = try editor.current()
            if action != .replay { try editor.apply(try edit(before.plan, setup), note: note ?? "") }
            let after = try editor.current()
            let reasons = PlanExplainer.explain(setup, after.plan)
            let made = try PlanFiles.make(
                setup: setup, plan: after.plan, reasons: reasons, language: common.language(for: setup.scenario))
            if !dryRun { try folder.write(made.files, base: base, log: editor.log) }
            let report = EditReport(
                action: action.rawValue, before: before, after: after, setup: setup, wasWritten: !dryRun)
            if console.isJSON {
                try console.print(report.json(editor.drift, common.language))
            } else {
                try console.print(report.text(common.language))
                console.report(editor.drift)
            }
            if !after.plan.brokenRules.isEmpty && common.failOn != .never { throw ExitCode(2) }
        }
    }

    /// The edit asked for, its villages and clusters found by number, code or name in the plan as it is now.
    private func edit(_ plan: Plan, _ setup: PlanningCase) throws -> PlanEdit {
        func village(_ name: String, _ option: String? = nil) throws -> VillageCode {
            setup.county.villages[try PlanFinder.village(name, setup, option: option)].code
        }
        func cluster(_ name: String, _ option: String? = nil) throws -> String {
            plan.clusters[try PlanFinder.cluster(name, plan, setup, option: option)].id
        }
        func newLead() throws -> VillageCode? { try lead.map { try village($0, "--lead") } }
        switch action {
        case .move: return .move(try names.map { try village($0) }, to: try cluster(to ?? "", "--to"))
        case .leaveOut: return .leaveOut(try names.map { try village($0) })
        case .lead: return .lead(try cluster(names[0]), try village(names[1]))
        case .merge: return .merge(try names.map { try cluster($0) })
        case .split:
            return .split(
                try cluster(names[0]), try names.dropFirst().map { try village($0) }, lead: try newLead())
        case .open: return .open(try names.map { try village($0) }, lead: try newLead())
        case .lock, .unlock:
            // A lead's name is a village's; only numbers and full names of clusters are clusters here.
            let found = names.map { PlanFinder.labelled($0, plan) }
            let clusters = found.compactMap { $0.map { plan.clusters[$0].id } }
            let villages = try zip(names, found).filter { $0.1 == nil }.map { try village($0.0) }
            return action == .lock
                ? .lock(clusters: clusters, villages: villages) : .unlock(clusters: clusters, villages: villages)
        case .undo: return .undo
        case .redo: return .redo
        case .log, .replay: throw UsageError.of("\(action.rawValue) 不修改方案。", "\(action.rawValue) changes nothing.")
        }
    }
}
