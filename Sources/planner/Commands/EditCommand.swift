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

            Villages by code, by name, or by township and name. A plan that breaks rules is written all the same, with code 2.
            """)

    @Argument(help: "Plan: plan.json, or the folder it lies in.")
    var plan: String

    @Argument(help: "\(EditAction.allCases.map(\.rawValue).joined(separator: ", ")).")
    var action: EditAction

    @Argument(help: "Villages and clusters.")
    var names: [String] = []

    @Option(name: .long, help: "With move: the cluster that villages go to, such as P02.")
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
            throw ValidationError("--to names the cluster that move brings villages to.")
        }
        if lead != nil && action != .split && action != .open {
            throw ValidationError("--lead goes with split and open; 'lead P03 VILLAGE' changes the lead of a cluster.")
        }
        let wordless: [EditAction] = [.undo, .redo, .log, .replay]
        if wordless.contains(action) != names.isEmpty {
            throw ValidationError(
                names.isEmpty ? "\(action.rawValue) wants villages or clusters." : "\(action.rawValue) takes no names.")
        }
        if action == .lead && names.count != 2 { throw ValidationError("lead wants a cluster and a village.") }
        if action == .split && names.count < 2 { throw ValidationError("split wants a cluster and villages.") }
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
            if action != .replay { try editor.apply(try edit(editor), note: note ?? "") }
            let after = try editor.current()
            let reasons = PlanExplainer.explain(setup, after.plan)
            let made = try PlanFiles.make(
                setup: setup, plan: after.plan, reasons: reasons, language: common.language)
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

    private func edit(_ editor: PlanEditor) throws -> PlanEdit {
        let county = editor.setup.county
        func village(_ name: String) throws -> VillageCode {
            county.villages[try PlanFinder.village(name, editor.setup)].code
        }
        let known = Set(editor.clusters.items.map(\.id))
        switch action {
        case .move: return .move(try names.map(village), to: to ?? "")
        case .leaveOut: return .leaveOut(try names.map(village))
        case .lead: return .lead(names[0], try village(names[1]))
        case .merge: return .merge(names)
        case .split: return .split(names[0], try names.dropFirst().map(village), lead: try lead.map(village))
        case .open: return .open(try names.map(village), lead: try lead.map(village))
        case .lock, .unlock:
            let clusters = names.filter(known.contains)
            let villages = try names.filter { !known.contains($0) }.map(village)
            return action == .lock
                ? .lock(clusters: clusters, villages: villages) : .unlock(clusters: clusters, villages: villages)
        case .undo: return .undo
        case .redo: return .redo
        case .log, .replay: throw ValidationError("\(action.rawValue) changes nothing.")
        }
    }
}
