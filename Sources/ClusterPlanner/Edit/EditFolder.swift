import Foundation

/// The files of a plan that is changed by hand: `plan.base.json` as proposed, `edits.jsonl`, and all others as they are now.
public struct EditFolder: Sendable {
    /// The folder.
    public let folder: String
    /// How the user calls the plan.
    public let planPath: String

    /// The name of the plan before the first edit.
    public static let baseName = "plan.base.json"
    /// The name of the log.
    public static let logName = "edits.jsonl"

    /// - Parameter planPath: a `plan.json`, or the folder it lies in.
    public init(planPath: String) {
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
    public func read() throws -> (base: [UInt8], log: EditLog?) {
        let manager = FileManager.default
        let logPath = "\(folder)/\(Self.logName)"
        guard manager.fileExists(atPath: logPath) else { return (try bytes(planPath), nil) }
        return (
            try bytes("\(folder)/\(Self.baseName)"), try EditLog.read(try bytes(logPath), named: logPath)
        )
    }

    /// All files of the plan as it is now, with the base and the log, written so that either all of them appear or none.
    ///
    /// - Parameter files: what ``PlanFiles/make(setup:plan:reasons:language:)`` gave for the plan.
    /// - Throws: ``PlannerError`` of kind `.output`.
    public func write(_ files: [(name: String, bytes: [UInt8])], base: [UInt8], log: EditLog) throws {
        try PlanFiles.write(
            files + [(Self.baseName, base), (Self.logName, log.bytes)], to: folder, overwrite: true)
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw ReadErrors.missing(path) }
        return Array(data)
    }
}
