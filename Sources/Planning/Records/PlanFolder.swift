import CountyData
import CountyModel
import Foundation
import PlanAudit

/// A plan that was opened: its file or folder with the edits made since, the scenario it belongs to, and the county under it.
///
/// This is the one way from a plan's name to a plan. Every command that opens the same plan sees the same clusters and
/// the same findings.
public struct PlanFolder: Sendable {
    /// The plan's file, or the column it is, as the user named it.
    package let path: String
    /// The parameters.
    public let scenario: Scenario
    /// The county as it was read.
    package let reading: CountyReading
    /// The county under the scenario.
    public let setup: PlanningCase
    /// Its clusters as they are after all edits.
    package let given: GivenPlan
    /// What its file records; `nil` for a table or a column.
    package let record: PlanFile.Content?
    /// Everything noticed on the way, that of the plan first.
    public let findings: [Finding]
    /// Everything that was read.
    package let inputs: InputFiles
    /// Whether its files are those before the last edits, as a run that is ended right after an edit leaves them.
    package let isBehind: Bool
    private let kept: EditFolder.Kept?
    private let editor: PlanEditor?

    /// Opens a plan.
    ///
    /// Its scenario is found as the opening says, the county is read, and the edits in `edits.jsonl` beside a `plan.json` are
    /// made again from `plan.base.json`. What the plan was made from is compared with what is at hand by digest (W3038).
    ///
    /// - Parameter named: a `plan.json` or its folder, a table (CSV, XLSX) of codes and clusters, or a column of the county's
    ///   tables such as 现有片区.
    /// - Throws: ``PlannerError``: E6601 for a plan that is not there, E7311 for a file that is not a plan; E3020 and
    ///   E1804 when its scenario is not known; E7319 for one that contradicts itself; E3037 and E3044 for edits that are another plan's or lack their base;
    ///   whatever reading the county throws.
    public static func open(_ named: String, _ opening: PlanOpening) throws -> PlanFolder {
        var cases = OpenedCases()
        return try open(named, opening, &cases)
    }

    /// The same, sharing with other plans what was read before.
    public static func open(_ named: String, _ opening: PlanOpening, _ cases: inout OpenedCases) throws -> PlanFolder {
        let folder = EditFolder(planPath: named)
        let isFile = opening.editing != .no || folder.planPath.lowercased().hasSuffix(".json")
        let kept = isFile ? try folder.kept(opening.editing) : nil
        var scenario = try ScenarioOfPlan.scenario(of: kept?.content, at: folder.planPath, opening.search)
        opening.settle(&scenario)
        let (reading, setup) = try cases.read(scenario, opening)
        return try PlanFolder(folder, scenario, reading, setup, kept, opening.editing)
    }

    private static func trial(_ path: String) -> Finding {
        Finding(
            .trialOpened,
            Bilingual(zh: "\(path) 是试算方案,违反硬性规则", en: "\(path) is a trial plan and breaks hard rules"),
            at: Place(file: path),
            mend: Bilingual(zh: "试算只供比较,不能作为正式方案", en: "a trial serves comparison only and is no plan to decide on"))
    }

    /// A plan that was proposed as it should be and broke rules only by what was done to it since.
    private static func edited(_ path: String) -> Finding {
        Finding(
            .editedBreaksRules,
            Bilingual(zh: "\(path) 经人工修改,违反硬性规则", en: "\(path) was changed by hand and breaks hard rules"),
            at: Place(file: path))
    }

    private init(
        _ folder: EditFolder, _ scenario: Scenario, _ reading: CountyReading, _ setup: PlanningCase,
        _ kept: EditFolder.Kept?, _ editing: PlanOpening.Editing
    ) throws {
        (path, record, self.kept) = (folder.planPath, kept?.content, kept)
        (self.scenario, self.reading, self.setup) = (scenario, reading, setup)
        editor = try kept?.log.map {
            try PlanEditor(base: kept?.base ?? [], log: $0, setup: setup, named: folder.planPath)
        }
        var given = try record.map { GivenPlan.of($0, folder.planPath, setup) } ?? GivenPlan.read(path, setup)
        if let editor, let own = kept?.own {
            isBehind = !editor.clusters.agree(with: own)
            if isBehind && !editor.hasPassed(own) { throw Self.againstLog(path) }
            if isBehind {
                given = GivenPlan(clusters: given.clusters, findings: given.findings + [Self.otherEdits(path)])
            }
        } else {
            isBehind = false
        }
        if let editor, let record, !editor.clusters.agree(with: record), editing == .no {
            given = GivenPlan(
                clusters: try editor.current().plan.judgedClusters, findings: given.findings + [Self.otherEdits(path)])
        }
        self.given = given
        if let record { try PlanRecordCheck.refuseUnknown(record, setup, named: folder.planPath) }
        // A scenario of several plans is read once for each of them; repeated findings are removed where they are
        // shown.
        let trial = record?.isValid == false ? [record?.isEdited == true ? Self.edited(path) : Self.trial(path)] : []
        let older = record.flatMap { PlanRecordCheck.older($0, named: folder.planPath) }.map { [$0] } ?? []
        var mixture = kept == nil ? [] : PlanFiles.mixture(in: folder.folder)
        // The plan before its edits, which further edits start from, has other files than those beside it.
        let written = kept?.own ?? (editing == .no || kept?.log == nil ? record : nil)
        if mixture.isEmpty, let written, ScenarioPath.fileName(of: folder.planPath) == PlanFiles.planName {
            mixture = PlanFiles.others(than: written.files, in: folder.folder)
        }
        let lost = record.map { EditFolder.lostEdits($0, at: folder.planPath) } ?? []
        findings =
            mixture + lost + given.findings + older + trial + scenario.findings + reading.findings + setup.findings
        var inputs = InputFiles(scenario)
        if kept != nil {
            inputs.add(folder.files)
        } else if FileManager.default.fileExists(atPath: path) {
            inputs.add([path])
        }
        self.inputs = inputs
    }

