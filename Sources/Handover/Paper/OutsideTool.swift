import Foundation
import Planning

/// A program of another package that the user may or may not have.
struct OutsideTool: Sendable {
    /// Its path.
    package let path: String

    /// The program of a name on the search path; `nil` where there is none.
    init?(_ name: String, searchPath: String? = ProcessInfo.processInfo.environment["PATH"]) {
        let folders = (searchPath ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        let found = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { return nil }
        path = found
    }

    /// Runs it to its end without a terminal.
    ///
    /// - Parameters:
    ///   - arguments: as on a command line.
    ///   - folder: where it runs.
    /// - Returns: exit code, and the start of what it wrote to standard output and standard error.
    /// - Throws: the error of `Process` when it cannot be started.
    package func run(_ arguments: [String], in folder: TemporaryFolder) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        // Its clock must not show in the bytes; a language of its own would make its complaints differ between machines.
        process.environment = ProcessInfo.processInfo.environment
            .merging(["SOURCE_DATE_EPOCH": "0", "LC_ALL": "C.UTF-8"]) { $1 }
        // A file, not a pipe: a pipe that is not emptied would stop it.
        let log = folder.file("log")
        guard FileManager.default.createFile(atPath: log, contents: nil) else {
            throw OutputErrors.failure(errno, log, folder.path)
        }
        let handle = FileHandle(forWritingAtPath: log)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle ?? FileHandle.nullDevice
        process.standardError = handle ?? FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try? handle?.close()
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0.prefix(2_000), as: UTF8.self) }
        // A program that was ended by a signal has no exit code.
        let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return (status, text ?? "")
    }
}

/// A folder of our own for the files that pass between programs; gone with the last reference.
final class TemporaryFolder {
    package let path: String

    /// - Throws: ``PlannerError`` of kind `.output` (E7303) when none can be made.
    init() throws {
        path = NSTemporaryDirectory() + "planner-" + UUID().uuidString
        try FolderMaker.make(path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func file(_ name: String) -> String { path + "/" + name }
}
