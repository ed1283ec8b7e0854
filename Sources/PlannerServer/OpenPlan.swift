import ClusterPlanner

/// A plan that is looked at, judged and ready to be changed.
struct OpenPlan: Sendable {
    /// The folder it lies in.
    let path: String
    let folder: PlanFolder
    private(set) var editor: PlanEditor
    private let base: [UInt8]
    private(set) var now: EditedPlan
    private(set) var handover: HandoverPlan
    private var planStamp: FileStamp
    private let dataStamp: FileStamp

    private static func planFiles(_ path: String) -> [String] { EditFolder(planPath: path).files }

    private static func dataFiles(_ path: String, _ folder: PlanFolder) -> [String] {
        let own = planFiles(path)
        return folder.inputs.paths.filter { !own.contains($0) }
    }

    /// Opens a plan as `planner edit` does, with its edits made again.
    ///
    /// - Throws: ``PlannerError`` as ``PlanFolder/open(_:_:)`` does.
    init(_ path: String, threads: Int, _ cases: inout OpenedCases) throws {
        self.path = path
        // Before reading, so that a change meanwhile is noticed at the next request.
        planStamp = FileStamp(Self.planFiles(path))
        var opening = PlanOpening(.named(nil), .accepted, threads: threads, settle: { $0.solve.threads = threads })
        opening.editing = .further
        folder = try PlanFolder.open(path, opening, &cases)
        dataStamp = FileStamp(Self.dataFiles(path, folder))
        (editor, base) = try folder.editing()
        now = try editor.current()
        handover = try Self.explained(now, path, folder.setup)
    }

    /// Whether the plan's own files are as this has them.
    var isCurrent: Bool { planStamp == FileStamp(Self.planFiles(path)) }
    /// Whether the scenario and the data are those it was read from.
    var hasItsData: Bool { dataStamp == FileStamp(Self.dataFiles(path, folder)) }

    private static func explained(_ now: EditedPlan, _ path: String, _ setup: PlanningCase) throws -> HandoverPlan {
        HandoverPlan(
            try ComparedPlan(
                label: ScenarioPath.fileName(of: path), setup: setup, clusters: now.plan.judgedClusters,
                origin: now.plan.origin, movedByHand: now.plan.edits?.moved ?? []), now.plan)
    }

    /// Makes an edit and writes the plan with all its files; the caller holds the folder's lock.
    ///
    /// - Throws: ``PlannerError``; nothing is then changed, here or on disk.
    mutating func apply(_ edit: PlanEdit, note: String, _ language: Language) throws {
        var changed = editor
        try changed.apply(edit, note: note)
        let after = try changed.current()
        let told = try Self.explained(after, path, folder.setup)
        let made = try PlanFiles.make(
            setup: folder.setup, plan: after.plan, reasons: told.reasons, language: language)
        let names = PlanFiles.names + made.files.map(\.name)
        try InputFiles(folder.scenario).refuse(names.map { "\(path)/\($0)" })
        try EditFolder(planPath: path).write(made.files, base: base, log: changed.log)
        (editor, now, handover) = (changed, after, told)
        planStamp = FileStamp(Self.planFiles(path))
    }
}
