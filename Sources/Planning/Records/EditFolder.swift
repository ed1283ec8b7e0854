import CountyModel
import Foundation

/// The files of a plan that is changed by hand: `plan.base.json` as proposed, `edits.jsonl`, and all others as they are now.
package struct EditFolder: Sendable {
    /// The folder.
    package let folder: String
    /// How the user calls the plan.
    package let planPath: String

    /// The name of the plan before the first edit.
    package static let baseName = "plan.base.json"
    /// The name of the log.
    package static let logName = "edits.jsonl"

    /// - Parameter planPath: a `plan.json`, or the folder it lies in.
    package init(planPath: String) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: planPath, isDirectory: &isFolder)
        if exists && isFolder.boolValue {
            (folder, self.planPath) = (planPath, planPath + "/plan.json")
        } else {
            (folder, self.planPath) = (ScenarioPath.folder(of: planPath), planPath)
        }
    }

    /// The plan before the first edit, and the log; before the first edit the plan itself.
    ///
    /// - Throws: ``PlannerError`` when a file is missing or damaged.
    package func read() throws -> (base: [UInt8], log: EditLog?) {
        let manager = FileManager.default
        let logPath = "\(folder)/\(Self.logName)"
        guard manager.fileExists(atPath: logPath) else { return (try bytes(planPath), nil) }
        let basePath = "\(folder)/\(Self.baseName)"
        guard let base = try PlainFile.contents(basePath, named: basePath) else { throw baseMissing(basePath) }
        return (Array(base), try EditLog.read(try bytes(logPath), named: logPath))
    }

    /// What the files hold.
    package struct Kept: Sendable {
        /// The plan as its own file has it.
        package let content: PlanFile.Content
        /// The bytes before the first edit.
        package let base: [UInt8]
        /// What was done since; `nil` where nothing was, or the edits beside the file belong to another plan.
        package let log: EditLog?
        /// What the plan's own file says, where it is about to be replaced by what the edits give; else `nil`.
        package var own: PlanFile.Content?
    }

    /// Reads the plan with its edits, which are those of `plan.json` and of no other file beside them.
    ///
    /// - Parameter editing: whether the edits are followed whatever the name of the plan's file, as they would be lost otherwise.
    /// - Throws: ``PlannerError`` when a file is missing or damaged.
    package func kept(_ editing: PlanOpening.Editing) throws -> Kept {
        if editing != .no {
            // The plan itself may be lost: base and edits make it again.
            let (base, log) = try read()
            var kept = Kept(content: try PlanFile.read(base, named: planPath), base: base, log: log)
            if log != nil, editing == .anew { try refuseChanged(base: kept.content) }
            if log != nil, editing == .further, FileManager.default.fileExists(atPath: planPath) {
                kept.own = try PlanFile.read(path: planPath)
            }
            return kept
        }
        let own = try bytes(planPath)
        let (base, log) = ScenarioPath.fileName(of: planPath) == "plan.json" ? try read() : (own, nil)
        return Kept(content: try PlanFile.read(own, named: planPath), base: base, log: log)
    }

    /// Fails where the plan's own file is nothing that this program has written for these edits.
    ///
    /// - Throws: ``PlannerError`` (E3051).
    private func refuseChanged(base: PlanFile.Content) throws {
        guard FileManager.default.fileExists(atPath: planPath) else { return }
        // Damaged or changed counts like another plan: it is lost either way.
        if let own = try? PlanFile.read(path: planPath), own.isEdited || EditedClusters(base).agree(with: own) {
            return
        }
        throw PlannerError(
            .data, .planAgainstItsLog,
            Bilingual(
                zh: "\(planPath) 写出之后被手工改动,不是修改记录 \(Self.logName) 所给出的;重写会丢失它,因此未写入",
                en:
                    "\(planPath) was changed by hand and is not what its edits in \(Self.logName) give; writing it anew would lose it, and nothing was written"
            ),
            at: Place(file: planPath),
            mend: Bilingual(
                zh: "不要它了就加 --force;要保留请先另存", en: "add --force to give it up, or keep a copy elsewhere first"))
    }

    /// A warning where a plan was changed by hand and the record of its edits is not beside it; empty where it is.
    package static func lostEdits(_ content: PlanFile.Content, at path: String) -> [Finding] {
        let log = ScenarioPath.folder(of: path) + "/" + logName
        if !content.isEdited || FileManager.default.fileExists(atPath: log) { return [] }
        return [
            Finding(
                .lostEdits,
                Bilingual(
                    zh: "\(path) 手工改过,旁边却没有修改记录 \(logName);以文件现在的内容为准",
                    en:
                        "\(path) was changed by hand, but \(logName), the record of its edits, is not beside it; taken as it is"
                ),
                at: Place(file: path),
                mend: Bilingual(
                    zh: "请恢复 \(logName) 和 \(baseName);否则从现在的 plan.json 重新开始",
                    en: "put \(logName) and \(baseName) back; else edits begin anew from plan.json as it is"))
        ]
    }

    /// A warning that a new plan takes the place of one that was changed by hand; empty where none was.
    package var replaced: [Finding] {
        guard let (_, log) = try? read(), let log, !log.entries.isEmpty else { return [] }
        let count = log.entries.count
        return [
            Finding(
                .editsReplaced,
                Bilingual(
                    zh: "\(folder) 中原有人工修改 \(count) 步的方案,连同修改记录已被新方案替换",
                    en:
                        "\(folder) held a plan with \(Wording.count(count, "change")) made by hand; plan and changes were replaced by the new one"
                ),
                at: Place(file: folder),
                mend: Bilingual(
                    zh: "要找回请从备份恢复 edits.jsonl 和 plan.base.json 后用 edit replay;下次请写到另一个文件夹",
                    en:
                        "to have it back put edits.jsonl and plan.base.json there from a copy and use edit replay; write to another folder next time"
                ))
        ]
    }

    /// The plan, its base and its log, which are there or are made by the first edit.
    package var files: [String] { [planPath, "\(folder)/\(Self.baseName)", "\(folder)/\(Self.logName)"] }

    private func baseMissing(_ path: String) -> PlannerError {
        PlannerError(
            .input, .lostBasePlan,
            Bilingual(
                zh: "有修改记录 \(Self.logName),但找不到(或无权读取)修改之前的方案 \(path)",
                en:
                    "there are edits in \(Self.logName), but \(path), the plan before them, does not exist or may not be read"
            ),
            at: Place(file: path),
            mend: Bilingual(
                zh: "请恢复 \(Self.baseName);或删除 \(Self.logName),从现在的 plan.json 重新开始",
                en: "put \(Self.baseName) back, or delete \(Self.logName) to begin anew from plan.json as it is"))
    }

    /// All files of the plan as it is now, with the base and the log, written so that either all of them appear or none.
    ///
    /// - Parameter files: what ``PlanFiles/make(setup:plan:reasons:language:)`` gave for the plan.
    /// - Throws: ``PlannerError`` of kind `.output`.
    package func write(_ files: [(name: String, bytes: [UInt8])], base: [UInt8], log: EditLog) throws {
        try PlanFiles.write(
            files + [(Self.baseName, base), (Self.logName, log.bytes)], to: folder, overwrite: true)
    }

    /// The edits alone, with the plan before them: nothing of them can then be lost, and all other files follow by
    /// ``write(_:base:log:)``.
    ///
    /// - Throws: ``PlannerError`` of kind `.output`.
    package func write(base: [UInt8], log: EditLog) throws {
        let basePath = "\(folder)/\(Self.baseName)"
        let isThere = FileManager.default.fileExists(atPath: basePath)
        try AtomicFile.writeAll(
            (isThere ? [] : [(basePath, base)]) + [("\(folder)/\(Self.logName)", log.bytes)], overwrite: true)
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        guard let data = try PlainFile.contents(path, named: path) else { throw PlanFile.missing(path) }
        return Array(data)
    }
}
