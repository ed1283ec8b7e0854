import Foundation
import Testing

/// Runs the built commands as a user would.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    /// Where the commands lie: in the folder that `PLANNER_COMMANDS` names (`make test` tries what users run), else as built
    /// beside the tests.
    static var folder: URL {
        let bundle = ProcessInfo.processInfo.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        return ProcessInfo.processInfo.environment["PLANNER_COMMANDS"].map { URL(fileURLWithPath: $0) } ?? beside
    }

    /// - Parameter name: `planner` or `planner-bench`.
    init(
        _ arguments: [String], of name: String = "planner", environment: [String: String] = [:],
        in folder: String? = nil, output outputFile: String? = nil
    ) throws {
        let process = Process()
        process.executableURL = Self.folder.appendingPathComponent(name)
        // A proof takes longer than a plan; tests that are about one ask for it.
        let isPlain = arguments.first == "propose" && !arguments.contains("--bound") && !arguments.contains("--replay")
        process.arguments = arguments + (isPlain ? ["--bound", "none"] : [])
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        // Files, not pipes: a pipe that nobody empties while the other is read would stop the program.
        let scratch = try Scratch()
        let (outputPath, errorPath) = (outputFile ?? scratch.file("stdout"), scratch.file("stderr"))
        for path in [scratch.file("stdout"), errorPath] { try Data().write(to: URL(fileURLWithPath: path)) }
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle(forWritingAtPath: errorPath)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try outputFile == nil ? String(contentsOfFile: outputPath, encoding: .utf8) : ""
        errors = try String(contentsOfFile: errorPath, encoding: .utf8)
    }
}

/// A folder that is removed when the test ends.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "planner-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// The bundled county, copied so that a test may spoil it, with changes to its scenario.
    func county(_ changes: [(String, String)] = []) throws -> String {
        let source = Bundled.folder + "/shili"
        try FileManager.default.copyItem(atPath: source, toPath: file("county"))
        let scenario = file("county/scenario.yaml")
        var text = try String(contentsOfFile: scenario, encoding: .utf8)
        for (old, new) in changes {
            guard text.contains(old) else { throw Missing(text: old) }
            text = text.replacingOccurrences(of: old, with: new)
        }
        try text.write(toFile: scenario, atomically: true, encoding: .utf8)
        return scenario
    }

    /// The scenario that `init` writes into `new/` for the bundled county, which `check` then reads without an error.
    func drafted(_ more: String...) throws -> String {
        _ = try county()
        let data = ["--villages", "county/data/villages.gpkg", "--table", "county/data/行政村基本情况表.xlsx"]
        let run = try Command(["init", "示例县"] + more + data + ["-o", "new"], in: path)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let check = try Command(["check", "new/scenario.yaml"], in: path)
        #expect(check.status == 0, Comment(rawValue: check.errors))
        return try String(contentsOfFile: file("new/scenario.yaml"), encoding: .utf8)
    }

    struct Missing: Error { let text: String }
}

/// The data in the package.
enum Bundled {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("GeoData").path

    static var scenario: String { folder + "/shili/scenario.yaml" }
}
