import ClusterPlanner
import Foundation

/// A plan that is looked at, judged and ready to be changed.
///
/// An edit is on disk as soon as it is answered, as a line of `edits.jsonl`. Reasons, layers and `plan.json` follow within a second
/// (``settle(_:)``); until then the folder stays locked, and a server that is ended meanwhile makes them when it is started again.
struct OpenPlan: Sendable {
    /// The folder it lies in.
    let path: String
    let folder: PlanFolder
    private(set) var editor: PlanEditor
    private let base: [UInt8]
    private(set) var now: EditedPlan
    /// The plan with its reasons; `nil` while they are those of an earlier state.
    private(set) var handover: HandoverPlan?
    /// Judges plans of this county under this scenario.
    let judge: PlanJudge
    /// The lock of the folder while its files are behind its edits.
    private var lock: FolderLock?
    private var planStamp: FileStamp
    private let dataStamp: FileStamp
    /// Its scenario, as the workspace calls it; `nil` where that lies elsewhere.
    let scenarioName: String?

    private static func isSame(_ path: String, _ other: String?) -> Bool {
        other.map { URL(fileURLWithPath: $0).standardizedFileURL == URL(fileURLWithPath: path).standardizedFileURL }
            ?? false
    }

    private static func planFiles(_ path: String) -> [String] { EditFolder(planPath: path).files }

    private static func dataFiles(_ path: String, _ folder: PlanFolder) -> [String] {
        let own = planFiles(path)
        return folder.inputs.paths.filter { !own.contains($0) }
    }

    /// Opens a plan as `planner edit` does, with its edits made again.
    ///
    /// - Throws: ``PlannerError`` as ``PlanFolder/open(_:_:)`` does.
    init(_ path: String, in workspace: String, threads: Int, _ cases: inout OpenedCases) throws {
        self.path = path
        let names = WorkspaceScenarios.list(workspace)
        let scenarios = names.map { workspace + "/" + $0 }
        // Before reading, so that a change meanwhile is noticed at the next request.
        planStamp = FileStamp(Self.planFiles(path))
        // Where its rules were changed since, it is shown and judged under those of today.
        var opening = PlanOpening(
            .among(scenarios, own: scenarios.first, like: nil), .accepted, threads: threads,
            settle: { $0.solve.threads = threads })
        opening.editing = .further
        folder = try PlanFolder.open(path, opening, &cases)
        let own = folder.scenario.files.first
        scenarioName = zip(names, scenarios).first { Self.isSame($0.1, own) }?.0
        dataStamp = FileStamp(Self.dataFiles(path, folder))
        (editor, base) = try folder.editing()
        judge = try PlanJudge(folder.setup.county, folder.setup.scenario, folder.setup.graph)
        now = try editor.current(judge: judge)
        handover = try Self.explained(now, path, folder.setup)
        isBehind = folder.isBehind
    }

    /// Whether the plan's own files are as this has them.
    var isCurrent: Bool { planStamp == FileStamp(Self.planFiles(path)) }
    /// Whether the scenario and the data are those it was read from.
    var hasItsData: Bool { dataStamp == FileStamp(Self.dataFiles(path, folder)) }
    /// Whether files beside the edits have still to be written.
    private(set) var isBehind: Bool

    private static func explained(_ now: EditedPlan, _ path: String, _ setup: PlanningCase) throws -> HandoverPlan {
        HandoverPlan(
            try ComparedPlan(
                label: ScenarioPath.fileName(of: path), setup: setup, clusters: now.plan.judgedClusters,
                origin: now.plan.origin, movedByHand: now.plan.edits?.moved ?? []), now.plan)
    }

    /// Makes an edit and writes it down, which takes the folder's lock until ``settle(_:)`` gives it back.
    ///
    /// - Throws: ``PlannerError``; nothing is then changed, here or on disk.
    mutating func apply(_ edit: PlanEdit, note: String) throws {
        let held = try lock ?? FolderLock(path)
        var changed = editor
        try changed.apply(edit, note: note)
        let after = try changed.current(judge: judge)
        let files = EditFolder(planPath: path)
        try InputFiles(folder.scenario).refuse(files.files)
        try files.write(base: base, log: changed.log)
        (editor, now, handover, lock, isBehind) = (changed, after, nil, held, true)
        planStamp = FileStamp(Self.planFiles(path))
    }

    /// The plan with its reasons, worked out where an edit has changed them.
    ///
    /// - Throws: ``PlannerError``.
    mutating func reasoned() throws -> HandoverPlan {
        if let handover { return handover }
        let made = try Self.explained(now, path, folder.setup)
        handover = made
        return made
    }

    /// All files of a plan with its reasons, ready to be written.
    struct Made: Sendable {
        fileprivate let handover: HandoverPlan
        fileprivate let files: [(name: String, bytes: [UInt8])]
    }

    /// Makes them; nothing is written. This takes long, and may be done on a copy while the plan is changed further.
    ///
    /// - Throws: ``PlannerError``.
    func made(_ language: Language) throws -> Made {
        var copy = self
        let handover = try copy.reasoned()
        let made = try PlanFiles.make(
            setup: folder.setup, plan: now.plan, reasons: handover.reasons, language: language)
        return Made(handover: handover, files: made.files)
    }

    /// Whether another copy has the same edits.
    func hasEdits(of other: OpenPlan) -> Bool { editor.log == other.editor.log }

    /// Takes over what was worked out on a copy with the same edits.
    mutating func take(_ handover: HandoverPlan) { self.handover = handover }

    /// Writes all files of the plan as it is now and gives the folder back; nothing happens where they are written.
    ///
    /// - Throws: ``PlannerError``; the edits stay on disk, and the files are those before them.
    mutating func settle(_ language: Language) throws { if isBehind { try settle(try made(language)) } }

    /// The same with files that were made on a copy with the same edits.
    ///
    /// - Throws: ``PlannerError``.
    mutating func settle(_ made: Made) throws {
        guard isBehind else { return }
        let held = try lock ?? FolderLock(path)
        defer { withExtendedLifetime(held) {} }
        let names = PlanFiles.names + made.files.map(\.name)
        try InputFiles(folder.scenario).refuse(names.map { "\(path)/\($0)" })
        try EditFolder(planPath: path).write(made.files, base: base, log: editor.log)
        planStamp = FileStamp(Self.planFiles(path))
        (handover, lock, isBehind) = (made.handover, nil, false)
    }
}