    private static func againstLog(_ path: String) -> PlannerError {
        PlannerError(
            .data, .planAgainstItsLog,
            Bilingual(
                zh: "\(path) 与修改记录 \(EditFolder.logName) 不符;若在其上修改,现在的内容会丢失,因此未写入",
                en:
                    "\(path) is not what its edits in \(EditFolder.logName) give; a further edit would lose it, and nothing was written"
            ),
            at: Place(file: path),
            mend: Bilingual(
                zh:
                    "要按记录重写用 planner edit \(path) replay;要保留现在的 plan.json,请删除 \(EditFolder.logName) 和 \(EditFolder.baseName)",
                en: """
                    write it anew with planner edit \(path) replay, or delete \(EditFolder.logName) and \(EditFolder.baseName) \
                    to keep plan.json as it is
                    """))
    }

    private static func otherEdits(_ path: String) -> Finding {
        Finding(
            .planBesideItsEdits,
            Bilingual(
                zh: "\(path) 与修改记录不符,以 \(EditFolder.baseName) 加 \(EditFolder.logName) 的结果为准",
                en: "\(path) is not what its edits give; taken is \(EditFolder.baseName) with \(EditFolder.logName)"),
            at: Place(file: path),
            mend: Bilingual(
                zh: "用 planner edit \(path) replay 重写;要保留现在的 plan.json,请删除这两个文件",
                en: "write it anew with planner edit \(path) replay; to keep plan.json as it is, delete those two files"
            ))
    }

    /// The plan with its leads, the rules it breaks, and the recorded bound and edits.
    ///
    /// - Throws: ``PlannerError`` when a village is in two clusters (E7316), the plan is not what its file says of it (E7319), or
    ///   a number the rules need is not there.
    public func plan() throws -> Plan {
        let edits = editor.flatMap { $0.log.entries.isEmpty ? nil : $0.edits }
        let plan = try given.plan(setup, recordedIn: record, edits: edits)
        try refuseUntrue(worth: plan.score.total.micropoints, keepsRules: plan.brokenRules.isEmpty)
        return plan
    }

    /// The judgement of the plan, which its file is held to.
    ///
    /// - Throws: ``PlannerError`` where the plan is not what its file says of it (E7319), or a number the rules need is not there.
    package func judged() throws -> AuditReport {
        let report = try given.judge(setup)
        let worth = report.violations.contains { $0.rule == .oneCluster } ? nil : try? given.plan(setup, judged: report)
        try refuseUntrue(worth: worth?.score.total.micropoints, keepsRules: report.hardViolations.isEmpty)
        return report
    }

    /// Holds a file to what its plan is worth by the same program on the same data.
    ///
    /// Clusters that come from the edits beside the file are not the file's own.
    private func refuseUntrue(worth: Int64?, keepsRules: Bool) throws(PlannerError) {
        guard let record, editor.map({ $0.clusters.agree(with: record) }) ?? true else { return }
        try PlanRecordCheck.refuseUntrue(record, setup, worth: worth, keepsRules: keepsRules, named: path)
    }

    /// The plan as it may be changed.
    ///
    /// - Throws: ``PlannerError`` (E7311) for a table or a column, which has no record to change.
    package func editing() throws -> (editor: PlanEditor, base: [UInt8]) {
        guard let kept else { throw PlanFile.notAPlan(path, Bilingual(zh: "不是 plan.json", en: "it is no plan.json")) }
        return (
            try editor ?? PlanEditor(base: kept.base, log: nil, setup: setup, named: path), kept.base
        )
    }
}
